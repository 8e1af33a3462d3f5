import { type ErrorBody, type ErrorCode, errorStatus } from '../../contract/errors.ts'
import { StoreError, type StoreErrorCode } from '../../ports/folderStore.ts'
import { IndexError } from '../../ports/indexError.ts'
import { MailSourceError } from '../../ports/mailSource.ts'
import { RegisterError } from '../register/registerError.ts'

/** A request that cannot be answered. `expected` names what was, in English, without a word of a mail. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly code: ErrorCode
  readonly expected: string | undefined

  constructor(code: ErrorCode, expected?: string, options?: { readonly cause?: unknown }) {
    super(expected === undefined ? code : `${code}: ${expected}`, options)
    this.code = code
    this.expected = expected
  }
}

const codeOfStoreError: Readonly<Record<StoreErrorCode, ErrorCode>> = {
  badPath: 'internal',
  tooLarge: 'messageTooLarge',
  hashDiffers: 'hashDiffers',
  interrupted: 'badRequest',
  full: 'storageFull',
  readOnly: 'storageUnavailable',
  absent: 'storageUnavailable',
  unavailable: 'storageUnavailable',
}

/** The one place where failures become answers. */
export const asServiceError = (error: unknown): ServiceError => {
  if (error instanceof ServiceError) return error
  if (error instanceof StoreError)
    return new ServiceError(codeOfStoreError[error.code], undefined, { cause: error })
  if (error instanceof IndexError) return new ServiceError('storageUnavailable', undefined, { cause: error })
  if (error instanceof MailSourceError) return new ServiceError('mailNotAtHand', undefined, { cause: error })
  if (error instanceof RegisterError) return new ServiceError('registerDamaged', undefined, { cause: error })
  return new ServiceError('internal', undefined, { cause: error })
}

export const statusOf = (error: ServiceError): (typeof errorStatus)[ErrorCode] => errorStatus[error.code]

export const bodyOf = ({ code, expected }: ServiceError): ErrorBody => ({
  error: expected === undefined ? { code } : { code, expected },
})
