import { afterAll, describe, expect, it } from 'vitest'
import type { StoredFile } from '../../../src/ports/folderStore.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'

const reader = new MessageReader()
afterAll(() => reader.close())

const fileOf = (text: string): StoredFile => ({
  size: Buffer.byteLength(text),
  modifiedAt: '2026-11-21T10:00:00.000Z',
  async *bytes() {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
  },
})

/** A mail with an attachment of so many base64 lines, all of the same letter. */
const withAttachment = (subject: string, lines: number, letter: string): string =>
  [
    `Message-ID: <${subject}@hetanker.example>`,
    'From: p.schouten@hetanker.example',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    `Subject: ${subject}`,
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'De tekening zit erbij.',
    '--b',
    'Content-Type: application/pdf; name=tekening.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    ...Array.from({ length: lines }, () => letter.repeat(76)),
    '--b--',
    '',
  ].join('\r\n')

describe('the message reader', () => {
  it('reads one large mail after another, each in its turn', async () => {
    const subjects = ['one', 'two', 'three']
    const read = await Promise.all(
      subjects.map((subject) => reader.read(fileOf(withAttachment(subject, 20_000, 'A')))),
    )
    expect(read.map(({ subject }) => subject)).toEqual(subjects)
    expect(read[0]).toMatchObject({
      text: expect.stringContaining('tekening'),
      attachments: [{ name: 'tekening.pdf' }],
    })
  })

  it('tells large attachments apart that begin alike', async () => {
    const one = withAttachment('one', 20_000, 'A')
    const other = `${one.slice(0, -100)}${'B'.repeat(10)}${one.slice(-90)}`
    const [first, second] = await Promise.all([reader.read(fileOf(one)), reader.read(fileOf(other))])
    expect(first.attachments[0]?.fingerprint).not.toBe(second.attachments[0]?.fingerprint)
  })

  it('reads on after a mail that is no mail', async () => {
    const rubbish = await reader.read(fileOf('\u0000'.repeat(2_000_000)))
    expect(rubbish.problems).not.toEqual([])
    expect(await reader.read(fileOf(withAttachment('after', 20_000, 'A')))).toMatchObject({
      subject: 'after',
    })
  })

  it('files a mail that ends the thread by what its header says, and reads the next one', async () => {
    const cramped = new MessageReader(24)
    const flowed = `${'> '.repeat(30)}words \r\n`.repeat(60_000)
    const greedy = `Message-ID: <greedy@x.example>\r\nSubject: greedy\r\nContent-Type: text/plain; format=flowed\r\n\r\n${flowed}`
    expect(await cramped.read(fileOf(greedy))).toMatchObject({
      subject: 'greedy',
      problems: expect.arrayContaining(['unreadableStructure']),
    })
    expect(await cramped.read(fileOf(withAttachment('after', 2000, 'A')))).toMatchObject({ subject: 'after' })
    await cramped.close()
  })
})
