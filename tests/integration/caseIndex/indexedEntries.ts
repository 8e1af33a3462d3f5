import { type Case, type FilingKind, type FilingWay, filingId } from '../../../src/domain/cases/case.ts'
import type { MessageMetadata } from '../../../src/domain/message.ts'
import type { CaseChange } from '../../../src/domain/register/caseChanges.ts'
import type { IndexedEntry } from '../../../src/ports/caseIndex.ts'

/** A fictional firm's entries, with what matters to a test written over what does not. */

export const registerOf = (caseId: string): string => `cases/${caseId}/register`

export const hashOf = (caseId: string, seq: number): string => `hash of ${caseId} ${seq}`

const entry = (caseId: string, seq: number, fact: IndexedEntry['fact']): IndexedEntry => ({
  head: { register: registerOf(caseId), seq, hash: hashOf(caseId, seq) },
  request: `request ${caseId} ${seq}`,
  fact,
})

export const opened = (id: string, facts: Partial<Case> = {}, by = 'ann'): IndexedEntry =>
  entry(id, 1, {
    kind: 'caseOpened',
    by,
    opened: { id, reference: id, title: '', client: '', openedAt: '2026-01-01T09:00:00.000Z', ...facts },
  })

export interface FiledMail extends Partial<MessageMetadata> {
  readonly filedAt?: string
  readonly note?: string
  readonly text?: string
  readonly attachments?: readonly string[]
  readonly kind?: FilingKind
  readonly sha256?: string
  readonly way?: FilingWay
  readonly filedBy?: string
}

export const metadata = (facts: Partial<MessageMetadata>): MessageMetadata => ({
  messageId: null,
  subject: '',
  from: null,
  to: [],
  cc: [],
  sentAt: null,
  references: [],
  ...facts,
})

export const filed = (caseId: string, seq: number, mail: FiledMail = {}): IndexedEntry => {
  const { filedAt = instant(seq), note = '', text = '', attachments = [], ...rest } = mail
  const { kind = 'commitment', sha256 = 'ab'.repeat(32), way = 'byHand', filedBy = 'ann', ...facts } = rest
  const message = { ...metadata(facts), file: `${seq}.eml`, attachments, problems: [] }
  return entry(caseId, seq, {
    kind: 'messageFiled',
    filed: {
      filing: {
        ...{ id: filingId(caseId, seq), caseId, seq, filedAt, filedBy, note, message },
        ...{ kind, source: 'outlook', way, movedFrom: null, withdrawn: null, sha256, size: 1234 },
      },
      identity: `1:${caseId}.${seq}`,
      sameMessageIdAs: null,
    },
    text,
  })
}

/** An entry about a case, a minute later for each number. */
export const changed = (caseId: string, seq: number, change: CaseChange, by = 'ann'): IndexedEntry =>
  entry(caseId, seq, { kind: 'caseChanged', caseId, seq, at: instant(seq), by, change })

export const withdrawn = (filing: number, movedTo: string | null = null): CaseChange => ({
  kind: 'filingWithdrawn',
  facts: { filing, movedTo },
  details: { reason: 'verkeerd dossier', toErase: [] },
})

export const restored = (filing: number): CaseChange => ({
  ...{ kind: 'filingRestored', facts: { filing, backFrom: null }, details: null },
})

export const corrected = (filing: number, filingKind: FilingKind, note: string): CaseChange => ({
  ...{ kind: 'filingCorrected', facts: { filing, filingKind }, details: { note } },
})

export const closed: CaseChange = { kind: 'caseClosed', facts: {}, details: { reason: 'afgerond' } }
export const reopened: CaseChange = { kind: 'caseReopened', facts: {}, details: null }

export const restrictedTo = (...members: readonly string[]): CaseChange => ({
  ...{ kind: 'accessChanged', facts: { restricted: true, members }, details: null },
})

/** What is left of a filing whose second line was removed on a lawful request. */
export const purged = (given: IndexedEntry): IndexedEntry => {
  if (given.fact.kind !== 'messageFiled') return given
  const { filed: facts } = given.fact
  const filing = { ...facts.filing, note: '', message: null }
  return { ...given, fact: { ...given.fact, filed: { ...facts, filing } } }
}

export const unknownEntry = (caseId: string, seq: number): IndexedEntry =>
  entry(caseId, seq, { kind: 'unknown' })

/** A minute later for each number. */
export const instant = (minute: number): string =>
  new Date(Date.UTC(2026, 2, 4, 9) + minute * 60_000).toISOString()
