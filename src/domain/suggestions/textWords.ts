import { ownLines } from '../commitments/ownLines.ts'
import { cutText } from '../cutText.ts'
import { subjectKey } from './conversation.ts'
import { wordFeatures } from './features.ts'

/** UTF-16 units that are read: what a mail is about stands at its beginning. */
const maxTextLength = 5000

/** Different stems of one mail that are learned. */
const maxWords = 20

/** UTF-16 units: shorter words are in every mail. */
const minLength = 3

/** The words by which a filed mail's text is learned, as stems: the first of what its writer newly wrote. None of a newsletter. */
export const learnableWords = (text: string): readonly string[] => {
  const beginning = cutText(text, maxTextLength)
  const words = new Set<string>()
  for (const { start, end } of ownLines(beginning)) {
    for (const stem of wordFeatures(beginning.slice(start, end))) {
      if (stem.length >= minLength && words.add(stem).size === maxWords) return [...words]
    }
  }
  return [...words]
}

/**
 * The words that are looked for in what was learned of texts: those of the subject, for the text of a mail that is not filed is
 * not sent.
 */
export const askedWords = (subject: string): readonly string[] =>
  [...wordFeatures(subjectKey(subject) ?? '')].filter((stem) => stem.length >= minLength)
