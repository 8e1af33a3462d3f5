import type { ListedMailsAnswer, OwnMail } from '../../contract/troubleSchemas.ts'
import { foldedWords, typedWords } from '../../domain/cleanUp/foldedWords.ts'
import { compareTexts } from '../../domain/compareTexts.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'
import { mailsOf } from '../mailSources/mailsOf.ts'
import { bareMail, mailLister } from './bareMails.ts'
import type { LeavingParts } from './leavingParts.ts'
import { sourceOf } from './openedMail.ts'

const listedAtMost = 20

/** Which of his own mails an owner means, the newest first, so that he can show any one of them. */
export const ownMails = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  wanted: OwnMail,
  person: Person,
): Promise<ListedMailsAnswer> => {
  const source = await sourceOf(parts, situation)
  const isMeant = meant(wanted)
  let [total, newest]: [number, readonly SourceMessage[]] = [0, []]
  for await (const mail of mailsOf(source)) {
    if (!isMeant(mail)) continue
    total += 1
    newest = [...newest, mail].sort(byDate).slice(0, listedAtMost)
  }
  const listed = await mailLister(parts, situation, source, person)
  return { total, mails: await listed(newest.map(bareMail)) }
}

const meant = (wanted: OwnMail): ((mail: SourceMessage) => boolean) => {
  if ('messageId' in wanted) return ({ messageId }) => messageId === wanted.messageId
  const words = typedWords(wanted.words)
  return (mail) => {
    const said = foldedWords({ ...mail, to: [...mail.to, ...mail.cc] })
    return words.every((word) => said.includes(word))
  }
}

const byDate = (one: SourceMessage, other: SourceMessage): number =>
  compareTexts(other.sentAt ?? '', one.sentAt ?? '')
