import { describe, expect, it } from 'vitest'
import { ownLines } from '../../../../src/domain/commitments/ownLines.ts'

const own = (text: string): string =>
  ownLines(text)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .trim()

const older = 'Wij leveren vrijdag.'

describe('older mail below is left out:', () => {
  it.each([
    [
      'Outlook, Dutch',
      'Van: Jan Bos <jan@bos.example>\nVerzonden: maandag 4 mei 2026 10:00\nAan: Eva\nOnderwerp: Offerte\n\n',
    ],
    ['Outlook, bold', '*From:* Jan Bos\n*Sent:* Monday\n*To:* Eva\n*Subject:* Offer\n\n'],
    ['Outlook, ruled', '________________________________\nFrom: Jan Bos\nSent: Monday\n\n'],
    ['Outlook, older', '-----Oorspronkelijk bericht-----\nVan: Jan\n\n'],
    ['a forward', '---------- Forwarded message ---------\nFrom: Jan\n\n'],
    ['Apple, forwarded', 'Begin doorgestuurd bericht:\n\nVan: Jan\n\n'],
    ['Gmail, Dutch', 'Op ma 4 mei 2026 om 10:00 schreef Jan Bos <jan@bos.example>:\n\n'],
    ['Gmail, wrapped', 'On Mon, 4 May 2026 at 10:00, Jan Bos\n<jan@bos.example> wrote:\n\n'],
  ])('%s', (_client, header) => {
    expect(own(`Prima.\n\n${header}${older}`)).toBe('Prima.')
  })

  it('quoted lines, while the answers between them stay', () => {
    const mail =
      'On Monday Jan wrote:\n> Can you deliver?\nYes, on Friday.\n> And the invoice?\nI will send it.'
    expect(own(mail)).toBe('Yes, on Friday.\nI will send it.')
  })

  it('but not a letter that only begins like one', () => {
    const mail = 'Van: dat huis hoorden we niets meer.\nOp maandag komen we kijken:\nom tien uur.'
    expect(own(mail)).toBe(mail)
  })
})

describe('what is no letter is left out:', () => {
  it.each(['Met vriendelijke groet,', 'Kind regards', 'Groetjes!', '-- ', 'Hoogachtend,'])(
    'what comes after “%s”',
    (closing) => {
      expect(own(`Ik bel je.\n\n${closing}\nEva de Wit\nWij leveren altijd op tijd.`)).toBe('Ik bel je.')
    },
  )

  it('though a postscript counts', () => {
    expect(own('Ik bel je.\nGroeten,\nEva\n\nPS: de taart breng ik mee.')).toContain('de taart breng ik mee')
  })

  it('a disclaimer', () => {
    const disclaimer =
      'This message is confidential and intended solely for the addressee. If you are not the intended recipient we will hold you liable.'
    expect(own(`I will call.\n\n${disclaimer}`)).toBe('I will call.')
  })

  it('a newsletter, all of it', () => {
    expect(own('Wij verlagen onze prijzen.\n\nUitschrijven: https://voorbeeld.example/uit')).toBe('')
    expect(
      own('How do I unsubscribe the three colleagues who left from the system that you run for us?'),
    ).not.toBe('')
  })
})
