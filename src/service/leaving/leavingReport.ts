import type { ReportAnswer } from '../../contract/leavingReportSchemas.ts'
import type { CaseId } from '../../domain/cases/case.ts'
import { entrustedDays } from '../../domain/leaving/entrustedActs.ts'
import { acceptedOf } from '../../domain/leaving/handOver.ts'
import type { LeavingRecord, Signature } from '../../domain/leaving/leavingRecord.ts'
import { isOwnMailbox, may, subjectOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { seenCases } from '../finding/seenCases.ts'
import { readsReasons } from '../mailboxes/mailboxAnswer.ts'
import { filedFrom } from './filedFrom.ts'
import { checkAnswers, signatureAnswer } from './leavingAnswer.ts'
import { type LeavingStanding, leavingStanding } from './leavingFacts.ts'
import type { LeavingParts } from './leavingParts.ts'
import { ownerOf } from './whoseMailbox.ts'

/** Cases, commitments and openings that a report names one by one; the others are counted. */
const namedAtMost = 500

/** What both sides sign, for somebody's eyes: whoever works with no case gets numbers alone. */
export const leavingReport = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<ReportAnswer> => {
  const standing = await leavingStanding(parts, situation)
  const { leaving, numbers, checks } = standing
  const { id, name, address, leavesOn } = situation.facts
  const called = (personId: string): string => parts.signIn.nameOf(personId) ?? personId
  const mayRead = readsReasons(person, situation)
  const words = (text: string | null): string | null => (mayRead ? text : null)
  const { leaver, firm } = leaving.signatures
  const seesOthers = isOwnMailbox(person, situation.facts) || may(person, 'entrust', subjectOf(situation))
  return {
    mailbox: { id, name, address },
    ...{ today: situation.today, organisation: parts.organisationName, lastDay: leavesOn, numbers },
    ...(await casesFor(parts, situation, person)),
    commitments: await handedOver(parts, situation, standing, person),
    signed: leaver && firm && newest(leaver, firm),
    copy: leaving.copy && {
      sha256: leaving.copy.sha256,
      mails: leaving.copy.mails,
      at: leaving.copy.at,
    },
    checks: checkAnswers(checks, words, called),
    signatures: {
      leaver: leaver && signatureAnswer(leaver, words, called),
      firm: firm && signatureAnswer(firm, words, called),
    },
    opened: leaving.opened.length,
    openings: seesOthers ? openingsOf(leaving, words, called) : [],
    entrusted: seesOthers
      ? entrustedDays(leaving, parts.organisation.zone).map((one) => ({ ...one, by: called(one.by) }))
      : [],
  }
}

/** Who has gone reads no list in the pane: the firm hands him this one. No subject: it is the firm that prints it. */
const openingsOf = (
  { opened, shown }: Pick<LeavingRecord, 'opened' | 'shown'>,
  words: (text: string | null) => string | null,
  called: (personId: string) => string,
): ReportAnswer['openings'] => {
  const showings = new Set(shown.map(({ seq }) => seq))
  return opened
    .slice(-namedAtMost)
    .toReversed()
    .map(({ seq, at, by, under, size, sentAt, reason }) => ({
      ...{ seq, at, size, sentAt, by: called(by), reason: words(reason) },
      as: showings.has(under) ? 'helpDesk' : 'trusted',
    }))
}

/** What was signed last is what both agreed on. */
const newest = (one: Signature, other: Signature): ReportAnswer['signed'] => {
  const { at, numbers } = one.seq > other.seq ? one : other
  return { at, numbers }
}

const seenBy = ({ organisation }: LeavingParts, person: Person) => {
  const seen = seenCases(organisation.index, person)
  return async (id: CaseId) => (may(person, 'viewCase') ? seen(id) : null)
}

const casesFor = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<Pick<ReportAnswer, 'cases' | 'otherCases'>> => {
  const seen = seenBy(parts, person)
  const cases: ReportAnswer['cases'] = []
  const otherCases = { cases: 0, mails: 0 }
  for (const { caseId, mails } of (await filedFrom(parts, situation))?.cases ?? []) {
    const found = cases.length < namedAtMost ? await seen(caseId) : null
    if (found === null) {
      otherCases.cases++
      otherCases.mails += mails
    } else cases.push({ reference: found.reference, title: found.title, mails })
  }
  return { cases, otherCases }
}

const handedOver = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  { leaving }: LeavingStanding,
  person: Person,
): Promise<ReportAnswer['commitments']> => {
  const seen = seenBy(parts, person)
  const owner = await ownerOf(parts, situation)
  const named: ReportAnswer['commitments'] = []
  for (const id of acceptedOf(leaving.handOvers).commitments) {
    if (named.length === namedAtMost) break
    const commitment = await parts.organisation.index.commitment(id)
    if (commitment?.owner === owner) continue
    const found = commitment && (await seen(commitment.caseId))
    if (commitment && found)
      named.push({
        ...{ what: commitment.what, due: commitment.due, reference: found.reference },
        owner: parts.signIn.nameOf(commitment.owner) ?? commitment.owner,
      })
  }
  return named
}
