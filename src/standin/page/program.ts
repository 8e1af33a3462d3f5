import type { ShownMailbox, ShownMessage } from '../shownMailbox.ts'
import { messageBytes } from './messageBytes.ts'

/** A bar that an add-in put on a mail. */
export interface Notification {
  readonly key: string
  readonly message: string
}

/** What an add-in, or a person, has put on a mail. */
export interface Marks {
  readonly notifications: readonly Notification[]
  readonly categories: readonly string[]
  readonly customProperties: Readonly<Record<string, unknown>>
}

const noMarks: Marks = { notifications: [], categories: [], customProperties: {} }

type Change = 'folder' | 'selection' | 'marks' | 'sent'

/** A mail that was written here: nothing leaves the page, and a new start forgets it. */
export interface SentMail {
  readonly message: ShownMessage
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What add-ins kept with it while it was written. */
  readonly customProperties: Marks['customProperties']
}

/** The state of the mail program: which folder and mails are selected, and what is marked on each. */
export const mailProgram = (mailbox: ShownMailbox) => {
  const byId = new Map(mailbox.messages.map((message) => [message.id, message]))
  const marks = new Map<string, Marks>()
  const listeners = new Set<(change: Change) => void>()
  const sentBytes = new Map<string, Uint8Array<ArrayBuffer>>()
  let messages = mailbox.messages
  let folder = mailbox.folders[0] ?? ''
  let selected: readonly string[] = []
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  const marksOf = (id: string): Marks => marks.get(id) ?? noMarks
  return {
    mailbox,
    folder: () => folder,
    messages: () => messages,
    messagesInFolder: () => messages.filter((message) => message.folder === folder),
    selectedMessages: (): readonly ShownMessage[] =>
      selected.flatMap((id) => {
        const message = byId.get(id)
        return message ? [message] : []
      }),
    message: (id: string): ShownMessage | null => byId.get(id) ?? null,
    /** The mail as it lies in its file. */
    bytes: async (id: string): Promise<Uint8Array<ArrayBuffer>> => sentBytes.get(id) ?? messageBytes(id),
    openFolder: (name: string) => {
      folder = name
      selected = []
      tell('folder')
      tell('selection')
    },
    select: (ids: readonly string[]) => {
      if (ids.length === selected.length && ids.every((id, place) => id === selected[place])) return
      selected = ids
      tell('selection')
    },
    addSent: ({ message, bytes, customProperties }: SentMail) => {
      byId.set(message.id, message)
      sentBytes.set(message.id, bytes)
      marks.set(message.id, { ...noMarks, customProperties })
      messages = [message, ...messages]
      tell('sent')
    },
    marksOf,
    mark: (id: string, changed: Partial<Marks>) => {
      marks.set(id, { ...marksOf(id), ...changed })
      tell('marks')
    },
    /** The returned function ends it. */
    onChange: (listener: (change: Change) => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
export type MailProgram = ReturnType<typeof mailProgram>
