import { type CalendarDate, dateOf, type Instant } from '../calendar/calendar.ts'
import type { StoredEntry } from '../register/entry.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import type { Trust } from './trust.ts'

/** `mailsDecided`: about these he said that they are not needed, or private. */
export const entrustedDoings = [
  'copyStarted',
  'mailsFiled',
  'privateLookingShown',
  'mailsDecided',
  'promisesReleased',
  'handOverOffered',
  'leavingSigned',
] as const

/** What whoever a mailbox is entrusted to did with it, besides opening mails. */
export interface EntrustedAct {
  readonly seq: number
  readonly at: Instant
  readonly by: string
  readonly what: (typeof entrustedDoings)[number]
  /** Number of the entry that let him. */
  readonly under: number
  /** How many mails, or what was handed over; which they are the register says, and working state. */
  readonly count: number
  /** Why, where he has to say. */
  readonly reason: string | null
}

interface Entrusted {
  readonly entrustedActs: readonly EntrustedAct[]
  readonly trusts: readonly Trust[]
}

/** What was done under a grant, by whom it was entrusted to; null where the entry changes nothing of that. */
export const actsAfter = (
  { entrustedActs, trusts }: Entrusted,
  { seq, at, by }: StoredEntry['link'],
  fact: MailboxFact,
): readonly EntrustedAct[] | null => {
  // Where the entry does not say under which grant: only its owner and whoever has one may do it.
  const grant = trusts.findLast(({ person, state }) => person === by && state === 'granted')?.seq ?? null
  const add = (under: number | null, of: Pick<EntrustedAct, 'what' | 'count' | 'reason'>) =>
    under === null ? null : [...entrustedActs, { seq, at, by, under, ...of }]
  switch (fact.kind) {
    case 'copyStarted':
      return add(fact.facts.under, { what: fact.kind, count: 1, reason: null })
    case 'mailsFiled':
      return add(fact.facts.under, { what: fact.kind, count: fact.facts.mails.length, reason: null })
    case 'privateLookingShown':
      return add(fact.facts.under, { what: fact.kind, count: 1, reason: fact.details?.reason ?? null })
    case 'promisesReleased': {
      const { under, mails } = fact.facts
      return add(under, { what: fact.kind, count: mails.length, reason: fact.details?.reason ?? null })
    }
    case 'groupCleanedUp':
      if (fact.facts.decision === 'file') return null
      return add(grant, { what: 'mailsDecided', count: fact.facts.mails, reason: null })
    case 'groupReopened':
      return entrustedActs.some((one) => one.seq === fact.facts.entry)
        ? entrustedActs.filter((one) => one.seq !== fact.facts.entry)
        : null
    case 'handOverOffered': {
      const { commitments, follows } = fact.facts
      return add(grant, { what: fact.kind, count: commitments.length + follows.length, reason: null })
    }
    case 'leavingSigned':
      return add(fact.facts.grant, { what: fact.kind, count: 1, reason: null })
    default:
      return null
  }
}

/** What one person did with a mailbox on one day, in numbers. */
export interface EntrustedDay {
  readonly day: CalendarDate
  readonly by: string
  readonly did: Readonly<Partial<Record<EntrustedAct['what'] | 'mailsOpened', number>>>
}

/** All that was done under grants, day by day, the newest first. */
export const entrustedDays = (
  {
    entrustedActs,
    opened,
    trusts,
  }: Entrusted & { readonly opened: readonly Pick<EntrustedAct, 'seq' | 'at' | 'by' | 'under'>[] },
  zone: string,
): readonly EntrustedDay[] => {
  const grants = new Set(trusts.map(({ seq }) => seq))
  const openings = opened
    .filter(({ under }) => grants.has(under))
    .map(({ at, by, seq }) => ({ at, by, seq, what: 'mailsOpened', count: 1 }) as const)
  const all = [...entrustedActs, ...openings].sort((one, other) => other.seq - one.seq)
  const days = Map.groupBy(all, ({ at, by }) => `${dateOf(at, zone)} ${by}`)
  return [...days.values()].flatMap((acts) => {
    const [first] = acts
    if (first === undefined) return []
    const did = Map.groupBy(acts, ({ what }) => what)
    const counts = [...did].map(([what, some]) => [what, some.reduce((sum, { count }) => sum + count, 0)])
    return [{ day: dateOf(first.at, zone), by: first.by, did: Object.fromEntries(counts) }]
  })
}
