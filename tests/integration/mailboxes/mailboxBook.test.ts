import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntryDraft } from '../../../src/domain/register/entry.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import { observedClock } from '../../../src/domain/retention/clockObservation.ts'
import type { EnteredFact } from '../../../src/domain/retention/enteredFacts.ts'
import type { MailboxDirectory } from '../../../src/ports/mailboxDirectory.ts'
import type { AgreementBook } from '../../../src/service/agreements/agreementBook.ts'
import { openAgreementBook } from '../../../src/service/agreements/openAgreementBook.ts'
import type { MailboxBook } from '../../../src/service/mailboxes/mailboxBook.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { openMailboxBook } from '../../../src/service/mailboxes/openMailboxBook.ts'
import { type Organisation, openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { openSqliteCaseIndex } from '../../../src/storage/caseIndex/openSqlite.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { rosterFile } from '../../../src/storage/roster/rosterFile.ts'
import { holdPlaced, holdReleased } from '../caseIndex/recordEntries.ts'

const zone = 'Europe/Amsterdam'
const now = '2026-11-21T10:00:00Z'
const reader = new MessageReader()

let folder = ''
let organisation: Organisation
let directory: MailboxDirectory
let agreements: AgreementBook
let book: MailboxBook
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-book-'))
  organisation = await openHere()
  directory = rosterFile(path.join(folder, 'roster.csv'), { zone })
  agreements = openAgreementBook(organisation)
  book = openMailboxBook({ organisation, directory, agreements })
  await writeRoster(jan, piet)
})
afterEach(async () => {
  await organisation.index.close()
  await reader.close()
  await rm(folder, { recursive: true })
})

/** One process's view of the folder. */
const openHere = async (): Promise<Organisation> => {
  const folders = await openDiskFolderStore(folder)
  const index = await openSqliteCaseIndex(path.join(folder, 'index.sqlite'))
  return openOrganisation({ folders, index, reader, zone })
}

const jan = 'jan,Jan Smit,jan@linde.example,2026-11-13T14:30:00Z,'
const piet = 'piet,Piet Bos,piet@linde.example,,'
let written = 0
const writeRoster = async (...rows: readonly string[]): Promise<void> => {
  const file = path.join(folder, 'roster.csv')
  await writeFile(file, `${['id,name,address,accountDeletedAt,leavesOn', ...rows].join('\n')}\n`)
  written += 1
  await utimes(file, new Date(now), new Date(Date.parse(now) + written * 1000))
}

const record = (id: string, draft: EntryDraft, to = organisation) => {
  written += 1
  const act = { request: `request-${written}`, by: 'anouk', at: now }
  return appendToMailbox(to, id, act, () => ({ kind: 'write', draft }))
}

const entered = (fact: EnteredFact, value: string): EntryDraft =>
  mailboxEntry('factEntered', { fact, value }, { instructedBy: 'Wim', note: '' })

/** As the rounds of reminders do: what is seen of a clock is recorded. */
const observe = async (id: string, at = now): Promise<void> => {
  const situation = await book.one(id, at)
  const draft = situation && observedClock(situation)
  if (draft) await record(id, draft)
}

const listed = async (at = now) =>
  (await book.all(at)).situations.map(({ facts, countdown }) => [facts.id, countdown.state])

const agreed = async (period: string): Promise<void> => {
  await mkdir(path.join(folder, 'agreements'), { recursive: true })
  await writeFile(path.join(folder, 'agreements', 'linde.yaml'), agreementYaml(period))
  expect(await agreements.publish(now)).toEqual([])
}

const agreementYaml = (period: string): string =>
  [
    ...['customer: De Linde', 'zone: America/New_York', 'language: nl', 'from: 2026-01-01'],
    'domains: [linde.example]',
    ...[
      'contact: { name: Wim, address: wim@linde.example }',
      'standIn: { name: An, address: an@linde.example }',
    ],
    'provider: { name: ICT, address: ict@ict.example }',
    `mailboxes: { leaver: { period: ${period}, from: accountDeleted } }`,
    '',
  ].join('\n')

describe('the book of mailboxes', () => {
  it('has what the roster says, most urgent first, and keeps it until something changes', async () => {
    expect(await listed()).toEqual([
      ['jan', 'counting'],
      ['piet', 'noClock'],
    ])
    const first = await book.all(now)
    expect(await book.all('2026-11-21T22:59:59Z')).toBe(first)
    expect((await book.all('2026-11-21T23:00:00Z')).situations).not.toBe(first.situations)
  })

  it('names rows that could not be read beside those that could', async () => {
    const { situations } = await book.all(now)
    await writeRoster(jan, 'els,Els,nobody,,', piet)
    const { refused } = await book.all(now)
    expect(refused).toMatchObject([{ line: 3, column: 'address' }])
    expect((await book.all(now)).situations).toHaveLength(situations.length)
  })

  it('follows the roster', async () => {
    const { situations } = await book.all(now)
    await writeRoster(piet)
    expect((await book.all(now)).situations).not.toBe(situations)
    expect(await listed()).toEqual([['piet', 'noClock']])
  })

  it('follows what is recorded, of that mailbox alone', async () => {
    const before = await book.one('jan', now)
    await record('piet', entered('accountDeletedAt', '2026-11-01T10:00:00Z'))
    expect(await listed()).toEqual([
      ['piet', 'counting'],
      ['jan', 'counting'],
    ])
    expect(await book.one('jan', now)).toBe(before)
    await record('piet', entered('restoredAt', '2026-11-20T10:00:00Z'))
    expect(await listed()).toEqual([
      ['jan', 'counting'],
      ['piet', 'stopped'],
    ])
  })

  it('follows what another process recorded', async () => {
    await book.all(now)
    const elsewhere = await openHere()
    await record('piet', holdPlaced('geschil'), elsewhere)
    expect((await book.one('piet', now))?.record.hold?.reason).toBe('geschil')
    await elsewhere.index.clear()
    await record('piet', holdReleased('opgelost'), elsewhere)
    expect((await book.one('piet', now))?.record.hold).toBeNull()
    await elsewhere.index.close()
  })

  it('finds what was written by whoever asks, whatever is asked meanwhile', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, async (_, number) => {
        await record(number % 2 === 0 ? 'jan' : 'piet', holdPlaced(`reden ${number}`))
        const later = book.all(number % 3 === 0 ? '2026-11-22T10:00:00Z' : now)
        const found = await book.one('jan', now)
        await later
        return found?.facts.name
      }),
    )
    expect(new Set(asked)).toEqual(new Set(['Jan Smit']))
    expect((await book.one('piet', now))?.record.history).toHaveLength(10)
  })

  it('counts by the agreement in force, in its zone, and follows its versions', async () => {
    await book.all(now)
    await agreed('P14D')
    expect(await book.one('jan', now)).toMatchObject({
      agreement: { id: 'linde', version: 1 },
      zone: 'America/New_York',
      countdown: { state: 'counting', clock: { name: 'agreedFromDeletion' } },
    })
    await agreed('P10D')
    const again = await book.one('jan', now)
    expect(again).toMatchObject({ agreement: { version: 2 } })
    const atNight = await book.one('jan', '2026-11-22T04:00:00Z')
    expect([again?.today, atNight?.today]).toEqual(['2026-11-21', '2026-11-21'])
    expect((await book.one('jan', '2026-11-22T05:00:00Z'))?.today).toBe('2026-11-22')
  })

  it('gives what could not be worked out another time', async () => {
    let isDown = true
    const shaky = openMailboxBook({
      organisation,
      agreements,
      directory: {
        roster: () => (isDown ? Promise.reject(new Error('down')) : directory.roster()),
      },
    })
    await expect(shaky.all(now)).rejects.toThrow('down')
    isDown = false
    expect((await shaky.all(now)).situations).toHaveLength(2)
  })
})

describe('a mailbox that has gone from the roster', () => {
  it('is kept, with its name and clock, while its clock runs and when it has ended', async () => {
    await observe('jan')
    await observe('piet')
    await writeRoster(piet)
    expect(await book.one('jan', now)).toMatchObject({
      facts: { id: 'jan', name: 'Jan Smit', address: 'jan@linde.example' },
      countdown: { state: 'counting', daysLeft: 20, clock: { name: 'accountDeleted' } },
    })
    const later = '2026-12-20T10:00:00Z'
    expect(await listed(later)).toEqual([
      ['jan', 'ended'],
      ['piet', 'noClock'],
    ])
    await observe('jan', later)
    expect((await book.one('jan', later))?.record.clock).toMatchObject({ state: 'ended' })
    expect(await listed('2027-06-01T10:00:00Z')).toContainEqual(['jan', 'ended'])
  })

  it('leaves the lists 90 days after its end, once that was told, and keeps its register', async () => {
    await observe('jan')
    await writeRoster(piet)
    const lastDay = '2026-12-11'
    const told = { reminder: `ended:${lastDay}:contact`, matter: 'ended', role: 'contact', lastDay } as const
    const claim = { ...told, daysBefore: null, first: null, leaseUntil: now, link: null }
    await record('jan', mailboxEntry('reminderClaimed', claim, { name: 'Wim', address: 'wim@linde.example' }))
    expect(await listed('2027-06-01T10:00:00Z')).toContainEqual(['jan', 'ended'])
    const sent = { reminder: told.reminder, claim: 2, mayHaveArrivedTwice: false }
    await record('jan', mailboxEntry('reminderSent', sent, null))
    expect(await listed('2027-03-11T10:00:00Z')).toContainEqual(['jan', 'ended'])
    expect(await listed('2027-03-12T10:00:00Z')).toEqual([['piet', 'noClock']])
    expect(await readdir(path.join(folder, 'mailboxes/jan/register'))).toHaveLength(3)
    await writeRoster(jan, piet)
    expect(await listed('2027-03-12T10:00:00Z')).toContainEqual(['jan', 'ended'])
  })

  it('is kept by whoever starts later, from the register alone', async () => {
    await observe('jan')
    await writeRoster()
    await reopened()
    const later = openMailboxBook({ organisation, directory, agreements: openAgreementBook(organisation) })
    expect((await later.all(now)).situations).toMatchObject([{ facts: { name: 'Jan Smit' } }])
  })

  it('takes in what is entered of it since', async () => {
    await observe('jan')
    await writeRoster(piet)
    await record('jan', entered('restoredAt', '2026-11-20T10:00:00Z'))
    expect((await book.one('jan', now))?.countdown).toMatchObject({ state: 'stopped', because: 'restored' })
    await observe('jan')
    expect(await listed()).toEqual([['piet', 'noClock']])
  })

  it('is kept under a hold on record, and let go with its release', async () => {
    await record('piet', holdPlaced('geschil'))
    await writeRoster(jan)
    expect(await listed()).toEqual([
      ['piet', 'unknown'],
      ['jan', 'counting'],
    ])
    await record('piet', holdReleased('opgelost'))
    expect(await listed()).toEqual([['jan', 'counting']])
  })

  it('is not kept where nothing runs', async () => {
    await writeRoster(jan)
    await record('els', mailboxEntry('clockStopped', { because: 'restored', since: null }, null))
    expect(await listed()).toEqual([['jan', 'counting']])
  })

  it('may end any day where its words were purged', async () => {
    await record(
      'els',
      mailboxEntry(
        'clockStarted',
        { clock: 'accountDeleted', startedAt: now, lastDay: '2026-12-19', certainty: 'certain' },
        null,
      ),
    )
    expect((await book.one('els', now))?.facts).toMatchObject({ name: 'els', address: '' })
    expect(await listed()).toContainEqual(['els', 'unknown'])
  })

  it('is the roster’s again when it is back', async () => {
    await observe('jan')
    await writeRoster(piet)
    await book.all(now)
    await writeRoster(jan.replace('Jan Smit', 'Jan de Smit'), piet)
    expect((await book.one('jan', now))?.facts.name).toBe('Jan de Smit')
  })

  const reopened = async (): Promise<void> => {
    await organisation.index.close()
    organisation = await openHere()
    await organisation.index.clear()
    await organisation.follower.catchUp('mailboxes/jan/register')
  }
})
