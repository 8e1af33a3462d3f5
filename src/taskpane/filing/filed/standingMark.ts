import type { FiledAnswer, SuggestionsAnswer } from '../../../contract/schemas.ts'
import type { FiledMark } from '../../../outlook/mailHost.ts'
import type { Language } from '../../language/languageFor.ts'
import type { ServiceClient } from '../../serviceClient.ts'
import type { MailToFile } from '../mailToFile.ts'

/** One case in which a mail stands. */
export type Stands = Pick<FiledAnswer, 'case' | 'filing'>
type Said = Pick<Language, 'words' | 'dates'>

/** What is shown on a mail that stands in these cases, at least one. */
export const markOf = (stands: readonly Stands[], { words, dates }: Said): FiledMark => {
  const references = stands.map((one) => one.case.reference).join(', ')
  const newest =
    stands
      .map(({ filing }) => filing.filedAt)
      .toSorted()
      .at(-1) ?? ''
  return { sentence: words.filed.mark(references, dates.dayOf(newest)), category: words.filed.category }
}

/** Has Outlook show in which cases a mail stands. The register has it; that Outlook does not show it harms nobody. */
export const showOn = async (mail: MailToFile, stands: readonly Stands[], said: Said): Promise<void> => {
  const shown =
    stands.length === 0 ? mail.unmark?.(said.words.filed.category) : mail.mark?.(markOf(stands, said))
  await shown?.catch(() => undefined)
}

/**
 * The same by what the service answered. Of a mail that nobody filed or withdrew nothing is taken away: the category
 * may be somebody's own.
 */
export const showAnswered = async (
  mail: MailToFile,
  { filed, wasWithdrawn }: Pick<SuggestionsAnswer, 'filed' | 'wasWithdrawn'>,
  said: Said,
): Promise<void> => {
  if (filed.length > 0 || wasWithdrawn) await showOn(mail, filed, said)
}

/**
 * The same as it stands now: a mail that was taken out of one case may stand in another. `known`:
 * where it stands as far as the pane knows, for a mail by whose ids the service finds nothing, and without a network.
 */
export const showStanding = async (
  mail: MailToFile,
  { suggest }: Pick<ServiceClient, 'suggest'>,
  said: Said,
  known: readonly Stands[],
): Promise<void> => {
  if (mail.mark === null) return
  const { metadata } = mail
  const stands =
    metadata.messageId === null
      ? known
      : await suggest(metadata, new AbortController().signal).then(
          ({ filed }) => filed,
          () => known,
        )
  await showOn(mail, stands, said)
}
