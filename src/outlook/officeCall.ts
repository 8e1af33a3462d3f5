import { HostError, type HostErrorCode } from './mailHost.ts'

type Callback<T> = (result: Office.AsyncResult<T>) => void

/** One Office call as a promise: the value, or a HostError that keeps Outlook's own error as its cause. */
export const officeCall = <T>(start: (callback: Callback<T>) => void): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const settle: Callback<T> = (result) =>
      result.status === Office.AsyncResultStatus.Succeeded
        ? resolve(result.value)
        : reject(hostError(result.error))
    try {
      start(settle)
    } catch (thrown) {
      // office.js throws, and does not call back, when the add-in lacks the permission or an argument is wrong.
      reject(hostError(thrown))
    }
  })

const hostError = (error: unknown): HostError => {
  const officeCode = codeOf(error)
  const code = officeCode === null ? 'failed' : (meaning[officeCode] ?? 'failed')
  return new HostError(code, officeCode, { cause: error })
}

const codeOf = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number'
    ? error.code
    : null

/** Names as office.js 16.0.15201 has them in its error table. */
const meaning: Readonly<Record<number, HostErrorCode>> = {
  /** OperationNotSupported */
  5000: 'unsupported',
  /** InternalError: comes and goes on classic Windows (OfficeDev/office-js#6109). */
  5001: 'tryAgain',
  /** RequestTimeout */
  5011: 'tryAgain',
  /** ActivityLimitReached */
  5102: 'tryAgain',
  /** ResponsePayloadSizeLimitExceeded */
  5104: 'tooLarge',
  /** NoCapability */
  7000: 'unsupported',
  /** AttachmentSizeExceeded */
  9000: 'tooLarge',
  /** InternalFormatError */
  9002: 'tryAgain',
  /** GenericResponseError */
  9020: 'tryAgain',
  /** APICallFailedDueToItemChange */
  9030: 'itemChanged',
  /** ApiCallNotSupportedByExtensionPoint */
  9032: 'unsupported',
  /** InsufficientItemPermissions */
  9038: 'unsupported',
  /** HTTPRequestFailure, NetworkError, InternalServerError */
  9040: 'tryAgain',
  9041: 'tryAgain',
  9042: 'tryAgain',
  /** ItemNotFound: moved or deleted meanwhile. */
  9049: 'noItem',
  /** APINotSupportedForSharedFolders */
  9055: 'unsupported',
}
