import type { SourceMessage } from '../../ports/mailSource.ts'

export type NameMail = (kind: string, ...parts: readonly (string | number | null)[]) => string

/** A mail's name by what it is, not by where its bytes lie: a compacted mailbox takes no decision away. */
export const mailNameOf = (
  nameMail: NameMail,
  { folder, messageId, from, sentAt, subject, size }: SourceMessage,
): string => nameMail('mail', folder, messageId, from?.address ?? null, sentAt, subject, size)

/** The same mail twice in one folder: each has a name of its own, that of the first with a number behind it. */
export const nameOfCopy = (shared: string, copy: number): string => `${shared}.${copy}`

/** The name that all copies of a mail have in common. */
export const sharedName = (name: string): string => {
  const dot = name.indexOf('.')
  return dot === -1 ? name : name.slice(0, dot)
}
