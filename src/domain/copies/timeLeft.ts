/** How far something was at a moment, in milliseconds. */
export interface Milestone {
  readonly at: number
  readonly done: number
}

/**
 * Milliseconds that are left at the speed since `start`; null while that says little. What was done before `start`, by an
 * earlier try, counts for no speed.
 */
export const timeLeft = (start: Milestone, now: Milestone, of: number): number | null => {
  const [passed, done] = [now.at - start.at, now.done - start.done]
  if (passed < 2000 || done <= 0) return null
  return Math.max(0, Math.round((passed / done) * (of - now.done)))
}
