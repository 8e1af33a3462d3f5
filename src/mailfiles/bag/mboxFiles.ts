import { createReadStream } from 'node:fs'
import { outlookFileAsMail } from '../outlookFileAsMail.ts'
import { type CopiedMail, journalLines } from './copyJournal.ts'
import { mboxMail } from './mboxWriting.ts'
import { copyFile } from './otherFiles.ts'
import type { Writing } from './writing.ts'

/** An mbox for each folder, made from the mails as they lie in the copy. Outlook's own files are in it as mails. */
export const copyMboxes = async (writing: Writing, journalFile: string): Promise<void> => {
  const mails = new MailsByFolder(journalFile)
  for (let folder = await mails.folder(); folder !== null; folder = await mails.folder()) {
    await copyFile(writing, `mbox/${folder}.mbox`, () => mboxOf(writing, mails.within(folder)))
    // Of a folder that was done before none was asked for.
    for await (const _ of mails.within(folder));
    writing.watch.progress({ step: 'mbox', done: mails.passed, of: mails.passed })
  }
}

const mboxOf = async function* (
  { payload }: Writing,
  mails: AsyncIterable<CopiedMail>,
): AsyncGenerator<Uint8Array> {
  for await (const mail of mails) {
    const bytes = createReadStream(payload.locate(mail.path))
    yield* mboxMail(mail, mail.path.endsWith('.msg') ? outlookFileAsMail(bytes) : bytes)
  }
}

/** The copied mails of a journal, read once. */
class MailsByFolder {
  readonly #mails: AsyncGenerator<CopiedMail>
  #ahead: CopiedMail | null | undefined
  passed = 0

  constructor(journalFile: string) {
    this.#mails = copiedMails(journalFile)
  }

  /** The folder of the mail that comes next; null at the end. */
  async folder(): Promise<string | null> {
    if (this.#ahead === undefined) {
      const { value, done } = await this.#mails.next()
      this.#ahead = done === true ? null : value
    }
    return this.#ahead ? folderOf(this.#ahead) : null
  }

  /** Mails up to the first of another folder. */
  async *within(folder: string): AsyncGenerator<CopiedMail> {
    while ((await this.folder()) === folder && this.#ahead) {
      const mail = this.#ahead
      this.#ahead = undefined
      this.passed += 1
      yield mail
    }
  }
}

const copiedMails = async function* (journalFile: string): AsyncGenerator<CopiedMail> {
  for await (const line of journalLines(journalFile)) if (line.what === 'mail') yield line
}

const folderOf = ({ path }: CopiedMail): string => path.slice(0, path.lastIndexOf('/'))
