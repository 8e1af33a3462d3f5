import type { CommitmentAnswer, CommitmentsAnswer } from '../../contract/commitmentSchemas.ts'
import type { CommitmentStanding } from '../../domain/commitments/commitmentRecord.ts'

/** The standings by which the register is divided. */
export type TabStanding = CommitmentStanding | 'unsettled'

/** The standings a list can be of. */
export type ListedStanding = TabStanding | 'any'

export const tabStandings: readonly TabStanding[] = [
  'unsettled',
  'overdue',
  'due',
  'open',
  'kept',
  'withdrawn',
]

/** What of a list is on show. What was changed from here stays where it was, so that it can be undone. */
export interface ListedCommitments {
  readonly rows: readonly CommitmentAnswer[]
  readonly counts: Readonly<Record<CommitmentStanding, number>>
  readonly today: string
}

export const listedFrom = ({ commitments, counts, today }: CommitmentsAnswer): ListedCommitments => ({
  rows: commitments,
  counts: countsOf(counts),
  today,
})

/** The contract's counts name every standing. */
const countsOf = (counts: Partial<Record<CommitmentStanding, number>>): ListedCommitments['counts'] => ({
  ...{ overdue: 0, due: 0, open: 0, kept: 0, withdrawn: 0 },
  ...counts,
})

/** With the next page below; what is on show already stays as it is. */
export const withNext = (listed: ListedCommitments, next: CommitmentsAnswer): ListedCommitments => {
  const known = new Set(listed.rows.map(({ id }) => id))
  return {
    rows: [...listed.rows, ...next.commitments.filter(({ id }) => !known.has(id))],
    counts: countsOf(next.counts),
    today: next.today,
  }
}

export const withChanged = (listed: ListedCommitments, changed: CommitmentAnswer): ListedCommitments => {
  const before = listed.rows.find(({ id }) => id === changed.id)
  if (before === undefined) return listed
  const counts = { ...listed.counts }
  counts[before.standing] -= 1
  counts[changed.standing] += 1
  return { ...listed, rows: listed.rows.map((row) => (row.id === changed.id ? changed : row)), counts }
}

export const isListed = (standing: CommitmentStanding, asked: ListedStanding): boolean =>
  asked === 'any' ||
  (asked === 'unsettled' ? standing !== 'kept' && standing !== 'withdrawn' : standing === asked)

export const countOf = ({ counts }: Pick<ListedCommitments, 'counts'>, asked: ListedStanding): number => {
  const unsettled = counts.overdue + counts.due + counts.open
  if (asked === 'any') return unsettled + counts.kept + counts.withdrawn
  return asked === 'unsettled' ? unsettled : counts[asked]
}

/** How many rows the service has in this list above the next page: not those that left it meanwhile. */
export const offsetOf = ({ rows }: ListedCommitments, asked: ListedStanding): number =>
  rows.filter(({ standing }) => isListed(standing, asked)).length
