import type { CopyChoice, CopyFoldersAnswer } from '../../contract/copySchemas.ts'
import type { MailSource } from '../../ports/mailSource.ts'
import type { CleanUp } from '../cleanUp/cleanUp.ts'
import { mailsInQuestion } from '../cleanUp/mailsInQuestion.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { KeptChoice } from './keptCopy.ts'

/** The folders of a mailbox with the mails that its clean-up shows, in the mailbox's own order. */
export const foldersToCopy = async (
  source: MailSource,
  cleanUp: CleanUp,
): Promise<CopyFoldersAnswer['folders']> => {
  const { rows } = await readThrough(cleanUp)
  const counts = new Map<string, number>()
  for (const { mail } of rows) counts.set(mail.folder, (counts.get(mail.folder) ?? 0) + 1)
  return (await source.folders()).flatMap(({ path }) => {
    const mails = counts.get(path)
    return mails === undefined ? [] : [{ path, mails }]
  })
}

/** As it is gone on with after a stop: mails by their names, whatever becomes of the group or rule they were chosen by. */
export const choiceToKeep = async (cleanUp: CleanUp, chosen: CopyChoice): Promise<KeptChoice> => {
  if (chosen.what === 'folders') return chosen
  await readThrough(cleanUp)
  const { rows } = mailsInQuestion(cleanUp, chosen)
  if (rows.length === 0) throw new ServiceError('changedMeanwhile')
  return { what: 'mails', mails: rows.map(({ mail }) => mail.id) }
}

const readThrough = async ({ reading, table }: CleanUp): Promise<CleanUp['table']> => {
  await reading.headersRead
  if (reading.isBroken) throw new ServiceError('mailNotAtHand')
  return table
}
