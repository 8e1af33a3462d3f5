import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryFileName } from '../../src/domain/register/entry.ts'
import { incomingPath } from '../../src/ports/folderStore.ts'
import { checkedPath, folderOf, pathFault } from '../../src/storage/storePath.ts'

describe('a path in a folder store', () => {
  it.each([
    'people.yaml',
    incomingPath('a'.repeat(64)),
    `mailboxes/${'m'.repeat(64)}/register/${entryFileName(1)}`,
    'cases/2026-0142/mail/2026-03-04 Jansen - Akkoord offerte (a1b2c3d4e5f60718).eml',
    'mail/Überweisung für Zoë.eml',
    'mail/🧾 factuur 👩‍👩‍👧.eml',
    'mail/.eml',
    'mail/console.eml',
    'mail/COM10.eml',
    'mail/Re CON.eml',
    'mail/a..b',
  ])('is taken: %s', (path) => expect(pathFault(path)).toBeNull())

  it.each([
    ['empty', ''],
    ['absolute', '/etc/passwd'],
    ['leading up', '../secret'],
    ['leading up from inside', 'cases/../../secret'],
    ['pointing at itself', 'cases/./a'],
    ['with an empty part', 'cases//a'],
    ['ending in a slash', 'cases/'],
    ['with a backslash', 'cases\\..\\a'],
    ['with a drive letter', 'C:a'],
    ['with NUL', 'cases/a\u0000.eml'],
    ['with a line feed', 'cases/a\nb'],
    ['with a C1 control', 'cases/a\u0085b'],
    ['with <', 'a<b'],
    ['with a quote', 'a"b'],
    ['with |', 'a|b'],
    ['with ?', 'a?b'],
    ['with *', 'a*b'],
    ['ending in a dot', 'cases./a'],
    ['ending in a space', 'cases/a '],
    ['beginning with a space', 'cases/ a'],
    ['that is a device', 'cases/NUL'],
    ['that is a device in lower case', 'con/a'],
    ['that is a device with an extension', 'cases/Com1.eml'],
    ['that is a device with two extensions', 'cases/aux.tar.gz'],
    ['that is a device before spaces', 'cases/LPT9  .txt'],
    ['that is a device with a superscript', 'cases/COM².txt'],
    ['SharePoint keeps', 'cases/a_VTI_b'],
    ['SharePoint takes for a lock', 'cases/~$letter.docx'],
    ['in decomposed form', 'cases/Zoe\u0308.eml'],
    ['with half a character', 'cases/\ud83e.eml'],
  ])('is refused %s', (_why, path) => {
    expect(() => checkedPath(path)).toThrow(expect.objectContaining({ code: 'badPath' }))
  })

  it('has parts of at most 255 bytes, not characters', () => {
    expect(pathFault('é'.repeat(127))).toBeNull()
    expect(pathFault('é'.repeat(128))).toContain('255')
    expect(pathFault('🧾'.repeat(64))).toContain('255')
  })

  it('is at most 180 UTF-16 units long', () => {
    expect(pathFault(`${'a'.repeat(89)}/${'b'.repeat(90)}`)).toBeNull()
    expect(pathFault(`${'a'.repeat(90)}/${'b'.repeat(90)}`)).toContain('180')
  })

  it('never stands in the reason it is refused for', () => {
    expect(pathFault('cases/Ontslag Jansen?.eml')).not.toContain('Jansen')
  })

  it('stays below its root, whatever was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', ' ', ':') }), (path) => {
        fc.pre(pathFault(path) === null)
        expect(new URL(path, 'file:///root/').pathname).toBe(`/root/${path.replaceAll(' ', '%20')}`)
      }),
    )
  })

  it('lies in the folder before its last part', () => {
    expect(folderOf('cases/a/b.eml')).toBe('cases/a')
    expect(folderOf('people.yaml')).toBe('')
  })
})
