import type { HandOverTakenAnswer } from '../../contract/handOverSchemas.ts'
import { type CaseId, parseFilingId } from '../../domain/cases/case.ts'
import type { CommitmentId } from '../../domain/commitments/commitmentRecord.ts'
import type { HandOver } from '../../domain/leaving/leavingRecord.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { afterFollow, type Follow } from '../../domain/suggestions/follows.ts'
import { changeCommitment } from '../commitments/changeCommitment.ts'
import type { Act } from '../register/registers.ts'
import { followsFile } from '../work/preferences.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import type { LeavingParts } from './leavingParts.ts'
import { followedCases, ownerOf } from './whoseMailbox.ts'

interface Taking {
  readonly act: Act
  readonly person: Person
  readonly handOver: HandOver
  /** The leaver's id; null where nobody can say who he was. */
  readonly leaver: string | null
}

/**
 * Makes what a successor accepted his own, as his own act: what he may not see he does not get. Done after his word is on
 * record, so that the same request again finishes what was cut off.
 */
export const takeOver = async (
  parts: LeavingParts,
  act: Act,
  situation: MailboxSituation,
  { handOver, person }: Pick<Taking, 'handOver' | 'person'>,
): Promise<HandOverTakenAnswer> => {
  const taking = { act, person, handOver, leaver: await ownerOf(parts, situation) }
  const commitments = await takeCommitments(parts, taking)
  const follows = await takeFollows(parts, taking)
  const left = handOver.commitments.length + handOver.follows.length - commitments - follows
  return { commitments, follows, left }
}

/** How many are his then. */
const takeCommitments = async (parts: LeavingParts, taking: Taking): Promise<number> => {
  const people = await parts.signIn.people()
  const settled: Promise<void>[] = []
  for (const id of taking.handOver.commitments) {
    const taken = await takeCommitment(parts, taking, id, people)
    if (taken !== null) settled.push(taken.indexed)
  }
  await Promise.all(settled)
  return settled.length
}

/** Null where it stays behind. */
const takeCommitment = async (
  { organisation }: LeavingParts,
  { act, person, handOver, leaver }: Taking,
  id: CommitmentId,
  people: readonly Person[],
): Promise<{ readonly indexed: Promise<void> } | null> => {
  const at = parseFilingId(id)
  const before = await organisation.index.commitment(id)
  const isTheirs = before?.state === 'open' && before.owner === leaver
  if (at === null || !(isTheirs || before?.owner === person.id)) return null
  const caseAct = {
    act: { ...act, request: `${act.request}/${id}` },
    person,
    action: 'noteCommitment',
  } as const
  const change = { step: 'handOver', owner: person.id, note: handOver.note ?? '' } as const
  const changed = await changeCommitment(organisation, caseAct, at, { change, people })
  return changed.kind === 'refused' ? null : changed
}

/** Of how many cases he follows the conversations then. */
const takeFollows = async (
  { organisation, work }: LeavingParts,
  { person, handOver, leaver }: Taking,
): Promise<number> => {
  if (leaver === null) return 0
  const follows = await followedCases({ work }, leaver)
  let taken = 0
  for (const caseId of handOver.follows) {
    const access = await organisation.index.caseAccess(caseId)
    if (access === null || !may(person, 'suggest', { access })) continue
    await takeFollow(work, { caseId, theirs: follows.get(caseId) ?? [] }, { from: leaver, to: person.id })
    taken++
  }
  return taken
}

const takeFollow = async (
  work: WorkFiles,
  { caseId, theirs }: { readonly caseId: CaseId; readonly theirs: readonly Follow[] },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  for (const { messages } of theirs)
    await work.change(followsFile(to), (mine) => {
      // That it files itself the leaver chose for himself; of one that the successor follows already his choice stays.
      const mode = mine.find((one) => one.messages.some((id) => messages.includes(id)))?.mode ?? 'offer'
      return afterFollow(mine, messages, { caseId, mode })
    })
  // One that he took on meanwhile stays with him.
  const handed = new Set(theirs.map(({ messages }) => messages[0]))
  await work.change(followsFile(from), (mine) =>
    mine.filter((one) => one.caseId !== caseId || !handed.has(one.messages[0])),
  )
}
