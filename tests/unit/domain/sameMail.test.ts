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
