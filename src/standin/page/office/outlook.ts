import type { ShownMessage } from '../../shownMailbox.ts'
import { type Circumstances, locales } from '../circumstances.ts'
import type { Draft } from '../compose/draft.ts'
import type { AnswerState } from './answerState.ts'
import { answer, type CallId, isAboutMailbox } from './answers.ts'
import { type Channel, type ChannelHost, openChannel } from './channel.ts'
import { answerOnDraft } from './draftAnswers.ts'
import { appContext, draftData, initialData, officeThemes, themeEvent } from './initialData.ts'

const appId = 'dossier'

/** ItemChanged, SelectedItemsChanged and RecipientsChanged, as the library calls them on the channel. */
const itemChanged = 'olkItemSelectedChanged'
const severalChanged = 'olkSelectedItemsChanged'
const recipientsChanged = 'olkRecipientsChanged'
/** DragAndDropEvent. */
export const dragAndDrop = 'olkDragAndDropEvent'

/** Outlook as one frame of the add-in knows it: what office.js in it is told, and the answers that are held back. */
export interface Outlook {
  /** As of the channel (channel.ts). */
  readonly fire: Channel['fire']
  changeTheme(theme: Circumstances['theme']): void
  holdAnswers(hold: boolean): void
  letAnswersThrough(): void
  close(): void
}

export interface FrameParts {
  readonly state: AnswerState
  readonly circumstances: Circumstances
  readonly frame: HTMLIFrameElement
  /** The page of the add-in that goes into the frame. */
  readonly url: string
}

/** What a frame of the add-in is opened on. */
interface OpenedOn extends Omit<ChannelHost, 'appContext'> {
  /** Message-ID of the mail that is answered here. */
  readonly inReplyTo?: string | null
  /** Ends the following of it. */
  readonly stop: () => void
}

/** Puts the pane into a frame and answers it about whatever is selected. The frame must not have been loaded before. */
export const openOutlook = (parts: FrameParts): Outlook => openFrame(parts, onSelection(parts.state))

/** The same for a mail that is being written: its pane, or the handler of its sending, which may be answered otherwise. */
export const openOutlookOnDraft = (
  parts: FrameParts,
  draft: Draft,
  otherwise: Partial<ChannelHost> = {},
): Outlook => openFrame(parts, (channel) => ({ ...onDraft(parts.state, draft)(channel), ...otherwise }))

const openFrame = (
  { state, circumstances, frame, url }: FrameParts,
  openOn: (channel: () => Channel) => OpenedOn,
): Outlook => {
  const held = heldAnswers(circumstances.answers === 'held')
  const conversation = crypto.randomUUID()
  const on = openOn(() => channel)
  const channel = openChannel(frame, new URL(url).origin, conversation, {
    ...on,
    appContext: () => appContext(appId, circumstances, state.roaming.kept()),
    execute: async (call, parameters) => {
      const answered = await on.execute(call, parameters)
      await held.turn()
      return answered
    },
  })
  frame.name = frameName(circumstances, conversation, on.inReplyTo ?? null)
  frame.src = `${url}?${new URLSearchParams({ _host_Info: hostInfo(circumstances) })}${location.hash}`
  return {
    fire: channel.fire,
    changeTheme: (theme) => channel.fire('officeThemeChanged', themeEvent(theme)),
    holdAnswers: held.hold,
    letAnswersThrough: held.letThrough,
    close: () => {
      on.stop()
      channel.close()
    },
  }
}

const onSelection =
  (state: AnswerState) =>
  (channel: () => Channel): OpenedOn => {
    const { program } = state
    const selected = () => {
      const messages = program.selectedMessages()
      return messages.length === 1 ? (messages[0] ?? null) : null
    }
    let told: ShownMessage | null = null
    const tellSelection = () => {
      const message = selected()
      // office.js takes the empty text for "no item".
      const data = message === null ? '' : initialData(program.mailbox, message)
      // Where it tells of no change, the one mail before stays the open one.
      if (message === null && state.weather === 'selectionUntold') return
      if (channel().fire(itemChanged, data)) told = message
    }
    return {
      initialData: () => {
        told = selected()
        return initialData(program.mailbox, told)
      },
      execute: (call, parameters) => answer(state, call, parameters),
      onWanted: (event) => {
        // Another mail may have been selected while the pane was starting.
        if (event === itemChanged && selected() !== told) tellSelection()
      },
      stop: program.onChange((change) => {
        if (change !== 'selection') return
        tellSelection()
        if (state.weather !== 'selectionUntold') channel().fire(severalChanged, {})
      }),
    }
  }

const onDraft =
  (state: AnswerState, draft: Draft) =>
  (channel: () => Channel): OpenedOn => ({
    inReplyTo: draft.answers?.messageId ?? null,
    initialData: () => draftData(state.program.mailbox, draft),
    execute: async (call: CallId, parameters) =>
      isAboutMailbox(call)
        ? answer(state, call, parameters)
        : answerOnDraft(draft, state.program.mailbox.owner, call, parameters),
    onWanted: () => undefined,
    stop: draft.onRecipients(() => channel().fire(recipientsChanged, { changedRecipientFields: {} })),
  })

const hostInfo = ({ language }: Circumstances): string => `Outlook$Web$16.01$${locales[language]}$local$$$0`

/** What office.js reads from its window's name; the theme and what is answered are for page/inPane/newerCalls.ts. */
const frameName = (circumstances: Circumstances, conversation: string, inReplyTo: string | null): string =>
  JSON.stringify({
    hostInfo: hostInfo(circumstances),
    xdmInfo: [conversation, appId, location.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
    officeTheme: officeThemes[circumstances.theme],
    inReplyTo,
  })

/** Answers wait here while they are held back. */
const heldAnswers = (initially: boolean) => {
  let holding = initially
  let waiting: (() => void)[] = []
  const letThrough = () => {
    for (const go of waiting) go()
    waiting = []
  }
  return {
    turn: () => (holding ? new Promise<void>((resolve) => waiting.push(resolve)) : Promise.resolve()),
    hold: (hold: boolean) => {
      holding = hold
      if (!hold) letThrough()
    },
    letThrough,
  }
}
