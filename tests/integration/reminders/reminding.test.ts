import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { remind } from '../../../src/service/reminding/remind.ts'
import type { ReminderOutcome } from '../../../src/service/reminding/reminderOutcome.ts'
import type { RemindingParts } from '../../../src/service/reminding/remindingParts.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from './loopbackSmtp.ts'
import { jan, openWorld, people, type RosterRow, type World } from './remindingWorld.ts'

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

/** Jan's last safe day is 29 December 2026: 14 days before it the contact and the stand-in are reminded. */
const fourteenBefore = '2026-12-15T11:00:00.000Z'

const sentTo = (): readonly string[] => server.accepted.flatMap(({ to }) => to)
const became = (outcomes: readonly ReminderOutcome[]): readonly string[] =>
  outcomes.map(({ role, became: { kind } }) => `${role} ${kind}`)
const kindsOf = async (mailbox = 'jan'): Promise<readonly unknown[]> =>
  (await world.entries(mailbox)).map(({ kind }) => kind)

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

describe('a round', () => {
  it('sends what is due, records it, and sends it once', async () => {
    const parts = await world.open()
    expect(became(await remind(parts, fourteenBefore))).toEqual(['contact sent', 'standIn sent'])
    expect(sentTo()).toEqual([people.contact, people.standIn])
    expect(await kindsOf()).toEqual([
      'clockStarted',
      'reminderClaimed',
      'reminderSent',
      'reminderClaimed',
      'reminderSent',
    ])
    expect(await remind(parts, minutesAfter(fourteenBefore, 10))).toEqual([])
    expect(server.accepted).toHaveLength(2)
  })

  it('makes the Message-ID of the register and the first claim, and a link whose hash alone is kept', async () => {
    await remind(await world.open(), fourteenBefore)
    const read = await simpleParser(server.accepted[0]?.source ?? '')
    expect(read.messageId).toBe('<reminder.jan.2@delinde.example>')
    expect(read.subject).toBe('Over 14 dagen wordt de mailbox van Jan Smit gewist')
    const [, token = ''] =
      /besluit\.delinde\.example\/decision\/jan\/([\w-]{43})\b/.exec(read.text ?? '') ?? []
    const [, claim] = await world.entries('jan')
    expect(claim?.['link']).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(await allText(world.data))).not.toContain(token)
  })

  it('holds no address in the chained line', async () => {
    await remind(await world.open(), fourteenBefore)
    const lines = JSON.stringify(await world.entries('jan'))
    for (const address of Object.values(people)) expect(lines).not.toContain(address)
    expect(lines).not.toContain('Jan Smit')
  })

  it('only says what is due in a dry run', async () => {
    const parts = await world.open()
    await remind(parts, '2026-12-15T10:00:00.000Z')
    const before = await kindsOf()
    const outcomes = await remind(parts, '2026-12-22T11:00:00.000Z', { dryRun: true })
    expect(became(outcomes)).toEqual(['contact wouldSend', 'standIn wouldSend', 'provider wouldSend'])
    expect(server.accepted).toHaveLength(2)
    expect(await kindsOf()).toEqual(before)
  })

  it('after downtime sends only the most urgent that was missed', async () => {
    const parts = await world.open()
    await remind(parts, '2026-12-28T11:00:00.000Z')
    const subjects = await Promise.all(
      server.accepted.map(async ({ source }) => (await simpleParser(source)).subject),
    )
    expect(new Set(subjects)).toEqual(new Set(['Over 1 dag wordt de mailbox van Jan Smit gewist']))
    expect(sentTo().toSorted()).toEqual([people.standIn, people.provider, people.contact].toSorted())
  })

  it('begins nothing once it is told to stop', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await remind(await world.open(), fourteenBefore, { signal: stop.signal })).toEqual([])
    expect(await kindsOf()).toEqual(['clockStarted'])
  })

  it('has at most four letters on their way', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, n): RosterRow => ({
        id: `p${n}`,
        name: `Persoon ${n}`,
        accountDeletedAt: '2026-12-01T09:00:00Z',
      }),
    )
    await world.writeRoster(rows)
    let now = 0
    let most = 0
    server.onAccepted(async () => {
      now += 1
      most = Math.max(most, now)
      await new Promise((resolve) => setImmediate(resolve))
      now -= 1
    })
    await remind(await world.open(), fourteenBefore)
    expect(server.accepted).toHaveLength(24)
    expect(most).toBeLessThanOrEqual(4)
  })
})

describe('a mail server in trouble', () => {
  it('that is down costs no entry', async () => {
    const gone = await startLoopbackSmtp()
    await gone.close()
    const parts = await world.open({ smtpPort: gone.port })
    const outcomes = await remind(parts, fourteenBefore)
    expect(outcomes.map(({ became: is }) => is)).toEqual([
      { kind: 'notSent', because: 'unreachable' },
      { kind: 'notSent', because: 'unreachable' },
    ])
    expect(await kindsOf()).toEqual(['clockStarted'])
  })

  it('that is not set claims nothing', async () => {
    const outcomes = await remind({ ...(await world.open()), postman: null }, fourteenBefore)
    expect(outcomes.map(({ became: is }) => is)).toEqual([
      { kind: 'notSent', because: 'notSet' },
      { kind: 'notSent', because: 'notSet' },
    ])
    expect(await kindsOf()).toEqual(['clockStarted'])
  })

  it('that asks to try later is tried again after a pause, under the same Message-ID and not as a copy', async () => {
    const parts = await world.open()
    server.behave((to) => (to === people.contact ? 'deferAddress' : 'accept'))
    expect(became(await remind(parts, fourteenBefore))).toEqual(['contact failed', 'standIn sent'])
    server.behave(() => 'accept')
    expect(became(await remind(parts, minutesAfter(fourteenBefore, 0.5)))).toEqual(['contact waiting'])
    const [again] = await remind(parts, minutesAfter(fourteenBefore, 2))
    expect(again?.became).toEqual({ kind: 'sent', mayHaveArrivedTwice: false })
    const last = await simpleParser(server.accepted.at(-1)?.source ?? '')
    expect(last.messageId).toBe('<reminder.jan.2@delinde.example>')
  })

  it('that takes a letter and loses the line gets it once more, recorded as perhaps twice', async () => {
    const parts = await world.open()
    server.behave((to) => (to === people.contact ? 'acceptAndDrop' : 'accept'))
    const [first] = await remind(parts, fourteenBefore)
    expect(first?.became).toEqual({ kind: 'failed', because: 'unreachable', maybeAccepted: true })
    server.behave(() => 'accept')
    const [again] = await remind(parts, minutesAfter(fourteenBefore, 2))
    expect(again?.became).toEqual({ kind: 'sent', mayHaveArrivedTwice: true })
    const toContact = server.accepted.filter(({ to }) => to.includes(people.contact))
    const ids = await Promise.all(toContact.map(async ({ source }) => (await simpleParser(source)).messageId))
    expect(ids).toEqual(['<reminder.jan.2@delinde.example>', '<reminder.jan.2@delinde.example>'])
    expect(
      (await world.entries('jan')).find(({ mayHaveArrivedTwice }) => mayHaveArrivedTwice === true),
    ).toBeDefined()
  })

  it('that goes away in the middle of a round costs one claim and not one for each letter', async () => {
    const parts = await world.open()
    server.behave(() => 'dropWithinContent')
    const outcomes = await remind(parts, fourteenBefore)
    expect(became(outcomes)).toEqual(['contact failed', 'standIn notSent'])
    expect((await kindsOf()).filter((kind) => kind === 'reminderClaimed')).toHaveLength(1)
  })

  it('that refuses an address makes the next in line be told at once', async () => {
    const parts = await world.open()
    server.behave((to) => (to === people.provider ? 'accept' : 'refuseAddress'))
    const outcomes = await remind(parts, fourteenBefore)
    expect(became(outcomes)).toEqual(['contact refused', 'standIn refused', 'provider sent'])
    expect(sentTo()).toEqual([people.provider])
    expect(await remind(parts, minutesAfter(fourteenBefore, 10))).toEqual([])
  })
})

describe('several rounds at once', () => {
  it('send each reminder once', async () => {
    const services = await Promise.all([1, 2, 3].map(() => world.open()))
    await Promise.all(services.map((parts) => remind(parts, fourteenBefore)))
    expect(sentTo().toSorted()).toEqual([people.standIn, people.contact].toSorted())
  })
})

describe('what changed meanwhile', () => {
  it('moves the reminders with the end', async () => {
    const parts = await world.open()
    await remind(parts, fourteenBefore)
    await world.writeRoster([{ id: 'jan', name: 'Jan Smit', accountDeletedAt: '2026-12-03T09:00:00Z' }])
    await remind(parts, '2026-12-17T11:00:00.000Z')
    expect(await kindsOf()).toEqual([
      ...['clockStarted', 'reminderClaimed', 'reminderSent', 'reminderClaimed', 'reminderSent'],
      ...['clockStarted', 'reminderClaimed', 'reminderSent', 'reminderClaimed', 'reminderSent'],
    ])
    const sequences = await Promise.all(
      server.accepted.map(async ({ source }) => {
        const { attachments } = await simpleParser(source)
        return /^SEQUENCE:(\d+)/m.exec(attachments[0]?.content.toString() ?? '')?.[1]
      }),
    )
    expect(sequences).toEqual(['1', '1', '2', '2'])
  })

  it('passes over a damaged register, and reminds about the others', async () => {
    const parts = await world.open()
    await world.writeRoster([
      { id: 'jan', name: 'Jan Smit', accountDeletedAt: '2026-12-01T09:00:00Z' },
      { id: 'piet', name: 'Piet Bakker', accountDeletedAt: '2026-12-01T09:00:00Z' },
    ])
    await remind(parts, '2026-12-14T11:00:00.000Z')
    const register = path.join(world.data, 'firm/mailboxes/jan/register')
    const [first = ''] = await readdir(register)
    await writeFile(path.join(register, first), 'not an entry\n')
    const fresh = await world.open()
    const failures: Error[] = []
    const onFailure = (error: Error) => void failures.push(error)
    const outcomes = await remind(fresh, '2026-12-22T11:00:00.000Z', { onFailure })
    expect(failures.map(({ name }) => name)).toContain('RegisterError')
    const of = (mailbox: string) => became(outcomes.filter((outcome) => outcome.mailbox === mailbox))
    expect(of('piet')).toEqual(['contact sent', 'standIn sent', 'provider sent'])
    expect(new Set(of('jan'))).toEqual(
      new Set(['contact unrecorded', 'standIn unrecorded', 'provider unrecorded']),
    )
  })

  it('passes over a register that the disk will not open, and reminds about the others', async () => {
    const parts = await world.open()
    await world.writeRoster([jan, { ...jan, id: 'piet', name: 'Piet Bakker' }])
    await mkdir(path.join(world.data, 'firm/mailboxes/jan'), { recursive: true })
    await writeFile(path.join(world.data, 'firm/mailboxes/jan/register'), 'a file where a folder should be')
    const outcomes = await remind(parts, fourteenBefore)
    expect(outcomes.map(({ mailbox, became: { kind } }) => `${mailbox} ${kind}`).toSorted()).toEqual([
      'jan unrecorded',
      'jan unrecorded',
      'piet sent',
      'piet sent',
    ])
  })
})

/** All that stands in the files of a folder, as text. */
const allText = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile())
  return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'latin1')))
}

describe('a leaver’s plan', () => {
  const nothing = { isCleanedUp: false, isHandedOver: false, isChecked: false, isSigned: false }
  const told = '2026-12-04T11:00:00.000Z'
  const leaving = async (parts: RemindingParts): Promise<RemindingParts> => {
    const draft = mailboxEntry(
      'factEntered',
      { fact: 'leavesOn', value: '2026-12-17' },
      { instructedBy: 'Wim', note: '' },
    )
    const act = { request: 'leaves-1', by: 'wim', at: '2026-12-01T10:00:00.000Z' }
    await appendToMailbox(parts.organisation, 'jan', act, () => ({ kind: 'write', draft }))
    return { ...parts, leavingProgress: async () => nothing }
  }

  it('is told to him once, however many rounds run at once, and recorded as sent', async () => {
    const one = await leaving(await world.open())
    const other = { ...(await world.open()), leavingProgress: one.leavingProgress }
    await Promise.all([remind(one, told), remind(other, told)])
    await remind(other, minutesAfter(told, 10))
    expect(sentTo().toSorted()).toEqual(['jan@delinde.example', people.contact])
    const claims = (await world.entries('jan')).filter(({ kind }) => kind === 'reminderClaimed')
    expect(claims.map(({ matter, role }) => [matter, role]).toSorted()).toEqual([
      ['decide', 'contact'],
      ['leavingPlan', 'leaver'],
    ])
    const letters = await Promise.all(server.accepted.map(({ source }) => simpleParser(source)))
    expect(letters.map(({ subject }) => subject)).toContain(
      'Je plan tot je laatste werkdag, 17 december 2026',
    )
  })

  it('keeps nobody from other letters where it cannot be told how far he is', async () => {
    const failures: unknown[] = []
    const parts = await leaving(await world.open())
    const broken = { ...parts, leavingProgress: () => Promise.reject(new Error('no mail')) }
    const outcomes = await remind(broken, told, { onFailure: ({ message }) => failures.push(message) })
    expect(became(outcomes)).toEqual(['contact sent'])
    expect(failures).toEqual(['no mail'])
  })
})
