import { mailboxPath, type ShownMailbox } from '../shownMailbox.ts'
import { type Circumstances, readCircumstances } from './circumstances.ts'
import { circumstancesMenu } from './circumstancesMenu.ts'
import { composeWindow } from './compose/composeWindow.ts'
import { element } from './dom.ts'
import { folderList } from './folderList.ts'
import { messageList } from './messageList.ts'
import { letNetworkBe } from './network.ts'
import type { AnswerState } from './office/answerState.ts'
import { roamingSettings } from './office/roamingSettings.ts'
import { mailProgram } from './program.ts'
import { readingPane } from './readingPane.ts'
import { ribbon } from './ribbon.ts'
import { taskPane } from './taskPane.ts'
import { words as allWords } from './words.ts'

const preferred = {
  language: navigator.language.startsWith('nl') ? 'nl' : 'en',
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
} as const

const mailboxOf = async (): Promise<ShownMailbox> => (await fetch(mailboxPath)).json()

/** A circumstance that changes what Outlook says at the start of an add-in means a new start. */
const restartWith = (changed: Partial<Circumstances>): void => {
  const asked = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(changed)) asked.set(name, value)
  location.search = asked.toString()
}

const start = async (): Promise<void> => {
  const circumstances = readCircumstances(location.search, preferred)
  await letNetworkBe(circumstances.weather)
  const words = allWords[circumstances.language]
  const program = mailProgram(await mailboxOf())
  document.documentElement.lang = circumstances.language
  document.documentElement.setAttribute('data-theme', circumstances.theme)
  document.title = words.title

  const state: AnswerState = {
    program,
    masterCategories: [],
    loaded: null,
    roaming: roamingSettings(localStorage),
    weather: circumstances.weather,
  }
  const pane = taskPane(state, circumstances, words)
  const composing = composeWindow({ state, circumstances, words })
  const menu = circumstancesMenu(circumstances, words, {
    restartWith,
    changeTheme: (theme) => {
      document.documentElement.setAttribute('data-theme', theme)
      pane.outlook()?.changeTheme(theme)
      composing.changeTheme(theme)
    },
    changeWeather: (weather) => {
      state.weather = weather
      void letNetworkBe(weather)
    },
    holdAnswers: (hold) => pane.outlook()?.holdAnswers(hold),
    letAnswersThrough: () => pane.outlook()?.letAnswersThrough(),
    deselect: () => program.select([]),
  })
  document.body.append(
    element(
      'header',
      {},
      element('h1', {}, words.title),
      element('span', { class: 'owner' }, words.mailOf(program.mailbox.owner.name)),
      menu,
    ),
    ribbon(words, pane, composing.write),
    element(
      'main',
      {},
      folderList(program, words),
      messageList(program, words, circumstances),
      readingPane(program, words, circumstances.language, composing.reply),
      ...pane.elements,
    ),
  )
  pane.open()
}

await start()
