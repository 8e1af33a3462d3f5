import type { Participant } from '../../../domain/message.ts'
import type { ShownMessage } from '../../shownMailbox.ts'

/** A mail that is being written. */
export interface DraftText {
  readonly to: readonly Participant[]
  readonly cc: readonly Participant[]
  readonly bcc: readonly Participant[]
  readonly subject: string
  readonly body: string
}

export interface Draft {
  readonly id: string
  /** The mail it answers; null for a new one. */
  readonly answers: ShownMessage | null
  text(): DraftText
  write(changed: Partial<DraftText>): void
  /** What an add-in keeps with it. */
  customProperties(): Readonly<Record<string, unknown>>
  keep(customProperties: Readonly<Record<string, unknown>>): void
  /** Called when people were added or taken away; the returned function ends it. */
  onRecipients(listener: () => void): () => void
}

export const openDraft = (start: DraftText, answers: ShownMessage | null): Draft => {
  const listeners = new Set<() => void>()
  let text = start
  let kept: Readonly<Record<string, unknown>> = {}
  return {
    id: `draft-${crypto.randomUUID()}`,
    answers,
    text: () => text,
    write: (changed) => {
      text = { ...text, ...changed }
      if (changed.to ?? changed.cc ?? changed.bcc) for (const listener of listeners) listener()
    },
    customProperties: () => kept,
    keep: (customProperties) => {
      kept = customProperties
    },
    onRecipients: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** `Eva Kuipers <eva@kuipers.example>; jan@…`, as somebody types it. */
export const peopleIn = (typed: string): readonly Participant[] =>
  typed
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const named = /^(.*)<([^<>]*)>$/.exec(part)
      return { name: named?.[1]?.trim() ?? '', address: named?.[2]?.trim() ?? part }
    })

export const peopleAsTyped = (people: readonly Participant[]): string =>
  people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join('; ')
