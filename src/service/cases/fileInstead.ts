import type { CaseId, Filing } from '../../domain/cases/case.ts'
import { nothing } from '../../domain/cases/caseDecision.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import type { Organisation } from '../organisation.ts'
import { actOnCase, type CaseAct, partOf } from './actOnCase.ts'
import { caseRegister } from './caseRegister.ts'
import { fileMessage, type MessageFiling, type MessageToFile } from './fileMessage.ts'
import { moveFiling } from './moveFiling.ts'

/** A filing that was sent and not acknowledged: where to, and under which request. */
export interface SentBefore {
  readonly case: CaseId
  readonly request: string
}

/**
 * Files a mail that was sent before, perhaps to other cases (oldest first), by the same person, who never heard that it was
 * filed. What was recorded there all the same is moved here, or the mail would stand in both; what was not, is filed.
 */
export const fileInstead = async (
  organisation: Organisation,
  caseAct: CaseAct,
  wanted: MessageToFile,
  before: readonly SentBefore[],
): Promise<MessageFiling> => {
  const moving: CaseAct = { ...caseAct, action: 'changeFiling' }
  const standing = before.length === 0 ? null : await recordedBefore(organisation, moving, before)
  if (standing === null) return fileMessage(organisation, caseAct, wanted)
  const act = insteadOf(moving, before.length)
  const moved = await moveFiling(organisation, act, { ...standing, to: wanted.caseId })
  // Somebody took it out of that case, or elsewhere, since: that was another act.
  if (moved.kind === 'refused') {
    const { because } = moved
    return because === 'filingNotFound'
      ? fileMessage(organisation, caseAct, wanted)
      : { kind: 'refused', because }
  }
  const isOther = moved.stoodThere && moved.filed.filing.id !== standing.id
  return { ...moved, kind: isOther ? 'alreadyFiled' : 'filed' }
}

/** The request may be one for all cases it was sent to, and one case may be tried twice: what tells its moves apart is their order. */
const insteadOf = (caseAct: CaseAct, after: number): CaseAct => partOf(caseAct, `instead.${after}`)

type Recorded = Pick<Filing, 'id' | 'caseId' | 'seq'>

/** Where what was sent came to stand, null: nowhere; a move of it that was begun and stopped is completed first. */
export const recordedBefore = async (
  organisation: Organisation,
  caseAct: CaseAct,
  before: readonly SentBefore[],
): Promise<Recorded | null> => {
  let standing: Recorded | null = null
  for (const [after, { case: caseId, request }] of before.entries()) {
    const sent = { ...caseAct, act: { ...caseAct.act, request } }
    const again = insteadOf(sent, after)
    if (standing === null) standing = filedBy(caseId, await entryOf(organisation, sent, caseId))
    else if ((await entryOf(organisation, again, caseId)) !== null) {
      const moved = await moveFiling(organisation, again, { ...standing, to: caseId })
      if (moved.kind === 'moved') standing = moved.filed.filing
    }
  }
  return standing
}

/** Whether anything of what was sent stands, also in a case that whoever sent it may not know of any more. */
export const standsAnywhere = async (
  organisation: Organisation,
  caseAct: CaseAct,
  before: readonly SentBefore[],
): Promise<boolean> => {
  for (const [after, { case: caseId, request }] of before.entries()) {
    const sent = { ...caseAct, person: null, act: { ...caseAct.act, request } }
    for (const recorded of [sent, insteadOf(sent, after)]) {
      const filing = filedBy(caseId, await entryOf(organisation, recorded, caseId))
      if (filing === null) continue
      const { bySeq } = await organisation.registers.state(caseRegister(caseId))
      if (bySeq.get(filing.seq)?.filing.withdrawn === null) return true
    }
  }
  return false
}

/** The entry that an act wrote in a case; null for none, and for a case that he may not know of. */
const entryOf = async (
  organisation: Organisation,
  caseAct: CaseAct,
  caseId: CaseId,
): Promise<StoredEntry | null> => {
  const acted = await actOnCase<never>(organisation, caseId, caseAct, {
    decide: () => nothing,
    writes: () => true,
  })
  return acted.kind === 'done' ? acted.entry : null
}

const filedBy = (caseId: CaseId, entry: StoredEntry | null): Recorded | null => {
  const fact = entry && caseFact(caseId, entry)
  return fact?.kind === 'messageFiled' ? fact.filed.filing : null
}
