import {
  type CaseId,
  type ErasureBar,
  type FilingOfCase,
  filingId,
  parseFilingId,
} from '../../../domain/cases/case.ts'
import { barsToErasing } from '../../../domain/cleanUp/erasureBars.ts'
import { type CaseFact, caseFact } from '../../../domain/register/caseEntries.ts'
import type { MailboxSituation } from '../../../domain/retention/situation.ts'
import { caseRegister } from '../../cases/caseRegister.ts'
import { readingsOf } from '../../cases/readingsOf.ts'
import { eraseEverywhere } from '../../copies/eraseEverywhere.ts'
import type { Organisation } from '../../organisation.ts'
import { entriesAfter } from '../../register/registerReader.ts'
import type { CleanUpOf, CleanUpParts } from '../cleanUpOf.ts'
import { restoreDecided, withdrawDecided } from './fileDecided.ts'

/** What was filed from here and its owner calls private. */
interface CalledPrivate {
  readonly filing: FilingOfCase
  readonly request: string
  /** Its text was found to promise something to or by somebody outside. */
  readonly hasPromise: boolean
  readonly looksPrivate: boolean
}

type FactsOf = (caseId: CaseId) => Promise<readonly (CaseFact | null)[]>
type BarParts = Pick<CleanUpParts, 'organisation' | 'mailboxes' | 'now'> & { readonly factsOf?: FactsOf }

/** Milliseconds in which a filing that does not look private may be a mistake just made. */
const justFiled = 86_400_000

/** Why its owner's word alone does not erase it; none: it does. */
export const barsFor = async (
  { organisation, mailboxes, now, factsOf = factsIn(organisation) }: BarParts,
  { person, mailbox }: Pick<CleanUpOf, 'person' | 'mailbox'>,
  { filing, hasPromise, looksPrivate }: Omit<CalledPrivate, 'request'>,
): Promise<readonly ErasureBar[]> => {
  const path = await pathOf(organisation, filing)
  const situation = mailbox.id === null ? null : await mailboxes.one(mailbox.id, now())
  const filings = await Promise.all(
    path.map(async ({ caseId, seq }) => ({ facts: await factsOf(caseId), seq })),
  )
  const ids = new Set(path.map(({ caseId, seq }) => filingId(caseId, seq)))
  const first = filings[0]?.facts.find(
    (fact) => fact?.kind === 'messageFiled' && fact.filed.filing.seq === filing.seq,
  )
  const filedAt = first?.kind === 'messageFiled' ? first.filed.filing.filedAt : ''
  const readings = await readingsOf(organisation.folders, ids, filedAt)
  const { leaver, firm } = situation?.record.leaving?.signatures ?? { leaver: null, firm: null }
  return barsToErasing({
    ...{ owner: person.id, filings, hasPromise },
    readBy: readings.map(({ by }) => by),
    isSigned: leaver !== null || firm !== null,
    isHeld: situation !== null && isHeld(situation),
    isLongFiled: !looksPrivate && Date.parse(now()) - Date.parse(filedAt) > justFiled,
  })
}

/** What is on record of each case, read once however many are asked about. */
export const factsIn = ({ folders }: Pick<Organisation, 'folders'>): FactsOf => {
  const read = new Map<CaseId, ReturnType<FactsOf>>()
  return (caseId) => {
    const { folder } = caseRegister(caseId)
    const facts =
      read.get(caseId) ??
      Array.fromAsync(entriesAfter(folders, folder, { seq: 0, hash: null }), (entry) =>
        caseFact(caseId, entry),
      )
    read.set(caseId, facts)
    return facts
  }
}

/** Also one that the platform alone was seen to have. */
const isHeld = ({ record, facts: { holdVerifiedAt, holdReleasedAt } }: MailboxSituation): boolean =>
  record.hold !== null ||
  (holdVerifiedAt !== null &&
    (holdReleasedAt === null || Date.parse(holdReleasedAt) < Date.parse(holdVerifiedAt)))

/**
 * Takes out to the bin what is to be erased by somebody else, and says there why: hidden from nobody who could see it. False:
 * that is not open to this person any more.
 */
export const askToErase = async (
  parts: CleanUpParts,
  of: CleanUpOf,
  { filing, request }: Pick<CalledPrivate, 'filing' | 'request'>,
  bars: readonly ErasureBar[],
): Promise<boolean> => {
  const at = (await pathOf(parts.organisation, filing)).at(-1) ?? filing
  // It may lie in the bin by a decision that was undone, which says no reason.
  await restoreDecided(parts, of.person, at, request)
  // Not the request that took it out before, which would be answered with that, and leave it restored.
  return withdrawDecided(parts, of, at, { request: `${request}/ask`, toErase: bars })
}

/**
 * Erases what was filed from here, in the case where it lies now: it may have been moved. False: that is not open to this
 * person any more, or could not be done to its end.
 */
export const eraseDecided = async (
  parts: CleanUpParts,
  of: CleanUpOf,
  { filing, request }: Pick<CalledPrivate, 'filing' | 'request'>,
): Promise<boolean> => {
  const { organisation, work, copyJobs, now } = parts
  const { person } = of
  const at = (await pathOf(organisation, filing)).at(-1) ?? filing
  if (!(await withdrawDecided(parts, of, at, { request, toErase: [] }))) return false
  const act = { request: `${request}/erase/${at.caseId}.${at.seq}`, by: person.id, at: now() }
  const places = { organisation, work, copies: copyJobs }
  const erased = await eraseEverywhere(places, { act, person, action: 'changeFiling' }, at)
  if (erased.kind === 'refused') return false
  // Where the index cannot be written it is not gone yet, and done again.
  return erased.indexed.then(
    () => true,
    () => false,
  )
}

/** Where it was filed, and each place that it was moved to since. */
const pathOf = async (
  organisation: Organisation,
  filing: FilingOfCase,
): Promise<readonly [FilingOfCase, ...FilingOfCase[]]> => {
  const state = await organisation.registers.state(caseRegister(filing.caseId))
  const movedTo = state.bySeq.get(filing.seq)?.filing.withdrawn?.movedTo ?? null
  const next = movedTo === null ? null : parseFilingId(movedTo)
  return next === null ? [filing] : [filing, ...(await pathOf(organisation, next))]
}
