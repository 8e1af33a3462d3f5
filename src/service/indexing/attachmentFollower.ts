import type { Filing } from '../../domain/case.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { type FolderStore, isRefusedPath, StoreError } from '../../ports/folderStore.ts'
import { mailPath } from '../cases/caseRegister.ts'
import type { AttachmentReader } from '../reading/attachments/attachmentReader.ts'
import type { MessageReader } from '../reading/messageReader.ts'

interface Parts {
  readonly folders: FolderStore
  readonly index: CaseIndex
  readonly reader: MessageReader
  readonly attachments: AttachmentReader
}

/**
 * Reads what is attached to filed mails after the mails were taken in, one mail at a time. What is left to do stands in
 * the index, so it goes on after a stop where it was.
 */
export class AttachmentFollower {
  readonly #parts: Parts
  #onFailure: (error: unknown) => void = () => undefined
  #isFollowing = false
  #isStopped = false
  #round: Promise<void> | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** From here on it reads whatever is left, and whatever comes. */
  start(onFailure: (error: unknown) => void): void {
    this.#onFailure = onFailure
    this.#isFollowing = true
    this.poke()
  }

  /** There may be something to read. */
  poke(): void {
    if (!this.#isFollowing || this.#isStopped) return
    this.#round ??= this.readAll(() => undefined)
      .then(() => undefined, this.#onFailure)
      .finally(() => {
        this.#round = null
      })
  }

  /** Reads all that is left, and tells after each mail how many are. Returns how many mails were read. */
  async readAll(onProgress: (left: number) => void): Promise<number> {
    const { index } = this.#parts
    for (let read = 0; ; read += 1) {
      const filing = this.#isStopped ? null : await index.beginAttachments()
      if (filing === null) return read
      await this.#read(filing)
      onProgress(await index.unreadAttachments())
    }
  }

  /** Resolves when nothing is read any more; what was begun and not ended is begun again at the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#parts.attachments.close()
    await this.#round
  }

  async #read(filing: Filing): Promise<void> {
    const { index, reader, attachments } = this.#parts
    const mail = await this.#mailOf(filing)
    const texts = mail === null ? [] : await attachments.texts(mail)
    // Ended from outside: what could not be read for that must be read another time.
    if (this.#isStopped) return
    const text = mail === null || texts.length === 0 ? '' : (await reader.read(mail)).text
    await index.addAttachmentWords({ filing: filing.id, text, attachments: texts })
  }

  /** Null where the mail is gone, or what stands in its place is refused: `verify` says so. */
  async #mailOf({ caseId, message }: Filing) {
    try {
      return message && (await this.#parts.folders.find(mailPath(caseId, message.file)))
    } catch (error) {
      if (isRefusedPath(error) || (error instanceof StoreError && error.code === 'absent')) return null
      throw error
    }
  }
}
