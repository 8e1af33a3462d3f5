import type { CaseId } from '../../domain/cases/case.ts'
import { caseIdFor, sameReference } from '../../domain/cases/caseReference.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'

/** The case with this reference or id; null where there is none. */
export const findCase = async (index: CaseIndex, reference: string): Promise<CaseId | null> => {
  const isIt = (one: { readonly id: CaseId; readonly reference: string }) =>
    sameReference(one.reference, reference) || one.id === reference
  const usual = await index.case(caseIdFor(reference))
  if (usual !== null && isIt(usual)) return usual.id
  return (await index.findCases(reference, null, 50)).find(isIt)?.id ?? null
}
