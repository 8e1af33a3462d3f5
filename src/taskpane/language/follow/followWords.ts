import type { FilingWay } from '../../../domain/cases/case.ts'
import type { SelfFilingRules } from '../../../domain/suggestions/filesItself.ts'

/** What the pane says of followed conversations and of mail that files itself, in one language. */
export interface FollowWords {
  readonly follow: (reference: string) => string
  readonly modes: Readonly<Record<'not' | 'offer' | 'file', string>>
  readonly filedItself: Readonly<Record<Exclude<FilingWay, 'byHand'>, (reference: string) => string>>
  readonly undo: string
  readonly undone: string
  /** Of a mail that filed itself and was taken out. */
  readonly notAgain: string
  readonly settings: string
  readonly heading: string
  readonly explanation: string
  readonly own: string
  readonly firm: string
  readonly asFirm: string
  readonly mode: string
  readonly ruleModes: Readonly<Record<SelfFilingRules['mode'], string>>
  readonly confidence: string
  readonly percent: (share: number) => string
  readonly followUps: string
  readonly cases: string
  readonly remove: (name: string) => string
  readonly save: string
  readonly saved: string
  readonly follows: string
  readonly noFollows: string
  readonly unfollow: string
  readonly unfollowed: string
  readonly selfFiled: string
  readonly filedForColleagues: string
  readonly noneSelfFiled: string
  /** Why it was filed so. */
  readonly because: Readonly<Record<FilingWay, string>>
  readonly watched: string
  readonly noneWatched: string
  readonly wouldBeIn: (reference: string) => string
  /** Of a mail that was seen on another machine. */
  readonly elsewhere: (day: string) => string
  readonly keepOut: string
  readonly keptOut: string
}
