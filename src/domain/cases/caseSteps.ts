import { caseChangeEntry } from '../register/caseChanges.ts'
import type { FilingId } from './case.ts'
import { type CaseDecision, nothing, refused, write } from './caseDecision.ts'
import type { CaseState } from './caseState.ts'

/** What a person does to a case itself. */
export type CaseStep =
  | { readonly step: 'close'; readonly reason: string }
  | { readonly step: 'reopen' }
  | { readonly step: 'access'; readonly restricted: boolean; readonly members: readonly string[] }

/** `by` is the person's id: whoever restricts a case stays one of its members. */
export const changeCase = (state: CaseState, by: string, step: CaseStep): CaseDecision<never> => {
  switch (step.step) {
    case 'close':
      return state.closedAt === null
        ? write(caseChangeEntry('caseClosed', {}, { reason: step.reason }))
        : nothing
    case 'reopen':
      return state.closedAt === null ? nothing : write(caseChangeEntry('caseReopened', {}, null))
    case 'access': {
      const { restricted } = step
      const members = [...new Set(restricted ? [by, ...step.members] : step.members)].toSorted()
      return isSameAccess(state, restricted, members)
        ? nothing
        : write(caseChangeEntry('accessChanged', { restricted, members }, null))
    }
  }
}

const isSameAccess = ({ access }: CaseState, restricted: boolean, members: readonly string[]): boolean =>
  access.restricted === restricted && access.members.toSorted().join('\n') === members.join('\n')

export const addNote = (text: string): CaseDecision<never> =>
  write(caseChangeEntry('noteAdded', {}, { text }))

export const withdrawNote = (state: CaseState, note: number): CaseDecision<'noteNotFound'> =>
  state.notes.get(note) === 'stands'
    ? write(caseChangeEntry('noteWithdrawn', { note }, null))
    : refused('noteNotFound')

/** Of a note that stands already nothing is written. */
export const restoreNote = (state: CaseState, note: number): CaseDecision<'noteNotFound'> => {
  const before = state.notes.get(note)
  if (before === undefined) return refused('noteNotFound')
  return before === 'stands' ? nothing : write(caseChangeEntry('noteRestored', { note }, null))
}

export type SavedStep =
  | { readonly step: 'withdraw' }
  /** `movedFrom`: the filing that it is carried along from, when its mail is moved. */
  | { readonly step: 'restore'; readonly movedFrom: FilingId | null }

/** Withdraws an attachment that was saved apart, or puts it back. Of one that is so already nothing is written. */
export const changeSaved = (
  state: CaseState,
  attachment: number,
  change: SavedStep,
): CaseDecision<'attachmentNotFound'> => {
  const saved = state.attachments.get(attachment)
  if (saved === undefined || saved.file === null) return refused('attachmentNotFound')
  if (saved.isWithdrawn === (change.step === 'withdraw')) return nothing
  return write(
    change.step === 'withdraw'
      ? caseChangeEntry('attachmentWithdrawn', { attachment }, null)
      : caseChangeEntry('attachmentRestored', { attachment, movedFrom: change.movedFrom }, null),
  )
}
