import { describe, expect, it } from 'vitest'
import { readDroppedMail } from '../../../src/taskpane/filing/dropped/readDroppedMail.ts'
import { mailFromFile } from '../../../src/taskpane/filing/mailToFile.ts'
import { type OutlookMail, outlookFile } from '../../outlookFile.ts'

const from = { name: 'Petra Schouten', address: 'p.schouten@hetanker.example' }
const dropped = (mail: OutlookMail) => readDroppedMail(new File([outlookFile(mail)], 'x.bin'))

describe('an Outlook file dropped on the pane', () => {
  it('is a mail by what is in it, whatever it is called', async () => {
    const headers = 'Message-ID: <a@hetanker.example>\r\nReferences: <b@delinde.example>'
    expect(await dropped({ headers, from, subject: 'Akkoord', text: 'x' })).toMatchObject({
      metadata: {
        messageId: '<a@hetanker.example>',
        subject: 'Akkoord',
        from,
        references: ['<b@delinde.example>'],
      },
      sensitivity: { kind: 'told', value: null },
    })
  })

  it('that its writer called private is private, received or sent', async () => {
    const isPrivate = { kind: 'told', value: 'Private' }
    expect(await dropped({ headers: 'From: a@b.example\r\nSensitivity: Private' })).toMatchObject({
      sensitivity: isPrivate,
    })
    expect(await dropped({ from, subject: 'Zus', sensitivity: 2 })).toMatchObject({ sensitivity: isPrivate })
  })

  it('gives its text, in which commitments are looked for', async () => {
    const mail = await dropped({ from, subject: 'Rapport', text: 'Wij sturen u het rapport vrijdag.' })
    expect(mail && (await mailFromFile(mail).readText())).toBe('Wij sturen u het rapport vrijdag.')
  })

  it('is a newsletter where the header it came with says so', async () => {
    const isNews = async (headers: string) =>
      (await dropped({ headers: `From: a@b.example\r\n${headers}`, text: 'x' }))?.isFromList
    expect(await isNews('List-Id: <nieuws.b.example>')).toBe(true)
    expect(await isNews('List-Unsubscribe: <mailto:off@b.example>')).toBe(true)
    expect(await isNews('List-Id: <team.b.example>\r\nList-Post: <mailto:team@b.example>')).toBe(false)
    expect(await isNews('')).toBe(false)
  })

  it('is none where it is a contact, another document, or cut off', async () => {
    expect(await dropped({ kind: 'IPM.Contact', subject: 'Petra' })).toBeNull()
    const file = outlookFile({ subject: 'Akkoord', text: 'x'.repeat(9000) })
    expect(await readDroppedMail(new File([file.slice(0, 2000)], 'x.msg'))).toBeNull()
  })
})

it('a dropped mail that says how to get off its list is a newsletter', async () => {
  const isNews = async (headers: string) =>
    (await readDroppedMail(new File([`From: a@b.example\r\n${headers}\r\nText`], 'a.eml')))?.isFromList
  expect(await isNews('List-Unsubscribe: <mailto:off@b.example>\r\n')).toBe(true)
  expect(await isNews('')).toBe(false)
})
