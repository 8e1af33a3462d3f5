import type { TroubleAnswer } from '../../contract/troubleSchemas.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { type BareMail, TroubleCount } from '../../domain/trouble/mailboxTrouble.ts'
import { attachmentType } from '../../domain/trouble/suspiciousTypes.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { LeavingParts } from './leavingParts.ts'
import { type Mark, mailsOf, marker, rememberListed } from './mailMarks.ts'
import { sourceOf } from './openedMail.ts'

/** What troubles a mailbox, told from its mails' headers and structure, without a word of them. */
export const mailboxTrouble = async (
  parts: LeavingParts,
  situation: MailboxSituation,
): Promise<TroubleAnswer> => {
  const source = await sourceOf(parts, situation)
  const mark = await marker(parts.work, situation)
  const count = new TroubleCount()
  for await (const mail of mailsOf(source)) count.take(bareMail(mail))
  const result = count.result()
  const named = [...result.biggest, ...result.malformed.mails, ...result.suspicious.mails]
  const marks = named.map(({ id }) => ({ id, mark: mark({ id }) }))
  await rememberListed(parts.work, situation, marks)
  const listed = (mails: readonly BareMail[]) => mails.map((mail) => answered(mail, mark))
  return {
    ...result,
    folders: (await source.folders()).map(({ path, messages, size }) => ({ path, messages, size })),
    biggest: listed(result.biggest),
    malformed: { ...result.malformed, mails: listed(result.malformed.mails) },
    suspicious: { ...result.suspicious, mails: listed(result.suspicious.mails) },
    damaged: (await source.damage()).length,
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
