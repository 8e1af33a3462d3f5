import { randomUUID } from 'node:crypto'
import type { NamedPerson } from '../../../src/domain/agreement/agreement.ts'
import { mailInformed } from '../../../src/service/agreements/informPerson.ts'
import { shownAgreement } from '../../../src/service/agreements/shownAgreement.ts'
import type { LoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import type { DecisionSite } from './decisionSite.ts'

/** Informs somebody of the agreement in force, and gives the address in his letter. */
export const informedLink = async (
  { parts: { agreements, organisation, postman, publicUrl } }: DecisionSite,
  smtp: LoopbackSmtp,
  person: NamedPerson,
): Promise<string> => {
  const [record] = await agreements.records()
  const which = { on: '2026-11-21', zone: organisation.zone }
  const shown = record === undefined ? null : shownAgreement(agreements, record, which)
  if (record === undefined || shown === null || postman === null) throw new Error('nothing to inform of')
  const { version, agreement } = shown
  const act = { request: randomUUID(), by: 'ict', at: '2026-11-20T10:00:00.000Z' }
  const informing = { id: record.id, version: version.version, agreement, person }
  await mailInformed({ organisation, postman, publicUrl }, act, informing)
  const text = (smtp.accepted.at(-1)?.source ?? '').replaceAll('=\r\n', '')
  const url = /http:\/\/localhost:\d+\/agreement\/[\w-]+\/[\w-]{43}/.exec(text)?.[0]
  if (url === undefined) throw new Error('the letter has no link')
  return url
}
