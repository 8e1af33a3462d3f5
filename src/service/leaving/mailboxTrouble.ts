import type { TroubleAnswer } from '../../contract/troubleSchemas.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { type BareMail, TroubleCount } from '../../domain/trouble/mailboxTrouble.ts'
import { attachmentType } from '../../domain/trouble/suspiciousTypes.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { LeavingParts } from './leavingParts.ts'
import { mailsOf, marker } from './mailMarks.ts'
import { sourceOf } from './openedMail.ts'

/** What troubles a mailbox, told from its mails' headers and structure, without a word of them. */
export const mailboxTrouble = async (
  parts: LeavingParts,
  situation: MailboxSituation,
): Promise<TroubleAnswer> => {
  const source = await sourceOf(parts, situation)
  const mark = await marker(parts.work, situation)
  const count = new TroubleCount()
  for await (const mail of mailsOf(source)) count.take(bareMail(mail, mark(mail)))
  const result = count.result()
  return {
    ...result,
    folders: (await source.folders()).map(({ path, messages, size }) => ({ path, messages, size })),
    biggest: result.biggest.map(answered),
    malformed: { ...result.malformed, mails: result.malformed.mails.map(answered) },
    suspicious: { ...result.suspicious, mails: result.suspicious.mails.map(answered) },
    damaged: (await source.damage()).length,
  }
}

const bareMail = ({ folder, size, sentAt, attachments, faults }: SourceMessage, mark: string): BareMail => ({
  ...{ mark, folder, size, sentAt, faults },
  attachments: attachments.map(attachmentType),
})

const answered = ({ attachments, faults, ...mail }: BareMail) => ({
  ...mail,
  attachments: [...attachments],
  faults: [...faults],
})
