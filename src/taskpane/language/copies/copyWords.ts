import type { CopyStateAnswer } from '../../../contract/copySchemas.ts'
import type { SignedCopyAnswer } from '../../../contract/leavingSchemas.ts'
import type { LeftOutReason } from '../../../domain/copies/copyCounts.ts'

type Step = NonNullable<CopyStateAnswer['progress']>['step']
type Of<T> = Readonly<Record<'mailbox' | 'case', T>>

interface Told {
  readonly what: string
  readonly next: string
}

/** An act that is asked about before it is done. */
interface Asked {
  readonly act: string
  readonly question: string
  readonly yes: string
  readonly no: string
}

/** What is said about static copies, in one language. Loaded late. */
export interface CopyWords {
  readonly heading: string
  readonly what: Of<string>
  readonly choice: {
    readonly label: string
    readonly all: string
    readonly folders: string
    readonly mails: (count: number) => string
    /** Another copy was begun and is not done. */
    readonly waits: string
    /** Not the whole mailbox. */
    readonly isPart: string
    readonly made: Readonly<Record<'folders' | 'mails', (count: number) => string>>
  }
  readonly folders: {
    readonly label: string
    readonly filter: string
    readonly all: string
    readonly none: string
    readonly notFound: string
    readonly empty: string
    readonly chooseOne: string
    readonly chosen: (count: number, of: number) => string
    readonly mails: (count: number) => string
  }
  readonly mbox: string
  readonly mboxWhy: string
  readonly start: string
  readonly started: string
  readonly gettingReady: string
  readonly step: Readonly<Record<Step, (done: number, of: number) => string>>
  readonly timeLeft: (seconds: number) => string
  /** Nobody need wait for it. */
  readonly goesOn: string
  readonly cancel: Asked
  readonly cancelled: string
  readonly stopped: Told
  readonly failed: (why: string) => Told
  readonly withheld: Told
  readonly goOn: string
  readonly letGo: Asked
  readonly done: (mails: number) => string
  readonly madeAt: (moment: string) => string
  readonly leftOutHeading: string
  readonly leftOut: Readonly<Record<LeftOutReason, (mails: number) => string>>
  readonly nothingLeftOut: Of<string>
  readonly complete: Of<string>
  readonly damage: (places: number) => string
  readonly incomplete: Told
  /** `counted`: mails that are in the copy or were left out of it. */
  readonly difference: (
    folder: string,
    lay: { readonly before: number; readonly after: number },
    counted: number,
  ) => string
  readonly moreFolders: (count: number) => string
  readonly uppermost: string
  readonly otherFolders: string
  /** To whoever the mailbox is entrusted to. */
  readonly forFirm: string
  readonly download: (size: string) => string
  readonly downloading: string
  readonly hash: string
  readonly hashWhy: Of<string>
  readonly copyHash: string
  readonly hashCopied: string
  readonly hashNotCopied: string
  readonly again: {
    readonly act: string
    readonly replaces: string
    /** It is the one of a sign-off. */
    readonly replacesSigned: string
    readonly keep: string
  }
  readonly takeAway: Asked & { readonly questionSigned: string }
  /** Where somebody leaves. */
  readonly known: string
  /** The copy that both sides signed with. */
  readonly signed: {
    readonly heading: string
    /** To whoever may fetch it, of whose mailbox it is. */
    readonly yours: (leaver: string) => string
    readonly state: Readonly<Record<SignedCopyAnswer['state'], (signatory: string) => string>>
    readonly fetchedBy: (name: string, moment: string) => string
  }
}
