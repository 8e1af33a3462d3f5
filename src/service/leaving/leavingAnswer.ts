import type { LeavingAnswer, SignatureAnswer } from '../../contract/leavingSchemas.ts'
import type { Check } from '../../domain/leaving/checks.ts'
import type { LeavingRecord, ShownMail, Signature } from '../../domain/leaving/leavingRecord.ts'
import { lastDayOf, leavingPlan } from '../../domain/leaving/plan.ts'
import { isOver, ownerGone } from '../../domain/leaving/trust.ts'
import { type Action, isOwnMailbox, may, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { isShown } from '../../domain/trouble/shownMail.ts'
import { mailsBehindMarks } from '../entrusted/mailMarks.ts'
import { readsReasons } from '../mailboxes/mailboxAnswer.ts'
import { colleagueAnswer } from '../routes/answers.ts'
import { entrustedActAnswers, filedForOwner, noneFiled } from './entrustedAnswer.ts'
import { type LeavingStanding, leavingStanding, progressOf } from './leavingFacts.ts'
import type { LeavingParts } from './leavingParts.ts'
import { releaseAnswers } from './releases.ts'
import { signedCopyAnswer } from './signedCopy.ts'

/** How a leaving stands, as this person may see it: what people wrote is not for whoever sees it as provider alone. */
export const leavingAnswer = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<LeavingAnswer> => {
  const standing = await leavingStanding(parts, situation)
  const { leaving, numbers } = standing
  const { facts, today } = situation
  const { id, name, address } = facts
  const { nameOf } = parts.signIn
  const called = (personId: string): string => nameOf(personId) ?? personId
  const mayRead = readsReasons(person, situation)
  const words = (text: string | null): string | null => (mayRead ? text : null)
  const mayDo = (action: Action): boolean => may(person, action, subjectOf(situation))
  const own = isOwnMailbox(person, facts)
  const signed = (one: Signature | null) => one && signatureAnswer(one, words, called)
  const subjects = await subjectsFor(parts, situation, own)
  return {
    mailbox: { id, name, address },
    ...{ own, today, numbers },
    plan: planAnswer(situation, standing),
    hasLetters: lastDayOf(situation) !== null,
    checks: checkAnswers(standing.checks, words, called),
    reading: standing.facts.cleanUp?.reading ?? null,
    countedAt: standing.facts.cleanUp?.countedAt ?? null,
    releases:
      mayDo('leave') || mayDo('entrust')
        ? releaseAnswers(parts, leaving, person, mayDo('entrust') && !own)
        : [],
    copy: leaving.copy && { ...leaving.copy, by: called(leaving.copy.by), note: words(leaving.copy.note) },
    handOvers: leaving.handOvers.map(({ seq, at, to, commitments, follows, state, note, answered }) => ({
      ...{ seq, at, state, note: words(note), answer: words(answered?.note ?? null) },
      to: colleagueAnswer(to, parts.signIn),
      ...{ commitments: commitments.length, follows: follows.length },
    })),
    signatures: { leaver: signed(leaving.signatures.leaver), firm: signed(leaving.signatures.firm) },
    signedCopy: await signedCopyAnswer(parts, situation, person),
    copiesFetched:
      own || mayDo('entrust')
        ? leaving.copiesFetched.map(({ seq, at, by }) => ({ seq, at, by: called(by) }))
        : [],
    ownerGone: ownerGone(facts, today),
    unclaimed: mayDo('entrust') ? [...standing.facts.unclaimed] : [],
    trusts: leaving.trusts.map(({ seq, until, askedAt, askedBy, answeredBy, reason, state, ...trust }) => ({
      ...{
        seq,
        until,
        askedAt,
        askedBy: called(askedBy),
        reason: words(reason),
        person: called(trust.person),
        isOwnerAbsent: trust.isOwnerAbsent,
      },
      state: (state === 'asked' || state === 'granted') && isOver({ until }, today) ? 'over' : state,
      answeredBy: answeredBy === null ? null : called(answeredBy),
      mayGrant:
        mayDo('entrust') &&
        person.id !== askedBy &&
        person.id !== trust.person &&
        (trust.isOwnerAbsent || ownerGone(facts, today) !== null),
    })),
    opened: own || mayDo('entrust') ? await openedAnswers(parts, leaving, subjects) : [],
    entrustedActs: own || mayDo('entrust') ? entrustedActAnswers(parts, leaving) : [],
    filedEntrusted: own ? await filedForOwner(parts, situation) : noneFiled,
    shown: mayDo('viewTrouble') ? await shownAnswers(parts, leaving.shown, subjects) : [],
    colleagues: (await parts.signIn.people())
      .filter((one) => may(one, 'noteCommitment') && !isOwnMailbox(one, facts))
      .map((one) => ({ id: one.id, name: one.name })),
    may: {
      leave: mayDo('leave'),
      answer: mayDo('answerLeaving'),
      copy: mayDo('cleanUp'),
      signForFirm: mayDo('signForFirm') && !own,
      entrust: mayDo('entrust') && !own,
      endTrust: mayDo('endTrust'),
      seeTrouble: mayDo('viewTrouble'),
      showMail: mayDo('showMail'),
    },
  }
}

/** The plan with how far each step is. */
export const planAnswer = (situation: MailboxSituation, standing: LeavingStanding): LeavingAnswer['plan'] => {
  const plan = leavingPlan(situation, progressOf(standing))
  return { ...plan, steps: [...plan.steps] }
}

type Words = (text: string | null) => string | null
type Called = (personId: string) => string

export const checkAnswers = (
  checks: readonly Check[],
  words: Words,
  called: Called,
): LeavingAnswer['checks'] =>
  checks.map(({ check, state, count, answer }) => ({
    ...{ check, state, count },
    answer: answer && {
      ...{ isSettled: answer.isSettled, at: answer.at },
      by: called(answer.by),
      note: words(answer.note),
    },
  }))

export const signatureAnswer = (
  { at, by, name, remark, grant, numbers, open, copy }: Signature,
  words: Words,
  called: Called,
): SignatureAnswer => ({
  ...{ at, numbers, copy, open: [...open], remark: words(remark) },
  name: name ?? called(by),
  isForLeaver: grant !== null,
})

type Subjects = (mark: string) => Promise<string | null>

/** To its owner alone: what a mail that others saw is called, while it is at hand. */
const subjectsFor = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  isOwner: boolean,
): Promise<Subjects> => {
  const source = isOwner ? ((await parts.mailSources?.sourceOf(situation.facts.address)) ?? null) : null
  if (source === null) return async () => null
  const behind = await mailsBehindMarks(parts.work, situation, source)
  return async (mark) => (await behind(mark))?.subject ?? null
}

const shownAnswers = async (
  { now }: LeavingParts,
  shown: readonly ShownMail[],
  subjects: Subjects,
): Promise<LeavingAnswer['shown']> =>
  Promise.all(
    shown.map(async (one) => {
      const { seq, at, until, size, reason, mail } = one
      const subject = await subjects(mail)
      return { ...{ seq, at, until, size, reason, subject }, isShown: isShown(one, now()) }
    }),
  )

const openedAnswers = async (
  { signIn }: LeavingParts,
  { opened, shown }: Pick<LeavingRecord, 'opened' | 'shown'>,
  subjects: Subjects,
): Promise<LeavingAnswer['opened']> => {
  const showings = new Set(shown.map(({ seq }) => seq))
  return Promise.all(
    opened.toReversed().map(async ({ under, mail, by, ...one }) => ({
      ...{ ...one, by: signIn.nameOf(by) ?? by, subject: await subjects(mail) },
      as: showings.has(under) ? 'helpDesk' : 'trusted',
    })),
  )
}
