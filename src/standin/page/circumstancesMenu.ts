import type { Circumstances } from './circumstances.ts'
import { button, choice, element } from './dom.ts'
import type { Words } from './words.ts'

export interface MenuActions {
  restartWith(changed: Partial<Circumstances>): void
  changeTheme(theme: Circumstances['theme']): void
  changeWeather(weather: Circumstances['weather']): void
  holdAnswers(hold: boolean): void
  letAnswersThrough(): void
  deselect(): void
}

/** The menu in which this Outlook is made pleasant or unpleasant. */
export const circumstancesMenu = (
  { language, theme, client, weather, view, answers }: Circumstances,
  words: Words,
  act: MenuActions,
): HTMLElement =>
  closing(
    element(
      'details',
      { class: 'menu' },
      element('summary', {}, words.circumstances),
      element(
        'div',
        { class: 'choices' },
        choice(words.language, { nl: 'Nederlands', en: 'English' }, language, (chosen) =>
          act.restartWith({ language: chosen }),
        ),
        choice(words.theme, words.themes, theme, act.changeTheme),
        choice(words.client, words.clients, client, (chosen) => act.restartWith({ client: chosen })),
        choice(words.view, words.views, view, (chosen) => act.restartWith({ view: chosen })),
        choice(words.weather, words.weathers, weather, act.changeWeather),
        choice(words.answers, words.answerTimes, answers, (chosen) => act.holdAnswers(chosen === 'held')),
        button({}, act.letAnswersThrough, words.letThrough),
        button({}, act.deselect, words.deselect),
      ),
    ),
  )

/** Closes like a menu: by Escape, and by a click beside it. */
const closing = (menu: HTMLDetailsElement): HTMLDetailsElement => {
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') menu.open = false
  })
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false
  })
  return menu
}
