import type { ShownMailbox, ShownMessage } from '../shownMailbox.ts'

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

type Change = 'folder' | 'selection' | 'marks'

/** The state of the mail program: which folder and mails are selected, and what is marked on each. */
export const mailProgram = (mailbox: ShownMailbox) => {
  const byId = new Map(mailbox.messages.map((message) => [message.id, message]))
  const marks = new Map<string, Marks>()
  const listeners = new Set<(change: Change) => void>()
  let folder = mailbox.folders[0] ?? ''
  let selected: readonly string[] = []
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change)
  }
  const marksOf = (id: string): Marks => marks.get(id) ?? noMarks
  return {
    mailbox,
    folder: () => folder,
    messagesInFolder: () => mailbox.messages.filter((message) => message.folder === folder),
    selectedMessages: (): readonly ShownMessage[] =>
      selected.flatMap((id) => {
        const message = byId.get(id)
        return message ? [message] : []
      }),
    message: (id: string): ShownMessage | null => byId.get(id) ?? null,
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
