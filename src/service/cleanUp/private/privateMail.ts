import type { MailsToPack } from '../../../ports/mailPack.ts'
import { sha256Hex } from '../../register/hash.ts'
import type { CleanUp } from '../cleanUp.ts'

/** What its owner called private, to take along. What only looks private he decides about first. */
export const privateMail = async (
  { table, reading, of }: CleanUp,
  form: MailsToPack['form'],
  zone: string,
): Promise<MailsToPack> => ({
  source: of.source,
  form,
  zone,
  mails: await Promise.all(
    table
      .newestFirst()
      .filter(({ standing }) => standing === 'private')
      .toReversed()
      .map(async (row) => {
        const { folder, subject, from, sentAt } = row.mail
        const id = reading.sourceIdOf(row)
        const isOutlookFile = (await of.source.find(id))?.bytesFrom === 'msg'
        return { id, folder, subject, from, sentAt, hash: sha256Hex(row.mail.id), isOutlookFile }
      }),
  ),
  remark: { file: 'LEES MIJ - README.txt', text: remarkOf },
})

/** In both languages: who opens it later may be somebody else. */
const remarkOf = (unread: readonly string[]): string =>
  [
    'Dit is je privémail, zoals ze in de mailbox lag. Dossier heeft er geen kopie van bewaard.',
    'This is your private mail, as it lay in the mailbox. Dossier has kept no copy of it.',
    ...(unread.length === 0
      ? []
      : ['', 'Niet of niet helemaal te lezen / could not be read, or not whole:', ...unread]),
    '',
  ].join('\r\n')
