import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unquoted } from '../../../src/mailfiles/mboxQuoting.ts'
import { isSeparator } from '../../../src/mailfiles/mboxSeparator.ts'
import { fromModifiedUtf7 } from '../../../src/mailfiles/modifiedUtf7.ts'
import { gathered } from '../../gathered.ts'

describe('a line begins a mail in an mbox', () => {
  it.each([
    'From jan@klant.example Thu Mar  5 10:15:00 2026',
    'From - Thu Mar 05 10:15:00 2026',
    'From 1790@xxx Mon Jan 01 10:00:00 +0000 2024\r',
    'From "jan van a"@klant.example Thu Mar  5 10:15 MET 2026',
    'From MAILER-DAEMON Thu Mar  5 10:15:00 2026 +0100',
  ])('when it is %j', (line) => {
    expect(isSeparator(line)).toBe(true)
  })

  it.each([
    'From now on we meet on Thu Mar 5',
    'From: jan@klant.example',
    '>From jan@klant.example Thu Mar  5 10:15:00 2026',
    'from jan@klant.example Thu Mar  5 10:15:00 2026',
    `From ${'Thu Mar  5 '.repeat(1_000_000)}`,
  ])('but not when it is %.40j', (line) => {
    expect(isSeparator(line)).toBe(false)
  })
})

describe('the quoting of an mbox', () => {
  const piece = fc.oneof(
    fc.constantFrom('From ', '>From ', '>>From ', '>', '\n', '\r\n', 'From', ' '),
    fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) }),
  )
  const mails = fc.array(piece).map((pieces) => pieces.join(''))

  async function* inChunks(text: string, size: number) {
    for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size), 'latin1')
  }

  const read = async (text: string, size: number) =>
    Buffer.concat(await gathered(unquoted(inChunks(text, size)))).toString('latin1')

  it('is undone to the byte, in chunks of any size', async () => {
    await fc.assert(
      fc.asyncProperty(mails, fc.integer({ min: 1, max: 50 }), async (mail, size) => {
        const quoted = mail
          .split('\n')
          .map((line) => (/^>*From /.test(line) ? `>${line}` : line))
          .join('\n')
        expect(await read(quoted, size)).toBe(mail)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves a line of a million angle brackets as it is', async () => {
    const line = '>'.repeat(1_000_000)
    expect(await read(line, 10_000)).toBe(line)
  })
})

describe('the name of a mailbox folder', () => {
  it.each([
    ['INBOX', 'INBOX'],
    ['R&AOk-union', 'Réunion'],
    ['A &- B', 'A & B'],
    ['&2D3eAA-', '😀'],
    ['&ZeVnLIqe-', '日本語'],
    ['kapot &2D0-', 'kapot &2D0-'],
    ['kapot &*-', 'kapot &*-'],
    ['kapot &', 'kapot &'],
  ])('%j is read as %j', (written, name) => {
    expect(fromModifiedUtf7(written)).toBe(name)
  })
})
