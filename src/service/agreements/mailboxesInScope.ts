import type { CancellationScope } from '../../domain/register/agreementEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'

/** The mailboxes that closing a customer, or one account, would end; only those that fall under the agreement. */
export const mailboxesInScope = (
  scope: CancellationScope,
  agreement: string,
  situations: readonly MailboxSituation[],
): readonly MailboxSituation[] =>
  situations.filter(
    ({ agreement: held, facts }) =>
      held?.id === agreement && (scope.of === 'customer' || facts.id === scope.mailbox),
  )
