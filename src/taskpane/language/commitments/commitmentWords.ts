import type { Promisor } from '../../../domain/commitments/commitment.ts'
import type { CommitmentStanding } from '../../../domain/commitments/commitmentRecord.ts'

/** What is said of commitments. Loaded with the first of their views and not before. */
export interface CommitmentWords {
  readonly inMail: {
    readonly heading: string
    readonly filedHeading: string
    readonly maybe: string
    readonly take: (what: string) => string
    readonly owner: (name: string) => string
    readonly correct: string
    readonly correctThis: (what: string) => string
    readonly dismiss: string
    readonly dismissThis: (what: string) => string
    readonly dismissed: (what: string) => string
    readonly undo: string
    readonly remove: string
    readonly removeThis: (what: string) => string
    readonly add: string
    readonly found: (count: number) => string
    readonly notRead: string
    readonly note: string
    readonly noteThis: (what: string) => string
    readonly noted: (what: string) => string
    readonly alsoFound: string
    readonly noneFiled: string
  }
  readonly fields: {
    readonly heading: string
    readonly what: string
    readonly whatMissing: string
    readonly promisor: string
    readonly promisorName: string
    readonly promisee: string
    readonly due: string
    readonly dueHint: (words: string) => string
    readonly noDue: string
    readonly owner: string
    readonly myself: (name: string) => string
    readonly save: string
    readonly cancel: string
  }
  readonly promisors: Readonly<Record<Promisor, string>>
  /** Who is bound to whom, as in `Sanne (wij) aan Jan`. */
  readonly parties: (promisor: Promisor, promisorName: string, promisee: string) => string
  readonly due: {
    readonly on: (day: string) => string
    readonly none: string
    /** `words`: literal, as in the mail. */
    readonly wordsOnly: (words: string) => string
    readonly left: (days: number) => string
  }
  readonly standing: Readonly<Record<CommitmentStanding, string>>
  readonly act: {
    readonly kept: string
    readonly withdraw: string
    readonly reopen: string
    readonly undo: string
    readonly undone: string
    readonly correct: string
    readonly handOver: string
    readonly calendar: string
    readonly openMail: string
    readonly more: string
    readonly on: (act: string, what: string) => string
    readonly done: Readonly<Record<'kept' | 'withdrawn' | 'open' | 'corrected', string>>
    readonly handedOver: (name: string) => string
    readonly to: string
    readonly note: string
    readonly confirmHandOver: string
    readonly settledBy: (name: string, day: string) => string
    readonly seenToBy: (name: string) => string
    readonly nobodyElse: string
  }
  readonly register: {
    readonly heading: string
    readonly standing: string
    readonly tab: Readonly<Record<CommitmentStanding | 'unsettled', string>>
    readonly owner: string
    readonly mine: string
    readonly everyone: string
    readonly promisor: string
    readonly anyPromisor: string
    readonly query: string
    readonly from: string
    readonly until: string
    readonly filters: string
    readonly clear: string
    readonly calendar: string
    readonly fileName: string
    readonly shown: (shown: number, total: number) => string
    readonly more: string
    readonly none: string
    readonly noneHint: string
    readonly nothing: string
  }
  readonly own: {
    readonly heading: string
    readonly all: string
  }
}
