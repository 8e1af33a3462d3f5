import type { FilingAnswer } from '../../contract/schemas.ts'
import type { Filing } from '../../domain/case.ts'
import type { SignIn } from '../../ports/signIn.ts'

/** A filing as the pane sees it: with the name of who filed it, or the id where nobody has that id now. */
export const filingAnswer = (filing: Filing, signIn: SignIn): FilingAnswer => {
  const { seq: _seq, filedBy, withdrawn, message, ...rest } = filing
  const colleague = (id: string) => ({ id, name: signIn.nameOf(id) ?? id })
  return {
    ...rest,
    filedBy: colleague(filedBy),
    withdrawn: withdrawn && { ...withdrawn, by: colleague(withdrawn.by) },
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
