import { createHash } from 'node:crypto'
import type { SourceMessage } from '../../ports/mailSource.ts'
import type { NameUnderKey } from './indexKey.ts'

/** What was seen of a mail when it was read. */
export type SeenMail = Omit<SourceMessage, 'id' | 'folder' | 'size'>

/** Of a mail that is forgotten only by what it is known again where it lies. */
export interface MarkedMail {
  readonly bytesFrom: SourceMessage['bytesFrom']
  readonly mark: string
}

export type KeptMail = SeenMail | MarkedMail

export const keptMailIn = (json: string): KeptMail => JSON.parse(json) as KeptMail

export const markedMail = (seen: SeenMail, name: NameUnderKey): MarkedMail => ({
  bytesFrom: seen.bytesFrom,
  mark: markOf(seen, name),
})

/** The same for a mail that says the same of who sent it, when and about what. */
export const markOf = (
  mail: MarkedMail | Pick<SeenMail, 'messageId' | 'sentAt' | 'from' | 'subject'>,
  name: NameUnderKey,
): string => {
  if ('mark' in mail) return mail.mark
  const { messageId, sentAt, from, subject } = mail
  return name(digestOf([messageId, sentAt, from, subject]))
}

/** Of what a mail says; kept under the key of its index alone, for what it says may be guessed. */
export const digestOf = (words: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 20)
