import { setImmediate } from 'node:timers/promises'
import { dateOf, type Instant } from '../../domain/calendar.ts'
import type { PublishedAgreement } from '../../domain/retention/agreement.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import { rememberedMailbox } from '../../domain/retention/rememberedMailbox.ts'
import {
  type MailboxSituation,
  type SituationContext,
  situationOf,
} from '../../domain/retention/situation.ts'
import { byUrgency } from '../../domain/retention/urgency.ts'
import type { MailboxDirectory } from '../../ports/mailboxDirectory.ts'
import type { Organisation } from '../organisation.ts'
import type { AgreementBook, BookPages, MailboxBook } from './mailboxBook.ts'

export interface MailboxBookParts {
  readonly organisation: Pick<Organisation, 'index' | 'zone'>
  readonly directory: MailboxDirectory
  readonly agreements: AgreementBook
}

export const openMailboxBook = (parts: MailboxBookParts): MailboxBook => new Book(parts)

/** What was worked out, and from what. */
interface Worked {
  readonly roster: readonly MailboxFacts[]
  readonly rosterById: ReadonlyMap<string, MailboxFacts>
  /** Agreements and days that it holds for. */
  readonly occasion: string
  readonly byId: Map<string, Row>
  readonly situations: readonly MailboxSituation[]
}

/** A situation with the name it is sorted by: 100,000 names are folded once, not at every comparison. */
interface Row {
  readonly situation: MailboxSituation
  readonly name: string
}

class Book implements MailboxBook {
  readonly #parts: MailboxBookParts
  readonly #records = new Map<string, MailboxRecord>()
  #change = 0
  #worked: Worked | null = null
  #pages: BookPages = { situations: [], refused: [] }
  /** One at a time, and each looks anew: whoever asks after he wrote finds what he wrote. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: MailboxBookParts) {
    this.#parts = parts
  }

  all(now: Instant): Promise<BookPages> {
    const pages = this.#turn.then(() => this.#lookUp(now))
    this.#turn = pages.catch(() => undefined)
    return pages
  }

  async one(id: string, now: Instant): Promise<MailboxSituation | null> {
    await this.all(now)
    return this.#worked?.byId.get(id)?.situation ?? null
  }

  async #lookUp(now: Instant): Promise<BookPages> {
    const { organisation, directory, agreements } = this.#parts
    const { mailboxes: roster, refused } = await directory.roster()
    const inForce = await agreements.inForce(dateOf(now, organisation.zone))
    const changed = await this.#takeChanges()
    const context = { now, zone: organisation.zone, agreements: inForce }
    const occasion = occasionOf(context)
    const worked = this.#worked
    // Forgotten until it is worked out: what fails half-way is worked out whole the next time.
    this.#worked = null
    const known = worked?.roster === roster && worked.occasion === occasion ? worked : null
    this.#worked =
      known === null
        ? await this.#workOut(roster, occasion, context)
        : changed.length === 0
          ? known
          : this.#workIn(known, changed, context)
    const { situations } = this.#worked
    if (this.#pages.situations !== situations || this.#pages.refused !== refused)
      this.#pages = { situations, refused }
    return this.#pages
  }

  async #takeChanges(): Promise<readonly string[]> {
    const { records, change } = await this.#parts.organisation.index.mailboxRecordsChangedSince(this.#change)
    for (const record of records) this.#records.set(record.id, record)
    this.#change = change
    return records.map(({ id }) => id)
  }

  async #workOut(
    roster: readonly MailboxFacts[],
    occasion: string,
    context: SituationContext,
  ): Promise<Worked> {
    const rosterById = new Map(roster.map((facts) => [facts.id, facts]))
    const byId = new Map<string, Row>()
    const ids = [...rosterById.keys(), ...[...this.#records.keys()].filter((id) => !rosterById.has(id))]
    for (const [i, id] of ids.entries()) {
      if (i % atOnce === 0) await setImmediate()
      this.#put(byId, id, rosterById, context)
    }
    return { roster, rosterById, occasion, byId, situations: sorted([...byId.values()]) }
  }

  #workIn(worked: Worked, changed: readonly string[], context: SituationContext): Worked {
    const { byId, rosterById } = worked
    for (const id of changed) this.#put(byId, id, rosterById, context)
    // In the order of before: sorting what is nearly sorted takes little more than reading it.
    const before = worked.situations.flatMap(({ facts }) => byId.get(facts.id) ?? [])
    const listed = new Set(before)
    const added = changed.flatMap((id) => byId.get(id) ?? []).filter((row) => !listed.has(row))
    return { ...worked, situations: sorted([...before, ...added]) }
  }

  #put(
    byId: Map<string, Row>,
    id: string,
    rosterById: ReadonlyMap<string, MailboxFacts>,
    context: SituationContext,
  ): void {
    const record = this.#records.get(id) ?? null
    const facts = rosterById.get(id) ?? (record && rememberedMailbox(record))
    if (facts === null) byId.delete(id)
    else byId.set(id, { situation: situationOf(facts, record, context), name: foldedName(facts.name) })
  }
}

/** Mailboxes worked out between two turns of the event loop. */
const atOnce = 5000

/** Every zone that counts has its own day, and the same agreements in the same versions mean the same. */
const occasionOf = ({ now, zone, agreements }: SituationContext): string =>
  JSON.stringify([
    dateOf(now, zone),
    ...agreements.map((published: PublishedAgreement) => [
      published.id,
      published.version,
      dateOf(now, published.agreement.zone),
    ]),
  ])

/** Without case and accents. */
const foldedName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const sorted = (rows: readonly Row[]): readonly MailboxSituation[] =>
  rows.toSorted(inOrder).map(({ situation }) => situation)

const inOrder = (a: Row, b: Row): number =>
  byUrgency(a.situation.countdown, b.situation.countdown) ||
  compareTexts(a.name, b.name) ||
  compareTexts(a.situation.facts.id, b.situation.facts.id)

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
