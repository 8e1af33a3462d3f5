import { randomUUID } from 'node:crypto'
import type { Instant } from '../../domain/calendar/calendar.ts'
import { executionDraft, seenExecution } from '../../domain/decisions/executions.ts'
import type { EntryDraft } from '../../domain/register/entry.ts'
import { observedClock } from '../../domain/retention/clockObservation.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import type { Organisation } from '../organisation.ts'
import { atMost } from './atMost.ts'
import { isOfStore } from './ofStore.ts'
import { dossierItself } from './remindingParts.ts'
import type { SituationWith } from './situationsOf.ts'

/** Registers written at the same time: a disk syncs several as fast as one. */
const writersAtMost = 8

/**
 * Records what the roster shows and the registers do not: clocks that started, moved, stopped or ended, and decisions
 * that it proves carried out. Returns how many entries were written. A register that cannot be read or written is
 * passed over: the next round tries again, and a reminder that is due says so.
 */
export const recordSeen = async (
  organisation: Organisation,
  situations: readonly MailboxSituation[],
  situationWith: SituationWith,
  now: Instant,
): Promise<number> => {
  const changed = situations.filter((situation) => seenDraft(situation, now) !== null)
  const written = await atMost(writersAtMost, changed, (situation) =>
    recordAll(organisation, situation, situationWith, now),
  )
  return written.reduce((sum, count) => sum + count, 0)
}

const recordAll = async (
  organisation: Organisation,
  situation: MailboxSituation,
  situationWith: SituationWith,
  now: Instant,
): Promise<number> => {
  for (let written = 0; ; written += 1) {
    if (!(await recordOne(organisation, situation, situationWith, now)) || written === seenAtMost)
      return written
  }
}

/** A clock and an execution; more would be a rule that contradicts itself. */
const seenAtMost = 4

const recordOne = async (
  organisation: Organisation,
  situation: MailboxSituation,
  situationWith: SituationWith,
  now: Instant,
): Promise<boolean> => {
  const act = { request: randomUUID(), by: dossierItself, at: now }
  try {
    const outcome = await appendToMailbox<null>(organisation, situation.facts.id, act, (record) => {
      const draft = seenDraft(situationWith(situation, record), now)
      return draft === null ? { kind: 'answer', answer: null } : { kind: 'write', draft }
    })
    return outcome.kind === 'written'
  } catch (error) {
    if (isOfStore(error)) return false
    throw error
  }
}

const seenDraft = (situation: MailboxSituation, now: Instant): EntryDraft | null => {
  const clock = observedClock(situation)
  if (clock !== null) return clock
  const proof = seenExecution(situation)
  const decision = situation.record.decision
  return proof === null || decision === null
    ? null
    : executionDraft({ step: 'verified', decision: decision.seq, proof, seenAt: now }, '')
}
