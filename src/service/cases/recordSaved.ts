import type { CaseId, Filing, FilingId } from '../../domain/cases/case.ts'
import type { CaseState, SavedAttachment } from '../../domain/cases/caseState.ts'
import { attachmentFileName } from '../../domain/mailFileName.ts'
import { caseChangeEntry } from '../../domain/register/caseChanges.ts'
import { incomingPath, StoreError } from '../../ports/folderStore.ts'
import type { Organisation } from '../organisation.ts'
import type { Decision, Outcome } from '../register/registers.ts'
import { type CaseAct, isThereFor } from './actOnCase.ts'
import { attachmentPath, caseRegister } from './caseRegister.ts'
import { publish } from './publish.ts'

/** Which attachment of which filing. */
export interface AttachedTo {
  readonly caseId: CaseId
  /** Number of the filing. */
  readonly filing: number
  /** Which of the mail's attachments, from 0. */
  readonly index: number
}

interface ToRecord extends AttachedTo {
  /** The filing that it is carried along from, when its mail is moved. */
  readonly movedFrom: FilingId | null
}

/** Its bytes, as they were received (`incoming/`). */
export interface ReceivedContent {
  readonly name: string
  readonly sha256: string
  readonly size: number
}

export type Saving<Refusal extends string = never> =
  | {
      readonly kind: 'saved' | 'savedBefore'
      readonly saved: SavedAttachment
      readonly indexed: Promise<void>
    }
  | { readonly kind: 'refused'; readonly because: NotRecorded | Refusal }

type NotRecorded = 'filingNotFound' | 'messageNotReceived' | 'requestUsed'

/** Whoever saves, files or moves the same bytes elsewhere at that moment takes them away. */
const attemptsAtMost = 5

/** Receives bytes, gives them their place among a case's attachments, and writes the entry that names them. */
export const recordSaved = async <Unreadable extends string = never>(
  organisation: Organisation,
  caseAct: CaseAct,
  wanted: ToRecord,
  receive: () => Promise<ReceivedContent | Unreadable>,
): Promise<Saving<Unreadable>> => {
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    const content = await receive()
    if (typeof content === 'string') return { kind: 'refused', because: content }
    const saving = await recordOnce(organisation, caseAct, wanted, content)
    if (saving.kind !== 'refused' || saving.because !== 'messageNotReceived') return saving
  }
  throw new StoreError('unavailable', `an attachment's bytes were taken away ${attemptsAtMost} times`)
}

const recordOnce = async (
  organisation: Organisation,
  caseAct: CaseAct,
  wanted: ToRecord,
  content: ReceivedContent,
): Promise<Saving> => {
  const register = caseRegister(wanted.caseId)
  const decideNow = decide(organisation, caseAct, wanted, content)
  const outcome = await organisation.registers.append(register, caseAct.act, decideNow)
  await organisation.folders.remove(incomingPath(content.sha256))
  const indexed = organisation.follower.followAct(register.folder, outcome)
  return isThereFor(caseAct, outcome.state)
    ? savingOf(outcome, wanted, indexed)
    : { kind: 'refused', because: 'filingNotFound' }
}

const decide =
  ({ folders }: Organisation, caseAct: CaseAct, wanted: ToRecord, { name, sha256, size }: ReceivedContent) =>
  (state: CaseState): Decision<SavedAttachment | NotRecorded> => {
    // Asked again in the register's turn: reading the mail takes a while, and the case may be closed to him meanwhile.
    if (!isThereFor(caseAct, state)) return { kind: 'answer', answer: 'filingNotFound' }
    const earlier = savedOf(state, wanted)
    if (earlier !== undefined) return { kind: 'answer', answer: earlier }
    if (standingFiling(state, wanted) === null) return { kind: 'answer', answer: 'filingNotFound' }
    const file = attachmentFileName(name, sha256)
    const { caseId, filing, index, movedFrom } = wanted
    return {
      kind: 'write',
      draft: caseChangeEntry('attachmentSaved', { filing, index, sha256, size, movedFrom }, { name, file }),
      prepare: () => publish(folders, sha256, attachmentPath(caseId, file)),
    }
  }

export const savedOf = (
  { attachments }: CaseState,
  { filing, index }: Pick<AttachedTo, 'filing' | 'index'>,
): SavedAttachment | undefined =>
  [...attachments.values()].find((one) => one.filing === filing && one.index === index && one.file !== null)

export const standingFiling = ({ bySeq }: CaseState, { filing }: AttachedTo): Filing | null => {
  const found = bySeq.get(filing)?.filing
  return found === undefined || found.withdrawn !== null ? null : found
}

const savingOf = (
  outcome: Outcome<CaseState, SavedAttachment | NotRecorded>,
  wanted: AttachedTo,
  indexed: Promise<void>,
): Saving => {
  if (outcome.kind === 'answer') {
    const { answer } = outcome
    return typeof answer === 'string'
      ? { kind: 'refused', because: answer }
      : { kind: 'savedBefore', saved: answer, indexed }
  }
  const saved = outcome.state.attachments.get(outcome.entry.link.seq)
  // The id of the act is that of another: another attachment must not be taken for the one that was asked.
  if (saved?.filing !== wanted.filing || saved.index !== wanted.index) {
    return { kind: 'refused', because: 'requestUsed' }
  }
  return { kind: outcome.kind === 'written' ? 'saved' : 'savedBefore', saved, indexed }
}
