import { caseIdPattern, filingKinds } from '../../domain/cases/case.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import type { ChosenCase } from '../../domain/sending/chosenCase.ts'
import { sha256 } from '../../mime/sha256.ts'

/**
 * Choices made while writing, kept in the pane's own storage as well: a mail that is dropped as a file carries none of
 * what Outlook keeps with it. Known by a hash of subject and recipients, so that neither lies there to be read.
 */
export interface RememberedChoices {
  /** Null forgets. `at` is an instant in milliseconds since 1970. */
  remember(mail: KnownBy, chosen: RememberedChoice | null, at: number): Promise<void>
  /** The choice for a mail sent at about this time; null where none is remembered. */
  recall(mail: KnownBy, sentAt: number): Promise<RememberedChoice | null>
}

export type RememberedChoice = Pick<ChosenCase, 'caseId' | 'kind'>

export interface KnownBy {
  readonly subject: string
  /** Addresses of everybody in To and Cc: a sent file does not name the others. */
  readonly recipients: readonly string[]
}

export const knownBy = ({ subject, to, cc }: Pick<MessageMetadata, 'subject' | 'to' | 'cc'>): KnownBy => ({
  subject,
  recipients: [...to, ...cc].map(({ address }) => address),
})

interface Kept extends RememberedChoice {
  readonly hash: string
  readonly at: number
}

const key = 'dossier.chosenWhileWriting'
const most = 200
/** A mail may lie as a draft for some days. Milliseconds. */
const week = 7 * 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000

export const rememberedChoices = (storage: Storage): RememberedChoices => ({
  remember: async (mail, chosen, at) => {
    const hash = await hashOf(mail)
    const others = read(storage).filter((one) => one.hash !== hash && at - one.at < 12 * week)
    const now = chosen === null ? [] : [{ hash, at, caseId: chosen.caseId, kind: chosen.kind }]
    write(storage, [...now, ...others].slice(0, most))
  },
  recall: async (mail, sentAt) => {
    const hash = await hashOf(mail)
    const found = read(storage).find(
      (one) => one.hash === hash && sentAt - one.at < week && one.at - sentAt < hour,
    )
    return found === undefined ? null : { caseId: found.caseId, kind: found.kind }
  },
})

const hashOf = ({ subject, recipients }: KnownBy): Promise<string> => {
  const addresses = [...new Set(recipients.map((address) => address.trim().toLowerCase()))].sort()
  const text = JSON.stringify([subject.replaceAll(/\s+/g, ' ').trim(), addresses])
  return sha256(new TextEncoder().encode(text))
}

const read = (storage: Storage): readonly Kept[] => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

const isKept = (one: Partial<Kept> | null): one is Kept =>
  typeof one?.hash === 'string' &&
  typeof one.at === 'number' &&
  typeof one.caseId === 'string' &&
  caseIdPattern.test(one.caseId) &&
  filingKinds.some((kind) => kind === one.kind)

/** A browser may refuse: then the choice is known from Outlook alone. */
const write = (storage: Storage, kept: readonly Kept[]): void => {
  try {
    storage.setItem(key, JSON.stringify(kept))
  } catch {
    // Nothing to do about it.
  }
}
