import type { Participant } from '../../../domain/message.ts'
import type { ShownMessage } from '../../shownMailbox.ts'
import { mailView } from '../mailView.ts'
import { type AnswerState, errors, failed, type MailboxAnswer, succeeded } from './answerState.ts'
import { fileOf, headersOf } from './readAnswers.ts'

/** Answers about mails that are selected and not open: the calls of Mailbox 1.13 to 1.15 (inPane/newerCalls.ts). */
export const onSeveral: Readonly<Record<string, MailboxAnswer>> = {
  getSelectedItemsAsync: (state) =>
    state.weather === 'selectionFails'
      ? failed(errors.internal)
      : succeeded(state.program.selectedMessages().map((message) => selectedItem(state, message))),
  loadItemByIdAsync: (state, { itemId }: { itemId: string }) => load(state, itemId),
  unloadAsync: (state) => {
    if (state.weather === 'unloadFails') {
      state.weather = 'fair'
      return failed(errors.internal)
    }
    state.loaded = null
    return succeeded(null)
  },
  loadedAsFileAsync: onLoaded(fileOf),
  loadedBodyAsync: onLoaded(async ({ program }, itemId) =>
    succeeded((await mailView(await program.bytes(itemId))).text),
  ),
  loadedHeadersAsync: onLoaded(async (state, itemId) => headersOf(state, await state.program.bytes(itemId))),
  loadedCategoriesAsync: ({ program, weather }, given: { itemId: string; categories: readonly string[] }) => {
    if (weather === 'marksFail') return failed(errors.internal)
    const all = new Set([...program.marksOf(given.itemId).categories, ...given.categories])
    program.mark(given.itemId, { categories: [...all] })
    return succeeded(null)
  },
  loadedCategoriesRemoveAsync: ({ program }, given: { itemId: string; categories: readonly string[] }) => {
    const kept = program.marksOf(given.itemId).categories.filter((one) => !given.categories.includes(one))
    program.mark(given.itemId, { categories: kept })
    return succeeded(null)
  },
}

/** As Outlook does: the next mail is refused until the one before was let go. */
const load = (state: AnswerState, itemId: string): object => {
  const message = state.program.message(itemId)
  if (!message) return failed(errors.itemNotFound)
  if (state.loaded !== null) return failed(errors.internal)
  if (state.weather === 'loadFails' && isEverySecond(state, message)) return failed(errors.internal)
  if (state.weather === 'loadFailsOnce') {
    state.weather = 'fair'
    return failed(errors.internal)
  }
  state.loaded = itemId
  return succeeded({
    ...selectedItem(state, message),
    from: message.from && person(message.from),
    to: message.to.map(person),
    cc: message.cc.map(person),
    created: message.sentAt,
  })
}

const isEverySecond = ({ program }: AnswerState, message: ShownMessage): boolean =>
  program.selectedMessages().indexOf(message) % 2 === 1

function onLoaded(act: (state: AnswerState, itemId: string) => Promise<object>): MailboxAnswer {
  return async (state: AnswerState, { itemId }: { itemId: string }) =>
    state.loaded === itemId ? act(state, itemId) : failed(errors.itemNotFound)
}

const selectedItem = ({ weather }: AnswerState, message: ShownMessage): object => ({
  itemId: message.id,
  itemMode: 'read',
  itemType: 'message',
  subject: message.subject,
  conversationId: message.conversationId,
  internetMessageId: weather === 'noMessageId' ? '' : (message.messageId ?? ''),
  hasAttachment: message.attachments.length > 0,
})

const person = ({ name, address }: Participant): object => ({ displayName: name, emailAddress: address })
