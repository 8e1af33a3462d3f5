import { emptyLeaving } from '../../domain/leaving/leavingRecord.ts'
import { grantOf } from '../../domain/leaving/trust.ts'
import type { EntryDraft } from '../../domain/register/entry.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Organisation } from '../organisation.ts'
import type { Act } from '../register/registers.ts'

/**
 * Records what somebody does with a mailbox that is entrusted to him, before he does it; false where it is not, which is
 * judged at the entry's own number.
 */
export const recordUnderGrant = async (
  organisation: Organisation,
  act: Act,
  { facts, today }: Pick<MailboxSituation, 'facts' | 'today'>,
  draftOf: (under: number) => EntryDraft,
): Promise<boolean> => {
  const outcome = await appendToMailbox(organisation, facts.id, act, ({ leaving }) => {
    const grant = grantOf((leaving ?? emptyLeaving).trusts, act.by, today)
    return grant === null ? { kind: 'answer', answer: null } : { kind: 'write', draft: draftOf(grant.seq) }
  })
  return outcome.kind !== 'answer'
}
