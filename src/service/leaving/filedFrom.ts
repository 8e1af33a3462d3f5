import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { FiledMails } from '../../ports/caseIndex.ts'
import { filedEntrusted } from '../entrusted/filedEntrusted.ts'
import type { LeavingParts } from './leavingParts.ts'
import { ownerOf } from './whoseMailbox.ts'

/**
 * The mails that stand in cases by what a mailbox's owner filed, and whoever it was entrusted to from it: not what
 * colleagues filed of their own mail with him. Null where nobody can say who he was, and nothing else is known.
 */
export const filedFrom = async (
  parts: Pick<LeavingParts, 'organisation' | 'signIn' | 'work'>,
  situation: MailboxSituation,
): Promise<FiledMails | null> => {
  const owner = await ownerOf(parts, situation)
  const besides = Object.keys(await filedEntrusted(parts.work, situation.facts.id))
  return owner === null && besides.length === 0 ? null : parts.organisation.index.mailsFiled(owner, besides)
}
