import { dateOf } from '../../domain/calendar/calendar.ts'
import type { Case, CaseId } from '../../domain/cases/case.ts'
import { caseIdFor, nextReference, numberedCaseId, sameReference } from '../../domain/cases/caseReference.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { caseFact, caseOpened } from '../../domain/register/caseEntries.ts'
import type { Organisation } from '../organisation.ts'
import type { Act, Decision } from '../register/registers.ts'
import { caseRegister } from './caseRegister.ts'

export interface CaseToOpen {
  /** Empty: the next number of this year. */
  readonly reference: string
  readonly title: string
  readonly client: string
}

export type CaseOpening =
  | { readonly kind: 'opened' | 'repeated'; readonly case: Case }
  | { readonly kind: 'referenceTaken'; readonly by: Case }

/** References tried in a row before giving up; only another writer opening as many at once could need more. */
const attemptsAtMost = 50

/** Opens a case. Its id is made from its reference and never changes. */
export const openCase = async (
  organisation: Organisation,
  act: Act,
  wanted: CaseToOpen,
): Promise<CaseOpening> => {
  if (wanted.reference !== '') return openWithReference(organisation, act, wanted)
  const before = await organisation.index.caseOpenedWith(act.request)
  // Its register knows whose act that was: nobody is told of a case by an id that somebody else chose.
  const own = before && (await openAs(organisation, act, before.id, wanted))
  return own !== null && own !== 'idTaken' && own.kind === 'repeated'
    ? own
    : openWithNextNumber(organisation, act, wanted)
}

const openWithNextNumber = async (
  organisation: Organisation,
  act: Act,
  wanted: CaseToOpen,
): Promise<CaseOpening> => {
  const year = Number(dateOf(act.at, organisation.zone).slice(0, 4))
  const inUse = [...(await organisation.index.referencesStartingWith(`${year}-`))]
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
    const reference = nextReference(year, inUse)
    const opening = await openWithReference(organisation, act, { ...wanted, reference })
    if (opening.kind !== 'referenceTaken') return opening
    inUse.push(reference)
  }
  throw new Error(`no free case number found in ${attemptsAtMost} attempts`)
}

/** References that make the same id stand in a row of numbered ids: whoever has this reference is met on the way. */
const openWithReference = async (
  organisation: Organisation,
  act: Act,
  wanted: CaseToOpen,
): Promise<CaseOpening> => {
  const id = caseIdFor(wanted.reference)
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const opening = await openAs(organisation, act, numberedCaseId(id, attempt), wanted)
    if (opening !== 'idTaken') return opening
  }
  throw new Error(`no free folder name found in ${attemptsAtMost} attempts`)
}

const openAs = async (
  organisation: Organisation,
  act: Act,
  id: CaseId,
  wanted: CaseToOpen,
): Promise<CaseOpening | 'idTaken'> => {
  const register = caseRegister(id)
  const outcome = await organisation.registers.append(register, act, decideOpening(wanted))
  if (outcome.kind === 'answer') {
    if (!sameReference(outcome.answer.reference, wanted.reference)) return 'idTaken'
    // Whoever is told so looks for that case next.
    await organisation.follower.followAct(register.folder, outcome).catch(() => undefined)
    return { kind: 'referenceTaken', by: outcome.answer }
  }
  const fact = caseFact(id, outcome.entry)
  if (fact?.kind !== 'caseOpened') return 'idTaken'
  await organisation.follower.followAct(register.folder, outcome)
  return { kind: outcome.kind === 'written' ? 'opened' : 'repeated', case: fact.opened }
}

const decideOpening =
  (wanted: CaseToOpen) =>
  (state: CaseState): Decision<Case> =>
    state.opened === null
      ? { kind: 'write', draft: caseOpened(wanted) }
      : { kind: 'answer', answer: state.opened }
