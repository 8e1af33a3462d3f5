import type { CleanUpRule, MadeDecisionAnswer } from '../../../contract/cleanUpSchemas.ts'
import type { ErasureBar } from '../../../domain/cases/case.ts'
import type {
  CleanUpDecision,
  CleanUpSign,
  CleanUpStanding,
  FilingTrouble,
} from '../../../domain/cleanUp/cleanUpMail.ts'
import type { ActKeys, KeyAct } from '../../cleanUp/cleanUpKeys.ts'
import type { Arrangement } from '../../cleanUp/list/whereabouts.ts'
import type { Problem, Words } from '../words.ts'

/** Signs that the words of the pane itself do not know. */
type OwnSign = Exclude<CleanUpSign['kind'], keyof Words['private']['sign']>

/** What a clean-up says, in one language. */
export interface CleanUpWords {
  readonly heading: string
  readonly headingOf: (name: string) => string
  /** To whoever the mailbox is entrusted to. */
  readonly hidden: (count: number) => string
  /** Of another's mail that looks private. */
  readonly looking: {
    readonly hidden: (count: number) => string
    readonly why: string
    readonly reason: string
    readonly show: string
    readonly shown: string
  }
  readonly mailbox: string
  readonly count: (count: number) => string
  readonly mails: (count: number) => string
  readonly clock: {
    readonly daysLeft: (days: number) => string
    readonly lastDay: (day: string) => string
    readonly none: string
    readonly over: string
  }
  readonly today: (decided: number, of: number) => string
  readonly todayDone: (of: number) => string
  readonly picture: string
  readonly standing: Readonly<Record<CleanUpStanding, string>>
  readonly stands: (standing: CleanUpStanding, count: number) => string
  readonly everything: string
  /** `places`: in its files, each of which may hold one mail or many. */
  readonly damage: (places: number) => string
  readonly reading: (done: number, of: number) => string
  readonly readingHint: string
  readonly isEmpty: Problem
  readonly isUnreadable: Problem
  readonly allDecided: Problem
  readonly filing: {
    readonly running: (done: number, of: number) => string
    readonly paused: (done: number, of: number) => string
    readonly pausedBecause: Readonly<Record<'trustOver', string>>
    readonly done: (done: number) => string
    readonly failed: (count: number) => string
    readonly stuck: (count: number) => string
    readonly asked: (count: number) => string
    /** In a row of the list: so many of its messages; null: it is one message. */
    readonly trouble: Readonly<Record<FilingTrouble, (count: number | null) => string>>
    readonly show: string
    readonly trying: string
    readonly waits: (count: number) => string
    readonly start: string
    readonly pause: string
    readonly resume: string
    readonly retry: string
  }
  readonly arrange: string
  readonly arrangement: Readonly<Record<Arrangement, string>>
  readonly search: string
  readonly searchHint: string
  readonly list: Readonly<Record<Arrangement, string>>
  readonly rows: (count: number, arrangement: Arrangement) => string
  readonly nothing: string
  readonly showAll: string
  readonly notRead: string
  readonly back: string
  readonly without: Readonly<Record<Arrangement, string>>
  readonly noTitle: string
  readonly noSender: string
  readonly open: (open: number, mails: number) => string
  readonly commitments: (count: number) => string
  readonly span: (first: string, last: string) => string
  readonly suggest: {
    readonly file: (reference: string, title: string) => string
    readonly private: string
    readonly notNeeded: string
    readonly none: string
  }
  readonly because: (signs: readonly string[]) => string
  readonly sign: Readonly<Record<OwnSign, (evidence: string) => string>>
  readonly newsletterWhy: string
  readonly elsewhere: (count: number) => string
  readonly staysBehind: (count: number) => string
  /** What calling it private does not undo. */
  readonly isFiledAlready: string
  /** What becomes of a message in a case when it is called private. */
  readonly callPrivate: Readonly<
    Record<'erased' | 'asked' | 'takenOut' | 'stays', (because: readonly string[]) => string>
  > & {
    readonly many: (
      counts: Readonly<Record<'erased' | 'asked' | 'takenOut' | 'stays', number>>,
      because: readonly string[],
    ) => string
    readonly none: string
    readonly because: Readonly<Record<ErasureBar, (count: number) => string>>
  }
  readonly mark: {
    readonly decided: (decision: CleanUpDecision, reference: string) => string
    readonly failed: (what: string) => string
    readonly notRecorded: (decisions: number, why: string) => string
    readonly retry: string
  }
  readonly panel: string
  readonly keys: ActKeys
  readonly undoKey: string
  readonly act: Readonly<Record<Exclude<KeyAct, 'file'>, string>>
  readonly fileIn: (reference: string) => string
  readonly file: string
  readonly split: string
  readonly keysHint: string
  readonly cancel: string
  readonly close: string
  /** Mails that are chosen to be decided about at once. */
  readonly chosen: {
    readonly count: (count: number) => string
    readonly fits: (count: number, of: number) => string
    readonly private: (count: number) => string
    readonly clear: string
    readonly hint: string
  }
  readonly end: {
    readonly begin: string
    readonly heading: string
    readonly filing: (count: number) => string
    /** The others of those to file were filed. */
    readonly failed: (count: number) => string
    readonly paused: (count: number) => string
    readonly private: (count: number) => string
    readonly open: (count: number) => string
    readonly forgets: string
    readonly stays: string
    readonly confirm: string
    readonly done: Problem
    readonly beginAgain: string
  }
  readonly made: (decision: CleanUpDecision, mails: number, reference: string) => string
  readonly left: (open: number) => string
  readonly undo: string
  readonly undone: (mails: number) => string
  readonly copy: string
  /** The mails of one row, or those that were chosen. */
  readonly copyThese: string
  readonly decisions: {
    readonly heading: string
    readonly none: string
    readonly about: (what: MadeDecisionAnswer['what'], title: string, mails: number) => string
    readonly undo: (title: string) => string
    readonly isUndone: string
  }
  readonly rule: {
    readonly heading: string
    readonly which: string
    readonly rules: Readonly<Record<CleanUpRule['field'], (value: string) => string>>
    readonly decision: string
    readonly choice: Readonly<Record<CleanUpDecision, string>>
    readonly preview: (open: number) => string
    readonly leaves: (decided: number) => string
    readonly private: (count: number, decision: CleanUpDecision) => string
    readonly samples: string
    readonly act: (decision: CleanUpDecision, mails: number, reference: string) => string
    readonly noMails: string
    readonly chooseCase: string
  }
  readonly text: {
    readonly heading: string
    readonly none: string
    readonly hint: string
    readonly folder: (path: string) => string
    /** Of another's mailbox, by whom it was entrusted to. */
    readonly opening: {
      readonly why: string
      readonly reason: string
      readonly needed: string
      readonly open: string
      readonly recorded: string
      readonly attachments: (names: string) => string
    }
  }
  readonly private: {
    readonly heading: string
    readonly why: string
    readonly form: string
    readonly forms: Readonly<Record<'eml' | 'mbox', string>>
    readonly take: (mails: number) => string
    readonly taking: string
    readonly taken: string
    readonly fileName: string
  }
  readonly looksPrivate: { readonly heading: string; readonly why: string }
  readonly notNeeded: { readonly heading: string; readonly why: string }
}
