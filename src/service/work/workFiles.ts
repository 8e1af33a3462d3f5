import type { z } from 'zod'
import { type FolderStore, StoreError } from '../../ports/folderStore.ts'

/** What a file under `work/` holds, and what is taken where there is none. */
export interface WorkFile<T> {
  readonly path: string
  readonly schema: z.ZodType<T>
  readonly empty: T
}

/**
 * Working state: a JSON file per person and task, replaced whole. Reading and changing one file go in
 * turn, so that nobody's change is lost; that holds within this process, which is the only one that writes them.
 */
export class WorkFiles {
  readonly #folders: FolderStore
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(folders: FolderStore) {
    this.#folders = folders
  }

  /** Fails with a StoreError, also where the file holds something else: nobody's choices are silently begun anew. */
  read<T>(file: WorkFile<T>): Promise<T> {
    return this.#inTurn(file.path, () => this.#held(file))
  }

  /** Resolved: what `change` gave is on disk. */
  change<T>(file: WorkFile<T>, change: (held: T) => T): Promise<T> {
    return this.#inTurn(file.path, async () => {
      const changed = change(await this.#held(file))
      await this.#folders.replace(file.path, Buffer.from(`${JSON.stringify(changed, null, 2)}\n`))
      return changed
    })
  }

  /** Resolved: the file is gone. */
  forget(path: string): Promise<void> {
    return this.#inTurn(path, () => this.#folders.remove(path))
  }

  async #held<T>({ path, schema, empty }: WorkFile<T>): Promise<T> {
    const found = await this.#folders.find(path)
    if (found === null) return empty
    const text = Buffer.concat(await Array.fromAsync(found.bytes())).toString()
    const parsed = schema.safeParse(parsedJson(text))
    if (parsed.success) return parsed.data
    throw new StoreError('unavailable', 'a file under work/ does not hold what Dossier wrote there', {
      cause: parsed.error,
    })
  }

  #inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(path) ?? Promise.resolve()).then(work, work)
    this.#turns.set(path, turn)
    const done = () => {
      if (this.#turns.get(path) === turn) this.#turns.delete(path)
    }
    turn.then(done, done)
    return turn
  }
}

/** Of what is no JSON undefined, which no schema takes: null is a value that some files may hold. */
const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
