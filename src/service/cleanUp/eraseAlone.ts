import { type CaseId, filingId, parseFilingId } from '../../domain/case.ts'
import { caseFact } from '../../domain/register/caseEntries.ts'
import { entriesAbout } from '../../domain/register/erasedEntries.ts'
import { caseRegister } from '../cases/caseRegister.ts'
import { readingsOf } from '../cases/readingsOf.ts'
import { entriesAfter } from '../register/registerReader.ts'
import type { CleanUpOf, CleanUpParts } from './cleanUpOf.ts'

export interface FilingOfCase {
  readonly caseId: CaseId
  readonly seq: number
}

type Parts = Pick<CleanUpParts, 'organisation' | 'mailboxes' | 'now'>

/** Milliseconds in which a filing that does not look private may be a mistake just made. */
const justFiled = 24 * 60 * 60 * 1000

/**
 * Whether the owner erases by his word alone what he filed and calls private: it looks private or was just filed, nobody
 * else did anything with it or read it, and neither side signed, nor is there a hold. Anything else may be evidence of the
 * firm's: it lies in the bin, and a case manager decides.
 */
export const mayEraseAlone = async (
  parts: Parts,
  { mailbox, person }: CleanUpOf,
  filing: FilingOfCase,
  looksPrivate: boolean,
): Promise<boolean> => {
  const { mailboxes, now } = parts
  const record = mailbox.id === null ? null : ((await mailboxes.one(mailbox.id, now()))?.record ?? null)
  const { leaver = null, firm = null } = record?.leaving?.signatures ?? {}
  if (leaver !== null || firm !== null || (record?.hold ?? null) !== null) return false
  return isOnlyHis(parts, person.id, filing, looksPrivate)
}

const isOnlyHis = async (
  parts: Parts,
  person: string,
  { caseId, seq }: FilingOfCase,
  looksPrivate: boolean,
): Promise<boolean> => {
  const { folders, registers } = parts.organisation
  const { folder } = caseRegister(caseId)
  const entries = await Array.fromAsync(entriesAfter(folders, folder, { seq: 0, hash: null }))
  const facts = entries.map((entry) => caseFact(caseId, entry))
  const isAbout = entriesAbout(facts, new Set([seq]))
  if (entries.some(({ link }, at) => isAbout(facts[at] ?? null) && link.by !== person)) return false
  const filing = (await registers.state(caseRegister(caseId))).bySeq.get(seq)?.filing
  if (filing === undefined) return false
  const age = Date.parse(parts.now()) - Date.parse(filing.filedAt)
  if (!looksPrivate && age > justFiled) return false
  const readings = await readingsOf(folders, new Set([filingId(caseId, seq)]), filing.filedAt)
  if (readings.some(({ by }) => by !== person)) return false
  const next = parseFilingId(filing.withdrawn?.movedTo ?? '')
  return next === null || isOnlyHis(parts, person, next, looksPrivate)
}
