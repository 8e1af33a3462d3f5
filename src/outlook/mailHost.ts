import type { MessageMetadata } from '../domain/message.ts'
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
  /** The mail's bytes as Outlook hands them out. */
  readMime(): Promise<Uint8Array>
  /** The mail's text as Outlook shows it, new words and quoted ones together. */
  readText(): Promise<string>
  /** Shows on the mail itself that it was filed: a notification bar and a category, as far as the client can. */
  markFiled(mark: FiledMark): Promise<void>
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
