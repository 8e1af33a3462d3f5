import type { Weather } from '../circumstances.ts'
import type { Draft } from '../compose/draft.ts'
import { element } from '../dom.ts'
import { errors, failed } from './answerState.ts'
import type { ChannelHost } from './channel.ts'
import { type FrameParts, openOutlookOnDraft } from './outlook.ts'

/** What the handler of OnMessageSend said. `slow`: nothing, in the time that Outlook gives it before it tells the person. */
export type SendVerdict =
  | { readonly kind: 'send' }
  | {
      readonly kind: 'ask'
      readonly sentence: string
      readonly cancelLabel: string | null
      readonly opensPane: boolean
    }
  | { readonly kind: 'slow' }

/** Names in manifest.xml. */
const handlerName = 'onMessageSend'
const composeButton = 'composeOpenPane'

/** The event by which office.js has a handler run. Its data are numbered, as the library reads them. */
const commandInvoked = 'appCommandInvoked'

/** Milliseconds. */
const patience = 5000

/** Runs the send event in a frame that nobody sees, as Outlook on the web does, and gives what the handler said. */
export const runSendEvent = (parts: Omit<FrameParts, 'frame'>, draft: Draft): Promise<SendVerdict> =>
  new Promise((resolve) => {
    const frame = element('iframe', { hidden: '', 'aria-hidden': 'true' })
    const settle = (verdict: SendVerdict) => {
      clearTimeout(timer)
      outlook.close()
      frame.remove()
      resolve(verdict)
    }
    const timer = setTimeout(() => settle({ kind: 'slow' }), patience)
    const outlook = openOutlookOnDraft({ ...parts, frame }, draft, {
      ...failing[parts.state.weather],
      onWanted: (event) => {
        if (event !== commandInvoked) return
        outlook.fire(commandInvoked, { 0: crypto.randomUUID(), 1: handlerName, 2: '{}' })
      },
      onCompleted: (text) => settle(verdictOf(text)),
    })
    document.body.append(frame)
  })

const failing: Partial<Readonly<Record<Weather, Pick<ChannelHost, 'execute'>>>> = {
  sendCallsFail: { execute: async () => failed(errors.internal) },
  sendCallsAreLost: { execute: () => new Promise(() => undefined) },
}

interface Completed {
  readonly completedContext?: {
    readonly allowEvent?: boolean
    readonly errorMessage?: string
    readonly cancelLabel?: string
    readonly commandId?: string
  }
}

/** office.js hands over the whole event, as JSON. Only a plain no holds a mail back. */
const verdictOf = (text: string): SendVerdict => {
  const { completedContext } = JSON.parse(text) as Completed
  if (completedContext?.allowEvent !== false) return { kind: 'send' }
  const { errorMessage = '', cancelLabel = null, commandId } = completedContext
  return { kind: 'ask', sentence: errorMessage, cancelLabel, opensPane: commandId === composeButton }
}
