import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentFileName, type MailFileFacts, mailFileName } from '../../../src/domain/mailFileName.ts'
import { pathFault } from '../../../src/storage/storePath.ts'

const offer: MailFileFacts = {
  sentDate: '2026-03-04',
  sender: 'Jansen',
  subject: 'Akkoord offerte',
  sha256: 'a1b2c3d4e5f60718'.padEnd(64, '0'),
  form: 'eml',
}

describe('the name of a mail file', () => {
  it('says date, sender, subject and the first 16 digits of the hash', () => {
    expect(mailFileName(offer)).toBe('2026-03-04 Jansen - Akkoord offerte (a1b2c3d4e5f60718).eml')
  })

  it('is the hash alone where decoration is switched off, or where there is nothing to decorate with', () => {
    expect(mailFileName(offer, 'bare')).toBe('(a1b2c3d4e5f60718).eml')
    expect(mailFileName({ ...offer, sentDate: null, sender: '', subject: ' . ' })).toBe(
      '(a1b2c3d4e5f60718).eml',
    )
  })

  it.each([
    ['a path', '../../etc/passwd', 'etc passwd'],
    ['characters Windows forbids', 'a"b*c:d<e>f?g/h\\i|j', 'a b c d e f g h i j'],
    ['characters SharePoint forbids', '~100% #1 _vti_ x', '100 1 x'],
    ['a text that is turned round', 'factuur\u202Efdp.exe', 'factuurfdp.exe'],
    ['zero-width characters', 'pri\u200Bv\u200Dé', 'privé'],
    ['a letter and its accent apart', 'prive\u0301', 'privé'],
    ['a letter and its accent parted by an unseen character', 'prive\u200B\u0301', 'privé'],
    ['line ends', 'een\r\ntwee\tdrie', 'een twee drie'],
    ['dots and spaces at the end', 'Akkoord... . ', 'Akkoord'],
    ['half a surrogate pair', 'x\ud83dy', 'x y'],
  ])('stands against %s', (_what, subject, words) => {
    expect(mailFileName({ ...offer, subject })).toBe(`2026-03-04 Jansen - ${words} (a1b2c3d4e5f60718).eml`)
  })

  it.each(['CON.txt', 'nul.', 'COM1 .x', 'lpt¹.a'])('does not begin with the device %s', (subject) => {
    const name = mailFileName({ ...offer, sentDate: null, sender: '', subject: `${subject}x` })
    expect(name.startsWith('_')).toBe(true)
  })

  it('leaves room for the subject behind a long sender', () => {
    const name = mailFileName({ ...offer, sender: 'a'.repeat(500) })
    expect(name).toBe(`2026-03-04 ${'a'.repeat(30)} - Akkoord offerte (a1b2c3d4e5f60718).eml`)
  })

  it('does not part a surrogate pair where it is cut', () => {
    const name = mailFileName({ ...offer, subject: `${'x'.repeat(56)}😀😀` })
    expect(name.isWellFormed()).toBe(true)
    expect(mailFileName({ ...offer, subject: '😀'.repeat(200) }).isWellFormed()).toBe(true)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom('.', ' ', '/', 'con', '\u0301', '\u200b', '😀', 'a', '\ud83d', '#', '_vti_'),
  }),
)

const anyFacts = fc.record({
  sentDate: fc.constantFrom('2026-03-04', null),
  sender: anyText,
  subject: anyText,
  sha256: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
  form: fc.constantFrom('eml' as const, 'msg' as const),
})

describe('the name of an attachment saved apart', () => {
  const sha256 = 'a1b2c3d4e5f60718'.padEnd(64, '0')

  it('is what the sender called it, with its hash before the extension', () => {
    expect(attachmentFileName('Offerte v2.PDF', sha256)).toBe('Offerte v2 (a1b2c3d4e5f60718).pdf')
    expect(attachmentFileName('leesmij', sha256)).toBe('leesmij (a1b2c3d4e5f60718)')
    expect(attachmentFileName('', sha256)).toBe('(a1b2c3d4e5f60718)')
  })

  it('leads nowhere else, is no device and hides nothing, whatever the sender called it', () => {
    expect(attachmentFileName('../../etc/passwd', sha256)).toBe('etc passwd (a1b2c3d4e5f60718)')
    expect(attachmentFileName('NUL.txt', sha256)).toBe('NUL (a1b2c3d4e5f60718).txt')
    expect(attachmentFileName('.exe', sha256)).toBe('exe (a1b2c3d4e5f60718)')
    expect(attachmentFileName('a\u202efdp.exe', sha256)).toBe('afdp (a1b2c3d4e5f60718).exe')
    expect(attachmentFileName('x'.repeat(300), sha256)).toHaveLength(100)
  })

  it('is legal everywhere', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const file = attachmentFileName(name, sha256)
        expect(file.length).toBeLessThanOrEqual(100)
        expect(file).toContain('(a1b2c3d4e5f60718)')
        expect(pathFault(`cases/2026-0142/attachments/${file}`)).toBeNull()
      }),
    )
  })
})

describe('the name of any mail file', () => {
  it('is legal on Windows and SharePoint, short, in normal form and ends in its hash', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const name = mailFileName(facts)
        expect(name.length).toBeLessThanOrEqual(100)
        expect(name.normalize('NFC')).toBe(name)
        expect(name.isWellFormed()).toBe(true)
        expect(name.endsWith(`(${facts.sha256.slice(0, 16)}).${facts.form}`)).toBe(true)
        expect(name).not.toMatch(/["*:<>?/\\|#%~\p{Cc}\p{Cf}]|_vti_/iu)
        expect(name).not.toMatch(/^[. ]|^(con|prn|aux|nul|com\d|lpt\d) *\./i)
      }),
      { numRuns: 2000 },
    )
  })
})
