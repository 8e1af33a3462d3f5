import type { DecisionChoice } from '../../../src/domain/decisions/decision.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { type Chance, chanceOf } from './chance.ts'

/** Days are counted from the first of the year, which is 0. */
export type Day = number

/** What becomes of one mailbox in the year, and how its people answer. */
export interface Fate {
  readonly id: string
  readonly customer: string
  /** When its account is deleted; null: it stays in use. */
  readonly deletedOn: Day | null
  /** When the platform is seen to have it back, or held, without anybody asking Dossier. */
  readonly stoppedOn: { readonly day: Day; readonly by: 'restored' | 'held' } | null
  /** Days after the first reminder until the contact decides; null: silence. */
  readonly decidesAfter: number | null
  readonly choice: DecisionChoice
  /** Days the second person and the provider take; null: silence. */
  readonly secondAfter: number | null
  readonly carriesOutAfter: number | null
  /** The provider only says that it was done. */
  readonly onlySays: boolean
  /** A legal hold is put on record and nobody tells Microsoft. */
  readonly holdOnRecordOnly: boolean
}

export const customers = ['aalbers', 'brinkman', 'coster'] as const

const lastDayOfYear = 364

export const fatesOf = (mailboxes: number, seed: number): readonly Fate[] => {
  const chance = chanceOf(seed)
  return Array.from({ length: mailboxes }, (_, number) => fateOf(`box-${number}`, chance))
}

const fateOf = (id: string, chance: Chance): Fate => {
  const deletedOn = chance.oneIn(2) ? null : chance.between(-10, lastDayOfYear)
  const stops = deletedOn !== null && chance.oneIn(6)
  return {
    id,
    customer: chance.pick(customers),
    deletedOn,
    stoppedOn: stops
      ? { day: deletedOn + chance.between(1, 27), by: chance.pick(['restored', 'held']) }
      : null,
    decidesAfter: chance.oneIn(2) ? chance.between(0, 25) : null,
    choice: chance.pick(['keepAsShared', 'handOver', 'letLapse', 'legalHold']),
    secondAfter: chance.oneIn(3) ? null : chance.between(0, 12),
    carriesOutAfter: chance.oneIn(3) ? null : chance.between(0, 12),
    onlySays: chance.oneIn(4),
    holdOnRecordOnly: chance.oneIn(12),
  }
}

const firstNoon = Date.UTC(2026, 0, 1, 12)
const dayLength = 86_400_000

/** Noon of a day in UTC: within the same date in every zone of this year's customers. */
export const noonOf = (day: Day): string => new Date(firstNoon + day * dayLength).toISOString()

/**
 * The last safe day of an account deleted at noon: thirty times 24 hours later is noon of day 30, the last whole day
 * before it is day 29, and one day of margin makes it day 28. Worked out by hand, and not by the code under test.
 */
export const lastSafeDayOf = (deletedOn: Day): Day => deletedOn + 28

/** A mailbox as the roster shows it on a day; `seen` is what the platform was made to do since. */
export const factsOn = (
  { id, customer, deletedOn, stoppedOn }: Fate,
  day: Day,
  seen: { readonly restored: Day | null; readonly held: Day | null },
): MailboxFacts => {
  const own = stoppedOn !== null && stoppedOn.day <= day ? stoppedOn : null
  const restored = own?.by === 'restored' ? own.day : seen.restored
  const held = own?.by === 'held' ? own.day : seen.held
  return mailboxFacts({
    id,
    name: `Box ${id.slice(4)}`,
    address: `${id}@${customer}.example`,
    customer,
    size: 5 * 1024 ** 3,
    accountDeletedAt: deletedOn !== null && deletedOn <= day ? noonOf(deletedOn) : null,
    restoredAt: restored === null ? null : noonOf(restored),
    holdVerifiedAt: held === null ? null : noonOf(held),
  })
}
