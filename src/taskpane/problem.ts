import type { ErrorCode } from '../contract/errors.ts'
import { HostError, type HostErrorCode } from '../outlook/mailHost.ts'

/** What can go wrong in the pane; each has its sentence in the words of the language. */
export type ProblemCode = ErrorCode | HostErrorCode | 'offline' | 'notInOutlook' | 'notAMail' | 'unexpected'

/** The service could not be reached or refused: `offline`, or the code it answered with. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly code: ErrorCode | 'offline'

  constructor(code: ErrorCode | 'offline', options?: { readonly cause?: unknown }) {
    super(code, options)
    this.code = code
  }
}

export const problemOf = (error: unknown): ProblemCode =>
  error instanceof ServiceError || error instanceof HostError ? error.code : 'unexpected'

/** Why the pane cannot begin: an Outlook that fails, or none at all. */
export const startProblem = (error: unknown): ProblemCode =>
  error instanceof HostError && error.code !== 'unsupported' ? 'unexpected' : 'notInOutlook'

/** An answer that says the key is missing or not known: whoever sits here must enter one. */
export const isKeyProblem = (error: unknown): boolean =>
  error instanceof ServiceError && (error.code === 'noKey' || error.code === 'unknownKey')
