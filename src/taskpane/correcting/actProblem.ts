import type { CorrectingWords } from '../language/correctingWords.ts'
import type { Words } from '../language/words.ts'
import type { ProblemCode } from '../problem.ts'
import { problemSentence } from '../problemSentence.ts'

/** Why an act on a filing was not done. Acts do not wait for a network as filings do: what was typed stays. */
export const actProblem = (problem: ProblemCode, words: Words, said: CorrectingWords): string =>
  problem === 'offline'
    ? `${words.problem.offline.what} ${said.offlineNext}`
    : problemSentence(words, problem)
