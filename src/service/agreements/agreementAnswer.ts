import type { AgreementAnswer, CancellationAnswer } from '../../contract/agreementSchemas.ts'
import type { Agreement, NamedPerson } from '../../domain/agreement/agreement.ts'
import type { AgreementRecord, Cancellation, InformedPerson } from '../../domain/agreement/agreementRecord.ts'
import { agreementSentences } from '../../domain/agreement/agreementSentences.ts'
import { cancellationState } from '../../domain/agreement/cancellations.ts'
import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import { sameAddress } from '../../domain/decisions/decisionRules.ts'
import { may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { ReminderRole } from '../../domain/register/mailboxEntries.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { mailboxesInScope } from './mailboxesInScope.ts'
import { inForceOn, shownAgreement } from './shownAgreement.ts'

export interface AnswerContext {
  readonly parts: Pick<ServiceParts, 'agreements' | 'organisation' | 'signIn'>
  readonly person: Person
  /** The day whose version is shown. */
  readonly on: CalendarDate
  readonly situations: readonly MailboxSituation[]
}

/** An agreement as the contract has it, with no more than this person may see. */
export const agreementAnswer = (record: AgreementRecord, context: AnswerContext): AgreementAnswer => {
  const { parts, person, on } = context
  const { zone } = parts.organisation
  const shown = shownAgreement(parts.agreements, record, { on, zone })
  const inForce = inForceOn(parts.agreements, record, on, zone)
  const subject = { customer: record.id }
  // Without an address of his own: an employee sees no colleague's cancellation.
  const seesCancellations = may(person, 'viewMailboxes', subject)
  return {
    id: record.id,
    customer: shown?.agreement.customer ?? record.id,
    version: shown?.version.version ?? null,
    versions: record.versions.toReversed().map(({ version, publishedAt, from }) => ({
      version,
      publishedAt,
      from,
      isInForce: version === inForce,
    })),
    text:
      shown === null
        ? { nl: [], en: [] }
        : {
            nl: [...agreementSentences(shown.agreement, 'nl')],
            en: [...agreementSentences(shown.agreement, 'en')],
          },
    people:
      shown === null
        ? []
        : peopleOf(shown.agreement, shown.version.version, record.informed).filter(
            ({ role, address }) => role !== null || may(person, 'inform', subject) || isHis(person, address),
          ),
    cancellations: seesCancellations
      ? record.cancellations.map((one) => cancellationAnswer(one, record.id, context))
      : [],
  }
}

const isHis = ({ address: own }: Person, address: string): boolean =>
  own !== null && sameAddress(own, address)

type InformedAnswer = AgreementAnswer['people'][number]

/** Whom the agreement names and so must know it; then everybody else who was told or said to have read it. */
const peopleOf = (
  agreement: Agreement,
  version: number,
  everInformed: readonly InformedPerson[],
): InformedAnswer[] => {
  const informed = everInformed.filter((one) => one.version === version)
  const named = rolesOf(agreement)
  const others = informed.filter(
    ({ address }, index) =>
      !named.some(([, person]) => sameAddress(person.address, address)) &&
      index === informed.findIndex((other) => sameAddress(other.address, address)),
  )
  return [
    ...named.map(([role, person]) => told(person, role, informed)),
    ...others.map((person) => told(person, null, informed)),
  ]
}

const rolesOf = ({
  contact,
  standIn,
  secondPerson,
  provider,
}: Agreement): readonly (readonly [ReminderRole, NamedPerson])[] => [
  ['contact', contact],
  ['standIn', standIn],
  ...(secondPerson === undefined ? [] : [['secondPerson', secondPerson] as const]),
  ['provider', provider],
]

const told = (
  { name, address }: NamedPerson,
  role: ReminderRole | null,
  informed: readonly InformedPerson[],
): InformedAnswer => {
  const own = informed.filter((one) => sameAddress(one.address, address))
  return {
    name,
    address,
    role,
    informedAt: own.find(({ informedAt }) => informedAt !== null)?.informedAt ?? null,
    acknowledgedAt: own.find(({ acknowledgedAt }) => acknowledgedAt !== null)?.acknowledgedAt ?? null,
  }
}

const cancellationAnswer = (
  cancellation: Cancellation,
  agreement: string,
  { parts, situations }: AnswerContext,
): CancellationAnswer => {
  const { seq, scope, closesOn, enteredAt, enteredBy, instructedBy, note } = cancellation
  const inScope = mailboxesInScope(scope, agreement, situations)
  const { state, undecided, blockedBy } = cancellationState(cancellation, inScope)
  return {
    seq,
    scope,
    closesOn,
    enteredAt,
    enteredBy: parts.signIn.nameOf(enteredBy) ?? enteredBy,
    instructedBy,
    note,
    state,
    undecided: [...undecided],
    blockedBy: [...blockedBy],
  }
}
