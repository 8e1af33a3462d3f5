import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../domain/caseAccess.ts'
import type { Tables } from './rows.ts'

/** Columns that hold a case's id, as the queries name them. */
type CaseColumn = 'cases.id' | 'filings.caseId' | 'learnedCounts.caseId' | 'commitments.caseId'

/**
 * Whether the viewer may know of the case in this column. Asked of every row, so it looks in an index of the restricted
 * cases alone: those are few.
 */
export const mayKnow = (viewer: Viewer | null, column: CaseColumn) => (): Expression<SqlBool> => {
  const { not, exists, selectFrom, lit } = expressionBuilder<
    Tables,
    'filings' | 'learnedCounts' | 'commitments'
  >()
  if (viewer === null || viewer.seesRestricted) return lit(true)
  return not(
    exists(
      selectFrom('cases as hidden')
        .select('hidden.id')
        .whereRef('hidden.id', '=', column as 'filings.caseId')
        // Written out, not bound: only so does SQLite see that the index of restricted cases serves.
        .where('hidden.restricted', '=', lit(1))
        .where(
          not(
            exists(
              selectFrom('caseMembers')
                .select('caseMembers.person')
                .whereRef('caseMembers.caseId', '=', column as 'filings.caseId')
                .where('caseMembers.person', '=', viewer.id),
            ),
          ),
        ),
    ),
  )
}
