import { type Expression, expressionBuilder, type SqlBool } from 'kysely'
import type { Viewer } from '../../domain/cases/caseAccess.ts'
import type { Tables } from './rows.ts'

/** Columns that hold a case's id, as the queries name them. */
type CaseColumn = 'cases.id' | 'filings.caseId' | 'learnedCounts.caseId' | 'commitments.caseId'

/**
 * Whether the viewer may know of the case in this column. Asked of every row, so it looks in an index of the restricted
 * cases alone: those are few.
 */
export const mayKnow = (viewer: Viewer | null, column: CaseColumn) => (): Expression<SqlBool> => {
  const { not, exists, lit } = expressions()
  if (viewer === null || viewer.seesRestricted) return lit(true)
  return not(exists(hiddenFrom(viewer).whereRef('hidden.id', '=', column as 'cases.id')))
}

/** The same where every row is counted: which cases are hidden is found out once. */
export const mayKnowEach = (viewer: Viewer | null, column: CaseColumn) => (): Expression<SqlBool> => {
  const { not, eb, lit } = expressions()
  if (viewer === null || viewer.seesRestricted) return lit(true)
  return not(eb(column as 'cases.id', 'in', hiddenFrom(viewer)))
}

const expressions = () => expressionBuilder<Tables, 'cases'>()

const hiddenFrom = (viewer: Viewer) => {
  const { not, exists, selectFrom, lit } = expressions()
  const membership = selectFrom('caseMembers')
    .select('caseMembers.person')
    .whereRef('caseMembers.caseId', '=', 'hidden.id' as 'caseMembers.caseId')
    .where('caseMembers.person', '=', viewer.id)
  return (
    selectFrom('cases as hidden')
      .select('hidden.id')
      // Written out, not bound: only so does SQLite see that the index of restricted cases serves.
      .where('hidden.restricted', '=', lit(1))
      .where(not(exists(membership)))
  )
}
