import type { MessageMetadata, Participant } from '../domain/message.ts'
import type { Sensitivity } from '../domain/privateSigns.ts'

/** The mail program as the pane sees it. One implementation, over Office.js. */
export interface MailHost {
  /** Display language as BCP 47, such as `nl-NL`. */
  readonly language: string
  /** Address of the mailbox the person signed in to. */
  readonly ownAddress: string
  readonly can: HostAbilities
  /** The mail that is selected now, null when none is. Rejects with a HostError. */
  currentMessage(): Promise<OpenMessage | null>
  /** Calls back at every change of selection; the returned function ends it. */
  onSelectionChanged(callback: () => void): () => void
  /** The mails that are selected in the list, in the order of their selection. Rejects with a HostError. */
  selectedMessages(): Promise<readonly SelectedMessage[]>
  /** Calls back when several are selected, or no longer: Outlook at times does not tell (OfficeDev/office-js#5055). */
  onSeveralChanged(callback: () => void): () => void
  /** Calls back when mails that are dragged out of Outlook's list are over the pane or fall on it, where Outlook says so. */
  onDragged(callback: (dragged: Dragged) => void): () => void
  /**
   * Works on a mail that need not be the open one; one at a time, the others wait for their turn. Its verbs hold during the work alone.
   * Rejects with a HostError, or as the work does.
   */
  withMessage<T>(itemId: string, work: (message: OpenMessage) => Promise<T>): Promise<T>
  /** Whether a mail is being written where this pane was opened. It stays so: another pane belongs to another mail. */
  readonly isWriting: boolean
  /** That mail. Rejects with a HostError where none is being written. */
  draft(): Promise<DraftMessage>
  /** What is kept for this person in every Outlook of his, as it was when this pane was opened; undefined when nothing is. */
  readonly keptSettings: () => unknown
  /** Keeps it, at most 32 KB as JSON. Whoever keeps last, keeps: so it is done at once after the pane was opened, or by a person's act. */
  keepSettings(settings: object): Promise<void>
  theme(): HostTheme
  onThemeChanged(callback: (theme: HostTheme) => void): () => void
}

export interface HostAbilities {
  /** Mailbox 1.14: the mail's MIME can be read. */
  readonly readMime: boolean
  /** Mailbox 1.8: the mail's header block can be read. */
  readonly headers: boolean
  /** Mailbox 1.8. */
  readonly categories: boolean
  /** Mailbox 1.13: several mails can be selected, at most 100, and Outlook says which. */
  readonly selectSeveral: boolean
  /** Mailbox 1.15: a mail that is not open can be read. */
  readonly loadById: boolean
}

/** What is dragged out of Outlook's list. That it was dragged away again is not told. */
export type Dragged =
  | { readonly kind: 'over' }
  /** Mails as .eml, or attachments as they are. */
  | { readonly kind: 'dropped'; readonly files: readonly DraggedFile[] }

export interface DraggedFile {
  readonly name: string
  read(): Promise<ArrayBuffer>
}

/** One of several mails that are selected: all that Outlook says of it before it is read. */
export interface SelectedMessage {
  readonly itemId: string
  readonly subject: string
  readonly conversationId: string | null
  readonly messageId: string | null
}

/** One selected mail. Its verbs keep meaning this mail, and fail with `itemChanged` once another is selected. */
export interface OpenMessage {
  /** Outlook's own id: good for telling one selection from another, never stored. */
  readonly itemId: string
  readonly metadata: MessageMetadata
  /** Address of the mailbox the mail lies in, which in a shared folder is another's; null where Outlook does not say. */
  readonly mailbox: string | null
  /** Null as well in a client that cannot read headers. */
  readonly sensitivity: Sensitivity
  /** A newsletter by its header; false as well in a client that cannot read headers. */
  readonly isFromList: boolean
  /** The mail's bytes as Outlook hands them out. */
  readMime(): Promise<Uint8Array>
  /** The mail's text as Outlook shows it, new words and quoted ones together. */
  readText(): Promise<string>
  /** What its writer chose while he wrote it, as it was kept (domain/sending/chosenCase.ts); null where nothing was. */
  chosenCase(): Promise<string | null>
  /** Shows on the mail itself that it was filed: a notification bar and a category, as far as the client can. */
  markFiled(mark: FiledMark): Promise<void>
  /** Takes bar and category away again, likewise. */
  unmarkFiled(category: string): Promise<void>
}

/** A mail that is being written. Its verbs reject with a HostError. */
export interface DraftMessage {
  read(): Promise<DraftContent>
  /** As of an OpenMessage. */
  chosenCase(): Promise<string | null>
  /** Kept with the mail in the writer's own mailbox, and never sent along. Null: nothing is to be kept any more. */
  keepChosenCase(text: string | null): Promise<void>
  onRecipientsChanged(callback: () => void): void
}

export interface DraftContent {
  /** Message-ID of the mail that it answers; null for a new mail, and before Mailbox 1.14. */
  readonly inReplyTo: string | null
  readonly to: readonly Participant[]
  readonly cc: readonly Participant[]
  readonly bcc: readonly Participant[]
  readonly subject: string
  /** Plain text, quoted words included. */
  readonly body: string
}

export interface FiledMark {
  /** The sentence in the bar, at most 150 characters. */
  readonly sentence: string
  readonly category: string
}

export type HostTheme =
  | { readonly kind: 'light' }
  | { readonly kind: 'dark' }
  | { readonly kind: 'highContrast' }

export type HostErrorCode = 'unsupported' | 'itemChanged' | 'noItem' | 'tryAgain' | 'tooLarge' | 'failed'

/** Outlook could not do what was asked. `officeCode` is Outlook's own number, for the log. */
export class HostError extends Error {
  override readonly name = 'HostError'
  readonly code: HostErrorCode
  readonly officeCode: number | null

  constructor(code: HostErrorCode, officeCode: number | null = null, options?: { readonly cause?: unknown }) {
    super(officeCode === null ? code : `${code} (${officeCode})`, options)
    this.code = code
    this.officeCode = officeCode
  }
}

/** For what may fail in Outlook without harm. */
export const ignoreHostError = (error: unknown): void => {
  if (!(error instanceof HostError)) throw error
}
