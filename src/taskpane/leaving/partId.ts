import type { Way } from '../language/leavingWords.ts'
import type { LeavingPlace } from './leavingContext.ts'

export type PartName =
  | Exclude<Way, 'cleanUp'>
  | 'plan'
  | 'letters'
  | 'signedCopy'
  | 'trust'
  | 'opened'
  | 'trouble'

/** Names the section of a part, so that the ways to it find it. */
export const partId = (name: PartName, { mailbox }: LeavingPlace['leaving']): string =>
  `leaving-${mailbox.id}-${name}`
