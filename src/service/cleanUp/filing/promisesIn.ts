import { dateOf } from '../../../domain/calendar/calendar.ts'
import { findCommitments } from '../../../domain/commitments/findCommitments.ts'
import type { OurSide } from '../../../domain/mailDomain.ts'
import type { Message } from '../../../domain/message.ts'
import type { MailSource, SourceMessage } from '../../../ports/mailSource.ts'
import type { Organisation } from '../../organisation.ts'

/** A mail of a source, read whole. Fails with a MailSourceError. */
export const readSourceMail = (
  { reader }: Pick<Organisation, 'reader'>,
  source: MailSource,
  { id, size, sentAt }: Pick<SourceMessage, 'id' | 'size' | 'sentAt'>,
): Promise<Message> => reader.read({ size, modifiedAt: sentAt ?? '', bytes: () => source.bytes(id) })

/** The promises in a mail's text, surest and others alike. */
export const promisesIn = (
  message: Message,
  {
    isFromList,
    us,
    now,
    zone,
  }: Pick<SourceMessage, 'isFromList'> & {
    readonly us: OurSide
    readonly now: string
    readonly zone: string
  },
) =>
  findCommitments(
    { body: message.text, subject: message.subject, isFromList },
    {
      writtenOn: dateOf(message.sentAt ?? now, zone),
      us,
      from: message.from?.address ?? null,
    },
  )
