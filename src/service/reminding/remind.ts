import type { Instant } from '../../domain/calendar/calendar.ts'
import { claimableIn } from '../../domain/reminders/claimable.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { Postman } from '../../ports/postman.ts'
import { atMost } from './atMost.ts'
import { type AnyReminder, claim, type DueIn, type NoClaim } from './claim.ts'
import { dueAbout } from './dueAbout.ts'
import { isOfStore } from './ofStore.ts'
import { recordSeen } from './recordSeen.ts'
import { type Became, outcomeOf, type ReminderOutcome } from './reminderOutcome.ts'
import type { RemindingParts } from './remindingParts.ts'
import { sendClaimed } from './sendClaimed.ts'
import { type SituationWith, situationsAt } from './situationsOf.ts'

export interface RemindOptions {
  /** Says what would be sent; writes and sends nothing. */
  readonly dryRun?: boolean
  /** Once aborted nothing more is claimed; what was is finished. */
  readonly signal?: AbortSignal
  /** Told why a reminder is `unrecorded`; the others go on. */
  readonly onFailure?: (error: Error) => void
}

/** Letters on their way at the same time. */
const lettersAtMost = 4

/**
 * One round: publishes agreements that changed, records what the roster shows, and sends what is due. However many
 * rounds run at once over one folder, each reminder is sent once.
 */
export const remind = async (
  parts: RemindingParts,
  now: Instant,
  { dryRun = false, ...options }: RemindOptions = {},
): Promise<readonly ReminderOutcome[]> => {
  const situations = dryRun ? (await parts.mailboxes.all(now)).situations : await observed(parts, now)
  const open: OpenMailbox[] = []
  for (const situation of situations) {
    const dueIn = await dueAbout(parts, situation, options.onFailure)
    const due = dueIn(situation)
    if (due.length > 0) open.push({ situation, due, dueIn })
  }
  const free = open.some(({ situation, due }) =>
    due.some(({ key }) => claimableIn(situation.record, key, now) === 'free'),
  )
  if (dryRun || !free) return open.flatMap(withoutSending({ kind: 'wouldSend' }, now))
  const { postman } = parts
  const ready = postman === null ? 'notSet' : await postman.ready()
  if (postman === null || ready !== 'ready') {
    const because = ready === 'ready' ? 'notSet' : ready
    return open.flatMap(withoutSending({ kind: 'notSent', because }, now))
  }
  const round = new Round(parts, postman, await situationsAt(parts, now), clockFrom(now), options)
  return (await atMost(lettersAtMost, open, (mailbox) => round.remindAbout(mailbox))).flat()
}

/** The mailboxes after what was seen of them is on record. */
const observed = async (parts: RemindingParts, now: Instant): Promise<readonly MailboxSituation[]> => {
  await parts.agreements.publish(now)
  const { situations } = await parts.mailboxes.all(now)
  const written = await recordSeen(parts.organisation, situations, await situationsAt(parts, now), now)
  return written === 0 ? situations : (await parts.mailboxes.all(now)).situations
}

interface OpenMailbox {
  readonly situation: MailboxSituation
  readonly due: readonly AnyReminder[]
  readonly dueIn: DueIn
}

const withoutSending =
  (became: Became, now: Instant) =>
  ({ situation, due }: OpenMailbox): readonly ReminderOutcome[] =>
    due.map((reminder) => {
      const is = claimableIn(situation.record, reminder.key, now)
      return outcomeOf(reminder, is === 'taken' || is === 'waiting' ? { kind: is } : became)
    })

/** A long round takes its claims later than it began: their leases count from then. */
const clockFrom = (now: Instant): (() => Instant) => {
  const began = performance.now()
  return () => new Date(Date.parse(now) + Math.floor(performance.now() - began)).toISOString()
}

/** What is not due any more, or was sent meanwhile, is nobody's news. */
const withoutClaim = ({ kind }: NoClaim): Became | null =>
  kind === 'taken' || kind === 'waiting' ? { kind } : null

class Round {
  readonly #parts: RemindingParts
  readonly #postman: Postman
  readonly #situationWith: SituationWith
  readonly #clock: () => Instant
  readonly #options: Omit<RemindOptions, 'dryRun'>
  /** Why the mail server takes nothing any more: the rest of the round costs no entry. */
  #down: Extract<Became, { readonly kind: 'notSent' }> | null = null

  constructor(
    parts: RemindingParts,
    postman: Postman,
    situationWith: SituationWith,
    clock: () => Instant,
    options: Omit<RemindOptions, 'dryRun'>,
  ) {
    this.#parts = parts
    this.#postman = postman
    this.#situationWith = situationWith
    this.#clock = clock
    this.#options = options
  }

  /** One mailbox, letter after letter. A refusal makes the next in line due: in this round, not the next. */
  async remindAbout({ situation, due, dueIn }: OpenMailbox): Promise<readonly ReminderOutcome[]> {
    const outcomes: ReminderOutcome[] = []
    const queue = [...due]
    for (let reminder = queue.shift(); reminder !== undefined; reminder = queue.shift()) {
      if (this.#options.signal?.aborted === true) break
      const { became, record } = await this.#remindOne(situation, dueIn, reminder)
      if (became !== null) outcomes.push(outcomeOf(reminder, became))
      if (became?.kind !== 'refused' || record === null) continue
      const known = new Set([...outcomes, ...queue].map(({ key }) => key))
      const next = dueIn(this.#situationWith(situation, record))
      queue.push(...next.filter(({ key }) => !known.has(key)))
    }
    return outcomes
  }

  async #remindOne(
    situation: MailboxSituation,
    dueIn: DueIn,
    reminder: AnyReminder,
  ): Promise<{ readonly became: Became | null; readonly record: MailboxRecord | null }> {
    if (this.#down !== null) return { became: this.#down, record: null }
    try {
      const claimed = await this.#claim(situation, dueIn, reminder)
      if (claimed.kind !== 'claimed') return { became: withoutClaim(claimed), record: null }
      const sent = await sendClaimed(this.#parts, this.#postman, claimed, this.#clock)
      this.#noteDown(sent.became)
      return sent
    } catch (error) {
      if (!isOfStore(error)) throw error
      this.#options.onFailure?.(error)
      return { became: { kind: 'unrecorded' }, record: null }
    }
  }

  #claim(situation: MailboxSituation, dueIn: DueIn, reminder: AnyReminder) {
    const rules = { situationWith: this.#situationWith, dueIn }
    return claim(this.#parts, situation, rules, reminder, this.#clock())
  }

  /** A server that is busy or refuses one letter may take the next; one that is gone does not. */
  #noteDown(became: Became): void {
    if (became.kind === 'failed' && became.because !== 'busy' && became.because !== 'refused')
      this.#down = { kind: 'notSent', because: became.because }
  }
}
