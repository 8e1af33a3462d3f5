import type { Participant } from '../../../domain/message.ts'
import type { ShownMailbox } from '../../shownMailbox.ts'
import type { SentMail } from '../program.ts'
import { sentFolderOf } from '../sentFolder.ts'
import { type Draft, peopleAsTyped } from './draft.ts'

/** What becomes of a draft that is sent: a mail in the folder of sent ones, with what add-ins kept with it. */
export const sentMail = (draft: Draft, mailbox: ShownMailbox, now: Date): SentMail => {
  const { to, cc, subject, body } = draft.text()
  const messageId = `<${crypto.randomUUID()}@local-outlook.example>`
  const before = draft.answers
  const headers = [
    ['From', encodedPeople([mailbox.owner])],
    ['To', encodedPeople(to)],
    ...(cc.length > 0 ? [['Cc', encodedPeople(cc)]] : []),
    ['Subject', encoded(subject)],
    ['Date', now.toUTCString().replace('GMT', '+0000')],
    ['Message-ID', messageId],
    ...(before?.messageId
      ? [
          ['In-Reply-To', before.messageId],
          ['References', before.messageId],
        ]
      : []),
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', 'base64'],
  ]
  const mime = `${headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${base64Lines(body)}\r\n`
  return {
    message: {
      id: draft.id.replace('draft', 'sent'),
      folder: sentFolderOf(mailbox),
      ...{ subject, from: mailbox.owner, to, cc },
      sentAt: now.toISOString(),
      messageId,
      conversationId: before?.conversationId ?? messageId,
      preview: body.replaceAll(/\s+/g, ' ').trim().slice(0, 140),
      attachments: [],
    },
    bytes: new TextEncoder().encode(mime),
    customProperties: draft.customProperties(),
  }
}

const encodedPeople = (people: readonly Participant[]): string =>
  people
    .map((person) =>
      isPlain(person.name) ? peopleAsTyped([person]) : `${encoded(person.name)} <${person.address}>`,
    )
    .join(', ')

const isPlain = (text: string): boolean => /^[\w .'-]*$/.test(text)

/** RFC 2047. A word may have 75 characters: 12 of the text's fit, whatever they are. */
const encoded = (text: string): string =>
  isPlain(text)
    ? text
    : [...text.matchAll(/[\s\S]{1,12}/gu)].map(([part]) => `=?utf-8?B?${base64(part)}?=`).join('\r\n ')

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** Lines of 76 characters (RFC 2045). */
const base64Lines = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll(/.{76}/g, '$&\r\n')
}
