import type { ShownMessage } from '../../shownMailbox.ts'
import type { Circumstances } from '../circumstances.ts'
import { button, element } from '../dom.ts'
import { mailView } from '../mailView.ts'
import type { AnswerState } from '../office/answerState.ts'
import { type Outlook, openOutlookOnDraft } from '../office/outlook.ts'
import { runSendEvent } from '../office/sendRun.ts'
import type { Words } from '../words.ts'
import { type Draft, type DraftText, openDraft, peopleAsTyped, peopleIn } from './draft.ts'
import { sentMail } from './sentMail.ts'
import { askToSend } from './smartAlert.ts'

export interface ComposeParts {
  readonly state: AnswerState
  readonly circumstances: Circumstances
  readonly words: Words
}

/** The window in which a mail is written, one at a time, with the add-in's pane beside it and its handler on Send. */
export const composeWindow = ({ state, circumstances, words }: ComposeParts) => {
  const { program } = state
  const said = words.compose
  let open: { readonly element: HTMLElement; readonly pane: ReturnType<typeof composePane> } | null = null
  const close = () => {
    open?.pane.close()
    open?.element.remove()
    open = null
  }
  const show = (draft: Draft, heading: string) => {
    close()
    const pane = composePane({ state, circumstances, words }, draft)
    const sending = button({ class: 'chief' }, () => void send(), said.send)
    const send = async () => {
      sending.disabled = true
      const url = new URL('commands.html', program.mailbox.paneUrl).href
      const verdict = await runSendEvent({ state, circumstances, url }, draft)
      const choice = verdict.kind === 'send' ? 'send' : await askToSend(verdict, said)
      sending.disabled = false
      if (choice === 'openPane') pane.open()
      if (choice !== 'send') return
      program.addSent(sentMail(draft, program.mailbox, new Date()))
      close()
    }
    const made = element(
      'section',
      { class: 'compose', role: 'dialog', 'aria-label': heading },
      element('div', { class: 'composeHead' }, sending, button({}, close, said.discard), pane.toggle),
      element('div', { class: 'composeBody' }, fields(draft, words), pane.element),
    )
    document.body.append(made)
    open = { element: made, pane }
    made.querySelector('input')?.focus()
  }
  return {
    write: () => show(openDraft(emptyText, null), said.newMail),
    reply: async (message: ShownMessage) => {
      const { text } = await mailView(await program.bytes(message.id))
      show(openDraft(replyTo(message, text, said), message), said.reply)
    },
    changeTheme: (theme: Circumstances['theme']) => open?.pane.outlook()?.changeTheme(theme),
  }
}

const emptyText: DraftText = { to: [], cc: [], bcc: [], subject: '', body: '' }

const replyTo = (message: ShownMessage, text: string, said: Words['compose']): DraftText => ({
  ...emptyText,
  to: message.from ? [message.from] : [],
  subject: /^re:/i.test(message.subject) ? message.subject : `RE: ${message.subject}`,
  body: [
    ...['', '', '________________________________'],
    `${said.from}: ${message.from ? peopleAsTyped([message.from]) : ''}`,
    `${said.sent}: ${message.sentAt ?? ''}`,
    `${said.to}: ${peopleAsTyped(message.to)}`,
    `${said.subject}: ${message.subject}`,
    ...['', text],
  ].join('\n'),
})

const fields = (draft: Draft, { compose: said }: Words): HTMLElement => {
  const person = (label: string, field: 'to' | 'cc' | 'bcc') => {
    const input = element('input', { type: 'text', autocomplete: 'off' })
    input.value = peopleAsTyped(draft.text()[field])
    input.addEventListener('change', () => draft.write({ [field]: peopleIn(input.value) }))
    return labelled(label, input)
  }
  const subject = element('input', { type: 'text', autocomplete: 'off' })
  subject.value = draft.text().subject
  subject.addEventListener('input', () => draft.write({ subject: subject.value }))
  const body = element('textarea', { 'aria-label': said.body })
  body.value = draft.text().body
  body.addEventListener('input', () => draft.write({ body: body.value }))
  return element(
    'div',
    { class: 'fields' },
    person(said.to, 'to'),
    person(said.cc, 'cc'),
    person(said.bcc, 'bcc'),
    labelled(said.subject, subject),
    body,
  )
}

const labelled = (label: string, input: HTMLElement): HTMLElement =>
  element('label', {}, element('span', {}, label), input)

/** The add-in's pane beside the mail; closed until somebody opens it. */
const composePane = ({ state, circumstances, words }: ComposeParts, draft: Draft) => {
  let outlook: Outlook | null = null
  const aside = element('aside', { class: 'pane composePane', 'aria-label': words.pane, hidden: '' })
  const toggle = button(
    { class: 'addin', 'aria-pressed': 'false' },
    () => (outlook ? close() : open()),
    words.pane,
  )
  const show = (isOpen: boolean) => {
    aside.hidden = !isOpen
    toggle.setAttribute('aria-pressed', String(isOpen))
  }
  const open = () => {
    if (outlook) return
    const frame = element('iframe', { title: words.pane })
    outlook = openOutlookOnDraft({ state, circumstances, frame, url: state.program.mailbox.paneUrl }, draft)
    aside.replaceChildren(element('div', { class: 'frame' }, frame))
    show(true)
  }
  const close = () => {
    outlook?.close()
    outlook = null
    aside.replaceChildren()
    show(false)
  }
  return { element: aside, toggle, open, close, outlook: () => outlook }
}
