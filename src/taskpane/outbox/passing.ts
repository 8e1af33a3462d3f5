import type { ProblemCode } from '../problem.ts'

/** What ends without anybody changing the filing: the network, the service, or a key that must be entered again. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'offline',
  // Damaged on the way: the bytes go once more.
  'hashDiffers',
  'stopping',
  'storageUnavailable',
  'storageFull',
  'noKey',
  'unknownKey',
])

/** Whether a filing that met this problem is sent again by itself. */
export const isPassing = (problem: ProblemCode): boolean => passing.has(problem)
