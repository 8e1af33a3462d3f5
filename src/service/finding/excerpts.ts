import type { Filing, FilingId } from '../../domain/cases/case.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { type Excerpt, excerptOf } from '../../domain/search/searchExcerpt.ts'
import { searchTerms } from '../../domain/search/searchTerms.ts'
import { mailPath } from '../cases/caseRegister.ts'
import type { Organisation } from '../organisation.ts'

/** UTF-16 units: two or three lines. */
const excerptLength = 240

/**
 * The piece of each filed mail around the words looked for, read from the mail itself. Left out is what was withdrawn, what this
 * person may not see, and a mail of which the text has none of the words.
 */
export const excerptsFor = async (
  organisation: Pick<Organisation, 'index' | 'folders' | 'reader'>,
  person: Person,
  { query, filings }: { readonly query: string; readonly filings: readonly FilingId[] },
): Promise<readonly (Excerpt & { readonly filing: FilingId })[]> => {
  const terms = searchTerms(query)
  const excerpts: (Excerpt & { readonly filing: FilingId })[] = []
  for (const id of new Set(filings)) {
    const filing = await seenFiling(organisation, person, id)
    const text = filing && (await textOf(organisation, filing))
    const excerpt = text === null ? null : excerptOf(text, terms, excerptLength)
    if (excerpt !== null) excerpts.push({ filing: id, ...excerpt })
    // Whoever asks something else meanwhile does not wait for twenty long mails.
    await new Promise(setImmediate)
  }
  return excerpts
}

const seenFiling = async (
  { index }: Pick<Organisation, 'index'>,
  person: Person,
  id: FilingId,
): Promise<Filing | null> => {
  const filing = await index.filing(id)
  if (filing === null || filing.withdrawn !== null) return null
  const access = await index.caseAccess(filing.caseId)
  return access !== null && may(person, 'search', { access }) ? filing : null
}

const textOf = async (
  { folders, reader }: Pick<Organisation, 'folders' | 'reader'>,
  { caseId, message }: Filing,
): Promise<string | null> => {
  const file = message && (await folders.find(mailPath(caseId, message.file)))
  return file && (await reader.read(file)).text
}
