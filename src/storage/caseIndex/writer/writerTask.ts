import type { Filing } from '../../../domain/cases/case.ts'
import type { ReadAttachments } from '../../../ports/attachmentTexts.ts'
import type { IndexedEntry } from '../../../ports/caseIndex.ts'
import type { IndexErrorCode } from '../../../ports/indexError.ts'
import type { CaseIndexSettings } from '../sqlCaseIndex.ts'

/** Which index a task is about; the thread opens it with the first. */
export interface WrittenIndex {
  readonly path: string
  readonly settings: CaseIndexSettings
}

export type WriterTask = WrittenIndex &
  (
    | { readonly do: 'apply'; readonly entries: readonly IndexedEntry[] }
    | { readonly do: 'beginAttachments' }
    | { readonly do: 'addAttachmentWords'; readonly read: ReadAttachments }
    | { readonly do: 'close' }
  )

export type WriterAnswer =
  | { readonly done: Filing | null }
  | { readonly code: IndexErrorCode; readonly detail: string }
  | { readonly error: Error }
