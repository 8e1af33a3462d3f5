import type { StoredEntry } from '../../domain/register/entry.ts'
import type { CaseIndex, Head, IndexedEntry } from '../../ports/caseIndex.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { IndexError } from '../../ports/indexError.ts'
import { mailPath } from '../cases/caseRegister.ts'
import type { MessageReader } from '../reading/messageReader.ts'
import { readStoredEntry } from '../register/readRegister.ts'
import { RegisterError } from '../register/registerError.ts'
import { entriesAfter } from '../register/registerReader.ts'
import type { Outcome } from '../register/registers.ts'
import { subjectOf } from '../register/subject.ts'
import { type SubjectFact, subjectFact } from '../register/subjectFact.ts'
import { IndexFeed } from './indexFeed.ts'

/** An entry just written, with the mail's text where it is a filing. */
export interface FreshEntry {
  readonly entry: StoredEntry
  readonly text: string
}

/** An entry that waits to be taken in, and whoever waits for it. */
interface Waiting {
  readonly register: string
  readonly fresh: FreshEntry
  readonly taken: PromiseWithResolvers<void>
}

/** What one register brings into a round. */
interface Share {
  readonly waiting: readonly Waiting[]
  readonly entries: readonly IndexedEntry[]
}

const noEntries = { seq: 0, hash: null }

/** Entries of one register that are read together: of a damaged one those before them count. */
const groupAtMost = 200

/**
 * Keeps the index behind the registers: entries just written are taken in together, soon after; whatever another
 * process wrote in between is read from the folder first.
 */
export class IndexFollower {
  readonly #folders: FolderStore
  readonly #index: CaseIndex
  readonly #reader: MessageReader
  readonly #onTaken: () => void
  #onFailure: (error: unknown) => void = () => undefined
  #waiting: Waiting[] = []
  /** Registers of which the index could not take something in while the disk was full. */
  readonly #behind = new Set<string>()
  #round: Promise<void> = Promise.resolve()
  #nextRound: Promise<void> | null = null

  /** `onTaken` is told after each time that the index took something in. */
  constructor(
    folders: FolderStore,
    index: CaseIndex,
    reader: MessageReader,
    onTaken: () => void = () => undefined,
  ) {
    this.#onTaken = onTaken
    this.#folders = folders
    this.#index = index
    this.#reader = reader
  }

  /** Who is told that the index could not take entries in; whoever files does not wait to hear it. */
  onFailure(tell: (error: unknown) => void): void {
    this.#onFailure = tell
  }

  /**
   * Resolves when the entry can be found. A filing's answer does not wait for it; a search does. Rejects when the index
   * cannot take it in; the register has it all the same, and whoever files next, in whatever register, brings the index up.
   */
  follow(register: string, fresh: FreshEntry): Promise<void> {
    const taken = Promise.withResolvers<void>()
    // Whoever does not wait is not ended by a failure, as Node would end a process.
    taken.promise.catch(() => undefined)
    this.#waiting.push({ register, fresh, taken })
    this.#nextRound ??= this.#round.then(() => this.#takeWaiting())
    return taken.promise
  }

  /**
   * Resolves when the index has what an act was answered from: the entry it wrote, or what stood already, which somebody
   * else may have written a moment ago. Rejects as `follow` does. `text` is that of the mail, where it is a filing.
   */
  followAct(register: string, outcome: Outcome<unknown, unknown>, text = ''): Promise<void> {
    return outcome.kind === 'written'
      ? this.follow(register, { entry: outcome.entry, text })
      : this.upTo(register)
  }

  /** Resolves when the index has all that stands in the register now. */
  upTo(register: string): Promise<void> {
    const known = this.settled().then(async () => {
      await this.catchUp(register)
    })
    // Whoever does not wait is not ended by a failure, as Node would end a process.
    known.catch(() => undefined)
    return known
  }

  /** Resolves when everything followed so far is in the index, or has failed to get there. */
  async settled(): Promise<void> {
    await (this.#nextRound ?? this.#round)
  }

  /** Takes in what the register has and the index lacks. Returns how many. */
  async catchUp(register: string): Promise<number> {
    const feed = new IndexFeed(this.#index)
    const read = await this.#readInto(feed, register)
    await feed.done()
    if (read > 0) this.#onTaken()
    return read
  }

  /**
   * The same for many registers, at a start and for a rebuild: the work is given a function that reads one of them, and
   * all is taken in when this resolves. What is damaged rejects when it is read; the others can be read all the same.
   */
  async catchUpWith<Result>(
    work: (read: (register: string) => Promise<number>) => Promise<Result>,
  ): Promise<Result> {
    const feed = new IndexFeed(this.#index)
    let all = 0
    try {
      return await work(async (register) => {
        const read = await this.#readInto(feed, register)
        all += read
        return read
      })
    } finally {
      await feed.done()
      if (all > 0) this.#onTaken()
    }
  }

  async #readInto(feed: IndexFeed, register: string): Promise<number> {
    if (subjectOf(register) === null) return 0
    const known = await this.#index.newestKnown(register)
    if (known !== null) await this.#checkHead(known)
    const head = await this.#index.head(register)
    let read = 0
    let group: IndexedEntry[] = []
    for await (const entry of entriesAfter(this.#folders, register, head ?? noEntries)) {
      group.push(await this.#read(register, entry))
      read += 1
      if (group.length === groupAtMost) {
        await feed.add(group)
        group = []
      }
    }
    await feed.add(group)
    return read
  }

  #takeWaiting(): Promise<void> {
    this.#nextRound = null
    const waiting = this.#waiting
    this.#waiting = []
    this.#round = this.#take(waiting)
    return this.#round
  }

  /** One transaction for all; when that fails each register goes by itself, so that a damaged one stops no other. */
  async #take(waiting: readonly Waiting[]): Promise<void> {
    const shares: Share[] = []
    for (const [register, group] of Map.groupBy(waiting, (one) => one.register)) {
      await this.#orFail(group, async () => {
        const fresh = group.map((one) => one.fresh)
        shares.push({ waiting: group, entries: await this.#withoutGap(register, fresh) })
      })
    }
    try {
      await this.#apply(shares)
    } catch {
      for (const share of shares) await this.#orFail(share.waiting, () => this.#apply([share]))
    }
    await this.#catchUpBehind(new Set(waiting.map(({ register }) => register)))
  }

  /** But for those that were just tried. */
  async #catchUpBehind(tried: ReadonlySet<string>): Promise<void> {
    for (const register of this.#behind) {
      if (tried.has(register)) continue
      try {
        await this.catchUp(register)
        this.#behind.delete(register)
      } catch (error) {
        this.#onFailure(error)
      }
    }
  }

  async #apply(shares: readonly Share[]): Promise<void> {
    const entries = shares.flatMap((share) => share.entries)
    await this.#index.apply(entries)
    for (const { register, taken } of shares.flatMap((share) => share.waiting)) {
      this.#behind.delete(register)
      taken.resolve()
    }
    this.#onTaken()
  }

  async #orFail(waiting: readonly Waiting[], work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#onFailure(error)
      for (const { register, taken } of waiting) {
        if (mayPass(error)) this.#behind.add(register)
        taken.reject(error)
      }
    }
  }

  /** Fresh entries in order, or nothing where others were missed: then the register itself is read. */
  async #withoutGap(register: string, fresh: readonly FreshEntry[]): Promise<readonly IndexedEntry[]> {
    const sorted = fresh.toSorted((a, b) => a.entry.link.seq - b.entry.link.seq)
    let known = (await this.#index.head(register))?.seq ?? 0
    for (const { entry } of sorted) {
      if (entry.link.seq > known + 1) {
        await this.catchUp(register)
        return []
      }
      known = Math.max(known, entry.link.seq)
    }
    return sorted.map(({ entry, text }) => indexedEntry(register, entry, text))
  }

  /** A register that is shorter than its head, or has another entry there, is refused. */
  async #checkHead({ register, seq, hash }: Head): Promise<void> {
    const entry = await readStoredEntry(this.#folders, register, seq)
    if (entry === null) throw new RegisterError(register, { kind: 'cutOff', seq })
    if (typeof entry === 'string' || entry.hash !== hash) {
      throw new RegisterError(register, { kind: 'altered', seq })
    }
  }

  async #read(register: string, entry: StoredEntry): Promise<IndexedEntry> {
    return indexedEntry(register, entry, await this.#textOf(factOf(register, entry)))
  }

  async #textOf(fact: SubjectFact): Promise<string> {
    const filing = fact.kind === 'messageFiled' ? fact.filed.filing : null
    const path = filing?.message ? mailPath(filing.caseId, filing.message.file) : null
    const file = path === null ? null : await this.#folders.find(path)
    return file === null ? '' : (await this.#reader.read(file)).text
  }
}

/** A damaged register stays damaged; a full disk does not stay full. */
const mayPass = (error: unknown): boolean =>
  error instanceof IndexError && ['full', 'readOnly', 'unavailable'].includes(error.code)

const indexedEntry = (register: string, entry: StoredEntry, text: string): IndexedEntry => {
  const { seq, request } = entry.link
  const head: Head = { register, seq, hash: entry.hash }
  const fact = factOf(register, entry)
  return { head, request, fact: fact.kind === 'messageFiled' ? { ...fact, text } : fact }
}

const factOf = (register: string, entry: StoredEntry): SubjectFact => {
  const subject = subjectOf(register)
  const fact = subject === null ? null : subjectFact(subject, entry)
  if (fact === null) throw new RegisterError(register, { kind: 'altered', seq: entry.link.seq })
  return fact
}
