import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRoster } from '../../../src/storage/roster/readRoster.ts'
import { RosterError } from '../../../src/storage/roster/rosterError.ts'

const source = { format: 'csv', zone: 'Europe/Amsterdam', seenAt: '2026-11-21T09:00:00Z' } as const
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
const read = (text: string | Uint8Array) => readRoster(typeof text === 'string' ? utf8(text) : text, source)

const rows = 'name,address\r\nZoë Çelik,zoe@example.test\r\n"Smit, ""Jan""",jan@example.test\r\n'
const names = ['Zoë Çelik', 'Smit, "Jan"']

describe('CSV', () => {
  it.each([
    ['UTF-8', utf8(rows)],
    ['UTF-8 with its mark', utf8(`\ufeff${rows}`)],
    ['UTF-16 with its mark', utf16(rows)],
    ['big-endian UTF-16 with its mark', Buffer.from(`\ufeff${rows}`, 'utf16le').swap16()],
    ['code page 1252', Buffer.from(rows, 'latin1')],
    ['line feeds alone', utf8(rows.replaceAll('\r\n', '\n'))],
    ['no line end at the end', utf8(rows.trimEnd())],
    ['semicolons', utf8('name;address\nZoë Çelik;zoe@example.test\n"Smit, ""Jan""";jan@example.test')],
    ['tabs', utf8('name\taddress\nZoë Çelik\tzoe@example.test\n"Smit, ""Jan"""\tjan@example.test')],
    ['the type line of Export-Csv', utf8(`#TYPE Selected.System.Object\r\n${rows}`)],
    ['the separator line of Excel', utf8(`sep=,\r\n${rows}`)],
    [
      'names of columns in capitals and with spaces',
      utf8(rows.replace('name,address', 'DISPLAY NAME,E-mail Address')),
    ],
  ])('is read with %s', async (_, bytes) => {
    const roster = await readRoster(bytes, source)
    expect(roster.refused).toEqual([])
    expect(roster.mailboxes.map(({ name }) => name)).toEqual(names)
  })

  it('is an empty roster when the file is empty or has only a header', async () => {
    expect(await read('')).toEqual({ mailboxes: [], refused: [] })
    expect(await read('\r\n\r\n')).toEqual({ mailboxes: [], refused: [] })
    expect(await read('name,address\r\n')).toEqual({ mailboxes: [], refused: [] })
  })

  it('counts lines through empty lines and cells of several lines', async () => {
    const roster = await read('\nname,address\n\n"Jan\nSmit",jan@example.test\n\nPiet,nobody\nKees,neither\n')
    expect(roster.mailboxes.map(({ name }) => name)).toEqual(['Jan\nSmit'])
    expect(roster.refused.map(({ line }) => line)).toEqual([7, 8])
  })

  it('loses one row to a quote that is never closed and no other', async () => {
    const roster = await read(
      'name,address\nAn,an@b.test\n"Jan,jan@b.test\nPiet,piet@b.test\n"Kees",kees@b.test\n',
    )
    expect(roster.mailboxes.map(({ name }) => name)).toEqual(['An', 'Piet', 'Kees'])
    expect(roster.refused).toEqual([{ line: 3, column: '', expected: 'quotes in pairs, around whole cells' }])
  })

  it('reads back every row, whatever quotes, separators and line ends a name has', async () => {
    const anyName = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', 'a', 'é', ' ') })
    const separators = fc.constantFrom(',', ';', '\t')
    await fc.assert(
      fc.asyncProperty(fc.array(anyName, { maxLength: 20 }), separators, async (all, separator) => {
        const quoted = all.map((name, i) => [`"x${name.replaceAll('"', '""')}x"`, `a${i}@example.test`])
        const text = [['name', 'address'], ...quoted].map((cells) => cells.join(separator)).join('\r\n')
        const roster = await read(text)
        expect(roster.refused).toEqual([])
        expect(roster.mailboxes.map(({ name }) => name)).toEqual(all.map((name) => `x${name}x`))
      }),
      { numRuns: 50 },
    )
  })

  it('never fails on a text but with a sentence of what was expected', async () => {
    const hostile = fc.string({
      unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '@', '\u0000', '=', '-', '#'),
    })
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (text, hasHeader) => {
        const result = await read(hasHeader ? `name,address\n${text}` : text).catch((error: unknown) => error)
        if (result instanceof Error) expect(result).toBeInstanceOf(RosterError)
      }),
      { numRuns: 100 },
    )
  })
})

describe('rows', () => {
  const one = async (header: string, row: string) => {
    const { mailboxes, refused } = await read(`${header}\n${row}\n`)
    expect(refused).toEqual([])
    return mailboxes[0]
  }

  it('makes an id of the address where the directory gives none, the same each time', async () => {
    const made = await one('address', 'Jan@example.test')
    expect(made?.id).toMatch(/^address-[0-9a-f]{16}$/)
    expect((await one('id,address', 'Jan Smit,jan@example.test'))?.id).toBe(made?.id)
    expect((await one('address', 'piet@example.test'))?.id).not.toBe(made?.id)
  })

  it('takes no device of Windows for an id: no store has a folder of that name', async () => {
    for (const device of ['con', 'NUL', 'com1'])
      expect((await one('id,address', `${device},jan@example.test`))?.id).toMatch(/^address-[0-9a-f]{16}$/)
  })

  it('passes over an id of nothing but noughts', async () => {
    const header = 'ExternalDirectoryObjectId,ExchangeGuid,Id,address'
    const nought = '00000000-0000-0000-0000-000000000000'
    expect((await one(header, `${nought},B6C6EC68-70E0,jan,jan@example.test`))?.id).toBe('b6c6ec68-70e0')
  })

  it('lets a deleted mailbox share the address with the one that has it now', async () => {
    const deleted = '1,info@example.test,2026-11-01'
    const inUse = '2,info@example.test,'
    const roster = await read(`id,address,accountDeletedAt\n${deleted}\n${inUse}\n`)
    expect(roster.mailboxes.map(({ id }) => id)).toEqual(['1', '2'])
    expect(roster.refused).toEqual([])
  })

  const exchange = 'address,WhenSoftDeleted,IsInactiveMailbox,LitigationHoldEnabled,InPlaceHolds'

  it.each([
    ['litigation', 'a@b.test,2025-06-05,False,True,', true],
    ['eDiscovery', 'a@b.test,2025-06-05,False,False,UniH7e0bfa91-12a7-4c1c-9e0c-0a1b2c3d4e5f', true],
    ['a policy that retains', 'a@b.test,2025-06-05,False,False,mbx9696959b7a4e4b5a8d5d1a6f2c3b4a5e:2', true],
    ['being inactive', 'a@b.test,2025-06-05,True,False,', true],
    [
      'a policy that only deletes',
      'a@b.test,2025-06-05,False,False,mbx9696959b7a4e4b5a8d5d1a6f2c3b4a5e:1',
      false,
    ],
    ['an exclusion', 'a@b.test,2025-06-05,False,False,-mbx9696959b7a4e4b5a8d5d1a6f2c3b4a5e:3', false],
    ['the name of a .NET type', 'a@b.test,2025-06-05,False,False,System.Collections.ArrayList', false],
    ['litigation on a mailbox in use', 'a@b.test,,False,True,', false],
  ])('sees a hold, or none, in %s', async (_, row, isHeld) => {
    expect((await one(exchange, row))?.holdVerifiedAt).toBe(isHeld ? source.seenAt : null)
  })

  it('sees no hold where its release was entered beside an older sighting', async () => {
    const released = await one(`${exchange},holdReleasedAt`, 'a@b.test,2025-06-05,True,True,,2026-10-01')
    expect(released).toMatchObject({ holdVerifiedAt: null, holdReleasedAt: '2026-09-30T22:00:00Z' })
  })

  it('says that a mailbox may end any day when it is gone and the file does not say since when', async () => {
    expect((await one(exchange, 'a@b.test,,True,True,'))?.startUnknown).toBe(true)
    expect((await one('address,IsSoftDeletedByDisable', 'a@b.test,True'))?.startUnknown).toBe(true)
    expect((await one('address,licenses', 'a@b.test,Unlicensed'))?.startUnknown).toBe(true)
    expect((await one('address,licenses', 'a@b.test,Exchange Online'))?.startUnknown).toBe(false)
    expect((await one('address,licenses,deletedDateTime', 'a@b.test,,2026-11-01'))?.startUnknown).toBe(false)
    expect(
      (await one('address,licenses,RecipientTypeDetails', 'a@b.test,,SharedMailbox'))?.startUnknown,
    ).toBe(false)
  })
})

describe('YAML', () => {
  const yaml = (text: string) => readRoster(utf8(text), { ...source, format: 'yaml' })

  it('keeps what is written: no date, number or yes is anything but text before it is read', async () => {
    const roster = await yaml('- id: 007\n  address: a@b.test\n  startUnknown: yes\n  size: 1288490188\n')
    expect(roster.mailboxes).toMatchObject([{ id: '007', startUnknown: true, size: 1_288_490_188 }])
  })

  it('is an empty roster when it says nothing', async () => {
    expect(await yaml('# nobody yet\n')).toEqual({ mailboxes: [], refused: [] })
  })

  it.each([
    ['no list', 'name: Jan\n', 1],
    ['an item without fields', '- address: a@b.test\n- Jan\n', 2],
    ['an alias', '- &jan\n  address: a@b.test\n- *jan\n', 3],
    ['a field twice', '- address: a@b.test\n  address: c@d.test\n', 2],
    ['a nested field', '- address:\n    of: a@b.test\n', 1],
    ['a nest without end', `${'['.repeat(20_000)}`, 1],
  ])('refuses %s and names the line', async (_, text, line) => {
    await expect(yaml(text)).rejects.toMatchObject({ name: 'RosterError', code: 'notARoster', line })
  })
})
