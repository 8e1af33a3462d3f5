import type { CleanUpSign, CleanUpSuggestion } from './cleanUpMail.ts'
import type { MailGroup } from './groups.ts'
import type { TableRow } from './mailTable.ts'
import { type StandingCounts, standingCounts } from './picture.ts'
import { type CleanUpRule, rulesOfAll } from './rules.ts'
import { isOpen } from './standing.ts'

/** What the mails of a group are together. */
export interface GroupSummary {
  readonly standings: StandingCounts
  readonly commitments: number
  /** Bytes. */
  readonly size: number
  /** Of the newest mail among those that most of them point to. */
  readonly suggested: CleanUpSuggestion | null
  /** Open mails that point to another case than that. */
  readonly elsewhere: number
  /** Of its open mails, the commonest first. */
  readonly signs: readonly CleanUpSign[]
  readonly rules: readonly CleanUpRule[]
}

const known = new WeakMap<MailGroup, GroupSummary>()

/** Looked up once for each group: a list that is scrolled shows the same groups over and over. */
export const summaryOf = (group: MailGroup): GroupSummary => {
  const summary = known.get(group) ?? summed(group.rows)
  known.set(group, summary)
  return summary
}

const summed = (rows: readonly TableRow[]): GroupSummary => {
  const standings = standingCounts()
  const suggestions = new Tally<CleanUpSuggestion>()
  const signs = new Tally<CleanUpSign>()
  let [commitments, size] = [0, 0]
  for (const { standing, mail, concluded } of rows) {
    standings[standing] += 1
    commitments += concluded.commitments
    size += mail.size
    if (!isOpen(standing)) continue
    if (concluded.suggested !== null) suggestions.add(concluded.suggested.caseId, concluded.suggested)
    for (const sign of mail.privateSigns) signs.add(`${sign.kind} ${sign.evidence}`, sign)
  }
  return {
    ...{ standings, commitments, size },
    suggested: suggestions.commonest()[0] ?? null,
    elsewhere: suggestions.butTheCommonest(),
    signs: signs.commonest(),
    rules: rulesOfAll(rows),
  }
}

/** Things counted by their kind. */
class Tally<Thing> {
  readonly #counts = new Map<string, { readonly thing: Thing; count: number }>()

  add(kind: string, thing: Thing): void {
    const held = this.#counts.get(kind)
    if (held === undefined) this.#counts.set(kind, { thing, count: 1 })
    else held.count += 1
  }

  /** The first of each kind, the commonest kind first. */
  commonest(): readonly Thing[] {
    return this.#ordered().map(({ thing }) => thing)
  }

  /** How many things there are of the other kinds. */
  butTheCommonest(): number {
    return this.#ordered()
      .slice(1)
      .reduce((sum, { count }) => sum + count, 0)
  }

  #ordered() {
    return [...this.#counts.values()].sort((one, other) => other.count - one.count)
  }
}
