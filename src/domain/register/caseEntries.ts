import { z } from 'zod'
import {
  type Case,
  type CaseId,
  type Filing,
  filingId,
  filingKinds,
  filingSources,
  filingWays,
} from '../cases/case.ts'
import { type CaseChange, caseChange } from './caseChanges.ts'
import type { EntryDraft, StoredEntry } from './entry.ts'

const participant = z.object({ name: z.string(), address: z.string() })

/** The first line of a `messageFiled` entry: hashes and choices, no word of the mail. */
const messageFiledFacts = z.object({
  sha256: z.string(),
  size: z.int(),
  /** Identity of the message (domain/messageIdentity.ts) as `version:hash`. */
  identity: z.string(),
  /** Number of the first filing that carries the same Message-ID with other content. */
  sameMessageIdAs: z.int().nullable(),
  source: z.enum(filingSources),
  filingKind: z.enum(filingKinds),
  /** Absent in entries from before there was a choice. */
  way: z.enum(filingWays).default('byHand'),
  movedFrom: z.string().nullable().default(null),
})
export type MessageFiledFacts = z.infer<typeof messageFiledFacts>

const messageFiledDetails = z.object({
  messageId: z.string().nullable(),
  subject: z.string(),
  from: participant.nullable(),
  to: z.array(participant).readonly(),
  cc: z.array(participant).readonly(),
  sentAt: z.string().nullable(),
  references: z.array(z.string()).readonly(),
  file: z.string(),
  attachments: z.array(z.string()).readonly(),
  problems: z.array(z.string()).readonly(),
  note: z.string(),
})
export type MessageFiledDetails = z.infer<typeof messageFiledDetails>

const caseOpenedDetails = z.object({ reference: z.string(), title: z.string(), client: z.string() })
export type CaseOpenedDetails = z.infer<typeof caseOpenedDetails>

export const caseOpened = (details: CaseOpenedDetails): EntryDraft => ({
  kind: 'caseOpened',
  facts: {},
  details,
})

export const messageFiled = (facts: MessageFiledFacts, details: MessageFiledDetails): EntryDraft => ({
  kind: 'messageFiled',
  facts,
  details,
})

export interface FilingFact {
  readonly filing: Filing
  readonly identity: string
  readonly sameMessageIdAs: number | null
}

/** An entry after the opening of a case, about the case or what is filed in it. */
export interface CaseChanged {
  readonly kind: 'caseChanged'
  readonly caseId: CaseId
  readonly seq: number
  readonly at: string
  /** The person's id in the firm. */
  readonly by: string
  readonly change: CaseChange
}

/** What an entry of a case says. A kind this version does not know is kept and passed over. */
export type CaseFact =
  | {
      readonly kind: 'caseOpened'
      readonly opened: Case
      /** The person's id in the firm. */
      readonly by: string
    }
  | { readonly kind: 'messageFiled'; readonly filed: FilingFact }
  | CaseChanged
  | { readonly kind: 'unknown' }

/** Null when a known kind lacks what it must have: a damaged entry. */
export const caseFact = (caseId: CaseId, entry: StoredEntry): CaseFact | null => {
  switch (entry.link.kind) {
    case 'caseOpened':
      return caseOpenedFact(caseId, entry)
    case 'messageFiled':
      return messageFiledFact(caseId, entry)
    default:
      return caseChangedFact(caseId, entry)
  }
}

const caseChangedFact = (caseId: CaseId, entry: StoredEntry): CaseFact | null => {
  const change = caseChange(entry)
  if (change === null || change.kind === 'unknown') return change
  const { seq, at, by } = entry.link
  return { kind: 'caseChanged', caseId, seq, at, by, change }
}

const caseOpenedFact = (caseId: CaseId, entry: StoredEntry): CaseFact | null => {
  const { at: openedAt, by } = entry.link
  if (entry.purged) return { kind: 'caseOpened', opened: { ...purgedCase(caseId), openedAt }, by }
  const details = caseOpenedDetails.safeParse(entry.details)
  if (!details.success) return null
  return { kind: 'caseOpened', opened: { id: caseId, ...details.data, openedAt }, by }
}

const purgedCase = (caseId: CaseId) => ({ id: caseId, reference: caseId, title: '', client: '' })

const messageFiledFact = (caseId: CaseId, entry: StoredEntry): CaseFact | null => {
  const facts = messageFiledFacts.safeParse(entry.facts)
  const details = entry.purged ? null : messageFiledDetails.safeParse(entry.details)
  if (!facts.success || details?.success === false) return null
  const { seq, at, by } = entry.link
  const { sha256, size, source, way, movedFrom, filingKind, identity, sameMessageIdAs } = facts.data
  const { note = '', ...message } = details?.data ?? {}
  const filing: Filing = {
    id: filingId(caseId, seq),
    caseId,
    seq,
    filedAt: at,
    filedBy: by,
    kind: filingKind,
    note,
    source,
    way,
    movedFrom,
    withdrawn: null,
    sha256,
    size,
    message: 'file' in message ? message : null,
  }
  return { kind: 'messageFiled', filed: { filing, identity, sameMessageIdAs } }
}
