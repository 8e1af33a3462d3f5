import type { Participant } from '../../domain/message.ts'
import type { ShownMessage } from '../shownMailbox.ts'
import { type Circumstances, locales } from './circumstances.ts'
import { conversationHeader, inConversations } from './conversations.ts'
import { element } from './dom.ts'
import { letDrag } from './dragging.ts'
import { icon } from './icon.ts'
import type { MailProgram } from './program.ts'
import type { Words } from './words.ts'

/** A line of the list: a mail, or the header of a conversation. */
interface Line {
  readonly element: HTMLElement
  /** The mails it selects. */
  readonly ids: readonly string[]
}

/** The mails of the open folder: one list box, arrow keys move, Ctrl, Shift and Ctrl+A select several, a header its conversation. */
export const messageList = (
  program: MailProgram,
  words: Words,
  { language, view }: Pick<Circumstances, 'language' | 'view'>,
): HTMLElement => {
  const list = element('div', {
    class: 'messages',
    role: 'listbox',
    tabindex: '0',
    'aria-label': words.messages,
    'aria-multiselectable': 'true',
  })
  const lines = new Map<string, Line>()
  let active: string | null = null

  const fill = () => {
    lines.clear()
    const messages = program.messagesInFolder()
    const groups = view === 'conversations' ? inConversations(messages) : messages.map((one) => [one])
    for (const [at, group] of groups.entries()) {
      const ids = group.map(({ id }) => id)
      const key = `conversation-${at}`
      if (ids.length > 1) lines.set(key, { element: conversationHeader(optionId(key), group, words), ids })
      for (const message of group) {
        const option = messageOption(message, program.mailbox.owner, words, language)
        option.classList.toggle('inConversation', ids.length > 1)
        lines.set(message.id, { element: option, ids: [message.id] })
      }
    }
    const shown = [...lines.values()].map((line) => line.element)
    list.replaceChildren(...(shown.length > 0 ? shown : [element('p', { class: 'empty' }, words.noMessages)]))
    list.scrollTop = 0
  }
  const allIds = () => [...lines.keys()].filter((key) => program.message(key) !== null)
  const showSelection = () => {
    const selected = selectedIds(program)
    for (const line of lines.values())
      line.element.setAttribute('aria-selected', String(line.ids.every((id) => selected.includes(id))))
    const isActive = active !== null && lines.get(active)?.ids.every((id) => selected.includes(id)) === true
    if (!isActive) active = selected.at(-1) ?? null
    if (active === null) return list.removeAttribute('aria-activedescendant')
    list.setAttribute('aria-activedescendant', optionId(active))
    lines.get(active)?.element.scrollIntoView({ block: 'nearest' })
  }
  const showMarks = () => {
    for (const [id, { element: option }] of lines) {
      const chips = program.marksOf(id).categories.map((name) => element('span', { class: 'chip' }, name))
      option.querySelector('.marks')?.replaceChildren(...chips)
    }
  }

  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    const line = option === null ? undefined : lines.get(idOfOption(option.id))
    if (option === null || line === undefined) return
    active = idOfOption(option.id)
    const [id = ''] = line.ids
    program.select(line.ids.length > 1 ? line.ids : clicked(id, event, allIds(), selectedIds(program)))
  })
  letDrag(list, (dragged) => {
    const ids = lines.get(idOfOption(dragged.id))?.ids ?? []
    const selected = selectedIds(program)
    return ids.every((id) => selected.includes(id)) ? selected : ids
  })
  list.addEventListener('keydown', (event) => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return program.select(allIds())
    }
    const next = afterKey(event.key, [...lines.keys()], active)
    if (next === undefined) return
    event.preventDefault()
    active = next
    const ids = next === null ? [] : (lines.get(next)?.ids ?? [])
    const id = ids.at(-1)
    const isRange = event.shiftKey && id !== undefined
    program.select(isRange ? clicked(id, { shiftKey: true }, allIds(), selectedIds(program)) : ids)
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
    { role: 'option', id: optionId(message.id), 'aria-selected': 'false', draggable: 'true' },
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

/** The selection after a click, or a key with Shift: Ctrl adds or takes away one, Shift selects up to here. */
const clicked = (
  id: string,
  keys: { readonly ctrlKey?: boolean; readonly metaKey?: boolean; readonly shiftKey: boolean },
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

/** The line after a key, null for none; undefined when the key is not for the list. */
const afterKey = (key: string, all: readonly string[], active: string | null): string | null | undefined => {
  if (key === 'Escape') return null
  const step = steps[key]
  if (!step || all.length === 0) return undefined
  return all[step(all.indexOf(active ?? ''), all.length - 1)]
}
