import { randomUUID } from 'node:crypto'
import { dateOf, type Instant } from '../../domain/calendar/calendar.ts'
import { type CaseId, parseFilingId } from '../../domain/cases/case.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import type { CommitmentId } from '../../domain/commitments/commitmentRecord.ts'
import {
  type CommitmentReminder,
  type CommitmentReminderRules,
  commitmentReminderDue,
} from '../../domain/commitments/commitmentReminders.ts'
import type { Person } from '../../domain/person.ts'
import { caseChangeEntry } from '../../domain/register/caseChanges.ts'
import { claimable } from '../../domain/reminders/claimable.ts'
import type { Sending } from '../../domain/reminders/sending.ts'
import type { Postman } from '../../ports/postman.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import type { Decision, Outcome } from '../register/registers.ts'
import type {
  CommitmentOutcome,
  CommitmentRemindingParts,
  CommitmentRoundOptions,
} from './commitmentRemindingParts.ts'
import { isOfStore } from './ofStore.ts'
import { becameOf, outcomeDraft } from './outcomeDraft.ts'
import { commitmentMessageId } from './reminderMessageId.ts'
import type { Became } from './reminderOutcome.ts'
import { dossierItself, usualLease } from './remindingParts.ts'

type NoLetter = 'notDue' | 'taken' | 'waiting'

/** One round: each commitment is looked at in its register, claimed there, sent, and what became of it recorded. */
export class CommitmentRound {
  readonly #parts: CommitmentRemindingParts
  readonly #rules: CommitmentReminderRules
  readonly #people: readonly Person[]
  readonly #began: Instant
  readonly #beganAt = performance.now()
  readonly #options: CommitmentRoundOptions
  /** Why nothing leaves any more: the rest of the round costs no entry. Undefined before the first is due. */
  #down: Extract<Became, { readonly kind: 'notSent' }> | null | undefined

  constructor(
    parts: CommitmentRemindingParts,
    rules: CommitmentReminderRules,
    people: readonly Person[],
    now: Instant,
    options: CommitmentRoundOptions,
  ) {
    this.#parts = parts
    this.#rules = rules
    this.#people = people
    this.#began = now
    this.#options = options
  }

  /** A refusal makes the next in line due: in this round, not the next. */
  async remindOf(id: CommitmentId): Promise<readonly CommitmentOutcome[]> {
    const place = parseFilingId(id)
    if (place === null) return []
    const outcomes: CommitmentOutcome[] = []
    for (;;) {
      const outcome = await this.#remindOnce(place.caseId, place.seq)
      if (outcome !== null) outcomes.push({ commitment: id, ...outcome })
      if (outcome?.became.kind !== 'refused') return outcomes
    }
  }

  async #remindOnce(caseId: CaseId, seq: number): Promise<Omit<CommitmentOutcome, 'commitment'> | null> {
    let reminder: CommitmentReminder | null = null
    try {
      const state = await this.#read(caseId)
      reminder = this.#dueIn(state, seq)
      if (reminder === null) return null
      const became = await this.#send(caseId, seq, reminder, state)
      return became && told(reminder, became)
    } catch (error) {
      if (!isOfStore(error)) throw error
      this.#options.onFailure?.(error)
      return reminder && told(reminder, { kind: 'unrecorded' })
    }
  }

  async #send(
    caseId: CaseId,
    seq: number,
    reminder: CommitmentReminder,
    state: CaseState,
  ): Promise<Became | null> {
    const is = claimable(state.reminders.get(reminder.key), this.#clock())
    if (is === 'done') return null
    if (is !== 'free') return { kind: is }
    if (this.#options.dryRun === true) return { kind: 'wouldSend' }
    const { postman } = this.#parts
    const down = await this.#isDown(postman)
    if (down !== null || postman === null) return down
    const claimed = await this.#claim(caseId, seq, reminder.key)
    if (typeof claimed === 'string') return claimed === 'notDue' ? null : { kind: claimed }
    return this.#deliver(postman, caseId, seq, claimed)
  }

  /** Asked once, when the first reminder is due. */
  async #isDown(postman: Postman | null): Promise<Extract<Became, { readonly kind: 'notSent' }> | null> {
    if (this.#down === undefined) {
      const ready = postman === null ? 'notSet' : await postman.ready()
      this.#down = ready === 'ready' ? null : { kind: 'notSent', because: ready }
    }
    return this.#down
  }

  /** Claims a reminder, unless by the newest state of the register somebody did or it is no longer due. */
  async #claim(
    caseId: CaseId,
    seq: number,
    key: string,
  ): Promise<
    NoLetter | { readonly reminder: CommitmentReminder; readonly sending: Sending; readonly state: CaseState }
  > {
    const now = this.#clock()
    const leaseUntil = new Date(Date.parse(now) + (this.#parts.lease ?? usualLease)).toISOString()
    let reminder: CommitmentReminder | null = null
    const outcome = await this.#append<NoLetter>(caseId, (state) => {
      reminder = this.#dueIn(state, seq)
      if (reminder?.key !== key) return { kind: 'answer', answer: 'notDue' }
      const sending = state.reminders.get(key)
      const is = claimable(sending, now)
      if (is !== 'free') return { kind: 'answer', answer: is === 'done' ? 'notDue' : is }
      const { due, daysBefore, to } = reminder
      const facts = { reminder: key, first: sending?.first ?? null, leaseUntil, commitment: seq }
      return {
        kind: 'write',
        draft: caseChangeEntry(
          'reminderClaimed',
          { ...facts, due, daysBefore, to: to.id },
          { name: to.name, address: to.address },
        ),
      }
    })
    if (outcome.kind === 'answer') return outcome.answer
    const sending = outcome.state.reminders.get(key)
    return reminder === null || sending === undefined ? 'notDue' : { reminder, sending, state: outcome.state }
  }

  async #deliver(
    postman: Postman,
    caseId: CaseId,
    seq: number,
    {
      reminder,
      sending,
      state: { commitments, opened },
    }: { readonly reminder: CommitmentReminder; readonly sending: Sending; readonly state: CaseState },
  ): Promise<Became | null> {
    const { organisationName, language, senderDomain, pages, organisation } = this.#parts
    const commitment = commitments.get(seq)
    if (commitment === undefined || opened === null) return null
    // Loaded with the first letter: most rounds of a service have none.
    const { commitmentLetter } = await import('../letters/commitmentLetter.ts')
    const letter = commitmentLetter({
      ...{ reminder, commitment, opened, language, pages, organisation: organisationName },
      ownerName: this.#people.find(({ id }) => id === commitment.owner)?.name ?? null,
      today: dateOf(this.#clock(), organisation.zone),
      messageId: commitmentMessageId(caseId, sending.first, senderDomain),
    })
    const delivery = await postman.send(letter)
    await this.#append<never>(caseId, () => ({ kind: 'write', draft: outcomeDraft(sending, delivery) }))
    const became = becameOf(sending, delivery)
    if (became.kind === 'failed' && became.because !== 'busy' && became.because !== 'refused')
      this.#down = { kind: 'notSent', because: became.because }
    return became
  }

  #dueIn({ commitments, bySeq, access, reminders }: CaseState, seq: number): CommitmentReminder | null {
    const commitment = commitments.get(seq)
    if (commitment === undefined) return null
    const { zone } = this.#parts.organisation
    const filing = parseFilingId(commitment.filing ?? '')?.seq
    const isWithdrawn = filing !== undefined && bySeq.get(filing)?.filing.withdrawn != null
    const today = dateOf(this.#clock(), zone)
    const people = this.#people
    return commitmentReminderDue(
      { commitment, isWithdrawn, access, reminders, people, today, zone },
      this.#rules,
    )
  }

  #read(caseId: CaseId): Promise<CaseState> {
    return this.#parts.organisation.registers.state(caseRegister(caseId))
  }

  async #append<Answer>(
    caseId: CaseId,
    decide: (state: CaseState) => Decision<Answer>,
  ): Promise<Outcome<CaseState, Answer>> {
    const { registers, follower } = this.#parts.organisation
    const register = caseRegister(caseId)
    const act = { request: randomUUID(), by: dossierItself, at: this.#clock() }
    const outcome = await registers.append(register, act, decide)
    if (outcome.kind !== 'answer') await follower.follow(register.folder, { entry: outcome.entry, text: '' })
    return outcome
  }

  /** A long round takes its claims later than it began: their leases count from then. */
  #clock(): Instant {
    const since = Math.floor(performance.now() - this.#beganAt)
    return new Date(Date.parse(this.#began) + since).toISOString()
  }
}

const told = ({ key, due, daysBefore }: CommitmentReminder, became: Became) => ({
  ...{ key, due, daysBefore },
  became,
})
