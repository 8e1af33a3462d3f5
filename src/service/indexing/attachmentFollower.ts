import { setTimeout } from 'node:timers/promises'
import type { Filing } from '../../domain/cases/case.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { type FolderStore, isRefusedPath, StoreError } from '../../ports/folderStore.ts'
import { mailPath } from '../cases/caseRegister.ts'
import type { AttachmentReader } from '../reading/attachments/attachmentReader.ts'

/** Milliseconds without anything taken in, after which attachments are read. */
const quiet = 500

/**
 * Reads what is attached to filed mails after the mails were taken in, one mail at a time. What is left to do stands in
 * the index, so it goes on after a stop where it was.
 */
export class AttachmentFollower {
  readonly #folders: FolderStore
  readonly #index: CaseIndex
  readonly #reader: AttachmentReader
  #onFailure: ((error: unknown) => void) | null = null
  readonly #stopping = new AbortController()
  #isPoked = false
  #round: Promise<void> | null = null

  constructor(folders: FolderStore, index: CaseIndex, reader: AttachmentReader) {
    this.#folders = folders
    this.#index = index
    this.#reader = reader
  }

  /** From here on it reads whatever is left and whatever comes; `onFailure` is told what stopped it, until it is poked. */
  start(onFailure: (error: unknown) => void): void {
    this.#onFailure = onFailure
    this.poke()
  }

  /** There may be something to read. */
  poke(): void {
    if (this.#onFailure === null || this.#isStopped()) return
    this.#isPoked = true
    this.#round ??= this.#readWhilePoked(this.#onFailure).finally(() => {
      this.#round = null
    })
  }

  /** Resolves when nothing is read any more that it was told of. */
  async settled(): Promise<void> {
    await this.#round
  }

  /** Reads all that is left, and tells after each mail how many are. Returns how many mails were read. */
  async readAll(onProgress: (left: number) => void): Promise<number> {
    const index = this.#index
    for (let read = 0; ; read += 1) {
      const filing = this.#isStopped() ? null : await index.beginAttachments()
      if (filing === null) return read
      await this.#read(filing)
      onProgress(await index.unreadAttachments())
    }
  }

  /** Resolves when nothing is read any more; what was begun and not ended is begun again at the next start. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#reader.close()
    await this.#round
  }

  async #readWhilePoked(onFailure: (error: unknown) => void): Promise<void> {
    while (this.#isPoked) {
      this.#isPoked = false
      await this.#quiet()
      // Whoever is filing goes first, and needs the memory.
      if (this.#isPoked) continue
      await this.readAll(() => undefined).catch(onFailure)
    }
  }

  /** A stop does not wait for it. */
  async #quiet(): Promise<void> {
    await setTimeout(quiet, undefined, { ref: false, signal: this.#stopping.signal }).catch(() => undefined)
  }

  #isStopped(): boolean {
    return this.#stopping.signal.aborted
  }

  async #read(filing: Filing): Promise<void> {
    const mail = await this.#mailOf(filing)
    const attachments = mail === null ? [] : await this.#reader.read(mail, this.#stopping.signal)
    // Ended from outside: what could not be read for that is read another time.
    if (this.#isStopped()) return
    await this.#index.addAttachmentWords({ filing: filing.id, attachments })
  }

  /** Null where the mail is gone, or what stands in its place is refused: `verify` says so. */
  async #mailOf({ caseId, message }: Filing) {
    try {
      return message && (await this.#folders.find(mailPath(caseId, message.file)))
    } catch (error) {
      if (isRefusedPath(error) || (error instanceof StoreError && error.code === 'absent')) return null
      throw error
    }
  }
}
