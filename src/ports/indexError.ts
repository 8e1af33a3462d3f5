export type IndexErrorCode =
  /** An entry does not follow on its register's head: the entries between must be applied first. */
  | 'gap'
  /** The file is no index, or no longer: delete it and rebuild. */
  | 'damaged'
  /** The file was made by a newer version of Dossier. */
  | 'newerVersion'
  | 'full'
  | 'readOnly'
  | 'unavailable'

/** A case index could not do what was asked. `detail` names the register or file, never a mail's words. */
export class IndexError extends Error {
  override readonly name = 'IndexError'
  readonly code: IndexErrorCode
  readonly detail: string

  constructor(code: IndexErrorCode, detail: string, options?: { readonly cause?: unknown }) {
    super(`${code}: ${detail}`, options)
    this.code = code
    this.detail = detail
  }
}
