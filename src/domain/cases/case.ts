import type { MessageMetadata } from '../message.ts'

/** A case's id: its folder's name, fixed when it is opened. Lower-case letters, digits and hyphens, at most 64. */
export type CaseId = string

export const caseIdPattern = /^[a-z0-9-]{1,64}$/

/** A filing's id: the case's id, a full stop and the number of its entry, as in `2026-0142.7`. */
export type FilingId = string

export const filingId = (caseId: CaseId, seq: number): FilingId => `${caseId}.${seq}`

/** A filing by its case and the number of its entry there: the two halves of its id. */
export interface FilingOfCase {
  readonly caseId: CaseId
  readonly seq: number
}

/** Null where the text is no filing's id. */
export const parseFilingId = (id: string): FilingOfCase | null => {
  const match = /^([a-z0-9-]{1,64})\.([1-9]\d{0,7})$/.exec(id)
  return match?.[1] && match[2] ? { caseId: match[1], seq: Number(match[2]) } : null
}

export const filingKinds = ['commitment', 'agreement', 'advice', 'complaint', 'other'] as const
export type FilingKind = (typeof filingKinds)[number]

/** Who or what chose the case: a person, the conversation he follows, the rules by which he lets mail file itself, or he when he wrote the mail. */
export const filingWays = ['byHand', 'followed', 'bySelf', 'whileWriting'] as const
export type FilingWay = (typeof filingWays)[number]

/** Where the bytes of a filed mail came from. */
export const filingSources = ['outlook', 'graph', 'file', 'msg', 'rebuilt'] as const
export type FilingSource = (typeof filingSources)[number]

export interface Case {
  readonly id: CaseId
  readonly reference: string
  readonly title: string
  readonly client: string
  readonly openedAt: string
}

export interface CaseSummary extends Case {
  readonly filings: number
  readonly lastFiledAt: string | null
  /** Null: open. A closed case is suggested for nothing; whoever names it may still file in it. */
  readonly closedAt: string | null
  /** Only its members and the case managers know that it is there. */
  readonly isRestricted: boolean
}

/** A message recorded in a case. */
export interface Filing {
  readonly id: FilingId
  readonly caseId: CaseId
  readonly seq: number
  readonly filedAt: string
  /** The person's id in the firm. */
  readonly filedBy: string
  readonly kind: FilingKind
  readonly note: string
  readonly source: FilingSource
  readonly way: FilingWay
  /** Where it was before it was moved here. */
  readonly movedFrom: FilingId | null
  /** Null: it stands. What was withdrawn lies in the bin, and can be restored. */
  readonly withdrawn: Withdrawal | null
  /** SHA-256 of the mail's bytes, lower-case hex. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Null when the entry's second line was purged: it was erased. */
  readonly message: FiledMessage | null
}

/** A withdrawn filing after it was erased: that it was there, who filed and who withdrew it, and no word of it. */
export const erasedFiling = (filing: Filing): Filing => ({
  ...filing,
  note: '',
  withdrawn: filing.withdrawn && { ...filing.withdrawn, reason: '', toErase: [] },
  message: null,
})

/**
 * Why the word of a mailbox's owner alone does not erase what his clean-up filed: somebody else worked on it in the case,
 * his leaving was signed, a legal hold is on his mailbox, it holds a promise that
 * Dossier found, or it was filed days ago and does not look private: that was no mistake just made.
 */
export const erasureBars = ['othersWork', 'signed', 'hold', 'promise', 'longFiled'] as const
export type ErasureBar = (typeof erasureBars)[number]

export interface Withdrawal {
  readonly at: string
  /** The person's id in the firm. */
  readonly by: string
  readonly reason: string
  /** Where it was moved to; null where it was only taken out. */
  readonly movedTo: FilingId | null
  /** Its owner called it private and asks a case manager to erase it: why he could not himself. None: nobody asks. */
  readonly toErase: readonly ErasureBar[]
}

export interface FiledMessage extends MessageMetadata {
  /** Name of the mail's file within the case's `mail` folder. */
  readonly file: string
  readonly attachments: readonly string[]
  readonly problems: readonly string[]
}
