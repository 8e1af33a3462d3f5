import type { ShownMailbox } from '../shownMailbox.ts'

/** How mailboxes call the folder of what was sent; the first is made where there is none. */
const sentNames = ['Verzonden items', 'Sent Items', 'Sent']

export const sentFolderOf = ({ folders }: ShownMailbox): string =>
  sentNames.find((name) => folders.includes(name)) ?? (sentNames[0] as string)

export const foldersOf = (mailbox: ShownMailbox): readonly string[] => [
  ...new Set([...mailbox.folders, sentFolderOf(mailbox)]),
]
