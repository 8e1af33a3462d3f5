import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import { localDay } from '../../domain/calendar/localDay.ts'
import { findCommitments } from '../../domain/commitments/findCommitments.ts'
import type { OurSide } from '../../domain/mailDomain.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import type { CommitmentDraft } from './draft.ts'
import { draftOf } from './draftOf.ts'

export interface MailToSearch extends OurSide {
  readonly metadata: MessageMetadata
  readonly body: string
  readonly isFromList?: boolean
  /** For a mail that says no date. */
  readonly today: CalendarDate
}

/** The commitments in a mail's text, as the form begins with them. Nothing is asked of anybody. */
export const foundIn = (mail: MailToSearch): readonly CommitmentDraft[] => {
  const { metadata, body, isFromList = false, today } = mail
  const context = {
    writtenOn: metadata.sentAt === null ? today : localDay(new Date(metadata.sentAt)),
    us: mail,
    from: metadata.from?.address ?? null,
  }
  return findCommitments({ body, isFromList, subject: metadata.subject }, context).map((found) =>
    draftOf(found, body, mail),
  )
}

/** A text as short as makes every part of the detector run; the browser compiles a function when it is first needed. */
const warmingText = `Beste Jan,

Ik stuur je uiterlijk vrijdag 12 mei de offerte, tenzij u anders bericht. Kunt u akkoord gaan? Volgende week komt de monteur langs.
I believe it is fine, but we will send you the drawings by next Tuesday. If you agree, the invoice will be paid within 30 days.

> Op maandag schreef Jan:
Met vriendelijke groet,
Eva
`.repeat(4)

/** Runs the detector once, so that the first mail does not wait for what is then compiled. To be called when nothing else is to do. */
export const warmUp = (): void => {
  findCommitments(
    { body: warmingText },
    { writtenOn: '2026-05-04', us: { ownAddress: 'eva@linde.example' }, from: null },
  )
}
