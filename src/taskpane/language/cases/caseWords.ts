import type { AttachmentFilter, SearchedFor } from '../../finding/searchFilter.ts'

/** What is said of cases, filed mails and finding them, in one language. */
export interface CaseWords {
  readonly closed: (day: string) => string
  readonly restricted: string
  readonly timeline: string
  readonly older: string
  /** Opens the same on a wide page. */
  readonly widePage: string
  readonly nothingYet: string
  readonly openMail: (subject: string) => string
  readonly inConversation: (earlier: number) => string
  readonly hideEarlier: string
  readonly event: {
    readonly note: string
    readonly saved: (name: string) => string
    readonly closed: string
    readonly reopened: string
    readonly opened: string
    readonly restricted: (members: string) => string
    readonly unrestricted: string
    readonly erased: string
  }
  readonly by: (name: string, when: string) => string
  readonly byYou: (when: string) => string
  readonly register: {
    readonly unbroken: (entries: number, when: string) => string
    readonly damaged: (findings: number, when: string) => string
    readonly damagedNext: string
    readonly checking: string
    readonly again: string
  }
  readonly note: {
    readonly label: string
    readonly add: string
    readonly added: string
    readonly withdraw: string
    readonly withdrawn: string
    readonly restore: string
    readonly restored: string
  }
  /** Of an attachment that was saved apart. */
  readonly attachment: Readonly<
    Record<'withdraw' | 'withdrawn' | 'restore' | 'restored', (name: string) => string>
  >
  readonly change: {
    readonly heading: string
    readonly close: string
    readonly reopen: string
    readonly closeHint: string
    readonly reason: string
    readonly didClose: string
    readonly didReopen: string
    readonly access: string
    readonly everybody: string
    readonly membersOnly: string
    readonly members: string
    readonly save: string
    readonly didAccess: string
  }
  readonly mail: {
    readonly attachments: string
    readonly unnamed: string
    readonly keep: (name: string) => string
    readonly save: (name: string) => string
    readonly didSave: (name: string) => string
    readonly savedApart: string
    readonly pictures: string
    readonly noText: string
    readonly body: (subject: string) => string
    readonly notRead: string
    readonly strange: string
    readonly asText: string
    readonly asHtml: string
  }
  readonly search: {
    readonly heading: string
    readonly words: string
    readonly hint: string
    readonly start: string
    readonly filters: string
    readonly filtersOn: (count: number) => string
    readonly case: string
    readonly person: string
    readonly from: string
    readonly until: string
    readonly kind: string
    readonly anyKind: string
    readonly attachment: string
    /** Of the mail that a commitment stands in. */
    readonly mailsKind: string
    readonly mailsAttachment: string
    readonly attachments: Readonly<Record<AttachmentFilter, string>>
    /** Of files as Word made them until 2007. */
    readonly oldWord: string
    readonly order: string
    readonly newest: string
    readonly best: string
    readonly clear: string
    readonly found: (count: number, more: boolean) => string
    readonly nothing: Readonly<Record<SearchedFor, string>>
    /** What to try, where words were typed and where none were. */
    readonly nothingByWords: string
    readonly nothingByFilters: string
    readonly inBin: string
    readonly widen: string
    readonly cases: string
    readonly empty: string
    readonly more: string
    readonly inAttachment: string
    readonly inAttachmentCalled: (name: string) => string
    readonly mails: string
    readonly commitments: string
    readonly foundCommitments: (count: number) => string
    readonly inCase: string
    readonly anyStanding: string
    readonly badPeriod: string
  }
}
