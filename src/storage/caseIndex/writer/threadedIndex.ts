import type { CaseIndex } from '../../../ports/caseIndex.ts'
import { openSqliteCaseIndex } from '../openSqlite.ts'
import type { CaseIndexSettings } from '../sqlCaseIndex.ts'
import { writerThread } from './writerThread.ts'

/**
 * The case index in a SQLite file, written by a thread of its own: stemming and indexing a mail takes longer than
 * filing it, and would hold up whoever files next. Reading stays here, beside it (WAL).
 */
export const openThreadedSqliteCaseIndex = async (
  path: string,
  settings: CaseIndexSettings = {},
): Promise<CaseIndex> => {
  const reader = await openSqliteCaseIndex(path, settings)
  const index = { path, settings }
  return {
    ...reader,
    apply: async (entries) => {
      if (entries.length > 0) await writerThread.do({ ...index, do: 'apply', entries })
    },
    beginAttachments: () => writerThread.do({ ...index, do: 'beginAttachments' }),
    addAttachmentWords: async (read) => {
      await writerThread.do({ ...index, do: 'addAttachmentWords', read })
    },
    close: async () => {
      await writerThread.close(index)
      await reader.close()
    },
  }
}
