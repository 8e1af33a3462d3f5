import { nameOfCopy, sharedName } from '../../domain/cleanUp/copyNames.ts'
import type { SourceMessage } from '../../ports/mailSource.ts'

export type NameMail = (kind: string, ...parts: readonly (string | number | null)[]) => string

/**
 * A mail's name by what it is, not by where its bytes lie: neither a compacted mailbox, nor another folder, nor the same
 * mailbox as another kind of file takes a decision away, above all none that it is private. Without a Message-ID its sender,
 * second and subject say which it is; where one of these is missing too, as in a draft, its folder and size are part of it.
 */
export const mailNameOf = (
  nameMail: NameMail,
  { folder, messageId, from, sentAt, subject, size }: SourceMessage,
): string => {
  const parts = [messageId, from?.address ?? null, sentAt, subject] as const
  const saysWhich = messageId !== null || (from !== null && sentAt !== null && subject.trim() !== '')
  return saysWhich ? nameMail('mail', ...parts) : nameMail('mail', ...parts, folder, size)
}

/** Names mails as they come, so that of several copies each has its own. */
export class CopyNames {
  readonly #nameMail: NameMail
  /** How many mails of each name there were at once. */
  readonly #copies = new Map<string, number>()
  readonly #freed = new Map<string, string[]>()

  constructor(nameMail: NameMail) {
    this.#nameMail = nameMail
  }

  nextOf(message: SourceMessage): string {
    const shared = mailNameOf(this.#nameMail, message)
    const freed = this.#freed.get(shared)?.shift()
    if (freed !== undefined) return freed
    const copy = this.#copies.get(shared) ?? 0
    this.#copies.set(shared, copy + 1)
    return copy === 0 ? shared : nameOfCopy(shared, copy)
  }

  /** The names of a mail and of all its copies, also of those that went. */
  copiesOf(name: string): readonly string[] {
    const shared = sharedName(name)
    const copies = this.#copies.get(shared) ?? 0
    return Array.from({ length: copies }, (_, copy) => (copy === 0 ? shared : nameOfCopy(shared, copy)))
  }

  /** Its mail went: the next that is the same mail is that one again. */
  free(name: string): void {
    const shared = sharedName(name)
    const freed = this.#freed.get(shared)
    if (freed === undefined) this.#freed.set(shared, [name])
    else freed.push(name)
  }
}
