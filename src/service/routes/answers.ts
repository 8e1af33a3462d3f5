import type { FilingAnswer } from '../../contract/schemas.ts'
import type { Filing } from '../../domain/case.ts'
import type { SignIn } from '../../ports/signIn.ts'

/** A filing as the pane sees it: with the name of who filed it, or the id where nobody has that id now. */
export const filingAnswer = (filing: Filing, signIn: SignIn): FilingAnswer => {
  const { seq: _seq, filedBy, message, ...rest } = filing
  return {
    ...rest,
    filedBy: { id: filedBy, name: signIn.nameOf(filedBy) ?? filedBy },
    message: message && {
      ...message,
      to: [...message.to],
      cc: [...message.cc],
      references: [...message.references],
      attachments: [...message.attachments],
      problems: [...message.problems],
    },
  }
}
