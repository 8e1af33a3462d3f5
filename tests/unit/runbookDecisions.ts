import { agreementSchema, type PublishedAgreement } from '../../src/domain/agreement/agreement.ts'
import type { RecordedDecision } from '../../src/domain/decisions/decision.ts'
import { decisionChoices } from '../../src/domain/decisions/decision.ts'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import { emptyMailboxRecord } from '../../src/domain/retention/mailboxRecord.ts'
import { type MailboxSituation, situationOf } from '../../src/domain/retention/situation.ts'
import { mailboxFacts } from './domain/retention/mailboxFacts.ts'

export const accountId = '6f1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'

export const decisionOn = (decision: Partial<RecordedDecision>): RecordedDecision => ({
  ...{ seq: 3, at: '2026-11-20T10:00:00Z', choice: 'keepAsShared', account: 'kept', licence: 'removed' },
  by: { role: 'contact', name: 'Wim Janssen', address: 'w.janssen@delinde.example' },
  ...{
    state: 'decided',
    since: { seq: 3, at: '2026-11-20T10:00:00Z' },
    verified: null,
    second: null,
    reason: 'Het dossier loopt nog.',
    recipient: 'Anouk <a.deboer@delinde.example>',
  },
  ...decision,
})

export const decidedMailbox = (
  facts: Partial<MailboxFacts>,
  decision: RecordedDecision | null,
  language: 'nl' | 'en' = 'en',
): MailboxSituation => {
  const roster = mailboxFacts({ id: accountId, ...facts })
  return situationOf(
    roster,
    { ...emptyMailboxRecord(roster.id), decision },
    { now: '2026-11-21T10:00:00Z', zone: 'Europe/Amsterdam', agreements: [agreementIn(language)] },
  )
}

const agreementIn = (language: 'nl' | 'en'): PublishedAgreement => {
  const someone = { name: 'Wim Janssen', address: 'w.janssen@delinde.example' }
  const people = { contact: someone, standIn: someone, provider: someone }
  const firm = { customer: 'De Linde', zone: 'Europe/Amsterdam', from: '2026-01-01' }
  return { id: 'delinde', version: 1, agreement: agreementSchema.parse({ ...firm, ...people, language }) }
}

export const everyDecision: readonly RecordedDecision[] = decisionChoices.flatMap((choice) =>
  (['kept', 'deleted'] as const).flatMap((account) =>
    (['kept', 'removed'] as const).map((licence) => decisionOn({ choice, account, licence })),
  ),
)

/** In use, deleted, deleted and known by its address alone, and kept by a hold that ended. */
export const everyPlight: readonly Partial<MailboxFacts>[] = [
  {},
  { id: 'jan' },
  { accountDeletedAt: '2026-11-10T10:00:00Z' },
  { id: 'jan', accountDeletedAt: '2026-11-10T10:00:00Z' },
  {
    accountDeletedAt: '2026-01-10T10:00:00Z',
    holdVerifiedAt: '2026-01-20T10:00:00Z',
    holdReleasedAt: '2026-11-01T10:00:00Z',
  },
]
