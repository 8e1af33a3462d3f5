import type { Participant } from '../../domain/message.ts'
import type { ShownMessage } from '../shownMailbox.ts'
import { locales } from './circumstances.ts'
import { element } from './dom.ts'
import { icon } from './icon.ts'
import type { MailProgram } from './program.ts'
import type { Words } from './words.ts'

/** The mails of the open folder: one list box, arrow keys move, Ctrl and Shift select several. */
export const messageList = (program: MailProgram, words: Words, language: 'nl' | 'en'): HTMLElement => {
  const list = element('div', {
    class: 'messages',
    role: 'listbox',
    tabindex: '0',
    'aria-label': words.messages,
    'aria-multiselectable': 'true',
  })
  const options = new Map<string, HTMLElement>()

  const fill = () => {
    options.clear()
    for (const message of program.messagesInFolder()) {
      options.set(message.id, messageOption(message, program.mailbox.owner, words, language))
    }
    list.replaceChildren(
      ...(options.size > 0 ? options.values() : [element('p', { class: 'empty' }, words.noMessages)]),
    )
    list.scrollTop = 0
  }
  const showSelection = () => {
    const selected = program.selectedMessages().map((message) => message.id)
    for (const [id, option] of options) option.setAttribute('aria-selected', String(selected.includes(id)))
    const active = selected.at(-1)
    if (active === undefined) return list.removeAttribute('aria-activedescendant')
    list.setAttribute('aria-activedescendant', optionId(active))
    options.get(active)?.scrollIntoView({ block: 'nearest' })
  }
  const showMarks = () => {
    for (const [id, option] of options) {
      const chips = program.marksOf(id).categories.map((name) => element('span', { class: 'chip' }, name))
      option.querySelector('.marks')?.replaceChildren(...chips)
    }
  }

  list.addEventListener('click', (event) => {
    const id = event.target instanceof Element ? event.target.closest('[role=option]')?.id : undefined
    if (id) program.select(clicked(idOfOption(id), event, [...options.keys()], selectedIds(program)))
  })
  list.addEventListener('keydown', (event) => {
    const selection = afterKey(event.key, [...options.keys()], selectedIds(program))
    if (selection === null) return
    event.preventDefault()
    program.select(selection)
  })
  program.onChange((change) => {
    if (change === 'folder' || change === 'sent') fill()
    if (change !== 'marks') showSelection()
    if (change !== 'selection') showMarks()
  })
  fill()
  return list
}

const optionId = (messageId: string): string => `option-${messageId}`
const idOfOption = (elementId: string): string => elementId.slice('option-'.length)
const selectedIds = (program: MailProgram) => program.selectedMessages().map((message) => message.id)

/** Who a mail is with: of the owner's own mails, those he wrote to. */
const correspondents = ({ from, to }: ShownMessage, owner: Participant, words: Words): string => {
  const isOwn = from?.address.toLowerCase() === owner.address.toLowerCase()
  const names = (isOwn ? to : from ? [from] : []).map(({ name, address }) => name || address)
  return isOwn ? `${words.to}: ${names.join('; ')}` : (names[0] ?? words.unknownSender)
}

const messageOption = (
  message: ShownMessage,
  owner: Participant,
  words: Words,
  language: 'nl' | 'en',
): HTMLElement => {
  const attached = message.attachments.length > 0
  return element(
    'div',
    { role: 'option', id: optionId(message.id), 'aria-selected': 'false' },
    element('span', { class: 'from' }, correspondents(message, owner, words)),
    element('span', { class: 'date' }, listDate(message.sentAt, language)),
    element(
      'span',
      { class: 'line' },
      element('span', { class: 'subject' }, message.subject || words.noSubject),
      attached ? icon('clip', words.hasAttachments) : null,
    ),
    element('span', { class: 'preview' }, message.preview),
    element('span', { class: 'marks' }),
  )
}

const listDate = (sentAt: string | null, language: 'nl' | 'en'): string =>
  sentAt === null
    ? ''
    : new Date(sentAt).toLocaleDateString(locales[language], {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      })

/** The selection after a click: Ctrl adds or takes away one, Shift selects up to here. */
const clicked = (
  id: string,
  keys: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean },
  all: readonly string[],
  selected: readonly string[],
): readonly string[] => {
  if (keys.ctrlKey || keys.metaKey)
    return selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]
  const [anchor] = selected
  if (!keys.shiftKey || anchor === undefined) return [id]
  const range = [all.indexOf(anchor), all.indexOf(id)].sort((one, other) => one - other)
  const between = all.slice(range[0], (range[1] ?? 0) + 1)
  return [anchor, ...between.filter((other) => other !== anchor)]
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 8, last),
  PageUp: (at) => Math.max(at - 8, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** The selection after a key; null when the key is not for the list. */
const afterKey = (
  key: string,
  all: readonly string[],
  selected: readonly string[],
): readonly string[] | null => {
  if (key === 'Escape') return []
  const step = steps[key]
  if (!step || all.length === 0) return null
  const at = all.indexOf(selected.at(-1) ?? '')
  const next = all[step(at, all.length - 1)]
  return next === undefined ? null : [next]
}
