import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError, ServiceError } from '../http/serviceError.ts'
import { CleanUp } from './cleanUp.ts'
import { decisionsFile, endedFile, filingStateFile, goneThroughFile, readMailsFile } from './cleanUpFiles.ts'
import { countOf, endedCleanUp } from './cleanUpNumbers.ts'
import { type CleanUpOf, type CleanUpParts, cleanUpFolder } from './cleanUpOf.ts'
import { FilingChanges } from './filingChanges.ts'
import { isLookingShown } from './private/hiddenMail.ts'

/** Clean-ups kept in memory while nothing goes on in them: a mailbox of 100,000 mails takes some hundred megabytes. */
const idleKept = 2

/** The clean-ups that are open in this service: one for each mailbox and person. */
export class CleanUps {
  readonly #parts: CleanUpParts
  readonly #changes: FilingChanges
  readonly #open = new Map<string, Promise<CleanUp>>()
  /** Being forgotten: whoever looks meanwhile waits, for he would find half of it. */
  readonly #ending = new Map<string, Promise<void>>()
  /** Mailboxes whose owners are just calling mail private, by address: nobody else opens them meanwhile. */
  readonly #deciding = new Map<string, Promise<unknown>>()
  #resuming: Promise<void> = Promise.resolve()
  #isStopping = false

  constructor(parts: CleanUpParts) {
    this.#parts = parts
    this.#changes = new FilingChanges(parts.organisation.index)
  }

  /** What was filed or taken back from elsewhere, in whichever process, stands otherwise in each clean-up that is open. */
  async #tellOfChanges(): Promise<void> {
    await this.#changes.take(async (filings) => {
      const open = await Promise.allSettled(this.#open.values())
      for (const one of open) if (one.status === 'fulfilled') one.value.moved(filings)
    })
  }

  async of(asked: CleanUpOf): Promise<CleanUp> {
    if (!isOwnMailbox(asked.person, asked.mailbox)) await this.#deciding.get(asked.mailbox.address)
    if (this.#isStopping) throw new ServiceError('stopping')
    const folder = cleanUpFolder(asked)
    await this.#ending.get(folder)
    // Also before the first is opened: what changes from here on is told.
    await this.#tellOfChanges()
    const known = this.#open.get(folder)
    if (known === undefined) return this.#openAnew(folder, asked)
    const isBroken = await this.#closeBroken(folder, known, asked)
    // Closed meanwhile, or opened by somebody else.
    if (isBroken || this.#open.get(folder) !== known) return this.of(asked)
    // Those asked for last stand last.
    this.#open.delete(folder)
    this.#open.set(folder, known)
    return known
  }

  /** Goes on with what was to be filed when the service stopped. */
  resume(unfinished: AsyncIterable<CleanUpOf>): void {
    this.#resuming = this.#resumeEach(unfinished)
  }

  /**
   * Forgets what was decided and concluded, but for the marks of what its owner called private: without them whoever gets
   * the mailbox would see it. Nor is kept any more what such mail says.
   */
  async end(ended: CleanUpOf): Promise<void> {
    const folder = cleanUpFolder(ended)
    const ending = (this.#ending.get(folder) ?? Promise.resolve()).then(() => this.#end(folder))
    this.#ending.set(
      folder,
      ending.catch(() => undefined),
    )
    await ending.finally(() => this.#ending.delete(folder))
  }

  async #end(folder: string): Promise<void> {
    const open = this.#open.get(folder)
    this.#open.delete(folder)
    const cleanUp = await open
    await cleanUp?.stop()
    if (cleanUp === undefined) return
    const { work, organisation } = this.#parts
    const left = await work.read(decisionsFile(folder))
    const decisions = left.filter(({ decision, undoneAt }) => decision === 'private' && undoneAt === null)
    const names = new Set(cleanUp.table.rows.map(({ mail }) => sharedName(mail.id)))
    await work.change(goneThroughFile(folder), () => [...names].join(' '))
    const { numbers, sweptUp } = countOf(cleanUp)
    await work.change(endedFile(folder), () => ({
      numbers,
      sweptUp: Object.fromEntries(sweptUp.map(({ mail, commitments }) => [sharedName(mail), commitments])),
      decisions: decisions.map(({ id }) => id),
    }))
    await work.change(decisionsFile(folder), () => decisions)
    await work.forget(readMailsFile(folder).path)
    for (const name of await Array.fromAsync(organisation.folders.list(`${folder}/filing`)))
      await work.forget(`${folder}/filing/${name}`)
    await work.forget(filingStateFile(folder).path)
    await forgetPrivate(cleanUp)
  }

  async isEnded(asked: Pick<CleanUpOf, 'mailbox' | 'person'>): Promise<boolean> {
    return (await endedCleanUp(this.#parts.work, asked)) !== null
  }

  /** What was filed or taken back so far, by whomever, stands in it as it is. */
  async catchUp(cleanUp: CleanUp): Promise<void> {
    await this.#parts.organisation.follower.settled()
    await this.#tellOfChanges()
    await cleanUp.caughtUp()
  }

  /**
   * Lets its owner call mail private while nobody else works in the mailbox: opened again, the clean-ups of those to whom it
   * is entrusted hold none of it, and nothing of it is filed in them meanwhile.
   */
  async withoutEntrusted<Made>({ mailbox }: CleanUpOf, decide: () => Promise<Made>): Promise<Made> {
    const { address } = mailbox
    const done = Promise.withResolvers<void>()
    const waiting = Promise.all([this.#deciding.get(address), done.promise])
    this.#deciding.set(address, waiting)
    try {
      await this.#closeEntrusted(address)
      return await decide()
    } finally {
      done.resolve()
      if (this.#deciding.get(address) === waiting) this.#deciding.delete(address)
    }
  }

  async #closeEntrusted(address: string): Promise<void> {
    for (const [folder, opened] of this.#open) {
      const cleanUp = await opened.catch(() => null)
      if (cleanUp === null || cleanUp.isOwn || cleanUp.of.mailbox.address !== address) continue
      if (this.#open.get(folder) === opened) this.#open.delete(folder)
      await cleanUp.stop()
    }
  }

  /** Those of a mailbox that are open, whoever works in them. */
  async openOf(mailbox: string): Promise<readonly CleanUp[]> {
    const open = await Promise.allSettled(this.#open.values())
    return open.flatMap((one) =>
      one.status === 'fulfilled' && one.value.of.mailbox.id === mailbox ? [one.value] : [],
    )
  }

  /** Opens none from here on; resolves when nothing goes on in any. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#resuming
    const open = await Promise.allSettled(this.#open.values())
    await Promise.all(open.map((one) => (one.status === 'fulfilled' ? one.value.stop() : null)))
  }

  async #resumeEach(unfinished: AsyncIterable<CleanUpOf>): Promise<void> {
    try {
      for await (const left of unfinished) {
        if (this.#isStopping) return
        await this.of(left)
      }
    } catch (error) {
      if (!this.#isStopping) logFailure(this.#parts.log, asServiceError(error))
    }
  }

  async #openAnew(folder: string, asked: CleanUpOf): Promise<CleanUp> {
    const opened = CleanUp.open(this.#parts, asked)
    this.#open.set(folder, opened)
    opened.catch(() => this.#open.delete(folder))
    await this.#closeIdle()
    return opened
  }

  /**
   * One that could not be read through is opened again, one whose mail lies elsewhere now, and one whose mailbox was
   * entered in the roster meanwhile. What came since is taken in.
   */
  async #closeBroken(folder: string, opened: Promise<CleanUp>, asked: CleanUpOf): Promise<boolean> {
    const cleanUp = await opened
    const { reading, filing, of } = cleanUp
    // What is there again may still have to be filed.
    if (reading.goOn()) void reading.ended.then(() => filing.poke())
    const isShown = await isLookingShown(this.#parts, of)
    const isSame =
      of.source === asked.source &&
      of.mailbox.id === asked.mailbox.id &&
      cleanUp.hidden.isLookingShown === isShown
    if (!reading.isBroken && isSame) return false
    if (this.#open.get(folder) === opened) this.#open.delete(folder)
    await cleanUp.stop()
    return true
  }

  async #closeIdle(): Promise<void> {
    const idle: string[] = []
    for (const [folder, opened] of this.#open) {
      const cleanUp = await opened.catch(() => null)
      if (cleanUp?.reading.progress() === null && !cleanUp.filing.isBusy) idle.push(folder)
    }
    for (const folder of idle.slice(0, Math.max(0, idle.length - idleKept))) {
      const closing = this.#open.get(folder)
      this.#open.delete(folder)
      await (await closing)
        ?.stop()
        .catch((error: unknown) => logFailure(this.#parts.log, asServiceError(error)))
    }
  }
}

/** Of mail that somebody called private; what only looks so is read often still. */
const forgetPrivate = ({ of, table, reading, hidden }: CleanUp): Promise<void> => {
  const called = table.rows.filter(({ standing }) => standing === 'private')
  const ofOwner = [...reading.hiddenIds].filter((id) => !hidden.bySigns.has(id))
  return of.source.forget([...called.map((row) => reading.sourceIdOf(row)), ...ofOwner])
}
