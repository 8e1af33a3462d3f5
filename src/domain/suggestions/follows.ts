import type { CaseId } from '../cases/case.ts'
import type { MessageMetadata } from '../message.ts'
import { isLink, threadLinks } from './conversation.ts'

/** Later mails of a conversation that is followed are offered for its case, or filed in it when they are opened. */
export const followModes = ['offer', 'file'] as const
export type FollowMode = (typeof followModes)[number]

/** A conversation that somebody follows. */
export interface Follow {
  /** Message-IDs of its mails, oldest first, as far as known; never none. */
  readonly messages: readonly string[]
  readonly caseId: CaseId
  readonly mode: FollowMode
}

/** Message-IDs kept of a conversation: its first mails, which every later one refers to, and its newest. */
const keptFirst = 4
const keptNewest = 28
/** Conversations that one person follows; one more, and the one he took on first is followed no longer. */
const mostFollows = 1000

/** UTF-16 units of all their Message-IDs together; of mail as people send it a thousand conversations have a third. */
const mostLetters = 3_000_000

/** The follow that a mail falls under; the newest where there are several. */
export const followOf = (follows: readonly Follow[], message: MessageMetadata): Follow | null => {
  const links = new Set(threadLinks(message))
  return follows.findLast(({ messages }) => messages.some((id) => links.has(id))) ?? null
}

/** The follows after a conversation is followed for a case; null: it is followed no more. */
export const afterFollow = (
  follows: readonly Follow[],
  messages: readonly string[],
  wanted: Pick<Follow, 'caseId' | 'mode'> | null,
): readonly Follow[] => {
  const ids = messages.filter(isLink)
  const named = new Set(ids)
  const isSame = (follow: Follow) => follow.messages.some((id) => named.has(id))
  const others = follows.filter((follow) => !isSame(follow))
  if (wanted === null || ids.length === 0) return others
  const known = follows.filter(isSame).flatMap((follow) => follow.messages)
  const all = [...new Set([...known, ...ids])]
  const kept =
    all.length <= keptFirst + keptNewest ? all : [...all.slice(0, keptFirst), ...all.slice(-keptNewest)]
  return newest([...others, { messages: kept, caseId: wanted.caseId, mode: wanted.mode }])
}

const newest = (follows: readonly Follow[]): readonly Follow[] => {
  let left = mostLetters
  const tooOld = follows.findLastIndex(({ messages }) => {
    for (const id of messages) left -= id.length
    return left < 0
  })
  return follows.slice(Math.max(tooOld + 1, follows.length - mostFollows))
}
