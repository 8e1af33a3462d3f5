import type { DecisionPreviewAnswer } from '../../../contract/cleanUpSchemas.ts'
import type { MailsInQuestion } from '../../../domain/cleanUp/decideMails.ts'
import type { CleanUp } from '../cleanUp.ts'
import type { CleanUpParts } from '../cleanUpOf.ts'
import { erasableBy } from '../filing/erasableBy.ts'

type Parts = Pick<CleanUpParts, 'organisation' | 'mailboxes' | 'now'>

/** What becomes of a filed mail when it is called private, before it is. */
export const calledPrivateIn = async (
  parts: Parts,
  { isOwn, of, filing }: CleanUp,
  { what, rows }: MailsInQuestion,
): Promise<DecisionPreviewAnswer['calledPrivate']> => {
  const [row, ...others] = rows
  if (what !== 'mails' || row?.standing !== 'filed' || others.length > 0) return null
  const filed = filing.filingOf(row.mail.id)
  if (filed === null) return { becomes: 'stays', because: [] }
  if (!isOwn) return { becomes: 'takenOut', because: [] }
  const { barsFor } = await import('../filing/eraseDecided.ts')
  const because = await barsFor(parts, of, { filing: filed, ...erasableBy(row) })
  return { becomes: because.length > 0 ? 'asked' : 'erased', because: [...because] }
}
