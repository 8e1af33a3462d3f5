import type { ShownMessage } from '../../shownMailbox.ts'
import { mailView } from '../mailView.ts'
import type { Notification } from '../program.ts'
import {
  type AnswerState,
  errors,
  failed,
  type MailboxAnswer,
  type MasterCategory,
  succeeded,
} from './answerState.ts'
import { fileOf, headersOf } from './readAnswers.ts'
import { onSeveral } from './severalAnswers.ts'

type Answer = (state: AnswerState, message: ShownMessage, parameters: never) => object | Promise<object>

/** office.js's dispatch id, or the name of a call that page/inPane/newerCalls.ts laid over it. */
export type CallId = number | string

/** Answers to calls on the selected mail. */
const onMessage: Readonly<Record<CallId, Answer>> = {
  3: ({ program }, { id }) => ({
    wasSuccessful: true,
    customProperties: JSON.stringify(program.marksOf(id).customProperties),
  }),
  4: ({ program }, { id }, { customProperties }: { customProperties: Record<string, unknown> }) => {
    program.mark(id, { customProperties })
    return succeeded(null)
  },
  33: (state, message, added: Notification) => notify(state, message, added),
  34: ({ program }, { id }) => succeeded(program.marksOf(id).notifications),
  35: (state, message, replaced: Notification) => notify(state, message, replaced),
  36: ({ program }, { id }, { key }: { key: string }) => {
    program.mark(id, { notifications: program.marksOf(id).notifications.filter((bar) => bar.key !== key) })
    return succeeded(null)
  },
  37: async ({ program }, { id }, { coercionType }: { coercionType: number }) => {
    const view = await mailView(await program.bytes(id))
    return succeeded(coercionType === 0 ? view.text : view.html)
  },
  108: ({ program }, { folder }) => {
    const owner = program.mailbox.sharedFolders[folder]
    return owner === undefined
      ? failed(errors.notSupported)
      : succeeded({ owner, targetMailbox: owner, targetRestUrl: '', delegatePermissions: 1 })
  },
  157: ({ program }, { id }) =>
    succeeded(program.marksOf(id).categories.map((displayName) => ({ displayName }))),
  158: addCategories,
  159: ({ program }, { id }, { categories }: { categories: readonly string[] }) => {
    const kept = program.marksOf(id).categories.filter((category) => !categories.includes(category))
    program.mark(id, { categories: kept })
    return succeeded(null)
  },
  168: getHeaders,
  getAsFileAsync: getAsFile,
}

/** Answers to calls that need no selected mail. */
const onMailbox: Readonly<Record<CallId, MailboxAnswer>> = {
  160: ({ masterCategories }) => succeeded(masterCategories),
  161: (state, { categoryDetails }: { categoryDetails: readonly MasterCategory[] }) => {
    const known = new Set(state.masterCategories.map((category) => category.displayName))
    if (categoryDetails.some((category) => known.has(category.displayName)))
      return failed(errors.duplicateCategory)
    state.masterCategories.push(...categoryDetails)
    return succeeded(null)
  },
  404: ({ roaming }, [settings]: readonly [object]) => {
    roaming.keep(settings)
    return succeeded(null)
  },
  ...onSeveral,
}

/** Whether a call is about the mailbox, and needs no mail. */
export const isAboutMailbox = (call: CallId): boolean => Object.hasOwn(onMailbox, call)

/** One call of the add-in, on the mail that is selected when it arrives, as Outlook does it. */
export const answer = async (state: AnswerState, call: CallId, parameters: unknown): Promise<object> => {
  const mailboxAnswer = onMailbox[call]
  if (mailboxAnswer) return mailboxAnswer(state, (parameters ?? {}) as never)
  const messageAnswer = onMessage[call]
  const [message, ...others] = state.program.selectedMessages()
  if (!messageAnswer || !message || others.length > 0) return failed(errors.notSupported)
  return messageAnswer(state, message, (parameters ?? {}) as never)
}

const notify = (state: AnswerState, { id }: ShownMessage, bar: Notification): object => {
  if (state.weather === 'marksFail') return failed(errors.internal)
  const others = state.program.marksOf(id).notifications.filter((other) => other.key !== bar.key)
  state.program.mark(id, { notifications: [...others, { key: bar.key, message: bar.message }] })
  return succeeded(null)
}

function addCategories(
  state: AnswerState,
  { id }: ShownMessage,
  { categories }: { categories: readonly string[] },
): object {
  if (state.weather === 'marksFail') return failed(errors.internal)
  const known = new Set(state.masterCategories.map((category) => category.displayName))
  if (categories.some((category) => !known.has(category))) return failed(errors.invalidCategory)
  const all = new Set([...state.program.marksOf(id).categories, ...categories])
  state.program.mark(id, { categories: [...all] })
  return succeeded(null)
}

async function getHeaders(state: AnswerState, { id }: ShownMessage): Promise<object> {
  return headersOf(state, await state.program.bytes(id))
}

async function getAsFile(state: AnswerState, message: ShownMessage): Promise<object> {
  return fileOf(state, message.id)
}
