import type { CaseId, ErasureBar, FilingOfCase } from '../../../domain/cases/case.ts'
import type { FoundCommitment } from '../../../domain/commitments/commitment.ts'
import type { CommitmentToNote } from '../../../domain/commitments/commitmentActs.ts'
import { cutText } from '../../../domain/cutText.ts'
import { isOurs, type OurSide } from '../../../domain/mailDomain.ts'
import type { Message } from '../../../domain/message.ts'
import { oneLine } from '../../../domain/writtenText.ts'
import type { CaseAct } from '../../cases/actOnCase.ts'
import { caseRegister } from '../../cases/caseRegister.ts'
import { changeFiling } from '../../cases/changeFiling.ts'
import { fileMessage } from '../../cases/fileMessage.ts'
import { noteWithMail } from '../../commitments/noteCommitment.ts'
import { type Organisation, ourSideOf } from '../../organisation.ts'
import type { CleanUpOf, CleanUpParts } from '../cleanUpOf.ts'
import { promisesIn, readSourceMail } from './promisesIn.ts'

export interface MailToFile {
  /** Names the mail in its source. */
  readonly sourceId: string
  readonly caseId: CaseId
  /** The same for the same decision about the same mail: however often it is asked, the mail is filed once. */
  readonly request: string
}

export interface FiledByDecision {
  readonly seq: number
  readonly isOurs: boolean
}

/** Files the bytes of one mail as every filing is made; null where it cannot be. Fails where disk or register do. */
export const fileDecided = async (
  parts: CleanUpParts,
  { source, person, mailbox }: CleanUpOf,
  { sourceId, caseId, request }: MailToFile,
): Promise<FiledByDecision | null> => {
  const { organisation, messageAtMost, now, filings } = parts
  const found = await source.find(sourceId)
  if (found === null) return null
  const { sha256 } = await organisation.folders.receive(source.bytes(sourceId), { atMost: messageAtMost })
  const message = await readSourceMail(organisation, source, found)
  const us = ourSideOf(organisation, mailbox)
  const sure = promisesIn(message, {
    isFromList: found.isFromList,
    us,
    now: now(),
    zone: organisation.zone,
  }).filter(isSure)
  const act = {
    request: await requestNow(organisation, { caseId, by: person.id, request }),
    ...{ by: person.id, at: now() },
  }
  const caseAct: CaseAct = { act, person, action: 'fileMessage' }
  const filing = await fileMessage(organisation, caseAct, {
    ...{
      caseId,
      sha256,
      source: found.bytesFrom,
      note: '',
      way: 'byHand',
      movedFrom: null,
      sameBy: 'message',
    },
    kind: sure.some(({ promisor }) => promisor === 'us') ? 'commitment' : 'other',
  })
  if (filing.kind === 'refused') return null
  filings.note(person.id, filing.indexed)
  const { seq, withdrawn } = filing.filed.filing
  const isNew = filing.kind === 'filed'
  // It was taken back, and is to be there again: by this decision.
  if (withdrawn !== null) await restoreDecided(parts, person, { caseId, seq }, request)
  const isOurs = isNew || withdrawn !== null
  if (!isNew) return { seq, isOurs }
  const wanted = sure.map((one) => toNote(one, message, { seq, by: person.id, us }))
  for (const noted of await noteWithMail(organisation, caseAct, caseId, { wanted, people: [person] }))
    if (noted.kind === 'done') filings.note(person.id, noted.indexed)
  return { seq, isOurs }
}

/** As in the pane: from here on one that was found is taken along by itself. */
const surelyOne = 0.7

const isSure = ({ confidence, promisor }: FoundCommitment): boolean =>
  confidence >= surelyOne && promisor !== 'other'

const toNote = (
  found: FoundCommitment,
  { from, to, cc }: Message,
  filed: { readonly seq: number; readonly by: string; readonly us: OurSide },
): CommitmentToNote => {
  const people = from === null ? [...to, ...cc] : [from, ...to, ...cc]
  const nameOf = (ours: boolean): string => {
    const one = people.find(({ address }) => isOurs(address, filed.us) === ours)
    return cutText(oneLine(one?.name || one?.address || ''), 200)
  }
  const isPromisedByUs = found.promisor === 'us'
  return {
    promisor: found.promisor,
    promisorName: nameOf(isPromisedByUs),
    promisee: nameOf(!isPromisedByUs),
    what: cutText(oneLine(found.sentence), 1000),
    quote: cutText(found.quote.text.trim(), 2000),
    due: found.due?.date ?? null,
    dueWords: cutText(oneLine(found.due?.expression ?? ''), 200),
    origin: 'found',
    owner: filed.by,
    filing: filed.seq,
    movedFrom: null,
  }
}

/** Puts a filing that was taken out back in its case; of one that stands nothing is changed. */
export const restoreDecided = async (
  { organisation, now }: Pick<CleanUpParts, 'organisation' | 'now'>,
  person: CleanUpOf['person'],
  filing: FilingOfCase,
  request: string,
): Promise<void> => {
  const act = { request: `${request}/restore/${now()}`, by: person.id, at: now() }
  await changeFiling(organisation, { act, person, action: 'changeFiling' }, filing, { step: 'restore' })
}

/** Takes a filing out of its case again. False: the case is not open to this person any more, and the mail still in it. */
export const withdrawDecided = async (
  { organisation, now, filings }: CleanUpParts,
  { person }: CleanUpOf,
  filing: FilingOfCase,
  { request, toErase }: { readonly request: string; readonly toErase: readonly ErasureBar[] },
): Promise<boolean> => {
  const act = { request: `${request}/undo/${now()}`, by: person.id, at: now() }
  const caseAct: CaseAct = { act, person, action: 'changeFiling' }
  const changed = await changeFiling(organisation, caseAct, filing, {
    ...{ step: 'withdraw', reason: '', toErase },
  })
  if (changed.kind === 'refused') return false
  filings.note(person.id, changed.indexed)
  return true
}

/** The filing that a request made, though nobody noted it before the service stopped; null where it made none. */
export const filingMadeBy = async (
  { organisation }: CleanUpParts,
  { person }: CleanUpOf,
  { caseId, request }: Pick<MailToFile, 'caseId' | 'request'>,
): Promise<FiledByDecision | null> => {
  const asked = { caseId, by: person.id, request }
  const made = await madeBy(organisation, { ...asked, request: await requestNow(organisation, asked) })
  return made && { seq: made.seq, isOurs: true }
}

interface AskedRequest {
  readonly caseId: CaseId
  readonly by: string
  readonly request: string
}

/** What a request filed may have been erased since: to be there again it is filed anew, by a request of its own. */
const requestNow = async (organisation: Organisation, asked: AskedRequest): Promise<string> => {
  const made = await madeBy(organisation, asked)
  return made?.isErased === true
    ? requestNow(organisation, { ...asked, request: `${asked.request}/after-${made.seq}` })
    : asked.request
}

const madeBy = async (organisation: Organisation, { caseId, by, request }: AskedRequest) => {
  const made = await organisation.registers.writtenBy(caseRegister(caseId), { request, by })
  if (made === null) return null
  const { seq } = made.entry.link
  return { seq, isErased: made.state.bySeq.get(seq)?.filing.message === null }
}
