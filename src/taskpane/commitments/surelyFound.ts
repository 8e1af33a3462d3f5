import { localDay } from '../../domain/calendar/localDay.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import type { FilingAct } from '../filing/fileMail.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { takenOf, takesOurs, withoutDismissed } from './draft.ts'
import type { MailToSearch } from './foundIn.ts'

/**
 * What is noted of a mail that is filed without its form: what the form would begin with, without the sentences that its
 * writer took for no promise. Where Outlook does not give the text nothing is noted, and the mail is filed all the same.
 */
export const surelyFound = async (
  mail: MailToFile,
  us: Pick<MailToSearch, 'ownAddress' | 'ownDomains'>,
  isDismissed: (sentence: string) => boolean = () => false,
): Promise<Pick<FilingAct, 'commitments'> & { readonly kind: FilingKind }> => {
  try {
    const { metadata, isFromList } = mail
    const body = await mail.readText()
    const { foundIn } = await import('./foundIn.ts')
    const found = foundIn({ metadata, body, isFromList, ...us, today: localDay(new Date()) })
    const drafts = withoutDismissed(found, isDismissed)
    return { kind: takesOurs(drafts) ? 'commitment' : 'other', commitments: takenOf(drafts) }
  } catch {
    return { kind: 'other', commitments: [] }
  }
}
