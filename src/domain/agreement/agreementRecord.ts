import type { CalendarDate, Instant } from '../calendar/calendar.ts'
import { type AgreementFact, agreementFact, type CancellationScope } from '../register/agreementEntries.ts'
import type { StoredEntry } from '../register/entry.ts'

/** What an agreement's register says so far: plain data, so that an index keeps it as it is. */
export interface AgreementRecord {
  readonly id: string
  /** Every published version, oldest first. */
  readonly versions: readonly AgreementVersion[]
  readonly informed: readonly InformedPerson[]
  readonly cancellations: readonly Cancellation[]
}

export interface AgreementVersion {
  /** Number of the entry that published it. */
  readonly version: number
  readonly publishedAt: Instant
  readonly from: CalendarDate
  /** SHA-256 of the YAML text. */
  readonly sha256: string
  /** As published; null after a purge. */
  readonly yaml: string | null
}

/** Who was told of a version, and whether he said that he had read it. */
export interface InformedPerson {
  readonly version: number
  readonly name: string
  readonly address: string
  /** Null: acknowledged without being told by Dossier. */
  readonly informedAt: Instant | null
  readonly how: 'mail' | 'entered' | null
  readonly link: string | null
  readonly acknowledgedAt: Instant | null
}

/** An account, or a whole customer, that is to be closed. */
export interface Cancellation {
  /** Number of its entry. */
  readonly seq: number
  readonly scope: CancellationScope
  readonly closesOn: CalendarDate
  readonly enteredAt: Instant
  readonly enteredBy: string
  readonly instructedBy: string
  readonly note: string
  readonly state: 'open' | 'withdrawn' | 'carriedOut'
}

export const emptyAgreementRecord = (id: string): AgreementRecord => ({
  id,
  versions: [],
  informed: [],
  cancellations: [],
})

/** The record after one more entry; a damaged entry or one of a later version changes nothing. */
export const agreementRecordAfter = (record: AgreementRecord, entry: StoredEntry): AgreementRecord => {
  const fact = agreementFact(entry)
  switch (fact?.kind) {
    case 'agreementPublished':
      return { ...record, versions: [...record.versions, published(entry, fact)] }
    case 'agreementInformed':
      return { ...record, informed: [...record.informed, informed(entry, fact)] }
    case 'agreementAcknowledged':
      return { ...record, informed: withAcknowledgement(record.informed, entry, fact) }
    case 'cancellationEntered':
      return { ...record, cancellations: [...record.cancellations, entered(entry, fact)] }
    case 'cancellationWithdrawn':
      return { ...record, cancellations: ended(record.cancellations, fact.facts.cancellation, 'withdrawn') }
    case 'cancellationCarriedOut':
      return { ...record, cancellations: ended(record.cancellations, fact.facts.cancellation, 'carriedOut') }
    default:
      return record
  }
}

type FactOf<K extends AgreementFact['kind']> = Extract<AgreementFact, { readonly kind: K }>

const published = (
  { link }: StoredEntry,
  { facts, details }: FactOf<'agreementPublished'>,
): AgreementVersion => ({
  version: link.seq,
  publishedAt: link.at,
  from: facts.from,
  sha256: facts.text,
  yaml: details?.yaml ?? null,
})

const informed = (
  { link }: StoredEntry,
  { facts, details }: FactOf<'agreementInformed'>,
): InformedPerson => ({
  version: facts.version,
  name: details?.name ?? '',
  address: details?.address ?? '',
  informedAt: link.at,
  how: facts.how,
  link: facts.link,
  acknowledgedAt: null,
})

const withAcknowledgement = (
  people: readonly InformedPerson[],
  { link }: StoredEntry,
  { facts: { version }, details }: FactOf<'agreementAcknowledged'>,
): readonly InformedPerson[] => {
  const address = details?.address.toLowerCase()
  const isTold = (one: InformedPerson): boolean =>
    one.version === version && one.address.toLowerCase() === address
  if (!people.some(isTold)) {
    const untold = { version, name: details?.name ?? '', address: details?.address ?? '' }
    return [...people, { ...untold, informedAt: null, how: null, link: null, acknowledgedAt: link.at }]
  }
  return people.map((one) => (isTold(one) ? { ...one, acknowledgedAt: one.acknowledgedAt ?? link.at } : one))
}

const entered = ({ link }: StoredEntry, { facts, details }: FactOf<'cancellationEntered'>): Cancellation => ({
  seq: link.seq,
  ...facts,
  enteredAt: link.at,
  enteredBy: link.by,
  instructedBy: details?.instructedBy ?? '',
  note: details?.note ?? '',
  state: 'open',
})

const ended = (
  cancellations: readonly Cancellation[],
  seq: number,
  state: Cancellation['state'],
): readonly Cancellation[] =>
  cancellations.map((one) => (one.seq === seq && one.state === 'open' ? { ...one, state } : one))
