import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import type { FilingAnswer } from '../../contract/schemas.ts'
import type { CalendarDate } from '../../domain/calendar.ts'
import type { Case, Filing } from '../../domain/case.ts'
import { type Commitment, standingOf } from '../../domain/commitments/commitmentRecord.ts'
import type { SignIn } from '../../ports/signIn.ts'

type Names = Pick<SignIn, 'nameOf'>

/** Somebody of the firm by name, or by his id where nobody has that id now. */
export const colleagueAnswer = (id: string, { nameOf }: Names): ColleagueAnswer => ({
  id,
  name: nameOf(id) ?? id,
})

/** A filing as the pane sees it: with the names of who filed and withdrew it. */
export const filingAnswer = (filing: Filing, names: Names): FilingAnswer => {
  const { seq: _seq, filedBy, withdrawn, message, ...rest } = filing
  return {
    ...rest,
    filedBy: colleagueAnswer(filedBy, names),
    withdrawn: withdrawn && { ...withdrawn, by: colleagueAnswer(withdrawn.by, names) },
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

/** A commitment as the pane sees it: with its case, the names, and how near its day is. */
export const commitmentAnswer = (
  commitment: Commitment,
  { id, reference, title, client }: Case,
  { today, names }: { readonly today: CalendarDate; readonly names: Names },
): CommitmentAnswer => {
  const { caseId: _caseId, seq: _seq, notedBy, owner, settledBy, ...rest } = commitment
  return {
    ...rest,
    case: { id, reference, title, client },
    notedBy: colleagueAnswer(notedBy, names),
    owner: colleagueAnswer(owner, names),
    settledBy: settledBy === null ? null : colleagueAnswer(settledBy, names),
    standing: standingOf(commitment, today),
  }
}
