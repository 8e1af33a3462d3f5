import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { dossierUnder } from '../dossierCommand.ts'
import { dossierProcess, type EndedCommand, spawnDossier } from '../dossierProcess.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from './loopbackSmtp.ts'
import { openWorld, people, type World } from './remindingWorld.ts'

let server: LoopbackSmtp
let world: World
beforeEach(async () => {
  server = await startLoopbackSmtp()
  world = await openWorld(server.port)
})
afterEach(async () => {
  await world.close()
  await server.close()
})

const run = (...words: readonly string[]): Promise<EndedCommand> =>
  dossierUnder(world.variables, 'remind', ...words)

/** The same as a process of its own. */
const runApart = (...words: readonly string[]): Promise<EndedCommand> =>
  dossierProcess(world.variables, 'remind', ...words)

const claims = async (): Promise<number> =>
  (await world.entries('jan')).filter(({ kind }) => kind === 'reminderClaimed').length

const fourteenBefore = ['--today', '2026-12-15']

describe('dossier remind', () => {
  it('sends what is due, says so, and has nothing to do the second time', async () => {
    const first = await runApart(...fourteenBefore)
    expect(first.status).toBe(0)
    expect(first.out).toContain('sent      Jan Smit: decide, to the contact, safe until 2026-12-29')
    expect(first.out).toContain('2 sent')
    expect(server.accepted.flatMap(({ to }) => to)).toEqual([people.contact, people.standIn])
    const second = await run(...fourteenBefore)
    expect(second).toMatchObject({ status: 0, out: 'nothing is due\n' })
  })

  it('with --dry-run says what is due and sends and records nothing, also as the first that is done', async () => {
    const { status, out } = await run(...fourteenBefore, '--dry-run')
    expect(status).toBe(0)
    expect(out).toContain('due       Jan Smit: decide, to the contact, safe until 2026-12-29')
    expect(out).toContain('2 due')
    expect(server.accepted).toEqual([])
    expect(await world.entries('jan')).toEqual([])
  })

  it('with --json prints a line for each, without names and addresses', async () => {
    const { out } = await run(...fourteenBefore, '--json')
    const [line, ...others] = out.trim().split('\n')
    expect(others).toHaveLength(1)
    expect(JSON.parse(line ?? '')).toEqual({
      key: expect.any(String),
      mailbox: 'jan',
      matter: 'decide',
      role: 'contact',
      lastDay: '2026-12-29',
      daysBefore: 14,
      became: { kind: 'sent', mayHaveArrivedTwice: false },
    })
    expect(out).not.toMatch(/@|Smit/)
  })

  it('exits 1 and says why when the mail server is down, and never quotes the password', async () => {
    const variables = { ...world.variables, DOSSIER_SMTP_USER: 'dossier', DOSSIER_SMTP_PASSWORD: 'geheim-1' }
    server.behave(() => 'accept')
    const gone = await startLoopbackSmtp()
    await gone.close()
    const { status, out, remarks } = await dossierProcess(
      { ...variables, DOSSIER_SMTP_PORT: String(gone.port) },
      'remind',
      ...fourteenBefore,
    )
    expect(status).toBe(1)
    expect(out).toContain('the mail server cannot be reached')
    expect(out + remarks).not.toContain('geheim-1')
  })

  it('exits 1 where no mail server is set', async () => {
    const { status, out } = await dossierUnder({ DOSSIER_DATA: world.data }, 'remind', ...fourteenBefore)
    expect(status).toBe(1)
    expect(out).toContain('no mail server is set')
    expect(await claims()).toBe(0)
  })

  it('exits 1 where an agreement is wrong, with its line, and reminds by the last good one', async () => {
    await run('--today', '2026-12-02')
    await writeFile(path.join(world.data, 'firm/agreements/delinde.yaml'), 'customer: 3\nzone: Mars\n')
    const { status, out, remarks } = await run(...fourteenBefore)
    expect(status).toBe(1)
    expect(remarks).toContain('delinde.yaml')
    expect(out).toContain('2 sent')
  })

  it('exits 1 and says what to look at where no agreement in force says whom to remind', async () => {
    await rm(path.join(world.data, 'firm/agreements/delinde.yaml'))
    const { status, out, remarks } = await run(...fourteenBefore)
    expect(status).toBe(1)
    expect(out).toContain('nothing is due')
    expect(remarks).toContain('1 mailbox is ending and under no agreement in force')
  })

  it.each([
    [{ DOSSIER_SENDER: '' }, 'DOSSIER_SENDER'],
    [{ DOSSIER_SENDER: 'nobody' }, 'DOSSIER_SENDER'],
    [{ DOSSIER_SMTP_HOST: 'mail.example' }, 'DOSSIER_SMTP_SECURITY'],
    [{ DOSSIER_SMTP_PASSWORD: 'geheim-1' }, 'DOSSIER_SMTP_USER'],
    [{ DOSSIER_SMTP_CA: '/nowhere/ca.pem' }, 'DOSSIER_SMTP_CA'],
  ])('exits 2 for the settings %j', async (wrong, named) => {
    const { status, remarks } = await dossierUnder({ ...world.variables, ...wrong }, 'remind')
    expect(status).toBe(2)
    expect(remarks).toContain(named)
    expect(remarks).not.toContain('geheim-1')
  })

  it('exits 2 where there is no such folder', async () => {
    expect((await run('--data', '/nowhere/at/all')).status).toBe(2)
  })
})

describe("a leaver's plan by dossier remind", () => {
  const firm = (...parts: readonly string[]): string => path.join(world.data, 'firm', ...parts)
  const leaves = async (): Promise<void> => {
    const { organisation } = await world.open()
    const act = { request: 'leaves-1', by: 'wim', at: '2026-12-01T10:00:00.000Z' }
    const fact = { fact: 'leavesOn', value: '2026-12-17' } as const
    await appendToMailbox<never>(organisation, 'jan', act, () => ({
      kind: 'write',
      draft: mailboxEntry('factEntered', fact, { instructedBy: 'Wim', note: '' }),
    }))
    const person = { id: 'jan', name: 'Jan Smit', address: 'jan@delinde.example', roles: ['employee'] }
    await writeFile(firm('people.yaml'), JSON.stringify([{ ...person, key: `jan-key-${'0'.repeat(40)}` }]))
  }
  const fourDecember = ['--today', '2026-12-04']

  it('is said by a dry run, then mailed once, and told to nobody again', async () => {
    await leaves()
    const dry = await run(...fourDecember, '--dry-run')
    expect(dry.out).toContain('due       Jan Smit: leavingPlan, to the leaver')
    expect(server.accepted).toEqual([])
    const [first, other] = await Promise.all([run(...fourDecember), runApart(...fourDecember, '--json')])
    expect([first.status, other.status]).toEqual([0, 0])
    const toJan = server.accepted.filter(({ to }) => to.includes('jan@delinde.example'))
    expect(toJan).toHaveLength(1)
    expect((await simpleParser(toJan[0]?.source ?? '')).subject).toContain('17 december 2026')
    expect((await run(...fourDecember)).out).toBe('nothing is due\n')
  })

  it('goes by what is left of his mail, and is not mailed where that is not at hand, which is said', async () => {
    await leaves()
    await mkdir(firm('work/clean-up/of-jan/own'), { recursive: true })
    const key = { key: 'AAAA', madeAt: '2026-12-01T10:00:00.000Z', person: 'jan', isOwn: true }
    const mailbox = { id: 'jan', name: 'Jan Smit', address: 'jan@delinde.example' }
    await writeFile(firm('work/clean-up/of-jan/own/key.json'), JSON.stringify({ ...key, mailbox }))
    const untold = await run(...fourDecember, '--dry-run')
    expect(untold.status).toBe(1)
    expect(untold.out).not.toContain('leavingPlan')
    expect(untold.remarks).toContain('Jan Smit: no letter about the plan of leaving is sent')
    const mail = path.join(world.data, 'mail')
    await mkdir(mail)
    const told = () => run(...fourDecember, '--dry-run', '--mail', `jan@delinde.example=${mail}`)
    const done = await told()
    expect([done.status, done.out]).toEqual([0, expect.not.stringContaining('leavingPlan')])
    await writeFile(path.join(mail, 'vraag.eml'), 'From: p@anker.example\r\nSubject: Vraag\r\n\r\nWanneer?')
    expect((await told()).out).toContain('leavingPlan, to the leaver')
  })
})

describe('dossier remind --test', () => {
  it('says that the server took it', async () => {
    const { status, out } = await run('--test', 'w.janssen@delinde.example')
    expect(status).toBe(0)
    expect(out).toContain(`127.0.0.1:${server.port} took a test letter for w.janssen@delinde.example`)
    const read = await simpleParser(server.accepted[0]?.source ?? '')
    expect(read.subject).toBe('Proefbericht van Dossier · Test message from Dossier')
  })

  it('says that the server refused the address', async () => {
    server.behave(() => 'refuseAddress')
    const { status, out } = await run('--test', 'niemand@delinde.example')
    expect(status).toBe(1)
    expect(out).toContain('refused the address niemand@delinde.example')
  })

  it('exits 2 where no mail server is set', async () => {
    expect((await dossierUnder({}, 'remind', '--test', 'w@x.example')).status).toBe(2)
  })
})

describe('ten processes at once', () => {
  it('send each reminder once', { timeout: 180_000 }, async () => {
    const ended = await Promise.all(Array.from({ length: 10 }, () => runApart(...fourteenBefore)))
    expect(ended.map(({ status, remarks }) => [status, remarks])).toEqual(Array(10).fill([0, '']))
    expect(server.accepted.flatMap(({ to }) => to).toSorted()).toEqual([people.standIn, people.contact])
  })
})

describe('a process that is killed between the server’s acceptance and its record', () => {
  it('costs one copy under the same Message-ID, recorded as such, and the reminder is never lost', async () => {
    const taken = new Promise<void>((resolve) => {
      // The answer never goes out: the server has the letter, and the sender cannot know.
      server.onAccepted(() => {
        resolve()
        return new Promise(() => undefined)
      })
    })
    const killed = spawnDossier(world.variables, 'remind', '--today', '2026-12-02')
    killed.stdout.resume()
    killed.stderr.resume()
    await taken
    const exited = once(killed, 'exit')
    killed.kill('SIGKILL')
    await exited
    server.onAccepted(async () => undefined)
    expect(server.accepted).toHaveLength(1)

    const withinLease = await run('--today', '2026-12-02')
    expect(withinLease.out).toContain('taken by another')
    expect(server.accepted).toHaveLength(1)

    const after = await run('--today', '2026-12-03')
    expect(after.out).toContain('(may have arrived twice)')
    const read = await Promise.all(server.accepted.map(({ source }) => simpleParser(source)))
    expect(read.map(({ messageId }) => messageId)).toEqual(Array(2).fill('<reminder.jan.2@delinde.example>'))
    expect((await world.entries('jan')).at(-1)).toMatchObject({
      kind: 'reminderSent',
      mayHaveArrivedTwice: true,
    })
    expect((await run('--today', '2026-12-03')).out).toBe('nothing is due\n')
  })
})
