import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { openMailFiles } from '../../../src/mailfiles/openMailFiles.ts'
import { type Mailbox, readMailbox } from '../../../src/standin/mailbox.ts'

const folder = path.resolve(import.meta.dirname, '../../../src/standin/sample/mail')

let mailbox: Mailbox
beforeAll(async () => {
  mailbox = await readMailbox(openMailFiles(folder))
})

it('shows the inbox first, then what was sent, and every mail in a folder', () => {
  expect(mailbox.folders).toEqual(['Postvak IN', 'Verzonden items', 'Nieuwsbrieven', 'Projecten (gedeeld)'])
  expect(mailbox.messages.length).toBeGreaterThanOrEqual(60)
  expect(new Set(mailbox.messages.map((message) => message.folder)).size).toBe(4)
})

it('lists mails newest first, each with a sender, a subject, a date and a preview', () => {
  const dates = mailbox.messages.map((message) => message.sentAt ?? '')
  expect(dates).toEqual([...dates].sort().reverse())
  for (const { id, subject, from, sentAt, preview } of mailbox.messages) {
    expect({ id, subject, from, sentAt, preview }).toEqual({
      id,
      subject: expect.stringMatching(/./),
      from: expect.anything(),
      sentAt: expect.stringMatching(/^20/),
      preview: expect.stringMatching(/^\S/),
    })
  }
})

it('names only addresses and domains that cannot exist', async () => {
  for (const { id } of mailbox.messages) {
    const text = Buffer.from((await mailbox.bytes(id)) ?? [])
      .toString('latin1')
      .replaceAll('=\r\n', '')
    const domains = [...text.matchAll(/@([a-z0-9-]+(?:\.[a-z0-9-]+)+)\b/gi)].map((match) => match[1] ?? '')
    expect(domains.filter((domain) => !/\.example$/i.test(domain))).toEqual([])
  }
})

it('holds a long conversation, attachments, and one Message-ID on two different mails', async () => {
  const perConversation = Map.groupBy(mailbox.messages, (message) => message.conversationId)
  expect(Math.max(...[...perConversation.values()].map((messages) => messages.length))).toBeGreaterThan(8)
  expect(mailbox.messages.filter((message) => message.attachments.length > 0).length).toBeGreaterThan(10)
  const [one, other, ...more] = mailbox.messages.filter(
    (message) => message.messageId === '<weekplanning@brouwerbouw.example>',
  )
  expect(more).toEqual([])
  const bytesOf = async (id = '') => Buffer.from((await mailbox.bytes(id)) ?? []).toString('latin1')
  expect(await bytesOf(one?.id)).not.toBe(await bytesOf(other?.id))
})
