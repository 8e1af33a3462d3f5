export type RosterErrorCode = 'unreadable' | 'tooLarge' | 'tooManyRows' | 'notARoster'

/** A roster file of which nothing can be used. `expected` says what was, in English, and quotes nothing. */
export class RosterError extends Error {
  override readonly name = 'RosterError'
  readonly code: RosterErrorCode
  readonly line: number
  readonly expected: string

  constructor(
    code: RosterErrorCode,
    expected: string,
    options?: { readonly cause?: unknown; readonly line?: number },
  ) {
    super(`${code}: expected ${expected}`, options)
    this.code = code
    this.line = options?.line ?? 0
    this.expected = expected
  }
}
