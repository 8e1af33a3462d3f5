import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import type { ChangedFilingAnswer } from '../../contract/caseWorkSchemas.ts'
import type { CommitmentAnswer } from '../../contract/commitmentSchemas.ts'
import type { FilingAnswer } from '../../contract/schemas.ts'
import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import type { Case, Filing } from '../../domain/cases/case.ts'
import { type Commitment, standingOf } from '../../domain/commitments/commitmentRecord.ts'
import type { Person } from '../../domain/person.ts'
import type { SignIn } from '../../ports/signIn.ts'
import { seenCases, seenFilings } from '../finding/seenCases.ts'
import type { ServiceParts } from '../serviceParts.ts'

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

type Parts = Pick<ServiceParts, 'organisation' | 'signIn'>

/** The same for one person: a case that he may not know of is not named as where it was moved from or to. */
export const filingFor = ({ organisation: { index }, signIn }: Parts, person: Person) => {
  const seen = seenFilings(index, person)
  return async (filing: Filing): Promise<FilingAnswer> => filingAnswer(await seen(filing), signIn)
}

/** Filings, each with its case; without those in cases that this person may not know of. */
export const withCases = async (
  parts: Parts,
  person: Person,
  filings: readonly Filing[],
): Promise<ChangedFilingAnswer[]> => {
  const answered = filingFor(parts, person)
  const seen = seenCases(parts.organisation.index, person)
  const answers: ChangedFilingAnswer[] = []
  for (const filing of filings) {
    const found = await seen(filing.caseId)
    if (found !== null) answers.push({ filing: await answered(filing), case: found })
  }
  return answers
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
