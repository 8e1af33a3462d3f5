import { alikeName, nameAmongAlike, nameOfCopy, sharedName } from '../../../domain/cleanUp/copyNames.ts'
import type { SourceMessage } from '../../../ports/mailSource.ts'

export type NameMail = (kind: string, ...parts: readonly (string | number | null)[]) => string

/**
 * A mail's name by what it is, not by where its bytes lie: neither a compacted mailbox, nor another folder, nor the same
 * mailbox as another kind of file takes a decision away, above all none that it is private. Without a Message-ID its sender,
 * second and subject say which it is; where one of these is missing too, as in a draft, its folder and size say it, and what
 * it may be taken for when it lies elsewhere is part of its name.
 */
export const mailNameOf = (
  nameMail: NameMail,
  { folder, messageId, from, to, cc, sentAt, subject, size }: SourceMessage,
): string => {
  const parts = [messageId, from?.address ?? null, sentAt, subject] as const
  const saysWhich = messageId !== null || (from !== null && sentAt !== null && subject.trim() !== '')
  if (saysWhich) return nameMail('mail', ...parts)
  const people = [...to, ...cc].map(({ address }) => address.toLowerCase()).toSorted()
  return nameAmongAlike(nameMail('alike', ...parts, ...people), nameMail('mail', ...parts, folder, size))
}

/** Names mails as they come, so that of several copies each has its own. */
export class CopyNames {
  readonly #nameMail: NameMail
  /** How many mails of each name there were at once. */
  readonly #copies = new Map<string, number>()
  readonly #freed = new Map<string, string[]>()
  /** The mails that may be taken for each other, by what they have in common. */
  readonly #alike = new Map<string, Set<string>>()

  constructor(nameMail: NameMail) {
    this.#nameMail = nameMail
  }

  nextOf(message: SourceMessage): string {
    const shared = mailNameOf(this.#nameMail, message)
    const freed = this.#freed.get(shared)?.shift()
    if (freed !== undefined) return freed
    const copy = this.#copies.get(shared) ?? 0
    this.#copies.set(shared, copy + 1)
    const alike = alikeName(shared)
    if (alike !== null) this.#alike.set(alike, (this.#alike.get(alike) ?? new Set()).add(shared))
    return copy === 0 ? shared : nameOfCopy(shared, copy)
  }

  /** The names of a mail and of all its copies, also of those that went. */
  copiesOf(name: string): readonly string[] {
    const shared = sharedName(name)
    const copies = this.#copies.get(shared) ?? 0
    return Array.from({ length: copies }, (_, copy) => (copy === 0 ? shared : nameOfCopy(shared, copy)))
  }

  /** The names of the mails that may be this one, without their copies; none where its header says which it is. */
  alikeTo(name: string): readonly string[] {
    const alike = alikeName(name)
    return alike === null ? [] : [...(this.#alike.get(alike) ?? [])]
  }

  /** Its mail went: the next that is the same mail is that one again. */
  free(name: string): void {
    const shared = sharedName(name)
    const freed = this.#freed.get(shared)
    if (freed === undefined) this.#freed.set(shared, [name])
    else freed.push(name)
  }
}
