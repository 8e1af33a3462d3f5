import type { Circumstances } from './circumstances.ts'
import { button, element } from './dom.ts'
import { takeDrags } from './dragging.ts'
import { icon } from './icon.ts'
import type { AnswerState } from './office/answerState.ts'
import { type Outlook, openOutlook } from './office/outlook.ts'
import { paneWidth } from './paneWidth.ts'
import type { Words } from './words.ts'

/** The add-in's pane at the right: a frame of the add-in's own origin, that can be pinned, resized and closed. */
export interface TaskPane {
  readonly origin: string
  readonly elements: readonly HTMLElement[]
  open(): void
  toggle(): void
  onOpenChanged(callback: (isOpen: boolean) => void): void
  /** Null while the pane is closed. */
  outlook(): Outlook | null
}

export const taskPane = (state: AnswerState, circumstances: Circumstances, words: Words): TaskPane => {
  const { program } = state
  const listeners = new Set<(isOpen: boolean) => void>()
  const holder = element('div', { class: 'frame' })
  const pin = pinButton(words)
  const shut = button(
    { class: 'quiet', 'aria-label': words.closePane, title: words.closePane },
    () => close(),
    '✕',
  )
  const aside = element(
    'aside',
    { class: 'pane', 'aria-label': words.pane },
    element('div', { class: 'paneHead' }, element('h2', {}, words.pane), pin.element, shut),
    holder,
  )
  const separator = paneWidth(aside, words)
  let outlook: Outlook | null = null
  takeDrags(holder, program, () => outlook)

  const show = (isOpen: boolean) => {
    aside.hidden = !isOpen
    separator.hidden = !isOpen
    for (const listener of listeners) listener(isOpen)
  }
  const open = () => {
    const frame = element('iframe', { title: words.pane })
    outlook = openOutlook({ state, circumstances, frame, url: program.mailbox.paneUrl })
    holder.replaceChildren(frame)
    show(true)
  }
  const close = () => {
    outlook?.close()
    outlook = null
    holder.replaceChildren()
    show(false)
  }
  program.onChange((change) => {
    // As Outlook does: a pane that is not pinned belongs to the mail it was opened on.
    if (change === 'selection' && outlook !== null && !pin.isPinned()) close()
  })
  return {
    origin: new URL(program.mailbox.paneUrl).origin,
    elements: [separator, aside],
    open,
    toggle: () => (outlook === null ? open() : close()),
    onOpenChanged: (callback) => listeners.add(callback),
    outlook: () => outlook,
  }
}

const pinButton = (words: Words) => {
  let pinned = true
  const show = () => {
    const label = pinned ? words.unpin : words.pin
    made.setAttribute('aria-label', label)
    made.title = label
    made.setAttribute('data-pinned', String(pinned))
  }
  const made = button(
    { class: 'quiet pin' },
    () => {
      pinned = !pinned
      show()
    },
    icon('pin'),
  )
  show()
  return { element: made, isPinned: () => pinned }
}
