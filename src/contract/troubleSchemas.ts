import { z } from 'zod'
import { headerFaults } from '../domain/trouble/headerFault.ts'
import { suspicions } from '../domain/trouble/suspiciousTypes.ts'
import { count, instant } from './basicSchemas.ts'

const bareMail = z.object({
  mark: z.string().describe('names the mail to nobody but this service'),
  folder: z.string(),
  size: count,
  sentAt: instant.nullable(),
  attachments: z.array(
    z.object({
      ending: z.string().describe('of a common kind, else `other`: another may be a part of the name'),
      mediaType: z.string(),
      size: count,
      suspicion: z.enum(suspicions).nullable(),
    }),
  ),
  faults: z.array(z.enum(headerFaults)),
  own: z
    .object({
      ...{ subject: z.string(), from: z.string() },
      privacy: z
        .enum(['none', 'looks', 'called'])
        .describe('called private by its owner: nobody is shown it'),
    })
    .nullable()
    .describe('which it is, to the owner of the mailbox alone'),
})
export type BareMailAnswer = z.infer<typeof bareMail>

export const listedMails = z.object({ total: count, mails: z.array(bareMail).describe('the first of them') })
export type ListedMailsAnswer = z.infer<typeof listedMails>

/** Which of his own mails an owner means: by words of its header, or as Outlook names the one that is open. */
export const ownMail = z.union([
  z.object({ words: z.string().trim().min(1).max(200) }),
  z.object({ messageId: z.string().trim().min(1).max(1000) }),
])
export type OwnMail = z.infer<typeof ownMail>

/** What troubles a mailbox: administrative metadata, no subject, no correspondent, no name of an attachment. */
export const trouble = z.object({
  mails: count,
  size: count,
  folders: z.array(z.object({ path: z.string(), messages: count, size: count })),
  biggest: z.array(bareMail),
  malformed: listedMails,
  suspicious: listedMails,
  faults: z.partialRecord(z.enum(headerFaults), count),
  damaged: count.describe('what could not be read'),
})
export type TroubleAnswer = z.infer<typeof trouble>
