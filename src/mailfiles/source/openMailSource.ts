import type { MailSource, SourceFolder, SourcePage, SourceQuery } from '../../ports/mailSource.ts'
import { IndexReader } from './indexReader.ts'
import { LookThroughThread } from './lookThroughThread.ts'
import { mailBytes } from './mailBytes.ts'

/**
 * The mails at a path: a mail, an mbox, a Maildir or a folder of these, read where they lie. What is known of them is
 * kept in `indexFile`, a SQLite file that is made where there is none, and anew for what was changed. Resolves as
 * soon as the files are known; a thread reads on. Fails with a MailSourceError.
 */
export const openMailSource = async (root: string, indexFile: string): Promise<MailSource> => {
  const looking = new LookThroughThread({ root, indexFile })
  await looking.scanned()
  const index = new IndexReader(indexFile)
  const messages = async (query: SourceQuery): Promise<SourcePage> => {
    for (;;) {
      const { isDone } = looking
      const page = index.page(query)
      if (page.messages.length >= query.atMost || isDone) return page
      await looking.next()
    }
  }
  return {
    folders: async (): Promise<readonly SourceFolder[]> => {
      await looking.done()
      return index.folders()
    },
    messages,
    find: async (id) => {
      const found = index.find(id)
      if (found !== null || looking.isDone) return found
      await looking.done()
      return index.find(id)
    },
    bytes: (id) => mailBytes(root, index.place(id)),
    damage: async () => {
      await looking.done()
      return index.damage()
    },
    progress: () => looking.progress,
    close: async () => {
      await looking.stop()
      index.close()
    },
  }
}
