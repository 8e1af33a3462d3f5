import type { Message } from '../../domain/message.ts'
import type { AttachmentContent } from '../../mime/attachmentContents.ts'
import type { Skipped } from '../../mime/skippedRuns.ts'

/** A mail as the parsing thread gets it: the skeleton of one in MIME, or an Outlook file, whole. */
export type MailInThread =
  | { readonly form: 'mime'; readonly bytes: Uint8Array<ArrayBuffer>; readonly skipped: Skipped }
  | { readonly form: 'msg'; readonly bytes: Uint8Array<ArrayBuffer> }

/** `contents`: of one attachment, or of all; of an Outlook file no more than `atMost` bytes of each. */
export type ParsingTask =
  | { readonly want: 'message'; readonly mail: MailInThread }
  | {
      readonly want: 'contents'
      readonly mail: MailInThread
      readonly only: number | null
      readonly atMost: number
    }

export interface ParsingAnswers {
  readonly message: Message
  readonly contents: readonly AttachmentContent[]
}
