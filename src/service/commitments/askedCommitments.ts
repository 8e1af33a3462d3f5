import type { z } from 'zod'
import type { commitmentQuery } from '../../contract/commitmentSchemas.ts'
import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { CommitmentsQuery } from '../../ports/caseRecords.ts'

/** What a person asks of the commitments, as the index is asked. */
export const askedCommitments = (
  {
    query: text,
    id,
    case: caseId,
    filing,
    owner,
    promisor,
    from,
    until,
    kind,
    attachment,
    ...rest
  }: z.output<typeof commitmentQuery>,
  person: Person,
  today: CalendarDate,
): CommitmentsQuery => ({
  ...{ ...rest, text, viewer: viewerOf(person), today },
  ...(id !== undefined && { id }),
  ...(caseId !== undefined && { caseId }),
  ...(filing !== undefined && { filing }),
  ...(owner !== undefined && { owner }),
  ...(promisor !== undefined && { promisor }),
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
  ...(kind !== undefined && { kind }),
  ...(attachment !== undefined && { attachment }),
})
