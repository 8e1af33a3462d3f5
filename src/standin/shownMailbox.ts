import type { Participant } from '../domain/message.ts'

/** What the local Outlook's page asks of its server at the start. */
export interface ShownMailbox {
  readonly owner: Participant
  /** Address of the task pane, on another origin. */
  readonly paneUrl: string
  /** In the order in which to show them. */
  readonly folders: readonly string[]
  /** Folders that lie in a colleague's mailbox, each with the colleague's address. */
  readonly sharedFolders: SharedFolders
  /** Newest first. */
  readonly messages: readonly ShownMessage[]
}

export type SharedFolders = Readonly<Record<string, string>>

/** One line of the message list, and what Outlook knows of a mail without opening it. */
export interface ShownMessage {
  readonly id: string
  readonly folder: string
  readonly subject: string
  readonly from: Participant | null
  readonly to: readonly Participant[]
  readonly cc: readonly Participant[]
  /** ISO 8601 instant; null when the mail does not say. */
  readonly sentAt: string | null
  readonly messageId: string | null
  readonly conversationId: string
  /** First words of the text. */
  readonly preview: string
  readonly attachments: readonly {
    readonly name: string
    readonly mediaType: string
    readonly size: number
  }[]
}

/** Where the page gets its data, on its own origin. */
export const mailboxPath = '/mailbox'
export const messagePath = (id: string): string => `/messages/${encodeURIComponent(id)}`
