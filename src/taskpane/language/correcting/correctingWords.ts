import type { ErasureBar } from '../../../domain/cases/case.ts'

/** What the pane says where filings are taken back or put right, in one language. Loaded late. */
export interface CorrectingWords {
  readonly undo: string
  /** What to do where an act did not get through. */
  readonly offlineNext: string
  readonly change: string
  readonly changeNamed: (subject: string) => string
  readonly withdraw: string
  readonly move: string
  readonly correct: string
  readonly reason: string
  readonly withdrawNow: string
  readonly moveNow: (reference: string) => string
  readonly saveNow: string
  readonly cancel: string
  readonly withdrawn: (reference: string) => string
  readonly withdrawnNext: string
  readonly moved: (reference: string) => string
  readonly corrected: string
  readonly restored: (reference: string) => string
  readonly bin: string
  readonly binOf: (reference: string) => string
  readonly binExplanation: string
  readonly binEmpty: string
  readonly binMore: string
  /** Out of which case; `isMoved`: into another. */
  readonly binLine: (reference: string, name: string, when: string, isMoved: boolean) => string
  readonly toErase: (bars: readonly ErasureBar[]) => string
  readonly restore: string
  /** Of a mail that was moved away from there. */
  readonly moveBack: (reference: string) => string
  readonly erase: string
  readonly eraseNamed: (subject: string) => string
  readonly eraseMeans: string
  readonly eraseNow: string
  readonly erased: string
}
