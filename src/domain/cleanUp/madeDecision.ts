import type { CaseId } from '../case.ts'
import type { CleanUpDecision, CleanUpRuleField, Grouping } from './cleanUpMail.ts'
import { sharedName } from './copyNames.ts'

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

/** The decision that holds for each mail, of all or of those asked for: as if what was undone had never been made. */
export const holdingDecisions = (
  decisions: readonly MadeDecision[],
  asked: ReadonlySet<string> | null = null,
): ReadonlyMap<string, MadeDecision> => {
  const holding = new Map<string, MadeDecision>()
  for (const decision of decisions) {
    if (decision.undoneAt !== null) continue
    for (const mail of decision.mails) if (asked?.has(mail) !== false) holding.set(mail, decision)
  }
  return holding
}

/** The decision that holds for a mail. A copy that came after its mail was called private is private too. */
export const decisionOf = (holding: ReadonlyMap<string, MadeDecision>, mail: string): MadeDecision | null => {
  const own = holding.get(mail)
  if (own !== undefined) return own
  const shared = holding.get(sharedName(mail))
  return shared?.decision === 'private' ? shared : null
}
