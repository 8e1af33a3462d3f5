import { copyFile, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countdown } from '../../../src/domain/retention/countdown.ts'
import type { Countdown, MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import type { Roster } from '../../../src/ports/mailboxDirectory.ts'
import { rosterFile } from '../../../src/storage/roster/rosterFile.ts'

const zone = 'Europe/Amsterdam'
const written = '2026-11-21T09:00:00Z'
const fixtures = join(import.meta.dirname, '../../fixtures/roster')

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dossier-roster-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** A fixture as if it had been exported on 21 November 2026. */
const rosterOf = async (name: string): Promise<Roster> => {
  const path = join(folder, name)
  await copyFile(join(fixtures, name), path)
  await utimes(path, new Date(written), new Date(written))
  return rosterFile(path, { zone }).roster()
}

const mailboxOf = (roster: Roster, address: string): MailboxFacts => {
  const mailbox = roster.mailboxes.find((facts) => facts.address === address)
  if (!mailbox) throw new Error(`no ${address}`)
  return mailbox
}

const countdownOf = (roster: Roster, address: string): Countdown =>
  countdown(mailboxOf(roster, address), { today: '2026-11-21', zone })

describe('a roster as exported', () => {
  it('opens from Get-EXOMailbox: dates of the invariant culture, sizes, kinds and holds', async () => {
    const roster = await rosterOf('get-exomailbox.csv')
    expect(roster.refused).toEqual([])
    expect(roster.mailboxes).toHaveLength(5)
    expect(mailboxOf(roster, 'jan.smit@example.test')).toMatchObject({
      id: '6f9c1f8e-3b1d-4b3a-9a55-0d6f7b1c2a03',
      name: 'Jan Smit',
      kind: 'user',
      size: 1_288_490_188,
      accountDeletedAt: '2026-11-13T14:30:00Z',
      holdVerifiedAt: null,
    })
    expect(countdownOf(roster, 'jan.smit@example.test')).toMatchObject({ state: 'counting', daysLeft: 20 })
    expect(mailboxOf(roster, 'oud.collega@example.test').id).toBe('b6c6ec68-70e0-4a9a-8c3c-1d1d1d1d1d04')
    expect(countdownOf(roster, 'oud.collega@example.test')).toEqual({
      state: 'stopped',
      because: 'holdVerified',
      since: '2026-11-21T09:00:00.000Z',
    })
    expect(countdownOf(roster, 'info@example.test')).toEqual({
      state: 'noClock',
      because: 'convertedToShared',
      nearSizeLimit: true,
    })
    expect(mailboxOf(roster, 'info@example.test').name).toBe('Info, algemeen')
    expect(countdownOf(roster, 'anna.devries@example.test')).toMatchObject({ because: 'inUse' })
    expect(mailboxOf(roster, 'zaal1@example.test')).toMatchObject({ kind: 'other', size: 0 })
  })

  it('opens from Get-Mailbox on a Dutch Windows: semicolons and d-M-yyyy', async () => {
    const roster = await rosterOf('get-mailbox-nl.csv')
    expect(roster.refused).toEqual([])
    expect(mailboxOf(roster, 'jan.smit@example.test').accountDeletedAt).toBe('2026-11-13T14:30:00Z')
    expect(mailboxOf(roster, 'zoe.celik@example.test')).toMatchObject({
      name: 'Zoë Çelik',
      accountDeletedAt: '2026-04-03T07:05:00Z',
      holdVerifiedAt: null,
    })
  })

  it('opens from the users of Microsoft Entra; who has no licence may end any day, a guest has no mailbox', async () => {
    const roster = await rosterOf('entra-users.csv')
    expect(roster.refused).toEqual([])
    expect(roster.mailboxes.map(({ address }) => countdownOf(roster, address))).toEqual([
      { state: 'noClock', because: 'inUse', nearSizeLimit: false },
      { state: 'noClock', because: 'signInBlocked', nearSizeLimit: false },
      { state: 'unknown' },
    ])
  })

  it('opens from the deleted users of Microsoft Entra, whose sign-in names got the id before them', async () => {
    const roster = await rosterOf('entra-deleted-users.csv')
    expect(roster.refused).toEqual([])
    expect(countdownOf(roster, 'jan.smit@example.test')).toMatchObject({ state: 'counting', daysLeft: 20 })
    expect(mailboxOf(roster, 'els.mulder@example.test').accountDeletedAt).toBe('2026-11-20T08:00:00.1234567Z')
  })

  it('opens from the active users of the admin centre', async () => {
    const roster = await rosterOf('admin-centre-users.csv')
    expect(roster.refused).toEqual([])
    expect(roster.mailboxes.map(({ address }) => countdownOf(roster, address).state)).toEqual([
      'noClock',
      'noClock',
      'unknown',
    ])
    expect(countdownOf(roster, 'piet.jansen@example.test')).toMatchObject({ because: 'signInBlocked' })
  })
})

describe("a roster in Dossier's own columns", () => {
  it('says each state of each clock', async () => {
    const roster = await rosterOf('roster.csv')
    expect(roster.refused).toEqual([])
    expect(roster.mailboxes.map(({ id, address }) => [id, countdownOf(roster, address)])).toMatchObject([
      ['anna', { state: 'noClock', because: 'inUse' }],
      ['jan', { state: 'counting', daysLeft: 20, clock: { name: 'accountDeleted' } }],
      ['karin', { state: 'counting', daysLeft: 16, clock: { name: 'licenceRemoved' } }],
      ['els', { state: 'counting', clock: { name: 'holdEnded', lastDay: '2027-03-31' } }],
      ['oud', { state: 'stopped', because: 'holdVerified' }],
      ['terug', { state: 'stopped', because: 'restored' }],
      ['info', { state: 'noClock', because: 'convertedToShared', nearSizeLimit: true }],
      ['piet', { state: 'noClock', because: 'signInBlocked' }],
      ['raad', { state: 'unknown' }],
    ])
  })

  it('may be YAML, where a field that nobody knows refuses its mailbox', async () => {
    const roster = await rosterOf('roster.yaml')
    expect(roster.mailboxes.map(({ name }) => name)).toEqual(['Anna de Vries', 'Jan Smit', 'Karin Bos'])
    expect(mailboxOf(roster, 'jan.smit@example.test').accountDeletedAt).toBe('2026-11-13T14:30:00Z')
    expect(mailboxOf(roster, 'karin.bos@example.test')).toMatchObject({
      licenceLastSeenAt: '2026-11-08T23:00:00Z',
      licenceMissingSince: '2026-11-09T23:00:00Z',
    })
    expect(roster.refused.map(({ line, column }) => [line, column])).toEqual([
      [13, 'accountDeletedAt'],
      [18, 'licenceLastSeen'],
    ])
  })

  it('names each bad row by line and column, with what was expected, and loads the others', async () => {
    const roster = await rosterOf('broken.csv')
    expect(roster.mailboxes.map(({ id }) => id)).toEqual(['anna', 'kees'])
    expect(roster.refused.map(({ line, column, expected }) => `${line} ${column}: ${expected}`)).toEqual([
      '3 accountDeletedAt: a date such as 2026-11-21, 2026-11-21T10:00:00Z or 21-11-2026 10:00:00',
      '4 : quotes in pairs, around whole cells',
      '5 address: an e-mail address',
      '6 kind: user, shared or other',
      '7 size: a size such as 1288490188, 1.2 GB or 1.2 GB (1,288,490,188 bytes)',
      '8 signInBlocked: true or false',
      '9 id: one row for each mailbox; line 2 has the same id',
      '10 : at most 7 cells, as in the header',
      '11 address: one row for each mailbox; line 2 has the same address',
    ])
  })
})

describe('a roster says of a mailbox', () => {
  const rowOf = async (header: string, row: string): Promise<MailboxFacts | undefined> => {
    const path = join(folder, 'roster.csv')
    await writeFile(path, `address;${header}\njan@example.test;${row}\n`)
    const { mailboxes, refused } = await rosterFile(path, { zone }).roster()
    expect(refused).toEqual([])
    return mailboxes[0]
  }

  it.each<[string, string, string, Partial<MailboxFacts>]>([
    ['its class', 'class', 'Department', { mailboxClass: 'department' }],
    ['its agreement', 'customer', 'De-Linde', { customer: 'de-linde' }],
    ['the last working day', 'leavesOn', '31-12-2026', { leavesOn: '2026-12-31' }],
    [
      'the last working day, as Entra has it: midnight in the firm’s zone',
      'employeeLeaveDateTime',
      '2026-12-30T23:00:00Z',
      { leavesOn: '2026-12-31' },
    ],
    ['an archive, in our own word', 'hasArchive', 'yes', { hasArchive: true }],
    ['an archive, by its status', 'ArchiveStatus', 'Active', { hasArchive: true }],
    [
      'an archive, by its id, whatever the status',
      'ArchiveStatus;ArchiveGuid',
      'None;6f9c1f8e-3b1d-4b3a-9a55-0d6f7b1c2a03',
      { hasArchive: true },
    ],
    [
      'no archive',
      'ArchiveStatus;ArchiveGuid',
      'None;00000000-0000-0000-0000-000000000000',
      { hasArchive: false },
    ],
    ['nothing of an archive where nothing was asked', 'ArchiveStatus;ArchiveGuid', ';', { hasArchive: null }],
    ['a licence', 'Licenses', 'Microsoft 365 Business Premium', { isLicensed: true, startUnknown: false }],
    [
      'no licence, since nobody knows when',
      'Licenses',
      'Unlicensed',
      { isLicensed: false, startUnknown: true },
    ],
    ['no licence, in our own word', 'isLicensed', 'false', { isLicensed: false, startUnknown: true }],
    [
      'no licence on a shared one, which needs none',
      'isLicensed;kind',
      'false;shared',
      { isLicensed: false, startUnknown: false },
    ],
    [
      'no licence, with the last time it was seen',
      'isLicensed;licenceLastSeenAt',
      'false;2026-11-09',
      { isLicensed: false, startUnknown: false },
    ],
    ['nothing of a licence', 'name', 'Jan', { isLicensed: null, mailboxClass: null, leavesOn: null }],
  ])('%s', async (_what, header, row, facts) => {
    expect(await rowOf(header, row)).toMatchObject(facts)
  })

  it.each([
    ['class', 'boss', 'leaver, shared or department'],
    ['customer', 'De Linde', 'the name of an agreement without .yaml'],
    ['leavesOn', '31-11-2026', 'a date such as'],
    ['hasArchive', 'perhaps', 'true or false'],
    ['isLicensed', 'E3', 'true or false'],
  ])('nothing by a %s that cannot be read, and says what was expected', async (column, cell, expected) => {
    const path = join(folder, 'roster.csv')
    await writeFile(path, `address;${column}\njan@example.test;${cell}\n`)
    const { refused } = await rosterFile(path, { zone }).roster()
    expect(refused).toEqual([{ line: 2, column, expected: expect.stringContaining(expected) }])
  })

  it('the same in YAML', async () => {
    const path = join(folder, 'roster.yaml')
    await writeFile(
      path,
      '- address: jan@example.test\n  class: leaver\n  customer: de-linde\n  leavesOn: 2026-12-31\n  hasArchive: true\n  isLicensed: yes\n',
    )
    expect(await rosterFile(path, { zone }).roster()).toMatchObject({
      mailboxes: [
        {
          mailboxClass: 'leaver',
          customer: 'de-linde',
          leavesOn: '2026-12-31',
          hasArchive: true,
          isLicensed: true,
        },
      ],
      refused: [],
    })
  })
})

describe('a roster file', () => {
  const header = 'name,address,accountDeletedAt\n'
  const jan = `${header}Jan Smit,jan@example.test,2026-11-13\n`
  const piet = `${header}Piet Smit,piet@example.test,2026-11-13\n`
  const names = ({ mailboxes }: Roster): readonly string[] => mailboxes.map(({ name }) => name)

  it('is an empty roster when it was never there', async () => {
    const directory = rosterFile(join(folder, 'none.csv'), { zone })
    expect(await directory.roster()).toEqual({ mailboxes: [], refused: [] })
  })

  it('is read again when it has changed, and only then', async () => {
    const path = join(folder, 'roster.csv')
    await writeFile(path, jan)
    const directory = rosterFile(path, { zone })
    const first = await directory.roster()
    expect(await directory.roster()).toBe(first)
    await writeFile(path, `${piet}\n`)
    expect(names(await directory.roster())).toEqual(['Piet Smit'])
  })

  it('is read again when another file took its place with the same size and time', async () => {
    const path = join(folder, 'roster.csv')
    await writeFile(path, `${piet}`)
    const { mtime } = await stat(path)
    const directory = rosterFile(path, { zone })
    await directory.roster()
    await writeFile(join(folder, 'new'), piet.replace('Piet', 'Paul'))
    await utimes(join(folder, 'new'), mtime, mtime)
    await rename(join(folder, 'new'), path)
    expect(names(await directory.roster())).toEqual(['Paul Smit'])
  })

  it.each([
    [
      'a file without an address',
      'voornaam,achternaam\nJan,Smit\n',
      'a header with a column for the address',
    ],
    ['a workbook', 'PK\u0003\u0004 and so on', 'save the workbook as CSV'],
    ['binary', 'name,address\n\0\0', 'a text file'],
    ['a file too large', `${header}${'x'.repeat(20_000_000)}`, 'at most 20 MB'],
    ['too many rows', `${header}${'a,a@b.test,\n'.repeat(200_001)}`, 'at most 200000 rows'],
    ['no CSV at all', `${header}${'"a" b,c@d.test\n'.repeat(200)}`, 'CSV with quotes in pairs'],
  ])('keeps the last good roster when it becomes %s', async (_, bad, expected) => {
    const path = join(folder, 'roster.csv')
    await writeFile(path, jan)
    const directory = rosterFile(path, { zone })
    await directory.roster()
    await writeFile(path, bad)
    const roster = await directory.roster()
    expect(names(roster)).toEqual(['Jan Smit'])
    expect(roster.refused).toHaveLength(1)
    expect(roster.refused[0]?.expected).toContain(expected)
    expect(roster.refused[0]?.expected).toContain('the last roster that could be read stands')
    await writeFile(path, piet)
    expect(await directory.roster()).toMatchObject({ mailboxes: [{ name: 'Piet Smit' }], refused: [] })
  })

  it('keeps the last good roster when the file is gone, and reads it when it is back', async () => {
    const path = join(folder, 'roster.csv')
    await writeFile(path, jan)
    const directory = rosterFile(path, { zone })
    await directory.roster()
    await rm(path)
    const roster = await directory.roster()
    expect(names(roster)).toEqual(['Jan Smit'])
    expect(roster.refused[0]?.expected).toContain('a file that can be read (ENOENT)')
    await writeFile(path, piet)
    expect(await directory.roster()).toMatchObject({ mailboxes: [{ name: 'Piet Smit' }], refused: [] })
  })

  it('says so when it cannot be used from the start', async () => {
    const roster = await rosterFile(folder, { zone }).roster()
    expect(roster.mailboxes).toEqual([])
    expect(roster.refused).toMatchObject([{ line: 0, expected: 'a file that can be read (EISDIR)' }])
  })

  it('names the line of YAML that cannot be read', async () => {
    const path = join(folder, 'roster.yml')
    await writeFile(path, '- name: Jan\n  address: jan@example.test\n- name: [Piet\n')
    expect((await rosterFile(path, { zone }).roster()).refused).toMatchObject([{ line: 4 }])
  })
})
