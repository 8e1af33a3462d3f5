import { parseFilingId } from '../../domain/case.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { eraseFiling } from '../cases/eraseFiling.ts'
import { caseCopyKey } from '../copies/caseContent.ts'
import type { Organisation } from '../organisation.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'
import { type FilingOfCase, mayEraseAlone } from './eraseAlone.ts'
import { withdrawDecided } from './fileDecided.ts'

/**
 * Erases what was filed from here, in the case where it lies now: he may have moved it. `left`: it is not for him alone to
 * erase. `refused`: it is not open to this person any more, and the mail still there.
 */
export const eraseDecided = async (
  parts: CleanUpParts,
  of: CleanUpOf,
  {
    filing,
    request,
    looksPrivate,
  }: { readonly filing: FilingOfCase; readonly request: string; readonly looksPrivate: boolean },
): Promise<'erased' | 'left' | 'refused'> => {
  const { organisation, copyJobs, now, filings } = parts
  const { person } = of
  if (!(await mayEraseAlone(parts, of, filing, looksPrivate))) return 'left'
  const at = await whereItLies(organisation, filing)
  if (!(await withdrawDecided(parts, of, at, request))) return 'refused'
  const act = { request: `${request}/erase/${at.caseId}.${at.seq}`, by: person.id, at: now() }
  const erased = await eraseFiling(organisation, { act, person, action: 'changeFiling' }, at)
  if (erased.kind === 'refused') return 'refused'
  // A copy of the case that was made before holds it.
  for (const id of erased.cases) await copyJobs.withhold(caseCopyKey(id))
  filings.note(person.id, erased.indexed)
  return 'erased'
}

const whereItLies = async (organisation: Organisation, filing: FilingOfCase): Promise<FilingOfCase> => {
  const state = await organisation.registers.state(caseRegister(filing.caseId))
  const movedTo = state.bySeq.get(filing.seq)?.filing.withdrawn?.movedTo ?? null
  const next = movedTo === null ? null : parseFilingId(movedTo)
  return next === null ? filing : whereItLies(organisation, next)
}
