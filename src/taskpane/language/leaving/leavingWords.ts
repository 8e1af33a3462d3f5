import type { ReportAnswer } from '../../../contract/leavingReportSchemas.ts'
import type {
  CheckAnswer,
  LeavingAnswer,
  PlannedStepAnswer,
  TrustAnswer,
} from '../../../contract/leavingSchemas.ts'
import type { BareMailAnswer } from '../../../contract/troubleSchemas.ts'

type Check = CheckAnswer['check']
type Doing = LeavingAnswer['entrustedActs'][number]['what']
type Numbers = ReportAnswer['numbers']
type Suspicion = NonNullable<BareMailAnswer['attachments'][number]['suspicion']>

interface ReleaseWords {
  readonly how: string
  readonly act: string
  readonly done: string
}

/** Where something of a leaving is solved: at the clean-up, or in another part of the same leaving. */
export type Way = 'cleanUp' | 'handOver' | 'checks' | 'sign'

export interface ReportWords {
  readonly heading: string
  readonly of: (name: string, organisation: string) => string
  readonly made: (day: string) => string
  readonly lastDay: (day: string) => string
  readonly print: string
  readonly close: string
  readonly numbers: string
  readonly asSigned: (moment: string) => string
  readonly now: (count: string) => string
  readonly number: Readonly<Record<keyof Numbers, string>>
  readonly unknown: string
  readonly cases: string
  readonly caseLine: (reference: string, title: string) => string
  readonly mails: (count: number) => string
  readonly otherCases: (cases: number, mails: number) => string
  readonly commitments: string
  readonly commitmentLine: (what: string, reference: string, owner: string) => string
  readonly copy: string
  readonly copyLine: (hash: string, mails: number | null, day: string) => string
  readonly noCopy: string
  readonly letGo: string
  readonly letGoLine: (mails: number | null) => string
  readonly letGoUndecided: (mails: number) => string
  readonly opened: (count: number) => string
  /** `day`: of the mail; null where it has none. */
  readonly openedMail: (day: string | null, size: string) => string
  readonly openedMore: (count: number) => string
  /** What trusted persons did on one day. */
  readonly entrusted: {
    readonly heading: string
    readonly did: Readonly<Record<Doing | 'mailsOpened', (count: number) => string>>
  }
  readonly signatures: string
}

export interface TroubleWords {
  readonly heading: string
  readonly why: string
  readonly whyOwn: string
  readonly look: string
  readonly hide: string
  readonly all: (mails: number, size: string) => string
  readonly damaged: (count: number) => string
  readonly biggest: string
  readonly malformed: (count: number) => string
  readonly suspicious: (count: number) => string
  readonly folders: string
  readonly noFolder: string
  readonly noDate: string
  readonly none: string
  readonly mail: (folder: string, day: string, size: string) => string
  readonly attachments: (types: string) => string
  readonly noEnding: string
  readonly otherEnding: string
  /** Of a longer list. */
  readonly first: (count: number) => string
  readonly suspicion: Readonly<Record<Suspicion, string>>
  readonly fault: Readonly<Record<BareMailAnswer['faults'][number], string>>
  readonly showThis: string
  readonly showReason: string
  readonly showWhat: string
  readonly showPrivate: string
  readonly neverShown: string
  /** Any mail of his own that an owner shows. */
  readonly finder: {
    readonly heading: string
    readonly openInOutlook: string
    readonly noneOpen: string
    readonly words: string
    readonly find: string
    readonly found: (count: number) => string
    readonly notFound: string
  }
  readonly shown: string
  readonly shownUntil: (moment: string) => string
  readonly shownOver: string
  readonly takeBack: string
  readonly takenBack: string
  readonly read: string
  readonly shownHeading: string
}

/** What is said where somebody leaves, and where a mailbox has trouble, in one language. Loaded late. */
export interface LeavingWords {
  readonly place: {
    readonly heading: string
    readonly nobody: string
    readonly own: string
    readonly entrusted: string
    readonly noLastDay: string
    readonly lastDay: (day: string) => string
    readonly signed: readonly [string, string, string]
    readonly back: string
  }
  readonly plan: {
    readonly heading: string
    readonly daysLeft: (days: number, day: string) => string
    readonly noLastDay: string
    readonly step: Readonly<Record<PlannedStepAnswer['step'], string>>
    readonly by: Readonly<Record<PlannedStepAnswer['by'], string>>
    readonly state: Readonly<Record<PlannedStepAnswer['state'], string>>
    readonly due: (day: string) => string
    readonly calendar: string
    /** Why the plan ends on another day than the mailbox is said to be safe until. */
    readonly earlier: (planned: string, clock: string) => string
  }
  readonly checks: {
    readonly heading: string
    readonly allDone: string
    readonly left: (count: number) => string
    readonly check: Readonly<Record<Check, string>>
    /** How it is solved, while it is not. */
    readonly way: Readonly<Record<Check, string>>
    /** The same to whoever cannot, of what the leaver does himself. */
    readonly byWhoeverLeaves: string
    readonly state: Readonly<Record<CheckAnswer['state'], string>>
    readonly count: (count: number) => string
    readonly uncounted: string
    readonly reading: (done: number, of: number) => string
    readonly countedAt: (moment: string) => string
    readonly letGo: {
      readonly promises: (count: number) => string
      /** Where somebody else swept them up, or an ended clean-up did. */
      readonly release: {
        readonly heading: string
        readonly reason: string
        readonly noneChosen: string
        readonly own: ReleaseWords
        readonly others: ReleaseWords
        readonly line: (name: string, day: string, mails: number) => string
        readonly state: Readonly<Record<'asked' | 'agreed' | 'refused', (name: string) => string>>
        readonly anotherMust: string
        readonly answer: Readonly<Record<'agreed' | 'refused', string>>
        readonly answered: Readonly<Record<'agreed' | 'refused', string>>
      }
      readonly act: Readonly<Record<'later' | 'notNeeded', string>>
      readonly done: Readonly<Record<'later' | 'notNeeded', string>>
    }
    readonly answered: (name: string, day: string) => string
    readonly yes: string
    readonly no: string
    readonly note: string
    readonly recorded: string
    readonly answerAnew: string
    readonly copyElsewhere: string
    readonly copyHash: string
    readonly copyMails: string
    readonly copyRecord: string
    readonly copyBad: string
    readonly copied: (hash: string) => string
  }
  /** Leads there. */
  readonly way: Readonly<Record<Way, string>>
  readonly handOver: {
    readonly heading: string
    readonly nothing: string
    readonly nobody: string
    /** To whoever does not hand over himself, while nothing was handed over. */
    readonly byLeaver: string
    /** Where nobody among the people has the address any more. */
    readonly owner: {
      readonly why: (owner: string) => string
      readonly who: (owner: string) => string
      readonly choose: string
      readonly line: (id: string, commitments: number, follows: number, emptyCases: number) => string
      readonly record: string
      readonly named: (owner: string) => string
    }
    readonly nothingChosen: string
    readonly commitments: string
    readonly follows: string
    readonly conversations: (count: number) => string
    readonly to: string
    readonly note: string
    readonly offer: string
    readonly offerDone: (name: string) => string
    readonly withdraw: string
    readonly withdrawn: string
    readonly line: (name: string, commitments: number, follows: number) => string
    readonly state: Readonly<Record<'offered' | 'accepted' | 'refused' | 'withdrawn', string>>
    readonly due: (day: string) => string
  }
  readonly offers: {
    readonly heading: string
    readonly from: (name: string) => string
    readonly unseen: (count: number) => string
    readonly accept: string
    readonly refuse: string
    readonly note: string
    readonly taken: (commitments: number, follows: number, left: number) => string
    readonly refused: string
    readonly gone: (name: string) => string
  }
  readonly letters: {
    readonly heading: string
    readonly show: string
    readonly hide: string
    readonly successor: string
    readonly firm: string
    readonly months: string
    readonly month: (count: number) => string
    readonly letter: Readonly<Record<'nl' | 'en', string>>
    readonly reply: Readonly<Record<'nl' | 'en', string>>
    readonly script: string
    readonly scriptWhy: string
    readonly replyOver: string
    /** The account goes while the reply is to stand. */
    readonly closesBefore: (closed: string, until: string) => string
    readonly isClosed: string
    readonly copy: string
    readonly copied: string
    readonly notCopied: string
  }
  readonly sign: {
    readonly heading: string
    readonly why: string
    readonly remark: string
    readonly remarkNeeded: (open: number) => string
    readonly asLeaver: string
    readonly forFirm: string
    readonly again: string
    readonly done: string
    readonly side: Readonly<Record<'leaver' | 'firm', string>>
    readonly notYet: string
    readonly by: (name: string, moment: string) => string
    readonly forLeaver: string
    /** To whoever would sign in the leaver's place. */
    readonly leaverSigned: (owner: string) => string
    readonly withOpen: string
    readonly changed: string
    readonly reading: (done: number, of: number) => string
    readonly report: string
  }
  readonly trust: {
    readonly heading: string
    readonly why: string
    readonly person: string
    readonly until: string
    readonly reason: string
    readonly ask: string
    readonly asked: string
    readonly line: (person: string, until: string) => string
    readonly askedBy: (name: string, day: string) => string
    readonly state: Readonly<Record<TrustAnswer['state'], string>>
    readonly grant: string
    readonly refuse: string
    readonly end: string
    readonly anotherMust: string
    /** `lastDay`: as a person writes it; null where none is known. */
    readonly ownerIsThere: (owner: string, lastDay: string | null) => string
    readonly absent: (owner: string) => string
    readonly stateIt: string
    readonly tooLong: string
    readonly stated: (owner: string) => string
    readonly cameBack: (owner: string) => string
    readonly answered: string
  }
  readonly opened: {
    /** Of all that others did; of mails opened alone. */
    readonly others: string
    readonly heading: string
    readonly as: Readonly<Record<'trusted' | 'helpDesk', string>>
    readonly line: (name: string, moment: string, size: string) => string
    /** What a trusted person did besides. */
    readonly did: Readonly<Record<Doing, (name: string, moment: string, count: number) => string>>
    readonly filed: (mails: number) => string
    readonly filedMore: (mails: number) => string
    readonly filedBy: (name: string, moment: string) => string
    readonly readAt: (moments: string) => string
    readonly reason: (reason: string) => string
  }
  readonly report: ReportWords
  readonly trouble: TroubleWords
  /** What others did meanwhile. */
  readonly news: {
    readonly handOver: Readonly<
      Record<'offered' | 'accepted' | 'refused' | 'withdrawn', (successor: string) => string>
    >
    readonly signed: Readonly<Record<'leaver' | 'firm', (name: string) => string>>
    readonly release: Readonly<Record<'asked' | 'agreed' | 'refused', (name: string) => string>>
    readonly trust: Readonly<Record<TrustAnswer['state'], (person: string) => string>>
    readonly opened: (name: string) => string
    readonly shown: string
    readonly hidden: string
  }
  readonly cancel: string
  readonly needed: string
}
