import type { BareMailAnswer, TroubleAnswer } from '../../contract/troubleSchemas.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { type BareMail, TroubleCount } from '../../domain/trouble/mailboxTrouble.ts'
import { attachmentType } from '../../domain/trouble/suspiciousTypes.ts'
import type { MailSource, SourceMessage } from '../../ports/mailSource.ts'
import { looksPrivate } from '../cleanUp/hiddenMail.ts'
import { ownersPrivate } from '../cleanUp/ownersPrivate.ts'
import { mailsOf } from '../mailSources/mailsOf.ts'
import { ourSideOf } from '../organisation.ts'
import type { LeavingParts } from './leavingParts.ts'
import { type Mark, marker, rememberListed } from './mailMarks.ts'
import { sourceOf } from './openedMail.ts'

/** What troubles a mailbox, told from its mails' headers and structure, without a word of them but to its owner. */
export const mailboxTrouble = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<TroubleAnswer> => {
  const source = await sourceOf(parts, situation)
  const mark = await marker(parts.work, situation)
  const count = new TroubleCount()
  for await (const mail of mailsOf(source)) count.take(bareMail(mail))
  const result = count.result()
  const named = [...result.biggest, ...result.malformed.mails, ...result.suspicious.mails]
  const marks = named.map(({ id }) => ({ id, mark: mark({ id }) }))
  await rememberListed(parts.work, situation, marks)
  const ownOf = isOwnMailbox(person, situation.facts)
    ? await toOwner(parts, situation, source)
    : async () => null
  const listed = (mails: readonly BareMail[]) =>
    Promise.all(mails.map(async (mail) => ({ ...answered(mail, mark), own: await ownOf(mail) })))
  return {
    ...result,
    folders: (await source.folders()).map(({ path, messages, size }) => ({ path, messages, size })),
    biggest: await listed(result.biggest),
    malformed: { ...result.malformed, mails: await listed(result.malformed.mails) },
    suspicious: { ...result.suspicious, mails: await listed(result.suspicious.mails) },
    damaged: (await source.damage()).length,
  }
}

/** Who shows a mail to the help desk has to see which it is, and that it is, or seems, nobody's business. */
const toOwner = async (
  { organisation, work }: LeavingParts,
  { facts }: MailboxSituation,
  source: MailSource,
): Promise<(mail: BareMail) => Promise<BareMailAnswer['own']>> => {
  const isPrivate = await ownersPrivate({ folders: organisation.folders, work }, facts)
  const ours = ourSideOf(organisation, facts)
  return async ({ id }) => {
    const found = await source.find(id)
    if (found === null) return null
    const { subject, from } = found
    return {
      subject,
      from: from?.name || from?.address || '',
      isPrivate: isPrivate(found) || looksPrivate(found, ours),
    }
  }
}

const bareMail = ({ id, folder, size, sentAt, attachments, faults }: SourceMessage): BareMail => ({
  ...{ id, folder, size, sentAt, faults },
  attachments: attachments.map(attachmentType),
})

const answered = ({ id, attachments, faults, ...mail }: BareMail, mark: Mark) => ({
  ...mail,
  mark: mark({ id }),
  attachments: [...attachments],
  faults: [...faults],
})
