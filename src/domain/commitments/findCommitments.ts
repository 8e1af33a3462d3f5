import type { CalendarDate } from '../calendar/calendar.ts'
import type { FoundCommitment, FoundPromise, MailContext, MailText } from './commitment.ts'
import { dueIn } from './due/due.ts'
import { findPromises } from './findPromises.ts'

/** The commitments in what the writer of a mail newly wrote, in order, each with when it is due. Linear in the length of the text. */
export const findCommitments = (mail: MailText, context: MailContext): readonly FoundCommitment[] =>
  findPromises(mail, context).map((found) => withDue(found, context.writtenOn))

export const withDue = (found: FoundPromise, writtenOn: CalendarDate): FoundCommitment => ({
  ...found,
  due: dueIn(found.sentence, writtenOn),
})
