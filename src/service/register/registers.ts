import type { EntryDraft, StoredEntry } from '../../domain/register/entry.ts'
import { entryFileName } from '../../domain/register/entry.ts'
import { readEntry, writeEntry } from '../../domain/register/entryText.ts'
import type { Head } from '../../ports/caseIndex.ts'
import type { FolderStore } from '../../ports/folderStore.ts'
import { sha256Hex } from './hash.ts'
import { RegisterError } from './registerError.ts'
import { entriesAfter } from './registerReader.ts'

/** A state that grows with every entry of one register; it may be another object after each. */
export interface Growing<State> {
  readonly state: State
  take(entry: StoredEntry): void
}

/** Which register, and what state its entries make. */
export interface RegisterOf<State> {
  readonly folder: string
  start(): Growing<State>
}

/** Who does what once: the request id is the client's, and the same id of the same person gets the same answer. */
export interface Act {
  readonly request: string
  readonly by: string
  /** ISO 8601 instant. */
  readonly at: string
}

/** What a rule makes of the state: an entry to write, or an answer without one. */
export type Decision<Answer> =
  | {
      readonly kind: 'write'
      readonly draft: EntryDraft
      /**
       * Sees to what must be on disk before the entry is named; an answer ends the act instead. Runs while the entry's
       * bytes are synced, and again when another writer came first.
       */
      readonly prepare?: () => Promise<Answer | null>
    }
  | { readonly kind: 'answer'; readonly answer: Answer }

/** How an act ended, with the state after it. */
export type Outcome<State, Answer> = { readonly state: State } & (
  | { readonly kind: 'written' | 'repeated'; readonly entry: StoredEntry }
  | { readonly kind: 'answer'; readonly answer: Answer }
)

interface Cursor<State> {
  readonly growing: Growing<State>
  readonly requests: Map<string, StoredEntry>
  seq: number
  hash: string | null
  /** The act under way: acts of one process on one register wait for each other instead of racing. */
  tail: Promise<unknown>
}

/** Registers whose state is kept between acts; the rest is read again when needed. */
const cursorsKept = 200

/** The registers of one organisation's folder: put if absent at the next number, and no lock. */
export class Registers {
  readonly #folders: FolderStore
  readonly #expectedHead: (register: string) => Promise<Head | null>
  readonly #cursors = new Map<string, Cursor<unknown>>()

  /** `expectedHead` is the newest entry known from elsewhere: a register that ends before it was cut off. */
  constructor(folders: FolderStore, expectedHead: (register: string) => Promise<Head | null>) {
    this.#folders = folders
    this.#expectedHead = expectedHead
  }

  /**
   * Asks `decide` until its entry stands at the next number, or it answers without one. Rejects with a RegisterError
   * where the register is damaged, with a StoreError where the disk refuses.
   */
  async append<State, Answer>(
    register: RegisterOf<State>,
    act: Act,
    decide: (state: State) => Decision<Answer>,
  ): Promise<Outcome<State, Answer>> {
    const cursor = this.#cursor(register)
    const turn = cursor.tail.then(() => this.#appendInTurn(register, cursor, act, decide))
    cursor.tail = turn.catch(() => this.#cursors.delete(register.folder))
    return turn
  }

  /** The entry that an act wrote before, with the state that stands now; null where it wrote none, and writes none. */
  async writtenBy<State>(
    register: RegisterOf<State>,
    act: Pick<Act, 'request' | 'by'>,
  ): Promise<{ readonly entry: StoredEntry; readonly state: State } | null> {
    const nothing = { kind: 'answer', answer: null } as const
    const outcome = await this.append(register, { ...act, at: '' }, () => nothing)
    return outcome.kind === 'answer' ? null : outcome
  }

  /** The state that the entries which stand now make. Rejects as `append` does. */
  async state<State>(register: RegisterOf<State>): Promise<State> {
    const cursor = this.#cursor(register)
    const turn = cursor.tail.then(() => this.#read(register, cursor))
    cursor.tail = turn.catch(() => this.#cursors.delete(register.folder))
    await turn
    return cursor.growing.state
  }

  /** Keeps no entry of it in memory: of some the second lines were taken away. It is read again when it is needed. */
  forget(folder: string): void {
    this.#cursors.delete(folder)
  }

  async #appendInTurn<State, Answer>(
    register: RegisterOf<State>,
    cursor: Cursor<State>,
    act: Act,
    decide: (state: State) => Decision<Answer>,
  ): Promise<Outcome<State, Answer>> {
    if (cursor.seq === 0) await this.#read(register, cursor)
    for (;;) {
      const earlier = cursor.requests.get(askedBy(act))
      if (earlier !== undefined) return { kind: 'repeated', entry: earlier, state: cursor.growing.state }
      const decision = decide(cursor.growing.state)
      if (decision.kind === 'answer') {
        if (!(await this.#isBehind(register, cursor))) return { ...decision, state: cursor.growing.state }
      } else {
        let hindrance: Answer | null = null
        const entry = await this.#put(register, cursor, act, decision.draft, async () => {
          hindrance = (await decision.prepare?.()) ?? null
          return hindrance === null
        })
        if (hindrance !== null) return { kind: 'answer', answer: hindrance, state: cursor.growing.state }
        if (entry !== null) return { kind: 'written', entry, state: cursor.growing.state }
      }
      await this.#read(register, cursor)
    }
  }

  /** An answer given from a state that another process has passed by would be an old one. */
  async #isBehind<State>(register: RegisterOf<State>, cursor: Cursor<State>): Promise<boolean> {
    return (await this.#folders.find(`${register.folder}/${entryFileName(cursor.seq + 1)}`)) !== null
  }

  /** The entry written at the next number, or null when somebody else has that number or it is withheld. */
  async #put<State>(
    register: RegisterOf<State>,
    cursor: Cursor<State>,
    act: Act,
    draft: EntryDraft,
    meanwhile: () => Promise<boolean>,
  ): Promise<StoredEntry | null> {
    const seq = cursor.seq + 1
    const { text } = writeEntry({ ...act, seq, previous: cursor.hash }, draft, sha256Hex)
    const put = await this.#folders.put(
      `${register.folder}/${entryFileName(seq)}`,
      Buffer.from(text),
      meanwhile,
    )
    if (put !== 'created') return null
    const entry = readEntry(text, sha256Hex)
    if (typeof entry === 'string') throw new RegisterError(register.folder, { kind: 'altered', seq })
    takeEntry(cursor, entry)
    return entry
  }

  /** Takes what others wrote since; at the first reading also holds the register against its known head. */
  async #read<State>(register: RegisterOf<State>, cursor: Cursor<State>): Promise<void> {
    const expected = cursor.seq === 0 ? await this.#expectedHead(register.folder) : null
    for await (const entry of entriesAfter(this.#folders, register.folder, cursor)) {
      takeEntry(cursor, entry)
      if (expected?.seq === entry.link.seq && expected.hash !== entry.hash) {
        throw new RegisterError(register.folder, { kind: 'altered', seq: expected.seq })
      }
    }
    await this.#settle(register.folder, cursor.seq)
    if (expected !== null && cursor.seq < expected.seq) {
      throw new RegisterError(register.folder, { kind: 'cutOff', seq: cursor.seq + 1 })
    }
  }

  /**
   * An entry that another writer is still syncing can be seen before it would survive a power cut. A name that stands
   * is synced before the store says so: copying the newest entry to itself makes what was read fit to build upon.
   */
  async #settle(folder: string, seq: number): Promise<void> {
    const newest = `${folder}/${entryFileName(seq)}`
    if (seq > 0) await this.#folders.copy(newest, newest)
  }

  #cursor<State>(register: RegisterOf<State>): Cursor<State> {
    const known = this.#cursors.get(register.folder)
    const cursor = known ?? {
      growing: register.start(),
      requests: new Map(),
      seq: 0,
      hash: null,
      tail: Promise.resolve(),
    }
    this.#cursors.delete(register.folder)
    this.#cursors.set(register.folder, cursor)
    this.#forgetOldest()
    // One folder always has one kind of register, so the state kept under its name is of that kind.
    return cursor as Cursor<State>
  }

  #forgetOldest(): void {
    const oldest = this.#cursors.size > cursorsKept ? this.#cursors.keys().next().value : undefined
    if (oldest !== undefined) this.#cursors.delete(oldest)
  }
}

/** Ids are the clients' own: nobody's act is answered, or kept from the register, by an id that somebody else chose. */
const askedBy = ({ by, request }: Pick<Act, 'by' | 'request'>): string => `${by} ${request}`

const takeEntry = <State>(cursor: Cursor<State>, entry: StoredEntry): void => {
  cursor.growing.take(entry)
  cursor.requests.set(askedBy(entry.link), entry)
  cursor.seq = entry.link.seq
  cursor.hash = entry.hash
}
