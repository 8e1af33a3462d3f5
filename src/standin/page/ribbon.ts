import { button, element } from './dom.ts'
import type { TaskPane } from './taskPane.ts'
import type { Words } from './words.ts'

/** Dossier's icon, from its own service, as Outlook fetches it. */
const iconPath = '/assets/icon-32.png'

/** The ribbon, with the add-in's button, which opens and closes the pane. */
export const ribbon = (words: Words, pane: TaskPane, onNewMail: () => void): HTMLElement => {
  const picture = element('img', {
    src: new URL(iconPath, pane.origin).href,
    alt: '',
    width: '32',
    height: '32',
  })
  picture.addEventListener('error', () => picture.remove())
  const toggle = button({ class: 'addin', 'aria-pressed': 'false' }, () => pane.toggle(), picture, words.pane)
  pane.onOpenChanged((isOpen) => toggle.setAttribute('aria-pressed', String(isOpen)))
  const newMail = button({ class: 'addin newMail' }, onNewMail, words.compose.newMail)
  return element('section', { class: 'ribbon', 'aria-label': words.ribbon }, newMail, toggle)
}
