import type { Decision } from '../decisions/decision.ts'

/** What a decision takes away from the account. Deleting it frees its licences, so that it is one of the two. */
export interface TakenAway {
  readonly account: boolean
  readonly licence: boolean
}

/**
 * The account behind a shared mailbox is never deleted here, and what is frozen keeps all it has: whatever a decision
 * in a register says.
 */
export const takenAway = ({ choice, account, licence }: Decision): TakenAway => {
  if (choice === 'legalHold') return { account: false, licence: false }
  const takesAccount = account === 'deleted' && choice !== 'keepAsShared'
  return { account: takesAccount, licence: licence === 'removed' && !takesAccount }
}
