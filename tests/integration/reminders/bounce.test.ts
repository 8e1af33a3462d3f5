import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remind } from '../../../src/service/reminding/remind.ts'
import { dossierUnder } from '../dossierCommand.ts'
import { dossierProcess, type EndedCommand } from '../dossierProcess.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from './loopbackSmtp.ts'
import { openWorld, people, type World } from './remindingWorld.ts'

let server: LoopbackSmtp
let world: World
let mails = ''
beforeEach(async () => {
  server = await startLoopbackSmtp()
  world = await openWorld(server.port)
  mails = await mkdtemp(path.join(tmpdir(), 'dossier-bounces-'))
})
afterEach(async () => {
  await rm(mails, { recursive: true })
  await world.close()
  await server.close()
})

const thirtyBefore = '2026-12-02T11:00:00.000Z'

const bounceOf = (messageId: string, action = 'failed'): string =>
  [
    'From: Mail Delivery System <MAILER-DAEMON@mail.example>',
    'To: dossier@delinde.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <bounce-1@mail.example>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    ...['', '--b1', 'Content-Type: text/plain', '', 'Sorry.', ''],
    ...['--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mail.example', ''],
    ...['Final-Recipient: rfc822; w.janssen@delinde.example', `Action: ${action}`, 'Status: 5.1.1', ''],
    ...[
      '--b1',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: ${messageId}`,
      'Subject: x',
      '',
      'x',
      '--b1--',
      '',
    ],
  ].join('\r\n')

const bounce = (...paths: readonly string[]): Promise<EndedCommand> =>
  dossierUnder(world.variables, 'bounce', ...paths)

const refusals = async (): Promise<readonly unknown[]> =>
  (await world.entries('jan')).filter(({ kind }) => kind === 'reminderRefused')

describe('dossier bounce', () => {
  it('counts a reminder that came back as not sent: the next in line is told in the next round', async () => {
    await remind(await world.open(), thirtyBefore)
    expect(server.accepted.flatMap(({ to }) => to)).toEqual([people.contact])
    await mkdir(path.join(mails, 'inbox'))
    await writeFile(path.join(mails, 'inbox/back.eml'), bounceOf('<reminder.jan.2@delinde.example>'))
    await writeFile(path.join(mails, 'inbox/holiday.eml'), 'Subject: Afwezig\r\n\r\nIk ben er niet.\r\n')
    const { status, out } = await dossierProcess(world.variables, 'bounce', mails)
    expect(status).toBe(0)
    expect(out).toContain('a reminder came back; the next round tells the next in line')
    expect(out).toContain('no report of a mail server, passed over')
    expect(await refusals()).toMatchObject([{ because: 'bounced', claim: 2 }])

    const outcomes = await remind(await world.open(), '2026-12-02T11:10:00.000Z')
    expect(outcomes.map(({ role, became }) => `${role} ${became.kind}`)).toEqual(['standIn sent'])
  })

  it('records the same report once', async () => {
    await remind(await world.open(), thirtyBefore)
    const file = path.join(mails, 'back.eml')
    await writeFile(file, bounceOf('<reminder.jan.2@delinde.example>'))
    await bounce(file)
    expect((await bounce(file)).out).toContain('on record already')
    expect(await refusals()).toHaveLength(1)
  })

  it.each([
    ['a delay', bounceOf('<reminder.jan.2@delinde.example>', 'delayed')],
    ['another mail', bounceOf('<offerte-1@delinde.example>')],
    ['a reminder that was never claimed', bounceOf('<reminder.jan.7@delinde.example>')],
    ['an entry that is no claim', bounceOf('<reminder.jan.1@delinde.example>')],
    ['a mailbox that nobody knows', bounceOf('<reminder.piet.2@delinde.example>')],
    ['a way out of the folder', bounceOf('<reminder.../../cases.2@delinde.example>')],
  ])('records nothing of %s', async (_what, mail) => {
    await remind(await world.open(), thirtyBefore)
    const before = await world.entries('jan')
    await writeFile(path.join(mails, 'x.eml'), mail)
    const { status } = await bounce(mails)
    expect(status).toBe(0)
    expect(await world.entries('jan')).toEqual(before)
    expect(await world.entries('piet')).toEqual([])
  })

  it('exits 2 for a path that is not there', async () => {
    expect((await bounce(path.join(mails, 'nothing.eml'))).status).toBe(2)
  })
})
