import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CopyStateAnswer } from '../../contract/copySchemas.ts'
import type { ErrorCode } from '../../contract/errors.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { copyFolderName, copyName } from '../../domain/copies/copyName.ts'
import { type Milestone, timeLeft } from '../../domain/copies/timeLeft.ts'
import type { CopyContent, CopyOrder, CopyProgress } from '../../ports/staticCopy.ts'
import type { OfferedFile } from '../http/downloadLinks.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError, ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { CopyPlace } from './copyPlace.ts'
import { folderOf, type KeptChoice, type KeptCopy, keptFile } from './keptCopy.ts'

interface Parts extends Pick<ServiceParts, 'log' | 'now' | 'organisation' | 'organisationName'> {
  readonly work: WorkFiles
}

/** Whose copy: of what, and for which person. */
export interface CopyOf {
  readonly key: string
  readonly title: string
  content(chosen: KeptChoice | null): Promise<CopyContent>
}

/** What is wanted of it. What is gone on with keeps its first. */
interface WantedCopy {
  readonly mbox: boolean
  readonly chosen: KeptChoice | null
}

/** How it stands, whoever signed with it. */
export type CopyStanding = Omit<CopyStateAnswer, 'isSigned' | 'mayFetch'>

interface Job {
  readonly stopping: AbortController
  readonly run: Promise<void>
  progress: CopyProgress | null
  start: Milestone | null
}

/** A copy that is done, as one zip file. */
export interface MadeCopy extends OfferedFile {
  readonly hash: string
  readonly copied: number
  readonly at: string
  /** Nothing was left unchosen, and all numbers add up. */
  readonly isComplete: boolean
}

/** Static copies in the making, one for each key: in the background, gone on with when the service was stopped. */
export class CopyJobs {
  readonly #parts: Parts
  readonly #place: CopyPlace
  readonly #jobs = new Map<string, Job>()
  readonly #failed = new Map<string, ErrorCode>()

  constructor(parts: Parts, place: CopyPlace) {
    this.#parts = parts
    this.#place = place
  }

  /** Begins it, anew where one was done, or goes on with it. Answers at once. */
  async start(of: CopyOf, wanted: WantedCopy): Promise<CopyStanding> {
    const { work, now, organisation } = this.#parts
    if (this.#jobs.has(of.key)) return this.state(of.key)
    if ((await this.made(of.key)) !== null) await this.cancel(of.key)
    const at = now()
    const name = copyName(of.title, wanted.chosen !== null, dateOf(at, organisation.zone))
    const kept = await work.change(keptFile(of.key), (held) => ({
      ...(held ?? { title: of.title, name, at, ...wanted }),
      ...(held?.isWithheld && { name, at }),
      isWithheld: false,
      made: null,
    }))
    if (kept && !this.#jobs.has(of.key)) this.#begin(of, kept)
    return this.state(of.key)
  }

  async state(key: string): Promise<CopyStanding> {
    const job = this.#jobs.get(key)
    const kept = await this.#parts.work.read(keptFile(key))
    const copy = job === undefined && kept !== null ? await this.#copied(key, kept) : null
    const problem = (job === undefined && this.#failed.get(key)) || null
    return {
      state: job === undefined ? restingState(kept, copy !== null, problem !== null) : 'running',
      startedAt: kept?.at ?? null,
      chosen: kept?.chosen ? countOf(kept.chosen) : null,
      problem,
      progress: job?.progress ? { ...job.progress, secondsLeft: this.#secondsLeft(job) } : null,
      copy,
    }
  }

  /** Null where none is done. */
  async made(key: string): Promise<MadeCopy | null> {
    const kept = await this.#parts.work.read(keptFile(key))
    if (!kept?.made || this.#jobs.has(key)) return null
    const file = this.#zipOf(key)
    const stats = await stat(file).catch(() => null)
    const { hash, copied, at, differences, leftOut } = kept.made
    return (
      stats && {
        ...{ file, name: `${kept.name}.zip`, size: stats.size },
        ...{ hash, copied, at },
        isComplete: differences.length === 0 && (leftOut.notChosen ?? 0) === 0,
      }
    )
  }

  /** Stops it, and takes away what there is of it. */
  async cancel(key: string): Promise<CopyStanding> {
    const job = this.#jobs.get(key)
    job?.stopping.abort(new Error('cancelled'))
    await job?.run
    this.#failed.delete(key)
    await this.#takeAway(key, () => this.#parts.work.forget(keptFile(key).path))
    return this.state(key)
  }

  /** Takes away what there is of one that may hold what it must not hold any more, and says so of it. */
  async withhold(key: string): Promise<void> {
    const job = this.#jobs.get(key)
    job?.stopping.abort(new Error('withheld'))
    await job?.run
    if ((await this.#parts.work.read(keptFile(key))) === null) return
    await this.#takeAway(key, async () => {
      await this.#parts.work.change(
        keptFile(key),
        (held) => held && { ...held, made: null, isWithheld: true },
      )
    })
  }

  async #takeAway(key: string, note: () => Promise<void>): Promise<void> {
    // At once under another name: what is half taken away must not pass for the copy.
    const gone = `${this.#folderOf(key)}.gone`
    await rm(gone, { recursive: true, force: true })
    await rename(this.#folderOf(key), gone).catch(unlessAbsent)
    await note()
    await rm(gone, { recursive: true, force: true })
  }

  /** Stops all; they are gone on with when they are asked for again. */
  async stop(): Promise<void> {
    for (const { stopping } of this.#jobs.values()) stopping.abort(new Error('stopping'))
    await Promise.all([...this.#jobs.values()].map(({ run }) => run))
  }

  #begin(of: CopyOf, kept: KeptCopy): void {
    const stopping = new AbortController()
    this.#failed.delete(of.key)
    const job: Job = {
      stopping,
      progress: null,
      start: null,
      // After this turn: the job is known by then.
      run: Promise.resolve().then(async () => {
        try {
          await this.#make(of, kept, job)
        } catch (error) {
          if (!stopping.signal.aborted) {
            const failure = isFull(error) ? new ServiceError('storageFull') : asServiceError(error)
            this.#failed.set(of.key, failure.code)
            logFailure(this.#parts.log, failure)
          }
        } finally {
          this.#jobs.delete(of.key)
        }
      }),
    }
    this.#jobs.set(of.key, job)
  }

  async #make(of: CopyOf, { title, at, mbox, chosen }: KeptCopy, job: Job): Promise<void> {
    const { organisation, organisationName, work } = this.#parts
    const { staticCopies } = this.#place
    const watch = {
      signal: job.stopping.signal,
      progress: (progress: CopyProgress): void => this.#note(job, progress),
    }
    const order: CopyOrder = { title, at, mbox, organisation: organisationName, zone: organisation.zone }
    const bag = path.join(this.#folderOf(of.key), copyFolderName)
    await mkdir(this.#folderOf(of.key), { recursive: true })
    const isWritten = (await stat(bag).catch(() => null)) !== null
    if (!isWritten) {
      // What is in a mailbox may take long to be known: nobody who cancels waits for that.
      const content = await Promise.race([of.content(chosen), aborted(watch.signal)])
      await staticCopies.write(content, order, bag, watch)
    }
    await staticCopies.pack(bag, this.#zipOf(of.key), watch)
    const made = await this.#counted(bag)
    watch.signal.throwIfAborted()
    await work.change(keptFile(of.key), (held) => held && { ...held, made })
  }

  #note(job: Job, progress: CopyProgress): void {
    const at = Date.parse(this.#parts.now())
    if (job.progress?.step !== progress.step) job.start = { at, done: progress.done }
    job.progress = progress
  }

  #secondsLeft({ progress, start }: Job): number | null {
    if (progress === null || start === null) return null
    const now = { at: Date.parse(this.#parts.now()), done: progress.done }
    const left = timeLeft(start, now, progress.of)
    return left === null ? null : Math.ceil(left / 1000)
  }

  async #copied(key: string, { made }: KeptCopy): Promise<CopyStateAnswer['copy']> {
    const zip = await this.made(key)
    return zip && made && { ...made, size: zip.size, file: zip.name }
  }

  /** What the bag says of itself, as it stands: also where another run of the service wrote it. */
  async #counted(bag: string): Promise<NonNullable<KeptCopy['made']>> {
    const opened = await this.#place.staticCopies.open(bag)
    const { hash, manifest } = opened
    await opened.close()
    if (manifest === null) throw new Error('a copy does not say what is in it')
    const { copied, leftOut, folders, differences, damage } = manifest.counts
    return {
      ...{ at: this.#parts.now(), hash, copied, leftOut, damage },
      ...{ folders: [...folders], differences: [...differences] },
    }
  }

  #folderOf(key: string): string {
    return folderOf(this.#place.folder, key)
  }

  #zipOf(key: string): string {
    return path.join(this.#folderOf(key), 'copy.zip')
  }
}

const restingState = (kept: KeptCopy | null, isDone: boolean, hasFailed: boolean): CopyStanding['state'] => {
  if (kept === null) return 'none'
  if (isDone) return 'done'
  if (kept.isWithheld) return 'withheld'
  return hasFailed ? 'failed' : 'stopped'
}

const countOf = (chosen: KeptChoice): CopyStanding['chosen'] =>
  chosen.what === 'folders'
    ? { what: 'folders', count: chosen.folders.length }
    : { what: 'mails', count: chosen.mails.length }

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

const unlessAbsent = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error
}

/** Bags are written to the disk itself: that it is full only the system says. */
const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
