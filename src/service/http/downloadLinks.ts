import { newToken } from '../public/personalLink.ts'

/** A file on this disk, to be handed out. */
export interface OfferedFile {
  readonly file: string
  /** As it is called where it is kept. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Looks once more when the link is followed: what was offered may be another file by then, or none. */
type FindOffered = () => Promise<OfferedFile | null>

/** Milliseconds in which a link must be followed; the download itself may take as long as it takes. */
const lasts = 60_000

/** Links that nobody followed: the oldest is forgotten first. */
const keptAtMost = 1000

/**
 * Links by which the browser itself fetches a file, to its disk and of any size: it sends no key along. So a link is known
 * by chance alone, is good for a minute, and once.
 */
export class DownloadLinks {
  readonly #offered = new Map<string, { readonly find: FindOffered; readonly until: number }>()
  readonly #now: () => number

  /** `now`: the present as an ISO instant. */
  constructor(now: () => string) {
    this.#now = () => Date.parse(now())
  }

  /** The path at which it is fetched. Whether this person may have it was judged by then. */
  offer(find: FindOffered): string {
    const token = newToken()
    this.#offered.set(token, { find, until: this.#now() + lasts })
    const oldest = this.#offered.size > keptAtMost ? this.#offered.keys().next().value : undefined
    if (oldest !== undefined) this.#offered.delete(oldest)
    return `/downloads/${token}`
  }

  /** Null where the link is none, was followed before or too late, or the file is no longer there. */
  async take(token: string): Promise<OfferedFile | null> {
    const offered = this.#offered.get(token)
    this.#offered.delete(token)
    return offered === undefined || this.#now() > offered.until ? null : offered.find()
  }
}
