import type { ProblemCode } from './problem.ts'

/** What a person wants done, as plain data: by it is known whether he presses for the same once more. Null: always the same. */
export type ActInput<Input> = Input &
  (unknown extends Input ? null : Input extends undefined | ((...given: never) => unknown) ? never : unknown)

/** What is asked of the service, as it is before the act has its id. */
export type WithoutRequest<Asked> = Asked extends unknown ? Omit<Asked, 'request'> : never

/** With these nobody knows whether it was done: no answer came, or the service failed at something, perhaps after it wrote. */
const unknownOutcome: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'unexpected',
  'internal',
  'storageUnavailable',
  'storageFull',
  'registerDamaged',
  'stopping',
])

/** Whether an act that met this problem may be done all the same. */
export const mayBeDone = (problem: ProblemCode): boolean => unknownOutcome.has(problem)

/**
 * The request ids of what is done by one button: the same id for the same act until it is known what became of it, so that
 * pressing once more happens once; for anything else another.
 */
export const openActRequests = (newId: () => string) => {
  let held: { readonly id: string; readonly of: string } | null = null
  return {
    idFor: (input: unknown): string => {
      const of = JSON.stringify(input)
      if (held?.of !== of) held = { id: newId(), of }
      return held.id
    },
    /** Null: it was done. What the service refused was not: the next try is another act. */
    ended: (problem: ProblemCode | null): void => {
      if (problem === null || !mayBeDone(problem)) held = null
    },
  }
}
