import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { CopyStateAnswer } from '../../contract/copySchemas.ts'
import { dateOf } from '../../domain/calendar.ts'
import type { CopyCounts } from '../../domain/copies/copyCounts.ts'
import { type Milestone, timeLeft } from '../../domain/copies/timeLeft.ts'
import { mailFolderName } from '../../domain/mailFileName.ts'
import type { CopyContent, CopyOrder, CopyProgress } from '../../ports/staticCopy.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import { sha256Hex } from '../register/hash.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { WorkFile, WorkFiles } from '../work/workFiles.ts'
import type { CopyPlace } from './copyPlace.ts'

interface Parts extends Pick<ServiceParts, 'log' | 'now' | 'organisation' | 'organisationName'> {
  readonly work: WorkFiles
}

/** Whose copy: of what, and for which person. */
export interface CopyOf {
  readonly key: string
  readonly title: string
  content(): Promise<CopyContent>
}

const orderKept = z.object({ title: z.string(), name: z.string(), at: z.iso.datetime(), mbox: z.boolean() })
type OrderKept = z.infer<typeof orderKept>

interface Job {
  readonly stopping: AbortController
  readonly run: Promise<void>
  progress: CopyProgress | null
  start: Milestone | null
}

interface Made {
  readonly hash: string
  readonly counts: CopyCounts
}

/** Static copies in the making, one for each key: in the background, gone on with when the service was stopped. */
export class CopyJobs {
  readonly #parts: Parts
  readonly #place: CopyPlace
  readonly #jobs = new Map<string, Job>()
  readonly #failed = new Set<string>()

  constructor(parts: Parts, place: CopyPlace) {
    this.#parts = parts
    this.#place = place
  }

  /** Begins it, anew where one was done, or goes on with it. Answers at once. */
  async start(of: CopyOf, mbox: boolean): Promise<CopyStateAnswer> {
    const { work, now, organisation } = this.#parts
    if (this.#jobs.has(of.key)) return this.state(of.key)
    if (await this.#isDone(of.key)) await this.cancel(of.key)
    const at = now()
    const name = mailFolderName(`${of.title} ${dateOf(at, organisation.zone)}`, 80)
    const kept = await work.change(this.#file(of.key), (held) => held ?? { title: of.title, name, at, mbox })
    if (kept !== null && !this.#jobs.has(of.key)) this.#begin(of, kept)
    return this.state(of.key)
  }

  async state(key: string): Promise<CopyStateAnswer> {
    const job = this.#jobs.get(key)
    const kept = await this.#parts.work.read(this.#file(key))
    const made = job === undefined && kept !== null ? await this.#made(key, kept) : null
    const state =
      made !== null ? 'done' : kept === null ? 'none' : this.#failed.has(key) ? 'failed' : 'stopped'
    return {
      state: job === undefined ? state : 'running',
      startedAt: kept?.at ?? null,
      progress: job?.progress ? { ...job.progress, secondsLeft: this.#secondsLeft(job) } : null,
      copy: made,
    }
  }

  /** The zip file of a copy that is done; null where there is none. */
  async zip(
    key: string,
  ): Promise<{ readonly file: string; readonly name: string; readonly size: number } | null> {
    const kept = await this.#parts.work.read(this.#file(key))
    if (kept === null || this.#jobs.has(key)) return null
    const file = this.#zipOf(key)
    const stats = await stat(file).catch(() => null)
    return stats && { file, name: `${kept.name}.zip`, size: stats.size }
  }

  /** Stops it, and takes away what there is of it. */
  async cancel(key: string): Promise<CopyStateAnswer> {
    const job = this.#jobs.get(key)
    job?.stopping.abort(new Error('cancelled'))
    await job?.run
    this.#failed.delete(key)
    await rm(this.#folderOf(key), { recursive: true, force: true })
    await this.#parts.work.forget(this.#file(key).path)
    return this.state(key)
  }

  /** Stops all; they are gone on with when they are asked for again. */
  async stop(): Promise<void> {
    for (const { stopping } of this.#jobs.values()) stopping.abort(new Error('stopping'))
    await Promise.all([...this.#jobs.values()].map(({ run }) => run))
  }

  #begin(of: CopyOf, kept: OrderKept): void {
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
            this.#failed.add(of.key)
            logFailure(this.#parts.log, asServiceError(error))
          }
        } finally {
          this.#jobs.delete(of.key)
        }
      }),
    }
    this.#jobs.set(of.key, job)
  }

  async #make(of: CopyOf, { name, ...kept }: OrderKept, job: Job): Promise<void> {
    const { organisation, organisationName } = this.#parts
    const { staticCopies } = this.#place
    const watch = {
      signal: job.stopping.signal,
      progress: (progress: CopyProgress): void => this.#note(job, progress),
    }
    const order: CopyOrder = { ...kept, organisation: organisationName, zone: organisation.zone }
    const bag = path.join(this.#folderOf(of.key), name)
    await mkdir(this.#folderOf(of.key), { recursive: true })
    const isWritten = (await stat(bag).catch(() => null)) !== null
    if (!isWritten) await staticCopies.write(await of.content(), order, bag, watch)
    await staticCopies.pack(bag, this.#zipOf(of.key), watch)
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

  async #isDone(key: string): Promise<boolean> {
    return (await this.zip(key)) !== null
  }

  async #made(key: string, { name }: OrderKept): Promise<CopyStateAnswer['copy']> {
    const zip = await this.zip(key)
    if (zip === null) return null
    const { hash, counts } = await this.#written(path.join(this.#folderOf(key), name))
    const { copied, leftOut, folders, differences } = counts
    return { hash, size: zip.size, copied, leftOut, folders: [...folders], differences: [...differences] }
  }

  async #written(bag: string): Promise<Made> {
    const opened = await this.#place.staticCopies.open(bag)
    const { hash, manifest } = opened
    await opened.close()
    return {
      hash,
      counts: manifest?.counts ?? { folders: [], copied: 0, leftOut: {}, differences: [], damage: 0 },
    }
  }

  #folderOf(key: string): string {
    return path.join(this.#place.folder, nameOf(key))
  }

  #zipOf(key: string): string {
    return path.join(this.#folderOf(key), 'copy.zip')
  }

  #file(key: string): WorkFile<OrderKept | null> {
    return { path: `work/copies/${nameOf(key)}.json`, schema: orderKept.nullable(), empty: null }
  }
}

/** A key may hold an address: it names no file. */
const nameOf = (key: string): string => sha256Hex(key).slice(0, 32)
