import type { MessageMetadata } from '../message.ts'
import { type CleanUpMail, type CleanUpStanding, type Conclusion, nothingConcluded } from './cleanUpMail.ts'
import { ConversationFinder } from './conversationFinder.ts'
import { foldedWords } from './foldedWords.ts'
import { FoundByWords } from './foundByWords.ts'
import { holdingDecisions, type MadeDecision } from './madeDecision.ts'
import { clientOf, type HeaderGrouping, headerGroupings, placesOf } from './mailPlaces.ts'
import { type KnownMail, standingOf } from './standing.ts'

/** A mail in the table: what is known of it, and what follows. */
export interface TableRow extends KnownMail {
  /** In the order in which the mails came, from 0. */
  readonly number: number
  readonly standing: CleanUpStanding
  /** Somebody outside the firm wrote it, or got it. */
  readonly isOutside: boolean
  readonly places: Readonly<Record<HeaderGrouping, string>>
  /** What it is looked for by. */
  readonly words: string
}

type GrowingRow = { -readonly [Field in keyof TableRow]: TableRow[Field] }

/** All mails of a mailbox that is cleaned up, in memory: each has one standing, whatever was decided and undone. */
export class MailTable {
  readonly #rows: GrowingRow[] = []
  readonly #byId = new Map<string, GrowingRow>()
  readonly #conversations = new ConversationFinder()
  readonly #ownAddress: string
  readonly #kept = new Map<string, string>()
  readonly #byWords = new FoundByWords()
  #decisions: readonly MadeDecision[] = []
  #newestFirst: readonly TableRow[] | null = null
  #version = 0

  constructor(ownAddress: string) {
    this.#ownAddress = ownAddress
  }

  get rows(): readonly TableRow[] {
    return this.#rows
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

  add(mail: CleanUpMail, metadata: MessageMetadata, held: MadeDecision | null): void {
    const client = clientOf(mail, this.#ownAddress)
    const known = { mail, concluded: nothingConcluded, decided: held, isFiled: false }
    const row: GrowingRow = {
      ...known,
      number: this.#rows.length,
      standing: standingOf(known),
      isOutside: client !== null,
      places: this.#interned(placesOf(mail, this.#ownAddress)),
      words: foldedWords(mail),
    }
    this.#conversations.add(metadata, client ?? '')
    this.#rows.push(row)
    this.#byId.set(mail.id, row)
    this.#newestFirst = null
    this.#version += 1
  }

  conclude(id: string, concluded: Conclusion): void {
    this.#change(id, (row) => {
      row.concluded = concluded
    })
  }

  /** Takes up decisions made before its mails are added. */
  begin(decisions: readonly MadeDecision[]): ReadonlyMap<string, MadeDecision> {
    this.#decisions = decisions
    return holdingDecisions(decisions)
  }

  /** After one was made or undone: the decisions as they are now, and the mails that it is about. */
  decide(decisions: readonly MadeDecision[], mails: readonly string[]): void {
    this.#decisions = decisions
    const holding = holdingDecisions(decisions, new Set(mails))
    for (const id of mails)
      this.#change(id, (row) => {
        const decided = holding.get(id) ?? null
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

  /** The first mail of the conversation that a mail belongs to. */
  conversationOf({ number }: TableRow): TableRow | undefined {
    return this.#rows[this.#conversations.firstOf(number)]
  }

  newestFirst(): readonly TableRow[] {
    this.#newestFirst ??= this.#rows.toSorted(
      (one, other) =>
        compareTexts(other.mail.sentAt ?? '', one.mail.sentAt ?? '') || one.number - other.number,
    )
    return this.#newestFirst
  }

  /** Those that hold every word that was typed in their header, newest first. */
  holding(typed: string): readonly TableRow[] {
    return this.#byWords.among(this.newestFirst(), typed)
  }

  #change(id: string, change: (row: GrowingRow) => void): void {
    const row = this.#byId.get(id)
    if (row === undefined) return
    change(row)
    row.standing = standingOf(row)
    this.#version += 1
  }

  /** One text for all mails of a sender, a client or a folder. */
  #interned(places: Readonly<Record<HeaderGrouping, string>>): Readonly<Record<HeaderGrouping, string>> {
    const kept = { ...places }
    for (const grouping of headerGroupings) {
      const place = places[grouping]
      const known = this.#kept.get(place)
      if (known === undefined) this.#kept.set(place, place)
      kept[grouping] = known ?? place
    }
    return kept
  }
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
