import type { CaseState } from '../../domain/cases/caseState.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'

/** Whoever works with cases. */
export type People = readonly Person[]

/** A commitment is owned by somebody who may know of its case. */
export const mayOwn = (people: People, owner: string, { access }: CaseState): boolean =>
  people.some((person) => person.id === owner && may(person, 'noteCommitment', { access }))
