import { expect, it } from 'vitest'
import type { MessageMetadata } from '../../../src/domain/message.ts'
import { isSameMail } from '../../../src/domain/sameMail.ts'
import { oneLine } from '../../../src/mime/headerValues.ts'

const mailWith = (subject: string, more: Partial<MessageMetadata> = {}): MessageMetadata => ({
  ...{ messageId: '<a@x.example>', subject, from: { name: '', address: 'P@x.example' }, to: [], cc: [] },
  ...{ sentAt: null, references: [], ...more },
})

it.each([
  'Akkoord  offerte',
  ' Akkoord\tofferte',
  'Akkoord\r\n offerte ',
  'Akkoord\u0007 offerte',
  'Akkoord\u00a0offerte',
])('knows a mail by its subject %j as the register has it', (subject) => {
  expect(isSameMail(mailWith(subject), mailWith(oneLine(subject, 1000)))).toBe(true)
})

it('takes mails of another subject, sender or Message-ID for others', () => {
  const mail = mailWith('Akkoord offerte')
  expect(isSameMail(mail, mailWith('Akkoord offerte 2'))).toBe(false)
  expect(isSameMail(mail, mailWith('Akkoord offerte', { from: { name: '', address: 'q@x.example' } }))).toBe(
    false,
  )
  expect(isSameMail(mail, mailWith('Akkoord offerte', { messageId: '<b@x.example>' }))).toBe(false)
  expect(isSameMail(mailWith('x', { messageId: null }), mailWith('x', { messageId: null }))).toBe(false)
})

it('knows a mail without a Message-ID by its second, sender, recipients and subject together, and by nothing less', () => {
  const sentAt = '2026-03-02T08:30:00.000Z'
  const mail = mailWith('Akkoord', { messageId: null, sentAt })
  expect(isSameMail(mail, { ...mail, sentAt: '2026-03-02T08:30:00.400Z' })).toBe(true)
  expect(isSameMail(mail, { ...mail, sentAt: '2026-03-02T08:30:01.000Z' })).toBe(false)
  expect(isSameMail(mail, { ...mail, to: [{ name: '', address: 'q@x.example' }] })).toBe(false)
  expect(isSameMail(mail, { ...mail, messageId: '<a@x.example>' })).toBe(false)
  for (const lacking of [{ subject: ' ' }, { from: null }, { sentAt: null }])
    expect(isSameMail({ ...mail, ...lacking }, { ...mail, ...lacking })).toBe(false)
})
