import type { Words } from './language/words.ts'
import type { ProblemCode } from './problem.ts'

/** What happened and what to do next, in one breath. */
export const problemSentence = (words: Words, problem: ProblemCode): string => {
  const { what, next } = words.problem[problem]
  return `${what} ${next}`
}
