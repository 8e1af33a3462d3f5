import type { SuggestionAnswer } from '../../contract/schemas.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import type { PrivateSign } from '../../domain/privateSigns.ts'
import type { ProblemCode } from '../problem.ts'
import type { MailboxWords } from './mailboxes/mailboxWords.ts'

/** Everything the pane says, in one language. Dates and names come in as they are to be read. */
export interface Words {
  readonly places: {
    readonly navigation: string
    readonly mail: string
    readonly commitments: string
    readonly mailboxes: string
    readonly search: string
    readonly cleanUp: string
    readonly back: string
  }
  readonly mail: {
    readonly noSubject: string
    readonly noSender: string
    readonly from: string
    readonly to: string
    readonly andOthers: (first: string, others: number) => string
    readonly fromFile: (name: string) => string
    readonly putAway: string
  }
  readonly filing: FilingWords
  readonly newCase: {
    readonly heading: string
    readonly title: string
    readonly client: string
    readonly reference: string
    readonly referenceHint: string
    readonly chooseExisting: string
    readonly titleMissing: string
  }
  readonly filed: FiledWords
  readonly private: {
    readonly heading: string
    readonly explanation: string
    readonly because: string
    readonly agree: string
    readonly sign: Readonly<Record<PrivateSign['kind'], (evidence: string) => string>>
  }
  readonly drop: {
    readonly heading: string
    readonly why: string
    readonly how: string
    readonly choose: string
    readonly release: string
  }
  readonly noMail: {
    readonly heading: string
    readonly hint: string
    readonly recent: string
    readonly urgent: string
  }
  readonly cases: {
    readonly none: string
    readonly filings: (count: number) => string
    readonly download: (subject: string) => string
    readonly purged: string
    readonly partlyRead: string
  }
  readonly mailboxes: MailboxWords
  readonly key: {
    readonly heading: string
    readonly explanation: string
    readonly label: string
    readonly enter: string
    readonly refused: string
  }
  readonly waiting: string
  readonly tryAgain: string
  readonly dismiss: string
  readonly problem: Readonly<Record<ProblemCode, Problem>>
}

export interface FilingWords {
  readonly case: string
  readonly casePlaceholder: string
  readonly caseMissing: string
  readonly showCases: string
  readonly searching: string
  readonly newCase: string
  readonly newCaseNamed: (title: string) => string
  readonly kind: string
  readonly kinds: Readonly<Record<FilingKind, string>>
  readonly note: string
  readonly notePlaceholder: string
  readonly file: string
  readonly fileIn: (reference: string) => string
  readonly fileInNew: string
  readonly cancel: string
  readonly reason: Readonly<Record<SuggestionAnswer['reason'], (filings: number, shared: string) => string>>
  /** Of a case that was chosen while the mail was written. */
  readonly recalled: string
  readonly followed: string
  /** Of the case that is chosen. */
  readonly closed: string
  /** Of the second suggestion. */
  readonly aboutAsLikely: (reference: string) => string
  readonly reading: string
  readonly sending: (percent: number) => string
  readonly recording: string
  /** Of a mail that is no longer the one on show. */
  readonly elsewhere: (subject: string) => string
  readonly failedElsewhere: (subject: string) => string
  readonly failed: string
}

export interface FiledWords {
  readonly heading: (reference: string) => string
  readonly elsewhere: (subject: string, reference: string) => string
  readonly byYou: (when: string) => string
  readonly by: (name: string, when: string) => string
  readonly wasThere: string
  readonly already: (reference: string) => string
  readonly sameMessageId: string
  readonly notMarked: string
  readonly openCase: string
  readonly another: string
  /** On the mail itself, at most 150 characters. */
  readonly mark: (reference: string, day: string) => string
  readonly category: string
}

export interface Problem {
  readonly what: string
  readonly next: string
}
