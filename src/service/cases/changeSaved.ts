import type { CaseId } from '../../domain/cases/case.ts'
import type { SavedAttachment } from '../../domain/cases/caseState.ts'
import { changeSaved as decideChange, type SavedStep } from '../../domain/cases/caseSteps.ts'
import type { Organisation } from '../organisation.ts'
import { type Acted, actOnCase, type CaseAct, entriesOf } from './actOnCase.ts'

export type ChangedSaved =
  | Extract<Acted<'attachmentNotFound'>, { readonly kind: 'refused' }>
  | { readonly kind: 'done'; readonly saved: SavedAttachment; readonly indexed: Promise<void> }

const written = { withdraw: 'attachmentWithdrawn', restore: 'attachmentRestored' } as const

/** Takes an attachment that was saved apart out of sight, or puts it back (`seq`: its number); its file stays in the folder. */
export const changeSaved = async (
  organisation: Organisation,
  caseAct: CaseAct,
  { caseId, seq }: { readonly caseId: CaseId; readonly seq: number },
  change: SavedStep,
): Promise<ChangedSaved> => {
  const acted = await actOnCase(organisation, caseId, caseAct, {
    decide: (state) => decideChange(state, seq, change),
    writes: entriesOf([written[change.step]], { attachment: seq }),
  })
  if (acted.kind === 'refused') return acted
  const saved = acted.state.attachments.get(seq)
  return saved === undefined
    ? { kind: 'refused', because: 'attachmentNotFound' }
    : { kind: 'done', saved, indexed: acted.indexed }
}
