import type { OffersAnswer, ToHandOverAnswer } from '../../contract/handOverSchemas.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { waitingFor } from '../../domain/leaving/handOver.ts'
import type { HandOver } from '../../domain/leaving/leavingRecord.ts'
import { may, viewerOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { allCommitments } from '../commitments/allCommitments.ts'
import { seenCases } from '../finding/seenCases.ts'
import { commitmentAnswer } from '../routes/answers.ts'
import type { LeavingParts } from './leavingParts.ts'
import { followedCases, ownerOf } from './whoseMailbox.ts'

type NamedCase = ToHandOverAnswer['emptyCases'][number]

/** What a leaver can hand over, and his cases without mail, as far as whoever asks may know of the cases. */
export const toHandOver = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  person: Person,
): Promise<ToHandOverAnswer> => {
  const { organisation, signIn } = parts
  const { today, record } = situation
  const leaver = await ownerOf(parts, situation)
  const waiting = waitingFor(record.leaving?.handOvers ?? [])
  const answer: ToHandOverAnswer = { commitments: [], follows: [], emptyCases: [] }
  if (leaver === null || !may(person, 'viewCase')) return answer
  const query = {
    ...{ viewer: viewerOf(person), today, owner: leaver, standing: 'unsettled' as const, text: '' },
    ...{ offset: 0, limit: 1 },
  } as const
  for await (const found of allCommitments(organisation.index, query))
    for (const { case: of, ...commitment } of found)
      answer.commitments.push({
        ...commitmentAnswer(commitment, of, { today, names: signIn }),
        isOffered: waiting.commitments.has(commitment.id),
      })
  const seen = seenCases(organisation.index, person)
  for (const [caseId, follows] of await followedCases(parts, leaver)) {
    const found = await seen(caseId)
    if (found !== null)
      answer.follows.push({
        case: named(found),
        conversations: follows.length,
        isOffered: waiting.follows.has(caseId),
      })
  }
  for (const caseId of await organisation.index.casesWithoutMail(leaver)) {
    const found = await seen(caseId)
    if (found !== null) answer.emptyCases.push(named(found))
  }
  return answer
}

/** What was offered to somebody and waits for his answer, by whoever leaves. */
export const offersTo = async (parts: LeavingParts, person: Person): Promise<OffersAnswer> => {
  const { situations } = await parts.mailboxes.all(parts.now())
  const offers: OffersAnswer['offers'] = []
  for (const situation of situations) {
    const { leaving } = situation.record
    for (const handOver of leaving?.handOvers ?? [])
      if (handOver.state === 'offered' && handOver.to === person.id)
        offers.push(await offerAnswer(parts, situation, handOver, person))
  }
  return { offers }
}

const offerAnswer = async (
  parts: LeavingParts,
  situation: MailboxSituation,
  { seq, at, note, commitments, follows }: HandOver,
  person: Person,
): Promise<OffersAnswer['offers'][number]> => {
  const { index, zone } = parts.organisation
  const seen = seenCases(index, person)
  const leaver = await ownerOf(parts, situation)
  const conversations = leaver === null ? new Map() : await followedCases(parts, leaver)
  const today = dateOf(parts.now(), zone)
  const offer: OffersAnswer['offers'][number] = {
    ...{ mailbox: situation.facts.id, from: situation.facts.name, seq, at, note },
    ...{ commitments: [], follows: [], unseen: 0 },
  }
  for (const id of commitments) {
    const commitment = await index.commitment(id)
    const found = commitment && (await seen(commitment.caseId))
    if (commitment && found)
      offer.commitments.push(commitmentAnswer(commitment, found, { today, names: parts.signIn }))
    else offer.unseen++
  }
  for (const caseId of follows) {
    const found = await seen(caseId)
    if (found === null) offer.unseen++
    else
      offer.follows.push({
        case: named(found),
        conversations: conversations.get(caseId)?.length ?? 0,
      })
  }
  return offer
}

const named = ({ id, reference, title, client }: NamedCase): NamedCase => ({ id, reference, title, client })
