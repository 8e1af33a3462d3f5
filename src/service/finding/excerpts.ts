import type { Filing, FilingId } from '../../domain/cases/case.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { type Excerpt, excerptOf } from '../../domain/search/searchExcerpt.ts'
import { marksIn } from '../../domain/search/searchMarks.ts'
import { type SearchTerm, searchTerms } from '../../domain/search/searchTerms.ts'
import { mailPath } from '../cases/caseRegister.ts'
import type { Organisation } from '../organisation.ts'

/** UTF-16 units: two or three lines. */
const excerptLength = 240

/** A piece of a filed mail, or of what is attached to it. */
export interface FilingExcerpt extends Excerpt {
  readonly filing: FilingId
  /** How the attachment is called in which it stands; null: in the mail itself. */
  readonly attachment: string | null
}

type Parts = Pick<Organisation, 'index' | 'folders' | 'reader'>

/**
 * The piece of each filed mail around the words looked for, read from the mail itself; and of an attachment, as it was read, where the
 * mail lacks one of them. Left out is what was withdrawn, what this person may not see, and a text that has none of the words.
 */
export const excerptsFor = async (
  organisation: Parts,
  person: Person,
  { query, filings }: { readonly query: string; readonly filings: readonly FilingId[] },
): Promise<readonly FilingExcerpt[]> => {
  const terms = searchTerms(query)
  const excerpts: FilingExcerpt[] = []
  for (const id of new Set(filings)) {
    const filing = await seenFiling(organisation, person, id)
    if (filing !== null) excerpts.push(...(await piecesOf(organisation, filing, terms)))
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

const piecesOf = async (
  organisation: Parts,
  filing: Filing,
  terms: readonly SearchTerm[],
): Promise<readonly FilingExcerpt[]> => {
  const text = (await textOf(organisation, filing)) ?? ''
  const inMail = excerptOf(text, terms, excerptLength)
  const attached = await attachedPiece(organisation, filing, { text, terms })
  return [
    ...(inMail === null ? [] : [{ filing: filing.id, attachment: null, ...inMail }]),
    ...(attached === null ? [] : [attached]),
  ]
}

const textOf = async (
  { folders, reader }: Pick<Organisation, 'folders' | 'reader'>,
  { caseId, message }: Filing,
): Promise<string | null> => {
  const file = message && (await folders.find(mailPath(caseId, message.file)))
  return file && (await reader.read(file)).text
}

/** Of the attachment that has most of what the mail lacks, the first such; null where the mail lacks nothing or no attachment has it. */
const attachedPiece = async (
  { index }: Pick<Organisation, 'index'>,
  { id, note, message }: Filing,
  { text, terms }: { readonly text: string; readonly terms: readonly SearchTerm[] },
): Promise<FilingExcerpt | null> => {
  if (message === null || message.attachments.length === 0) return null
  const { subject, from, to, cc, attachments } = message
  const people = (from === null ? [...to, ...cc] : [from, ...to, ...cc]).map(
    ({ name, address }) => `${name} ${address}`,
  )
  const inMail = termsIn([text, subject, note, ...people], terms)
  const lacking = terms.filter((term, at) => !term.excluded && !inMail.has(at))
  if (lacking.length === 0) return null
  const texts = await index.attachedTexts(id)
  const counts = texts.map((attached) => termsIn([attached], lacking).size)
  const place = counts.indexOf(Math.max(0, ...counts))
  const excerpt = (counts[place] ?? 0) === 0 ? null : excerptOf(texts[place] ?? '', terms, excerptLength)
  return excerpt && { filing: id, attachment: attachments[place] ?? '', ...excerpt }
}

const termsIn = (texts: readonly string[], terms: readonly SearchTerm[]): ReadonlySet<number> =>
  new Set(texts.flatMap((text) => marksIn(text, terms).map(({ term }) => term)))
