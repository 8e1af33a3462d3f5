import { cutText } from '../../domain/cutText.ts'

/** UTF-16 units; a subject line stays within what RFC 5322 section 2.1.1 allows. */
const longest = 300

/**
 * Somebody's words on one line. What breaks a line, or turns the direction of reading around so that a name can pose as
 * something else, becomes a space.
 */
export const plainLine = (text: string): string =>
  cutText(
    text.replace(/[\s\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim(),
    longest,
  )
