import type { CaseId, CaseSummary, Filing, FilingId } from '../../domain/cases/case.ts'
import { parseFilingId } from '../../domain/cases/case.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'

type Cases = Pick<CaseIndex, 'case' | 'caseAccess'>

/** Cases by their id; null also for one that this person may not know of. */
export const seenCases =
  (index: Cases, person: Person) =>
  async (id: CaseId): Promise<CaseSummary | null> => {
    const found = await index.case(id)
    if (found?.isRestricted !== true) return found
    const access = await index.caseAccess(id)
    return access !== null && may(person, 'viewCase', { access }) ? found : null
  }

/** A filing without the name of a case that it was moved from or to, where this person may not know of that. */
export const seenFilings = (index: Cases, person: Person) => {
  const seen = seenCases(index, person)
  const seenId = async (id: FilingId | null): Promise<FilingId | null> => {
    const at = id === null ? null : parseFilingId(id)
    return at === null || (await seen(at.caseId)) === null ? null : id
  }
  return async (filing: Filing): Promise<Filing> => {
    const { movedFrom, withdrawn } = filing
    if (movedFrom === null && (withdrawn?.movedTo ?? null) === null) return filing
    return {
      ...filing,
      movedFrom: await seenId(movedFrom),
      withdrawn: withdrawn && { ...withdrawn, movedTo: await seenId(withdrawn.movedTo) },
    }
  }
}
