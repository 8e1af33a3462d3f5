import type { CaseId } from '../cases/case.ts'
import type { CleanUpDecision, CleanUpRuleField, Grouping } from './cleanUpMail.ts'
import { alikeName, sharedName } from './copyNames.ts'

/** What its owner decided about mails, by their names. Of two about one mail the later holds. */
export interface MadeDecision {
  readonly id: string
  /** The client's id of the act: asked again it is answered with this decision. */
  readonly request: string
  /** ISO 8601 instant. */
  readonly at: string
  readonly decision: CleanUpDecision
  /** In which they are filed; null with any other decision. */
  readonly caseId: CaseId | null
  readonly what: 'group' | 'mails' | 'rule'
  /** How the group was made, or the rule; null of single mails. */
  readonly by: Grouping | CleanUpRuleField | null
  readonly mails: readonly string[]
  /** ISO 8601 instant; null: it holds. */
  readonly undoneAt: string | null
}

/**
 * The decision that holds for each mail, of all or of those asked for: as if what was undone had never been made. What is
 * private and cannot be told from others says so of all of them (decisionOf).
 */
export const holdingDecisions = (
  decisions: readonly MadeDecision[],
  asked: ReadonlySet<string> | null = null,
): ReadonlyMap<string, MadeDecision> => {
  const holding = new Map<string, MadeDecision>()
  for (const decision of decisions) {
    if (decision.undoneAt !== null) continue
    for (const mail of decision.mails)
      if (asked?.has(mail) !== false || alikeName(mail) !== null) holding.set(mail, decision)
  }
  for (const [mail, decision] of [...holding]) {
    const alike = decision.decision === 'private' ? alikeName(mail) : null
    if (alike !== null) holding.set(alike, decision)
  }
  return holding
}

/**
 * The decision that holds for a mail. A copy that came after its mail was called private is private too, and so is what may
 * be that mail in another folder: of the two mistakes it is the better.
 */
export const decisionOf = (holding: ReadonlyMap<string, MadeDecision>, mail: string): MadeDecision | null => {
  const own = holding.get(mail)
  if (own !== undefined) return own
  const shared = holding.get(sharedName(mail))
  if (shared?.decision === 'private') return shared
  const alike = alikeName(mail)
  return (alike === null ? undefined : holding.get(alike)) ?? null
}

/** Whether its owner said so of this very mail, or of a copy of it, and not of one that it may be. */
export const isCalledPrivate = (decided: MadeDecision | null, mail: string): boolean =>
  decided?.decision === 'private' && decided.mails.some((one) => sharedName(one) === sharedName(mail))
