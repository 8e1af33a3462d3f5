import { cutText } from '../../domain/cutText.ts'
import { oneLine } from '../../domain/writtenText.ts'

/** UTF-16 units; a subject line stays within what RFC 5322 section 2.1.1 allows. */
const longest = 300

/** Somebody's words on one line of a letter. */
export const plainLine = (text: string): string => cutText(oneLine(text), longest)
