import type { TroubleAnswer } from '../../contract/troubleSchemas.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { TroubleCount } from '../../domain/trouble/mailboxTrouble.ts'
import { mailsOf } from '../mailSources/mailsOf.ts'
import { bareMail, mailLister } from './bareMails.ts'
import type { LeavingParts } from './leavingParts.ts'
import { sourceOf } from './openedMail.ts'

/** What troubles a mailbox, told from its mails' headers and structure, without a word of them but to its owner. */
export const mailboxTrouble = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<TroubleAnswer> => {
  const source = await sourceOf(parts, situation)
  const count = new TroubleCount()
  for await (const mail of mailsOf(source)) count.take(bareMail(mail))
  const { biggest, malformed, suspicious, ...result } = count.result()
  const listed = await mailLister(parts, situation, source, person)
  return {
    ...result,
    folders: (await source.folders()).map(({ path, messages, size }) => ({ path, messages, size })),
    biggest: await listed(biggest),
    malformed: { ...malformed, mails: await listed(malformed.mails) },
    suspicious: { ...suspicious, mails: await listed(suspicious.mails) },
    damaged: (await source.damage()).length,
  }
}
