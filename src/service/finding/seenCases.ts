import type { CaseId, CaseSummary } from '../../domain/case.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'

/** Cases by their id; null also for one that this person may not know of. */
export const seenCases =
  (index: CaseIndex, person: Person) =>
  async (id: CaseId): Promise<CaseSummary | null> => {
    const found = await index.case(id)
    return found?.isRestricted === true && !viewerOf(person).seesRestricted ? null : found
  }
