/** What to bring instead of what is no mail. */
export const expectedMail =
  'expected a mail (.eml, .msg), an mbox, a Maildir, a data file of Outlook (.pst, .ost) or a folder with any of these; a zip file has to be unpacked first'

export type MailFilesErrorCode = 'notFound' | 'unreadable' | 'unknownKind' | 'noMail'

/** A path could not be opened as mail. The message names the path and what was expected, never a mail's words. */
export class MailFilesError extends Error {
  override readonly name = 'MailFilesError'
  readonly code: MailFilesErrorCode

  constructor(code: MailFilesErrorCode, detail: string, options?: { readonly cause?: unknown }) {
    super(detail, options)
    this.code = code
  }
}

/** Turns a failure of the file system into ours; anything else passes as it is. */
export const asMailFilesError = (path: string, cause: unknown): unknown => {
  if (!(cause instanceof Error && 'syscall' in cause && 'code' in cause)) return cause
  return cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
    ? new MailFilesError('notFound', `${path}: there is no such file or folder`, { cause })
    : new MailFilesError('unreadable', `${path}: could not be read (${cause.code})`, { cause })
}
