import { type CaseId, caseIdPattern, parseFilingId } from './case.ts'

/** Name, in the address of the wide page, of what that opens: a case by its id, or a filed mail by its own. Neither says a word of the mail. */
export const linkParameter = 'open'

/** What such a link leads to. */
export interface CaseLink {
  readonly caseId: CaseId
  /** The number of the filed mail in the case; null: the case alone. */
  readonly seq: number | null
}

/** Null where the text is no id of either. */
export const parseCaseLink = (text: string): CaseLink | null =>
  caseIdPattern.test(text) ? { caseId: text, seq: null } : parseFilingId(text)
