import type { ShownMessage } from '../shownMailbox.ts'
import { element } from './dom.ts'
import type { Words } from './words.ts'

/** Mails in their order, each conversation where its first one stands. */
export const inConversations = (messages: readonly ShownMessage[]): readonly (readonly ShownMessage[])[] => [
  ...Map.groupBy(messages, ({ conversationId }) => conversationId).values(),
]

/** The line above the mails of a conversation, by which all are selected. */
export const conversationHeader = (
  id: string,
  [newest, ...others]: readonly ShownMessage[],
  words: Words,
): HTMLElement =>
  element(
    'div',
    { role: 'option', id, class: 'conversation', 'aria-selected': 'false', draggable: 'true' },
    words.conversationOf(newest?.subject || words.noSubject, others.length + 1),
  )
