import { access } from 'node:fs/promises'
import path from 'node:path'
import {
  type MailSource,
  MailSourceError,
  type SourceMessage,
  type SourcePage,
  type SourceQuery,
} from '../../ports/mailSource.ts'
import { forgetMails } from './forgetMails.ts'
import { forgottenOutline } from './forgottenOutline.ts'
import { IndexReader, type ListedMail } from './indexReader.ts'
import { Looking } from './looking.ts'
import { mailBytes } from './mailBytes.ts'

/**
 * The mails at a path: a mail, an mbox, a Maildir, Outlook's data file or a folder of these, read where they lie. What is
 * known of them is kept in `indexFile`, a SQLite file that is made where there is none, and anew for what was changed.
 * Resolves as soon as the files are known; a thread reads on. Fails with a MailSourceError.
 */
export const openMailSource = async (at: string, indexFile: string): Promise<MailSource> => {
  const root = await mailFolderOf(at)
  const looking = await Looking.begin({ root, indexFile })
  const index = new IndexReader(indexFile)
  /** What is in the index, or comes into it until all was looked through; null: it never came. */
  const awaited = async <T>(read: (isWhole: boolean) => T | null, until = Infinity): Promise<T | null> => {
    for (;;) {
      const { isWhole, found } = index.atOnce(read)
      if (found !== null || isWhole) return found
      if (performance.now() > until) throw new MailSourceError('unavailable', `${root}: is being read anew`)
      await looking.next()
    }
  }
  const messages = async (query: SourceQuery): Promise<SourcePage> => {
    const page = await awaited((isWhole) => {
      const read = index.page(query, isWhole)
      return isWhole || read?.mails.length === query.atMost ? read : null
    })
    const messages: SourceMessage[] = []
    for (const listed of page?.mails ?? []) {
      const message = await messageOf(listed)
      if (message !== null) messages.push(message)
    }
    return { messages, next: page?.next ?? null }
  }
  const messageOf = async ({ kept, ...listed }: ListedMail): Promise<SourceMessage | null> => {
    if (!('mark' in kept)) return { ...listed, ...kept }
    const place = index.place(listed.id)
    const outline = place && (await forgottenOutline(root, place))
    return outline && { ...listed, bytesFrom: kept.bytesFrom, ...outline }
  }
  const find = async (id: string): Promise<SourceMessage | null> => {
    const listed = await awaited(() => index.find(id))
    return listed && messageOf(listed)
  }
  const renew = (isInDoubt: boolean): Promise<void> => {
    const { isWhole, found: lone } = index.atOnce(() => index.loneFile())
    return looking.again({ isWhole, lone: isInDoubt ? null : lone })
  }
  const whole = async <T>(read: () => readonly T[]): Promise<readonly T[]> =>
    (await awaited((isWhole) => (isWhole ? read() : null))) ?? []
  return {
    folders: () => whole(() => index.folders()),
    messages,
    find,
    bytes: (id) =>
      mailBytes(root, {
        place: () => awaited(() => index.place(id), performance.now() + bytesWaitedFor),
        renew: () => renew(true),
      }),
    damage: () => whole(() => index.damage()),
    progress: () => looking.progress,
    renew: () => renew(false),
    forget: (ids) => forgetMails(indexFile, ids),
    edition: () => looking.edition,
    close: async () => {
      await looking.stop()
      index.close()
    },
  }
}

/**
 * A static copy is a mailbox as well: its mails lie in their folders within it, and what else it holds are the same mails once
 * more, and its page.
 */
const mailFolderOf = async (at: string): Promise<string> => {
  const within = path.join(at, 'data/mail')
  const isThere = [path.join(at, 'bagit.txt'), within].map((one) =>
    access(one).then(
      () => true,
      () => false,
    ),
  )
  return (await Promise.all(isThere)).every(Boolean) ? within : at
}

/** Milliseconds; who asks for a mail while a large mailbox is read anew is told to come back. */
const bytesWaitedFor = 30_000
