import type { CaseEventAnswer, TimelineAnswer } from '../../contract/caseWorkSchemas.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import type { Case } from '../../domain/cases/case.ts'
import type { CaseAccess } from '../../domain/cases/caseAccess.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseEvent } from '../../ports/caseRecords.ts'
import type { SignIn } from '../../ports/signIn.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { colleagueAnswer, commitmentAnswer, filingFor } from './answers.ts'

export const accessAnswer = (
  { restricted, members }: CaseAccess,
  names: Pick<SignIn, 'nameOf'>,
): TimelineAnswer['access'] => ({ restricted, members: members.map((id) => colleagueAnswer(id, names)) })

/** What happened in a case, as this person sees it. */
export const eventFor = (parts: ServiceParts, person: Person, of: Case) => {
  const { signIn, organisation, now } = parts
  const filed = filingFor(parts, person)
  const today = dateOf(now(), organisation.zone)
  return async (event: CaseEvent): Promise<CaseEventAnswer> => {
    const by = colleagueAnswer(event.by, signIn)
    switch (event.kind) {
      case 'filing':
        return { ...event, by, filing: await filed(event.filing) }
      case 'commitment':
        return { ...event, by, commitment: commitmentAnswer(event.commitment, of, { today, names: signIn }) }
      case 'access': {
        const { seq, at, kind, access } = event
        return { seq, at, by, kind, ...accessAnswer(access, signIn) }
      }
      default:
        return { ...event, by }
    }
  }
}
