import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { decisionDraft } from '../../../src/domain/decisions/decide.ts'
import type { EntryDraft } from '../../../src/domain/register/entry.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import { remindersDue } from '../../../src/domain/reminders/remindersDue.ts'
import { observedClock } from '../../../src/domain/retention/clockObservation.ts'
import { timelineOf } from '../../../src/domain/retention/timeline.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import {
  type DecisionSite,
  leaver,
  people,
  registerFiles,
  startDecisionSite,
} from '../decisions/decisionSite.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'

const now = '2026-11-21T10:00:00.000Z'
let smtp: LoopbackSmtp
let site: DecisionSite
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  site = await startDecisionSite({ smtp })
})
afterEach(async () => {
  await site.close()
  await smtp.close()
})

const record = (request: string, draft: EntryDraft) =>
  appendToMailbox(site.organisation, leaver.id, { request, by: 'wim', at: now }, () => ({
    kind: 'write',
    draft,
  }))

/** On a lawful request every entry is replaced by its first line. */
const purge = async (): Promise<void> => {
  const folder = path.join(site.root, 'mailboxes', leaver.id, 'register')
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name)
    await writeFile(file, `${(await readFile(file, 'utf8')).split('\n')[0]}\n`)
  }
}

it('a mailbox of which all that people wrote was purged is verified, counted, reminded about and decided on', async () => {
  const link = await site.linkFor('contact')
  const before = await site.parts.mailboxes.one(leaver.id, now)
  const clock = before && observedClock(before)
  if (clock) await record('clock', clock)
  await record('held', mailboxEntry('holdPlaced', {}, { reason: 'Geheim geschil' }))
  const by = { role: 'contact', ...people.contact } as const
  const lapse = { choice: 'letLapse', account: 'deleted', licence: 'removed', recipient: null, by } as const
  await record('released', mailboxEntry('holdReleased', {}, { reason: 'Geheim geschikt' }))
  await record('decided', decisionDraft(lapse, 'Geheime reden', null))
  await purge()
  expect((await registerFiles(site.root, leaver.id)).join()).not.toMatch(/Geheim|Janssen|delinde/)

  const { findings } = await verify(await openDiskFolderStore(site.root), [], () => undefined)
  expect(findings).toEqual([])
  const after = await startDecisionSite({ smtp, root: site.root })
  try {
    await after.organisation.follower.catchUp(`mailboxes/${leaver.id}/register`)
    const situation = await after.parts.mailboxes.one(leaver.id, now)
    if (situation === null) throw new Error('the mailbox is gone')
    expect(situation.countdown).toEqual(before?.countdown)
    expect(situation.record.decision).toMatchObject({ choice: 'letLapse', state: 'awaitingSecond' })
    expect(timelineOf(situation).map(({ reason }) => reason)).not.toContain('Geheime reden')
    expect(remindersDue(situation).map(({ role }) => role)).toContain('secondPerson')
    // Nobody knows any more to whom the link was mailed: it opens nothing, and another is a letter away.
    expect((await after.get(link.replace(site.publicUrl, after.publicUrl))).status).toBe(404)
    const { status, html } = await after.get(await after.linkFor('contact'))
    expect(status).toBe(200)
    expect(html).toContain('De reden is op verzoek gewist.')
  } finally {
    await after.close()
  }
})
