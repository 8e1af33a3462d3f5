import { describe, expect, it } from 'vitest'
import type { Message } from '../../../src/domain/message.ts'
import { identityText } from '../../../src/domain/messageIdentity.ts'

const offer: Message = {
  messageId: '<1@linde.example>',
  subject: 'Akkoord offerte',
  from: { name: 'Els', address: 'els@linde.example' },
  to: [{ name: '', address: 'jan@klant.example' }],
  cc: [],
  sentAt: '2026-03-04T09:15:00.000Z',
  references: [],
  text: 'Wij leveren vrijdag.',
  textFingerprint: 'f1',
  attachments: [
    { name: 'a.pdf', mediaType: 'application/pdf', size: 1, fingerprint: 'sha256:a' },
    { name: 'b.pdf', mediaType: 'application/pdf', size: 1, fingerprint: 'sha256:b' },
  ],
  problems: [],
}

const isOneMessage = (one: Message, other: Message): boolean =>
  identityText(one, 'bytes of one') === identityText(other, 'bytes of the other')

describe('two files are one message', () => {
  it.each<[string, Partial<Message>]>([
    ['their bytes alone differ', {}],
    ['the case of addresses differs', { from: { name: 'Els', address: 'ELS@Linde.example' } }],
    ['names from an address book differ', { to: [{ name: 'Jan', address: 'jan@klant.example' }] }],
    ['the subject is spaced otherwise', { subject: 'Akkoord  offerte ' }],
    ['parts stand in another order', { attachments: offer.attachments.toReversed() }],
    ['one reader cut the text shorter', { text: 'Wij', problems: ['textCutOff'] }],
  ])('when %s', (_what, difference) => {
    expect(isOneMessage(offer, { ...offer, ...difference })).toBe(true)
  })
})

describe('two files are two messages', () => {
  it.each<[string, Partial<Message>]>([
    ['Message-ID', { messageId: '<2@linde.example>' }],
    ['sender', { from: null }],
    ['recipients', { to: [] }],
    ['copies', { cc: [{ name: '', address: 'piet@klant.example' }] }],
    ['date', { sentAt: null }],
    ['subject', { subject: 'akkoord offerte' }],
    ['what it answers', { references: ['<0@linde.example>'] }],
    ['text', { textFingerprint: 'f2' }],
    ['an attachment less', { attachments: offer.attachments.slice(1) }],
    ['names of attachments', { attachments: offer.attachments.map((part) => ({ ...part, name: 'c.pdf' })) }],
  ])('when they differ in %s', (_what, difference) => {
    expect(isOneMessage(offer, { ...offer, ...difference })).toBe(false)
  })

  it.each<[string, Partial<Message>]>([
    ['have no Message-ID', { messageId: null, problems: ['noMessageId'] }],
    ['have no header', { problems: ['noHeaders'] }],
    ['could not be read through', { problems: ['unreadableStructure'] }],
  ])('when both %s, unless their bytes agree', (_what, difference) => {
    const message = { ...offer, ...difference }
    expect(isOneMessage(message, message)).toBe(false)
    expect(identityText(message, 'same bytes')).toBe(identityText(message, 'same bytes'))
  })
})
