import type { Participant } from '../../domain/message.ts'
import type { ShownMessage } from '../shownMailbox.ts'
import { locales } from './circumstances.ts'
import { button, element } from './dom.ts'
import { type MailView, mailView } from './mailView.ts'
import type { MailProgram } from './program.ts'
import type { Words } from './words.ts'

/** The selected mail: its header, what add-ins marked on it, and its text. */
export const readingPane = (
  program: MailProgram,
  words: Words,
  language: 'nl' | 'en',
  onReply: (message: ShownMessage) => Promise<void>,
): HTMLElement => {
  const pane = element('section', { class: 'reading', 'aria-label': words.readingPane })
  const bars = element('div', { class: 'bars', role: 'status', 'aria-label': words.notifications })
  const chips = element('p', { class: 'chips', 'aria-label': words.categories })

  const showMarks = () => {
    const [message] = program.selectedMessages()
    const marks = message ? program.marksOf(message.id) : null
    bars.replaceChildren(...(marks?.notifications ?? []).map((bar) => element('p', {}, bar.message)))
    chips.replaceChildren(
      ...(marks?.categories ?? []).map((name) => element('span', { class: 'chip' }, name)),
    )
  }
  const show = async () => {
    const [message, ...others] = program.selectedMessages()
    if (!message || others.length > 0) {
      const note = message ? words.severalSelected(others.length + 1) : words.nothingSelected
      pane.replaceChildren(element('p', { class: 'empty' }, note))
      return
    }
    const body = element('div', { class: 'body' })
    const reply = button({ class: 'quiet' }, () => void onReply(message), words.compose.reply)
    pane.replaceChildren(bars, messageHead(message, words, language, [reply, chips]), body)
    showMarks()
    const view = await mailView(await program.bytes(message.id))
    body.replaceChildren(...bodyElements(view, words))
  }

  program.onChange((change) => {
    if (change === 'selection') void show()
    if (change === 'marks') showMarks()
  })
  void show()
  return pane
}

const messageHead = (
  message: ShownMessage,
  words: Words,
  language: 'nl' | 'en',
  below: readonly HTMLElement[],
): HTMLElement =>
  element(
    'div',
    { class: 'head' },
    element('h2', {}, message.subject || words.noSubject),
    ...below,
    element(
      'p',
      { class: 'who' },
      element('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(message.from)),
      element('strong', {}, message.from ? named(message.from) : words.unknownSender),
      element('span', { class: 'date' }, longDate(message.sentAt, language)),
    ),
    people(words.to, message.to),
    people(words.cc, message.cc),
    attachmentList(message, words),
  )

const named = ({ name, address }: Participant): string => (name ? `${name} <${address}>` : address)

const initials = (from: Participant | null): string => {
  const parts = (from?.name || from?.address || '?').split(/\s+/)
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : ''].map((part) => part?.charAt(0) ?? '')
  return letters.join('').toUpperCase()
}

const people = (label: string, participants: readonly Participant[]): HTMLElement | null =>
  participants.length === 0
    ? null
    : element(
        'p',
        { class: 'people' },
        `${label}: ${participants.map((who) => who.name || who.address).join('; ')}`,
      )

const attachmentList = (message: ShownMessage, words: Words): HTMLElement | null =>
  message.attachments.length === 0
    ? null
    : element(
        'ul',
        { class: 'attachments', 'aria-label': words.attachments },
        ...message.attachments.map(({ name, size }) =>
          element('li', {}, `${name} `, element('small', {}, words.attachmentSize(size))),
        ),
      )

const longDate = (sentAt: string | null, language: 'nl' | 'en'): string =>
  sentAt === null
    ? ''
    : new Date(sentAt).toLocaleString(locales[language], { dateStyle: 'full', timeStyle: 'short' })

/** HTML goes into a frame that may run nothing and belongs to no origin; plain text needs none. */
const bodyElements = (view: MailView, words: Words): readonly HTMLElement[] => {
  if (view.html === '')
    return [
      element(
        'div',
        { class: 'text', tabindex: '0', role: 'document', 'aria-label': words.bodyOf },
        view.text,
      ),
    ]
  const note = view.leftOutPictures ? [element('p', { class: 'note' }, words.picturesLeftOut)] : []
  return [...note, element('iframe', { sandbox: '', srcdoc: view.html, title: words.bodyOf })]
}
