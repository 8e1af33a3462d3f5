import type { LeftOut } from '../../filing/dropped/readDroppedFiles.ts'
import type { ManyOutcome } from '../../many/manyRows.ts'
import type { Problem } from '../words.ts'

/** What the pane says of several mails at once, in one language. */
export interface ManyWords {
  readonly heading: (count: number) => string
  /** Of mails that are not selected in Outlook: dropped, or gone on with. */
  readonly headingOfOthers: (count: number) => string
  readonly update: string
  readonly tooMany: (most: number) => string
  readonly reading: (read: number, all: number) => string
  readonly list: string
  readonly oneCase: string
  readonly alsoFiled: string
  readonly include: (subject: string) => string
  readonly alreadyFiled: (reference: string, by: string, when: string) => string
  readonly twin: string
  readonly noMessageId: string
  readonly isPrivate: string
  readonly agree: (subject: string) => string
  readonly agreeShort: string
  readonly noCase: string
  readonly newCase: (title: string) => string
  readonly chooseCase: string
  /** Of two cases that are about equally likely. */
  readonly choose: string
  readonly chooseCaseFor: (subject: string) => string
  readonly done: string
  /** `isByItself`: it would be filed by itself, were it opened. */
  readonly follows: (isByItself: boolean) => string
  readonly readAgain: string
  readonly file: (count: number) => string
  readonly nothingToFile: string
  readonly filing: (done: number, all: number) => string
  readonly cancel: string
  readonly rowWaits: string
  readonly rowRuns: string
  readonly rowKept: string
  readonly rowFiled: (reference: string) => string
  readonly rowWasThere: (reference: string) => string
  readonly rowFailed: string
  readonly rowUndone: string
  readonly summary: (outcome: ManyOutcome) => string
  readonly retry: (count: number) => string
  readonly undo: string
  readonly undoing: string
  readonly undone: (count: number) => string
  readonly close: string
  readonly show: string
  readonly runsElsewhere: (done: number, all: number) => string
  readonly interrupted: (count: number) => string
  readonly goOn: string
  readonly forget: string
  /** Why Outlook does not help, and another way. */
  readonly cannotLoad: Problem
  readonly cannotTell: Problem
  readonly untold: string
  /** How to file the whole conversation of the mail on show. */
  readonly conversation: {
    readonly file: string
    readonly heading: (count: number) => string
    readonly select: string
    readonly drop: string
    readonly otherwise: string
    readonly look: string
    /** What of it is filed already. */
    readonly known: (count: number, reference: string) => string
  }
  /** Of files that were dropped. */
  readonly leftOut: {
    readonly heading: (count: number) => string
    readonly why: Readonly<Record<LeftOut['why'], string>>
    readonly names: (names: readonly string[], others: number) => string
  }
  readonly notKept: (count: number) => string
}
