import {
  approvalDraft,
  choicesFor,
  decisionDraft,
  declineDraft,
  withdrawalDraft,
} from '../../domain/decisions/decide.ts'
import type { Decision, DecisionMaker, DecisionRefusal } from '../../domain/decisions/decision.ts'
import {
  approvalRefusal,
  decisionRefusal,
  declineRefusal,
  withdrawalRefusal,
} from '../../domain/decisions/decisionRules.ts'
import type { EntryDraft } from '../../domain/register/entry.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'

const answerDrafts = { approve: approvalDraft, decline: declineDraft, withdraw: withdrawalDraft }

/** What somebody wants recorded. `seen`: number of the decision on the page he looked at, 0 where there was none. */
export type Wish =
  | (Decision & {
      readonly act: 'decide'
      /** Empty where the choice has none. */
      readonly recipient: string
      readonly reason: string
      readonly seen: number
    })
  | { readonly act: keyof typeof answerDrafts; readonly reason: string; readonly seen: number }

/** All that a wish says, as one text. */
export const wishText = (wish: Wish): string => JSON.stringify(wish, Object.keys(wish).sort())

export type WishRefusal = DecisionRefusal | 'changedMeanwhile'

/** Why a wish cannot be recorded as things are; null where it can. Nobody overrides what he did not see. */
export const wishRefusal = (
  situation: MailboxSituation,
  by: DecisionMaker,
  wish: Wish,
): WishRefusal | null => {
  if ((situation.record.decision?.seq ?? 0) !== wish.seen) return 'changedMeanwhile'
  switch (wish.act) {
    case 'decide':
      return (
        decisionRefusal(situation, { ...wish, by }) ??
        (isOffered(situation, by, wish) ? null : 'changedMeanwhile')
      )
    case 'approve':
      return approvalRefusal(situation, by)
    case 'decline':
      return declineRefusal(situation, by)
    case 'withdraw':
      return withdrawalRefusal(situation, by)
  }
}

/** What becomes of account and licence is not the page's to say: it may have been offered otherwise before. */
const isOffered = (situation: MailboxSituation, { role }: DecisionMaker, wish: Decision): boolean =>
  role !== 'secondPerson' &&
  choicesFor(situation, role).some(
    ({ choice, account, licence, refusal }) =>
      refusal === null && choice === wish.choice && account === wish.account && licence === wish.licence,
  )

/** The entry of a wish that `wishRefusal` let through. */
export const wishDraft = (
  { record: { decision } }: MailboxSituation,
  by: DecisionMaker,
  wish: Wish,
  code: string,
): EntryDraft => {
  if (wish.act === 'decide') return decisionDraft({ ...wish, by }, wish.reason, code)
  return answerDrafts[wish.act]({ seq: decision?.seq ?? 0 }, by, wish.reason, code)
}
