import type { ShownMessage } from '../../shownMailbox.ts'
import type { Circumstances } from '../circumstances.ts'
import { locales } from '../circumstances.ts'
import type { MailProgram } from '../program.ts'
import { type AnswerState, answer } from './answers.ts'
import { openChannel } from './channel.ts'
import { appContext, initialData, officeThemes, themeEvent } from './initialData.ts'

const appId = 'dossier'

/** ItemChanged, as the library calls it on the channel. */
const itemChanged = 'olkItemSelectedChanged'

/** Outlook as one pane knows it: what office.js in the frame is told, and the answers that are held back. */
export interface Outlook {
  changeTheme(theme: Circumstances['theme']): void
  changeWeather(weather: Circumstances['weather']): void
  holdAnswers(hold: boolean): void
  letAnswersThrough(): void
  close(): void
}

/** Puts the pane into a frame and answers it. The frame must not have been loaded before. */
export const openOutlook = (
  program: MailProgram,
  circumstances: Circumstances,
  frame: HTMLIFrameElement,
): Outlook => {
  const state: AnswerState = { program, masterCategories: [], weather: circumstances.weather }
  const held = heldAnswers(circumstances.answers === 'held')
  const { paneUrl } = program.mailbox
  const origin = new URL(paneUrl).origin
  const conversation = crypto.randomUUID()
  const selected = () => {
    const messages = program.selectedMessages()
    return messages.length === 1 ? (messages[0] ?? null) : null
  }
  let told: ShownMessage | null = null
  const channel = openChannel(frame, origin, conversation, {
    appContext: () => appContext(appId, circumstances),
    initialData: () => {
      told = selected()
      return initialData(program.mailbox, told)
    },
    execute: async (call, parameters) => {
      const answered = await answer(state, call, parameters)
      await held.turn()
      return answered
    },
    onWanted: (event) => {
      // Another mail may have been selected while the pane was starting.
      if (event === itemChanged && selected() !== told) tellSelection()
    },
  })
  const tellSelection = () => {
    const message = selected()
    // office.js takes the empty text for "no item".
    if (channel.fire(itemChanged, message === null ? '' : initialData(program.mailbox, message)))
      told = message
  }
  const stopFollowing = program.onChange((change) => {
    if (change === 'selection') tellSelection()
  })
  frame.name = frameName(circumstances, conversation)
  frame.src = `${paneUrl}?${new URLSearchParams({ _host_Info: hostInfo(circumstances) })}${location.hash}`
  return {
    changeTheme: (theme) => channel.fire('officeThemeChanged', themeEvent(theme)),
    changeWeather: (weather) => {
      state.weather = weather
    },
    holdAnswers: held.hold,
    letAnswersThrough: held.letThrough,
    close: () => {
      stopFollowing()
      channel.close()
    },
  }
}

const hostInfo = ({ language }: Circumstances): string => `Outlook$Web$16.01$${locales[language]}$local$$$0`

/** What office.js reads from its window's name; the theme is for page/inPane/newerCalls.ts. */
const frameName = (circumstances: Circumstances, conversation: string): string =>
  JSON.stringify({
    hostInfo: hostInfo(circumstances),
    xdmInfo: [conversation, appId, location.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
    officeTheme: officeThemes[circumstances.theme],
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
