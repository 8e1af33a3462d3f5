import { compareTexts } from '../../domain/compareTexts.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { byUrgency } from '../../domain/retention/urgency.ts'

/** A mailbox in the book, ready to be put in its place. */
export interface Row {
  readonly situation: MailboxSituation
  /** As the roster has it; null for a mailbox of which only a register is left. */
  readonly listed: MailboxFacts | null
  /** The name it is sorted by: 100,000 names are folded once, not at every comparison. */
  readonly name: string
}

export const rowOf = (situation: MailboxSituation, listed: MailboxFacts | null): Row => ({
  situation,
  listed,
  name: foldedName(situation.facts.name),
})

/** Without case and accents. */
const foldedName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The most urgent first, then by name. */
export const inOrder = (a: Row, b: Row): number =>
  byUrgency(a.situation.countdown, b.situation.countdown) ||
  compareTexts(a.name, b.name) ||
  compareTexts(a.situation.facts.id, b.situation.facts.id)

/** Rows put in their places one by one; beyond, sorting them all is quicker. */
const insertedAtMost = 1000

/** Rows in order, with others taken in among them. */
export const withRows = (sorted: readonly Row[], others: readonly Row[]): readonly Row[] => {
  const all = [...sorted]
  if (others.length > insertedAtMost) return all.concat(others).sort(inOrder)
  for (const row of others) all.splice(placeOf(all, row), 0, row)
  return all
}

/** Where a row belongs, found by halving. */
const placeOf = (sorted: readonly Row[], row: Row): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = sorted[middle]
    if (other !== undefined && inOrder(other, row) < 0) from = middle + 1
    else to = middle
  }
  return from
}
