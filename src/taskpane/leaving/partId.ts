import type { LeavingAnswer } from '../../contract/leavingSchemas.ts'
import type { Way } from '../language/leaving/leavingWords.ts'

export type PartName =
  | Exclude<Way, 'cleanUp'>
  | 'plan'
  | 'letters'
  | 'signedCopy'
  | 'trust'
  | 'opened'
  | 'trouble'

/** Names the section of a part, so that the ways to it find it. */
export const partId = (name: PartName, { mailbox }: Pick<LeavingAnswer, 'mailbox'>): string =>
  `leaving-${mailbox.id}-${name}`
