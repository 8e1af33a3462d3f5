import { randomUUID } from 'node:crypto'
import type { CaseId, Filing } from '../../domain/cases/case.ts'
import type { CleanUpDecision, Grouping } from '../../domain/cleanUp/cleanUpMail.ts'
import { sharedName } from '../../domain/cleanUp/copyNames.ts'
import { decidedRows, type MailsInQuestion } from '../../domain/cleanUp/decideMails.ts'
import { GroupNames } from '../../domain/cleanUp/groupNames.ts'
import { type ChosenMails, chosenMails, type GroupList, groupsOf } from '../../domain/cleanUp/groups.ts'
import type { MadeDecision } from '../../domain/cleanUp/madeDecision.ts'
import { MailTable, type TableRow } from '../../domain/cleanUp/mailTable.ts'
import { isOwnMailbox } from '../../domain/permissions.ts'
import { mailKey } from '../../domain/sameMail.ts'
import { ourSideOf } from '../organisation.ts'
import { decisionsFile, keyFile } from './cleanUpFiles.ts'
import { type CleanUpOf, type CleanUpParts, cleanUpFolder } from './cleanUpOf.ts'
import { CleanUpFiling } from './filing/cleanUpFiling.ts'
import { leaveToFile } from './filing/leaveToFile.ts'
import { MailboxReading } from './mailboxReading.ts'
import { type HiddenMail, hiddenMail } from './private/hiddenMail.ts'
import { namesUnder, newOwnerKey } from './private/ownerKey.ts'
import { calledNow } from './private/ownersKeys.ts'
import { enterCleanedGroup, enterReopenedGroup } from './registerEntries.ts'
import { SuggestionRenewal } from './suggestionRenewal.ts'

/** What was asked lately is kept until something changes: scrolling asks the same again. */
const listsKept = 8

/**
 * Milliseconds for which a list is good enough while mails are read or filed, and how many times as long as it took to
 * make: to group 100,000 takes up to half a second, and everybody waits.
 */
const listLasts = 3000
const listsLastTimes = 20

type AnyList = GroupList | readonly TableRow[]

interface KeptList {
  readonly list: AnyList
  readonly version: number
  /** Mails that there were. */
  readonly mails: number
  readonly decisions: readonly MadeDecision[]
  readonly madeAt: number
  /** Milliseconds. */
  readonly took: number
}

/** One mailbox being cleaned up by one person: its mails in memory, every decision on disk as it is made. */
export class CleanUp {
  readonly of: CleanUpOf
  /** By the owner himself; whoever a mailbox is entrusted to is not told why a mail looks private. */
  readonly isOwn: boolean
  readonly hidden: HiddenMail
  readonly table: MailTable
  readonly reading: MailboxReading
  readonly filing: CleanUpFiling
  readonly renewal: SuggestionRenewal
  readonly #parts: CleanUpParts
  readonly #folder: string
  readonly #groupNames: GroupNames
  readonly #lists = new Map<string, KeptList>()
  /** Names of mails that came into a case or went out of one while this clean-up filed itself. */
  readonly #movedMeanwhile = new Set<string>()

  private constructor(parts: CleanUpParts, of: CleanUpOf, key: string, hidden: HiddenMail) {
    this.of = of
    this.hidden = hidden
    this.isOwn = isOwnMailbox(of.person, of.mailbox)
    this.#parts = parts
    this.#folder = cleanUpFolder(of)
    const nameMail = namesUnder(key)
    this.#groupNames = new GroupNames((grouping, value) => nameMail('group', grouping, value))
    this.table = new MailTable(ourSideOf(parts.organisation, of.mailbox))
    const at = { folder: this.#folder, table: this.table, nameMail, isHidden: hidden.isHidden }
    this.reading = new MailboxReading(parts, of, at)
    this.renewal = new SuggestionRenewal(parts, of, { table: this.table, reading: this.reading })
    this.filing = new CleanUpFiling(
      {
        ...{ parts, of, folder: at.folder, table: at.table, reading: this.reading },
        leave: leaveToFile(parts, of),
      },
      {
        onDone: (decision) => enterCleanedGroup(parts, this.#entered, decision),
        onRest: (changed) => {
          this.renewal.after(changed)
          this.#renewMoved()
        },
      },
    )
  }

  /** Opens it where it was left, and goes on in the background. */
  static async open(parts: CleanUpParts, of: CleanUpOf): Promise<CleanUp> {
    const folder = cleanUpFolder(of)
    const { person, mailbox } = of
    const isOwn = isOwnMailbox(person, mailbox)
    const kept = await parts.work.change(keyFile(folder), (held) =>
      held === null
        ? { key: newOwnerKey(), madeAt: parts.now(), person: person.id, isOwn, mailbox, known: [] }
        : { ...held, ...calledNow(held, mailbox) },
    )
    const cleanUp = new CleanUp(parts, of, kept?.key ?? '', await hiddenMail(parts, of))
    cleanUp.table.begin(await parts.work.read(decisionsFile(folder)))
    cleanUp.reading.start()
    cleanUp.filing.begin(cleanUp.reading.headersRead)
    return cleanUp
  }

  get #entered() {
    return { ...this.of, isOwn: this.isOwn }
  }

  async stop(): Promise<void> {
    await this.reading.stop()
    await this.filing.stop()
    await this.renewal.stop()
  }

  groups(grouping: Grouping, chosen: ChosenMails): GroupList {
    return this.#listed(JSON.stringify([grouping, chosen]), () =>
      groupsOf(this.table, grouping, chosen, this.#groupNames),
    )
  }

  mails(chosen: ChosenMails): readonly TableRow[] {
    return this.#listed(JSON.stringify(chosen), () => chosenMails(this.table, chosen, this.#groupNames))
  }

  /** A mail's bytes, read from where it lies. Fails with a MailSourceError where not even the first can be. */
  async bytes(row: TableRow): Promise<AsyncIterable<Uint8Array>> {
    const bytes = this.of.source.bytes(this.reading.sourceIdOf(row))[Symbol.asyncIterator]()
    const first = await bytes.next()
    return (async function* () {
      if (!first.done) yield first.value
      yield* { [Symbol.asyncIterator]: () => bytes }
    })()
  }

  /**
   * The decision is on disk when this resolves; the same request is answered with the same decision. Which mails it is about
   * is asked in its turn: of two panes at once neither takes what the other just decided.
   */
  async decide(wanted: {
    readonly request: string
    readonly decision: CleanUpDecision
    readonly caseId: CaseId | null
    readonly question: () => MailsInQuestion
  }): Promise<MadeDecision> {
    const { request, decision, caseId } = wanted
    const make = (): MadeDecision => {
      const question = wanted.question()
      return {
        ...{ id: randomUUID(), request, at: this.#parts.now(), decision, caseId },
        ...{ what: question.what, by: question.by },
        mails: this.decidedMails(question, decision),
        undoneAt: null,
      }
    }
    const decisions = await this.#parts.work.change(decisionsFile(this.#folder), (held) => {
      this.#catchUp(held)
      return held.some((one) => one.request === request) ? held : [...held, make()]
    })
    this.#catchUp(decisions)
    const held = decisions.find((one) => one.request === request)
    if (held === undefined) throw new Error('a decision that was just written is not among those written')
    if (held.decision !== 'file' && held.undoneAt === null)
      await enterCleanedGroup(this.#parts, this.#entered, held)
    this.filing.poke()
    return held
  }

  /** These came into a case or went out of one, or are other than they were, whoever did it. */
  moved(filings: readonly Filing[]): void {
    for (const { caseId, message } of filings) {
      const key = message && mailKey(message)
      // Of one that was erased only its case is known.
      const names = message === null ? this.#seenIn(caseId) : key === null ? [] : this.reading.withKey(key)
      for (const name of names) this.#movedMeanwhile.add(name)
    }
    if (!this.filing.isBusy) this.#renewMoved()
  }

  /** Resolves when mails that moved meanwhile stand where they are. */
  async caughtUp(): Promise<void> {
    this.#renewMoved()
    await this.renewal.ended
  }

  #seenIn(caseId: CaseId): readonly string[] {
    return this.table.rows.flatMap(({ mail, concluded }) =>
      concluded.filedIn.includes(caseId) ? [mail.id] : [],
    )
  }

  /** What this clean-up's own decisions filed has its standing from them; of what is private nothing is looked up. */
  #renewMoved(): void {
    const moved = [...this.#movedMeanwhile].filter((name) => {
      const decision = this.table.row(name)?.decided?.decision
      return decision !== 'file' && decision !== 'private'
    })
    this.#movedMeanwhile.clear()
    this.renewal.afterOthers(moved)
  }

  /** Null where there is no such decision. What was filed by it is withdrawn in the background. */
  async undo(id: string): Promise<MadeDecision | null> {
    const known = this.table.decisions.find((made) => made.id === id)
    if (known === undefined) return null
    // Asked again, since the answer was lost or the register could not be written, the rest is done again.
    const undone = known.undoneAt === null ? await this.#undo(known) : known
    await enterReopenedGroup(this.#parts, this.#entered, undone)
    this.filing.poke()
    return undone
  }

  async #undo(made: MadeDecision): Promise<MadeDecision> {
    const undone = { ...made, undoneAt: this.#parts.now() }
    const decisions = await this.#parts.work.change(decisionsFile(this.#folder), (held) =>
      held.map((one) => (one.id === made.id ? undone : one)),
    )
    this.#catchUp(decisions)
    return undone
  }

  /** Takes into the table what was decided or undone since, however many took their turn meanwhile. */
  #catchUp(decisions: readonly MadeDecision[]): void {
    const known = new Map(this.table.decisions.map((made) => [made.id, made.undoneAt]))
    const changed = decisions.filter(({ id, undoneAt }) => known.get(id) !== undoneAt)
    if (changed.length === 0) return
    const named = changed.flatMap(({ mails }) => mails)
    this.table.decide(
      decisions,
      this.#withCopies([...named, ...named.flatMap((mail) => this.reading.alikeTo(mail))]),
    )
  }

  /**
   * The names of those that a decision would be about. Of what is private no copy is left for another decision, and what is
   * said of a single mail is said of the mail.
   */
  decidedMails(question: MailsInQuestion, decision: CleanUpDecision): readonly string[] {
    const mails = decidedRows(question, decision).map(({ mail }) => mail.id)
    return decision === 'private' || question.what === 'mails' ? this.#withCopies(mails) : mails
  }

  #withCopies(mails: readonly string[]): readonly string[] {
    return [...new Set(mails.map(sharedName))].flatMap((mail) => this.reading.copiesOf(mail))
  }

  #listed<List extends AnyList>(asked: string, list: () => List): List {
    const known = this.#lists.get(asked)
    // One question always has one kind of answer, which the compiler cannot follow.
    if (known !== undefined && this.#stillHolds(known)) return known.list as List
    const { version, decisions } = this.table
    const mails = this.table.rows.length
    const begun = performance.now()
    const made = list()
    const madeAt = performance.now()
    this.#lists.delete(asked)
    this.#lists.set(asked, { list: made, version, mails, decisions, madeAt, took: madeAt - begun })
    const oldest = this.#lists.size > listsKept ? this.#lists.keys().next().value : undefined
    if (oldest !== undefined) this.#lists.delete(oldest)
    return made
  }

  /**
   * While the background changes mail after mail, a list lasts a moment, unless its owner decided something himself, or
   * the last mails came: after those nobody asks for it anew.
   */
  #stillHolds({ version, mails, decisions, madeAt, took }: KeptList): boolean {
    if (version === this.table.version) return true
    if (mails !== this.table.rows.length && !this.reading.isListing) return false
    const isMoving =
      this.reading.progress() !== null || this.filing.isBusy || this.renewal.progress().isRenewing
    const lasts = Math.max(listLasts, listsLastTimes * took)
    return isMoving && decisions === this.table.decisions && performance.now() - madeAt < lasts
  }
}
