import type { ErrorCode } from '../../contract/errors.ts'
import type { Action } from '../../domain/permissions.ts'
import type { CaseAct } from '../cases/actOnCase.ts'
import type { Asked } from '../http/environment.ts'
import { demand } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'

/** What whoever asks does once, if he may do it at all; whether he may in this case, its register decides. */
export const caseActOf = (c: Asked, action: Action, request: string, at: string): CaseAct => {
  demand(c, action)
  const person = c.get('person')
  return { act: { request, by: person.id, at }, person, action }
}

type Refusal = 'requestUsed' | ErrorCode

/** The error for an act that was refused. */
export const refusal = (because: Refusal): ServiceError =>
  because === 'requestUsed'
    ? new ServiceError('badRequest', 'request: expected an id that no other act has')
    : new ServiceError(because)
