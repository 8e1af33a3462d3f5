import { z } from 'zod'

export const filedMail = z.object({
  id: z.string(),
  folder: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  messageId: z.string().nullable(),
  references: z.array(z.string()).default([]),
  body: z.string(),
})

/** A mail, and where somebody filed it: the folder plays the case. */
export type FiledMail = z.infer<typeof filedMail>

export interface FiledMailbox {
  readonly name: string
  /** In time order. */
  readonly mails: readonly FiledMail[]
  /** Those that belong in no folder, where that is known; their own folder is empty. */
  readonly unfiled: readonly FiledMail[]
  /** The mail domains of the firm, where they are known. */
  readonly ownDomains: readonly string[]
}

export const byDate = (one: FiledMail, other: FiledMail): number =>
  Date.parse(one.date) - Date.parse(other.date)
