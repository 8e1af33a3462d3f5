import { setImmediate } from 'node:timers/promises'
import type { PublishedAgreement } from '../../domain/agreement/agreement.ts'
import { dateOf, type Instant } from '../../domain/calendar/calendar.ts'
import type { MailboxFacts } from '../../domain/retention/mailbox.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import { isPast } from '../../domain/retention/pastMailbox.ts'
import { rememberedMailbox } from '../../domain/retention/rememberedMailbox.ts'
import {
  type MailboxSituation,
  type SituationContext,
  situationOf,
} from '../../domain/retention/situation.ts'
import type { MailboxDirectory } from '../../ports/mailboxDirectory.ts'
import type { AgreementBook } from '../agreements/agreementBook.ts'
import type { Organisation } from '../organisation.ts'
import { inOrder, type Row, rowOf, withRows } from './bookOrder.ts'
import type { BookPages, MailboxBook } from './mailboxBook.ts'

export interface MailboxBookParts {
  readonly organisation: Pick<Organisation, 'index' | 'zone'>
  readonly directory: MailboxDirectory
  readonly agreements: AgreementBook
}

export const openMailboxBook = (parts: MailboxBookParts): MailboxBook => new Book(parts)

/** What was worked out, and from what. */
interface Worked {
  readonly roster: readonly MailboxFacts[]
  /** Agreements and days that it holds for. */
  readonly occasion: string
  readonly byId: Map<string, Row>
  /** In order. */
  readonly rows: readonly Row[]
  readonly pages: BookPages
}

class Book implements MailboxBook {
  readonly #parts: MailboxBookParts
  readonly #records = new Map<string, MailboxRecord>()
  #change = 0
  #worked: Worked | null = null
  /** One at a time, and each looks anew: whoever asks after he wrote finds what he wrote. */
  #turn: Promise<unknown> = Promise.resolve()
  #onRoster: (roster: readonly MailboxFacts[]) => Promise<void> = async () => undefined

  constructor(parts: MailboxBookParts) {
    this.#parts = parts
  }

  async all(now: Instant): Promise<BookPages> {
    return (await this.#lookUpInTurn(now)).pages
  }

  async one(id: string, now: Instant): Promise<MailboxSituation | null> {
    return (await this.#lookUpInTurn(now)).byId.get(id)?.situation ?? null
  }

  onRoster(tell: (roster: readonly MailboxFacts[]) => Promise<void>): void {
    this.#onRoster = tell
  }

  #lookUpInTurn(now: Instant): Promise<Worked> {
    const worked = this.#turn.then(() => this.#lookUp(now))
    this.#turn = worked.catch(() => undefined)
    return worked
  }

  async #lookUp(now: Instant): Promise<Worked> {
    const { organisation, directory, agreements } = this.#parts
    const { mailboxes: roster, refused } = await directory.roster()
    if (roster !== this.#worked?.roster) await this.#onRoster(roster)
    const inForce = await agreements.inForce(dateOf(now, organisation.zone))
    const changed = await this.#takeChanges()
    const context = { now, zone: organisation.zone, agreements: inForce }
    const occasion = occasionOf(context)
    const before = this.#worked
    // Forgotten until it is worked out: what fails half-way is worked out whole the next time.
    this.#worked = null
    const known = before?.roster === roster && before.occasion === occasion ? before : null
    const worked =
      known === null ? await this.#workOut(roster, occasion, context) : this.#workIn(known, changed, context)
    this.#worked = withRefused(worked, refused)
    return this.#worked
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
    const byId = new Map<string, Row>()
    for (const [i, facts] of roster.entries()) {
      if (i % atOnce === 0) await setImmediate()
      this.#put(byId, facts.id, facts, context)
    }
    for (const id of this.#records.keys()) if (!byId.has(id)) this.#put(byId, id, null, context)
    return worked(roster, occasion, byId, [...byId.values()].sort(inOrder))
  }

  #workIn(known: Worked, changed: readonly string[], context: SituationContext): Worked {
    if (changed.length === 0) return known
    const { roster, occasion, byId, rows } = known
    for (const id of changed) this.#put(byId, id, byId.get(id)?.listed ?? null, context)
    const ids = new Set(changed)
    const others = rows.filter(({ situation }) => !ids.has(situation.facts.id))
    const again = [...ids].flatMap((id) => byId.get(id) ?? [])
    return worked(roster, occasion, byId, withRows(others, again))
  }

  #put(byId: Map<string, Row>, id: string, listed: MailboxFacts | null, context: SituationContext): void {
    const record = this.#records.get(id) ?? null
    const facts = listed ?? (record && rememberedMailbox(record))
    const situation = facts && situationOf(facts, record, context)
    if (situation === null || (listed === null && isPast(situation))) byId.delete(id)
    else byId.set(id, rowOf(situation, listed))
  }
}

const worked = (
  roster: readonly MailboxFacts[],
  occasion: string,
  byId: Map<string, Row>,
  rows: readonly Row[],
): Worked => {
  const pages = { situations: rows.map(({ situation }) => situation), refused: [] }
  return { roster, occasion, byId, rows, pages }
}

const withRefused = (worked: Worked, refused: BookPages['refused']): Worked =>
  worked.pages.refused === refused ? worked : { ...worked, pages: { ...worked.pages, refused } }

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
