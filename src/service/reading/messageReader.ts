import type { Message } from '../../domain/message.ts'
import { headerEnd } from '../../mime/mailBytes.ts'
import { isCompoundFile } from '../../mime/msg/compoundFile.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import { skeletonOf } from '../../mime/skeleton.ts'
import type { StoredFile } from '../../ports/folderStore.ts'
import { releasing } from '../releasing.ts'
import { incrementalSha256 } from './incrementalSha256.ts'
import type { MailInThread, ParsingAnswers, ParsingTask } from './parsingTask.ts'
import { TaskThread } from './taskThread.ts'
import { unreadMessage } from './unreadMessage.ts'

/**
 * Bytes up to which a mail is parsed at once. A hostile one takes a millisecond for each 200 bytes, and everybody waits;
 * larger ones go to the thread. It must not pass `skeletonLimits.body`, up to which a mail is its own skeleton.
 */
const smallAtMost = 64 * 1024

/** Bytes of an Outlook file that is read: it is held whole, for its parts lie anywhere in it. */
const outlookFileAtMost = 100 * 1024 * 1024

/** Megabytes of heap that parsing one mail may take, many times what an honest one needs. */
const threadMemory = 512

/** Milliseconds that parsing one mail may take; an honest one of 150 MB takes one second. */
const threadPatience = 60_000

/** How a mail was written down: as it goes over the wire, or as Outlook keeps it. */
export type MailForm = 'mime' | 'msg'

/** Reads mails of any size in little memory. What cannot be read stands in the message's problems. */
export class MessageReader {
  readonly #thread: TaskThread<ParsingTask, ParsingAnswers[ParsingTask['want']]>
  #turn: Promise<unknown> = Promise.resolve()

  constructor(threadMegabytes: number = threadMemory, patience: number = threadPatience) {
    const script = new URL('./parseInThread.ts', import.meta.url)
    this.#thread = new TaskThread(script, { megabytes: threadMegabytes, patience })
  }

  async read(file: StoredFile): Promise<Message> {
    if (file.size > smallAtMost) {
      const isOutlookFile = (await formOf(file)) === 'msg'
      return this.#inTurn(() => (isOutlookFile ? this.#readOutlookFile(file) : this.#readLarge(file)))
    }
    const bytes = Buffer.concat(await Array.fromAsync(file.bytes()))
    return isCompoundFile(bytes) ? this.#inTurn(() => this.#readOutlookFile(file)) : parseMessage(bytes)
  }

  /**
   * What a mail's attachments hold, or one of them; null where the mail cannot be read again. Those that are not asked
   * for have no pieces, nor has one that is longer than `atMost` in an Outlook file.
   */
  contents(
    file: StoredFile,
    only: number | null,
    atMost: number = outlookFileAtMost,
  ): Promise<ParsingAnswers['contents'] | null> {
    return this.#inTurn(async () => {
      const mail = await inThread(file)
      return mail && this.#try({ want: 'contents', mail, only, atMost })
    })
  }

  close(): Promise<void> {
    return this.#thread.close()
  }

  async #readLarge(file: StoredFile): Promise<Message> {
    const { bytes, skipped } = await skeletonOf(releasing(file.bytes()), incrementalSha256)
    const message = await this.#try({ want: 'message', mail: { form: 'mime', bytes, skipped } })
    // A mail that ends the thread is filed all the same, with what its header says.
    return message ?? readHeader(bytes)
  }

  async #readOutlookFile(file: StoredFile): Promise<Message> {
    const mail = await inThread(file)
    return (mail && (await this.#try({ want: 'message', mail }))) ?? unreadMessage
  }

  async #try<Task extends ParsingTask>(task: Task): Promise<ParsingAnswers[Task['want']] | null> {
    try {
      // Only an Outlook file's bytes are nobody else's; a skeleton is a part of a larger place.
      const given = task.mail.form === 'msg' ? [task.mail.bytes.buffer] : []
      // The thread answers what is wanted, which the compiler cannot follow.
      return (await this.#thread.do(task, given)) as ParsingAnswers[Task['want']]
    } catch {
      return null
    }
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(task)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

/** By how it begins: a name says nothing. */
export const formOf = async (file: StoredFile): Promise<MailForm> => {
  for await (const chunk of file.bytes()) return isCompoundFile(chunk) ? 'msg' : 'mime'
  return 'mime'
}

/** Null where it is too large to be held. */
const inThread = async (file: StoredFile): Promise<MailInThread | null> => {
  if ((await formOf(file)) === 'mime') {
    return { form: 'mime', ...(await skeletonOf(releasing(file.bytes()), incrementalSha256)) }
  }
  if (file.size > outlookFileAtMost) return null
  const bytes = new Uint8Array(file.size)
  let length = 0
  for await (const chunk of releasing(file.bytes())) {
    bytes.set(chunk.subarray(0, file.size - length), length)
    length = Math.min(file.size, length + chunk.length)
  }
  return { form: 'msg', bytes }
}

const readHeader = async (bytes: Uint8Array): Promise<Message> => {
  const start = bytes.subarray(0, smallAtMost)
  const message = await parseMessage(start.subarray(0, headerEnd(start)))
  return { ...message, problems: [...new Set([...message.problems, 'unreadableStructure' as const])] }
}
