import type { BareMailAnswer } from '../../contract/troubleSchemas.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { BareMail } from '../../domain/trouble/mailboxTrouble.ts'
import { attachmentType } from '../../domain/trouble/suspiciousTypes.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import { looksPrivate } from '../cleanUp/private/hiddenMail.ts'
import { ownersPrivate } from '../cleanUp/private/ownersPrivate.ts'
import { marker, rememberListed } from '../entrusted/mailMarks.ts'
import { ourSideOf } from '../organisation.ts'
import type { LeavingParts } from './leavingParts.ts'

export const bareMail = ({ id, folder, size, sentAt, attachments, faults }: SourceMessage): BareMail => ({
  ...{ id, folder, size, sentAt, faults },
  attachments: attachments.map(attachmentType),
})

/** Lists mails without a word of them but to their owner. By the mark of one that was listed he can show it. */
export const mailLister = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  source: MailSource,
  person: Person,
): Promise<(mails: readonly BareMail[]) => Promise<BareMailAnswer[]>> => {
  const mark = await marker(parts.work, situation)
  const ownOf = isOwnMailbox(person, situation.facts)
    ? await toOwner(parts, situation, source)
    : async () => null
  return async (mails) => {
    const marks = mails.map(({ id }) => ({ id, mark: mark({ id }) }))
    await rememberListed(parts.work, situation, marks)
    return Promise.all(
      mails.map(async ({ id, attachments, faults, ...mail }) => ({
        ...{ ...mail, mark: mark({ id }), attachments: [...attachments], faults: [...faults] },
        own: await ownOf(id),
      })),
    )
  }
}

/** Who shows a mail to the help desk has to see which it is, and that it is, or seems, nobody's business. */
const toOwner = async (
  { organisation, work }: LeavingParts,
  { facts }: MailboxSituation,
  source: MailSource,
): Promise<(id: string) => Promise<BareMailAnswer['own']>> => {
  const isPrivate = await ownersPrivate({ folders: organisation.folders, work }, facts)
  const ours = ourSideOf(organisation, facts)
  return async (id) => {
    const found = await source.find(id)
    if (found === null) return null
    const { subject, from } = found
    const privacy = isPrivate(found) ? 'called' : looksPrivate(found, ours) ? 'looks' : 'none'
    return { subject, from: from?.name || from?.address || '', privacy }
  }
}
