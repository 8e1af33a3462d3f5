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
    .object({ subject: z.string(), from: z.string(), isPrivate: z.boolean().describe('said, or seems so') })
    .nullable()
    .describe('which it is, to the owner of the mailbox alone'),
})
export type BareMailAnswer = z.infer<typeof bareMail>

const listed = z.object({ total: count, mails: z.array(bareMail).describe('the first of them') })

/** What troubles a mailbox: administrative metadata, no subject, no correspondent, no name of an attachment. */
export const trouble = z.object({
  mails: count,
  size: count,
  folders: z.array(z.object({ path: z.string(), messages: count, size: count })),
  biggest: z.array(bareMail),
  malformed: listed,
  suspicious: listed,
  faults: z.partialRecord(z.enum(headerFaults), count),
  damaged: count.describe('what could not be read'),
})
export type TroubleAnswer = z.infer<typeof trouble>
