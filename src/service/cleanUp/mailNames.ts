import type { SourceMessage } from '../../ports/mailSource.ts'

export type NameMail = (kind: string, ...parts: readonly (string | number | null)[]) => string

/**
 * A mail's name by what it is, not by where its bytes lie: neither a compacted mailbox, nor another folder, nor the same
 * mailbox as another kind of file takes a decision away, above all none that it is private. Of a mail without Message-ID
 * the rest says too little, so its folder and size are part of what it is.
 */
export const mailNameOf = (
  nameMail: NameMail,
  { folder, messageId, from, sentAt, subject, size }: SourceMessage,
): string => {
  const parts = [messageId, from?.address ?? null, sentAt, subject] as const
  return messageId === null ? nameMail('mail', ...parts, folder, size) : nameMail('mail', ...parts)
}

/** The same mail more than once: each has a name of its own, that of the first with a number behind it. */
export const nameOfCopy = (shared: string, copy: number): string => `${shared}.${copy}`

/** The name that all copies of a mail have in common. */
export const sharedName = (name: string): string => {
  const dot = name.indexOf('.')
  return dot === -1 ? name : name.slice(0, dot)
}
