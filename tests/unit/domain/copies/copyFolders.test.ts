import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CopyFolders } from '../../../../src/domain/copies/copyFolders.ts'
import { copyFolderName, copyName } from '../../../../src/domain/copies/copyName.ts'
import { pathFault } from '../../../../src/storage/storePath.ts'

const storedOf = (paths: readonly string[]): readonly string[] => {
  const folders = new CopyFolders()
  return paths.map((path) => folders.of(path))
}

describe('folders of a copy', () => {
  it.each([
    ['as it is', ['Postvak IN/Klanten'], ['Postvak IN/Klanten']],
    ['the uppermost', [''], ['']],
    ['equal but for case', ['Inbox', 'inbox', 'INBOX'], ['Inbox', 'inbox (2)', 'INBOX (3)']],
    ['equal when written down', ['a:b', 'a?b'], ['a b', 'a b (2)']],
    ['a device to Windows', ['CON', 'aux.txt', 'COM1/x'], ['_CON', '_aux.txt', '_COM1/x']],
    ['trailing dots and spaces', ['Klanten. ', '...'], ['Klanten', '_']],
    ['below one that was renamed', ['inbox', 'Inbox/a'], ['inbox', 'Inbox (2)/a']],
    ['named as a file of ours', ['mail.eml', 'x.mbox'], ['mail_eml', 'x_mbox']],
    ['kept by a system', ['desktop.ini'], ['_desktop.ini']],
  ])('%s', (_what, paths, stored) => {
    expect(storedOf(paths)).toEqual(stored)
  })

  it('are legal everywhere, unique without case, and leave room for a mail’s name, whatever they are called', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).map((text) => text.replaceAll('/', '-')),
      fc.constantFrom('con', 'NUL.', '..', 'Inbox', 'inbox', 'İ', 'ß'),
    )
    const path = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 20 }), (paths) => {
        const stored = storedOf(paths)
        expect(new Set(stored.map((one) => one.toLowerCase())).size).toBe(paths.length)
        for (const one of stored) {
          expect(pathFault(one)).toBe(null)
          expect(`data/mail/${one}/`.length).toBeLessThanOrEqual(80)
        }
        expect(storedOf(paths)).toEqual(stored)
      }),
    )
  })
})

describe('the name of a copy', () => {
  it('leaves every mail a path that Windows takes, where a zip file is unpacked in a folder of its own', () => {
    const downloads = 'C:\\Users\\j.kramer\\Downloads\\'
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), (title, isPart) => {
        const name = copyName(title, isPart, '2026-11-23')
        expect(pathFault(name)).toBe(null)
        expect(name.endsWith(' 2026-11-23')).toBe(true)
        expect(`${downloads}${name}/${copyFolderName}/`.length + 180).toBeLessThan(260)
      }),
    )
  })

  it('tells whose it is, and that it is a part', () => {
    expect(copyName('Judith Kramer', false, '2026-11-23')).toBe('Judith Kramer 2026-11-23')
    expect(copyName('Judith Kramer', true, '2026-11-23')).toBe('Judith Kramer (part) 2026-11-23')
  })
})
