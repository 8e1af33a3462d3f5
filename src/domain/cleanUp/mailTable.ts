import type { CaseId } from '../cases/case.ts'
import { compareTexts } from '../compareTexts.ts'
import { domainOf, type OurSide } from '../mailDomain.ts'
import type { MessageMetadata } from '../message.ts'
import {
  type CleanUpMail,
  type CleanUpStanding,
  type Conclusion,
  type Grouping,
  nothingConcluded,
} from './cleanUpMail.ts'
import { ConversationFinder } from './conversationFinder.ts'
import { sharedName } from './copyNames.ts'
import { foldedWords } from './foldedWords.ts'
import { FoundByWords } from './foundByWords.ts'
import { type GroupKeys, groupKeysOf } from './groupKeys.ts'
import { decisionOf, holdingDecisions, type MadeDecision } from './madeDecision.ts'
import { clientOf, type HeaderGrouping, headerGroupings, placesOf } from './mailPlaces.ts'
import { caseOf, type KnownMail, standingOf, worthOf } from './standing.ts'

/** A mail in the table: what is known of it, and what follows. */
export interface TableRow extends KnownMail {
  /** In the order in which the mails came, from 0. */
  readonly number: number
  readonly standing: CleanUpStanding
  /** How much is lost if nobody looks at it. */
  readonly worth: number
  /** Somebody outside the firm wrote it, or got it. */
  readonly isOutside: boolean
  readonly places: Readonly<Record<HeaderGrouping, string>>
  /** Of its sender. */
  readonly domain: string
  /** What it is looked for by. */
  readonly words: string
}

type GrowingRow = { -readonly [Field in keyof TableRow]: TableRow[Field] }

/** All mails of a mailbox that is cleaned up, in memory: each has one standing, whatever was decided and undone. */
export class MailTable {
  readonly #rows: GrowingRow[] = []
  readonly #byId = new Map<string, GrowingRow>()
  /** Those that are not in the mailbox any more, by their names. */
  readonly #gone = new Map<string, GrowingRow>()
  #there: readonly TableRow[] | null = null
  readonly #conversations = new ConversationFinder()
  readonly #ours: OurSide
  readonly #kept = new Map<string, string>()
  readonly #byWords = new FoundByWords<TableRow>()
  #decisions: readonly MadeDecision[] = []
  #newestFirst: readonly TableRow[] | null = null
  readonly #keys = new Map<Grouping, GroupKeys>()
  #version = 0

  constructor(ours: OurSide) {
    this.#ours = ours
  }

  get rows(): readonly TableRow[] {
    if (this.#gone.size === 0) return this.#rows
    this.#there ??= this.#rows.filter(({ mail }) => !this.#gone.has(mail.id))
    return this.#there
  }

  /** Of whoever's mailbox it is, as a sender's. */
  get ownAddress(): string {
    return this.#ours.ownAddress.trim().toLowerCase()
  }

  get decisions(): readonly MadeDecision[] {
    return this.#decisions
  }

  /** Grows with every change. */
  get version(): number {
    return this.#version
  }

  row(id: string): TableRow | undefined {
    return this.#byId.get(id)
  }

  /** One that was taken away and is there again is what it was, but for what was decided meanwhile. */
  add(mail: CleanUpMail, metadata: MessageMetadata, held: MadeDecision | null): TableRow {
    const client = clientOf(mail, this.#ours)
    const places = this.#interned(placesOf(mail, this.#ours))
    const before = this.#gone.get(mail.id)
    const isFiled = before?.isFiled === true && before.decided?.id === held?.id
    const known = { mail, concluded: before?.concluded ?? nothingConcluded, decided: held, isFiled }
    const [standing, isOutside] = [standingOf(known), client !== null]
    const row: GrowingRow = {
      ...known,
      number: before?.number ?? this.#rows.length,
      ...{ standing, worth: worthOf(known, standing, isOutside), isOutside },
      places,
      domain: this.#one(domainOf(places.sender)),
      words: foldedWords(mail),
    }
    if (before === undefined) this.#conversations.add(metadata, client ?? '')
    this.#gone.delete(mail.id)
    this.#rows[row.number] = row
    this.#byId.set(mail.id, row)
    this.#listAnew()
    return row
  }

  /** It is not in the mailbox any more: neither listed nor counted. */
  takeAway(id: string): void {
    const row = this.#byId.get(id)
    if (row === undefined) return
    this.#byId.delete(id)
    this.#gone.set(id, row)
    this.#listAnew()
  }

  /** What looks private in one folder is so in each where a copy of it lies. */
  lookPrivate(copies: readonly string[], signs: CleanUpMail['privateSigns']): void {
    for (const id of copies)
      this.#change(id, (row) => {
        if (row.mail.privateSigns.length === 0) row.mail = { ...row.mail, privateSigns: signs }
      })
  }

  conclude(id: string, concluded: Conclusion): void {
    this.#change(id, (row) => {
      row.concluded = concluded
    })
  }

  /** Takes up decisions made before its mails are added. */
  begin(decisions: readonly MadeDecision[]): void {
    this.#decisions = decisions
  }

  /** After one was made or undone: the decisions as they are now, and the mails that it is about. */
  decide(decisions: readonly MadeDecision[], mails: readonly string[]): void {
    this.#decisions = decisions
    const holding = holdingDecisions(decisions, new Set([...mails, ...mails.map(sharedName)]))
    for (const id of mails)
      this.#change(id, (row) => {
        const decided = decisionOf(holding, id)
        if (decided?.id !== row.decided?.id) row.isFiled = false
        row.decided = decided
      })
  }

  /** A mail was filed by the decision that holds, or that filing was taken back. */
  setFiled(id: string, isFiled: boolean): void {
    this.#change(id, (row) => {
      row.isFiled = isFiled
    })
  }

  /** The first mail of the conversation that a mail belongs to, also when that is not there any more. */
  conversationOf({ number }: TableRow): TableRow | undefined {
    return this.#rows[this.#conversations.firstOf(number)]
  }

  /** What a mail is grouped by; empty where nothing says. */
  sharedBy(row: TableRow, grouping: Grouping): CaseId | string {
    switch (grouping) {
      case 'case':
        return caseOf(row) ?? ''
      case 'conversation':
        return this.conversationOf(row)?.mail.id ?? ''
      default:
        return row.places[grouping]
    }
  }

  groupKeys(grouping: Grouping): GroupKeys {
    const known = this.#keys.get(grouping)
    if (known !== undefined) return known
    const keys = groupKeysOf(this.rows, this.#rows.length, (row) => this.sharedBy(row, grouping))
    this.#keys.set(grouping, keys)
    return keys
  }

  newestFirst(): readonly TableRow[] {
    this.#newestFirst ??= this.rows.toSorted(
      (one, other) =>
        compareTexts(other.mail.sentAt ?? '', one.mail.sentAt ?? '') || one.number - other.number,
    )
    return this.#newestFirst
  }

  /** Those that hold every word that was typed in their header, newest first. */
  holding(typed: string): readonly TableRow[] {
    return this.#byWords.among(this.newestFirst(), typed)
  }

  #listAnew(): void {
    this.#there = null
    this.#newestFirst = null
    this.#keys.clear()
    this.#version += 1
  }

  #change(id: string, change: (row: GrowingRow) => void): void {
    const row = this.#byId.get(id)
    if (row === undefined) return
    change(row)
    row.standing = standingOf(row)
    row.worth = worthOf(row, row.standing, row.isOutside)
    // The rest is in its header, which never changes.
    this.#keys.delete('case')
    this.#version += 1
  }

  #interned(places: Readonly<Record<HeaderGrouping, string>>): Readonly<Record<HeaderGrouping, string>> {
    const kept = { ...places }
    for (const grouping of headerGroupings) kept[grouping] = this.#one(places[grouping])
    return kept
  }

  /** One text for all mails of a sender, a client or a folder. */
  #one(text: string): string {
    const known = this.#kept.get(text)
    if (known === undefined) this.#kept.set(text, text)
    return known ?? text
  }
}
