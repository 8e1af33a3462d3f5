import { randomUUID } from 'node:crypto'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { CleanUpMailboxesAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import { countedCleanUp } from '../../../src/service/cleanUp/countedCleanUp.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import { mailOf, persons } from '../testService.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'

const client = 'Petra Schouten <p.schouten@hetanker.example>'

/** A small mailbox: a client's letters, a newsletter, colleagues, and private mail. */
const mailbox: readonly MailInFolder[] = [
  {
    ...{ folder: 'Inbox', name: 'akkoord', from: client, subject: 'Akkoord offerte Vlietstraat', day: 1 },
    text: 'Wij gaan akkoord en betalen uiterlijk 31 december 2026 het hele bedrag.',
  },
  { folder: 'Inbox', name: 'planning', from: client, subject: 'Planning Vlietstraat', day: 2 },
  {
    ...{ folder: 'Inbox', name: 'antwoord', from: client, subject: 'RE: Planning Vlietstraat', day: 3 },
    headers: ['In-Reply-To: <planning@mail.example>'],
  },
  ...[1, 2, 3].map((number) => ({
    ...{
      folder: 'Nieuws',
      name: `nieuws-${number}`,
      from: 'Nieuws <nieuws@vakblad.example>',
      day: 3 + number,
    },
    ...{
      subject: `Nummer ${number} van dit jaar`,
      headers: ['List-Unsubscribe: <mailto:weg@vakblad.example>'],
    },
  })),
  {
    ...{ folder: 'Inbox', name: 'collega', from: 'Tom Verhoeven <t.verhoeven@delinde.example>', day: 8 },
    subject: 'Lunch',
  },
  {
    ...{ folder: 'Inbox', name: 'tandarts', from: 'Tandarts Zuid <balie@tandartszuid.example>', day: 9 },
    ...{ subject: 'Uw afspraak', text: 'Wij zien u graag op de vierentwintigste.' },
  },
  {
    folder: 'Privé',
    name: 'huis',
    from: 'Makelaar <info@makelaar.example>',
    subject: 'De sleutels',
    day: 10,
  },
]

const waitUntil = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('cleaning up a mailbox', () => {
  let service: CleanUpService
  afterEach(() => service.close())

  it('starts with a picture: how much there is, of what kind, and what to do today', async () => {
    service = await startCleanUpService(mailbox)
    const picture = await service.settled()
    expect(picture).toMatchObject({
      mailbox: { id: 'a-deboer', name: 'Anouk de Boer' },
      ...{ lastDay: '2026-12-04', mails: 9, damage: 0, filing: null },
      standings: { filed: 0, toFile: 0, forCase: 1, private: 0, looksPrivate: 2, notNeeded: 0, undecided: 6 },
      // Saturday 21 November: nothing has to be done.
      today: { decided: 0, of: 0 },
    })
  })

  it('puts the mails in groups, that of a client with a promise first', async () => {
    service = await startCleanUpService(mailbox)
    await service.settled()
    const clients = await service.groups('by=client')
    expect(clients[0]).toMatchObject({ title: 'hetanker.example', mails: 3, open: 3, commitments: 1 })
    expect(clients.map(({ mails }) => mails).reduce((sum, mails) => sum + mails)).toBe(9)
    const [news] = clients.filter(({ title }) => title === 'vakblad.example')
    expect(news?.rules).toContainEqual({ field: 'list', value: 'nieuws@vakblad.example' })
    const split = await service.groups(`by=conversation&within=${clients[0]?.id}`)
    expect(split.map(({ title, mails }) => [title, mails])).toEqual([
      ['Akkoord offerte Vlietstraat', 1],
      ['Planning Vlietstraat', 2],
    ])
    const [first] = await service.mails(`group=${split[0]?.id}`)
    expect(first).toMatchObject({
      subject: 'Akkoord offerte Vlietstraat',
      commitments: 1,
      standing: 'forCase',
    })
    expect((await service.mails('words=SCHOUTEN planning')).length).toBe(2)
    expect((await service.mails('standing=looksPrivate')).map(({ subject }) => subject)).toEqual([
      'De sleutels',
      'Uw afspraak',
    ])
  })

  it('files a group in the background with its bytes, notes what is promised in it, and takes it back', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    const [group] = await service.groups('by=client')
    const about = { what: 'group', group: group?.id ?? '' } as const
    const made = await service.decide({ decision: 'file', about, case: id })
    expect(made).toMatchObject({ mails: 3, title: 'hetanker.example', case: { reference: '2026-0142' } })
    const picture = await service.settled()
    expect(picture.filing).toMatchObject({ done: 3, of: 3, failed: 0, stuck: 0, state: 'done' })
    expect(picture.standings).toMatchObject({ filed: 3, toFile: 0 })
    const view = await (await service.ask(`/api/cases/${id}`)).json()
    expect(view).toMatchObject({ case: { filings: 3 } })
    const { filings } = view as { filings: { source: string; kind: string; message: { subject: string } }[] }
    expect(filings.map(({ source }) => source)).toEqual(['file', 'file', 'file'])
    const { commitments } = (await (await service.ask('/api/commitments')).json()) as {
      commitments: { promisor: string; due: string }[]
    }
    expect(commitments).toMatchObject([{ promisor: 'client', due: '2026-12-31' }])

    expect(await service.undo(made.id)).toMatchObject({ isUndone: true })
    expect((await service.settled()).standings).toMatchObject({ filed: 0, toFile: 0, forCase: 3 })
    expect(await (await service.ask(`/api/cases/${id}`)).json()).toMatchObject({ case: { filings: 0 } })
  })

  it('answers the same request with the same decision, and files once', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    const [group] = await service.groups('by=client')
    const request = randomUUID()
    const wanted = { decision: 'file', about: { what: 'group', group: group?.id ?? '' }, case: id } as const
    const first = await service.decide(wanted, request)
    await service.settled()
    expect(await service.decide(wanted, request)).toEqual(first)
    await service.settled()
    expect(await (await service.ask(`/api/cases/${id}`)).json()).toMatchObject({ case: { filings: 3 } })
  })

  it('goes on where it was left, on another machine or after a stop', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    await service.send('/filing', { step: 'pause' })
    const [group] = await service.groups('by=client')
    await service.decide({ decision: 'file', about: { what: 'group', group: group?.id ?? '' }, case: id })
    await service.decide({ decision: 'notNeeded', about: { what: 'rule', field: 'folder', value: 'Nieuws' } })
    expect((await service.picture()).filing).toMatchObject({ state: 'paused', done: 0, of: 3 })
    service = await service.restart()
    const before = await service.settled()
    expect(before.standings).toMatchObject({ toFile: 3, notNeeded: 3, filed: 0 })
    expect(before.filing).toMatchObject({ state: 'paused' })
    await service.send('/filing', { step: 'start' })
    expect((await service.settled()).standings).toMatchObject({ toFile: 0, filed: 3 })
    service = await service.restart()
    expect((await service.settled()).standings).toMatchObject({ toFile: 0, filed: 3, notNeeded: 3 })
    expect(await (await service.ask(`/api/cases/${id}`)).json()).toMatchObject({ case: { filings: 3 } })
  })

  it('is not ended while mails wait to be filed, also where none of its mails is known yet', async () => {
    let page = async (): Promise<void> => undefined
    service = await startCleanUpService(mailbox, { page: () => page() })
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    await service.send('/filing', { step: 'pause' })
    const [group] = await service.groups('by=client')
    await service.decide({ decision: 'file', about: { what: 'group', group: group?.id ?? '' }, case: id })
    const read = Promise.withResolvers<void>()
    page = () => read.promise
    service = await service.restart()
    const ending = service.send('/end', {})
    expect(await service.picture()).toMatchObject({ mails: 0 })
    read.resolve()
    expect(await (await ending).json()).toMatchObject({ error: { code: 'filingUnderWay' } })
    expect((await service.settled()).standings).toMatchObject({ toFile: 3 })
  })

  it('is not ended while something filed is still to be taken back, also where filing is paused', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    const [group] = await service.groups('by=client')
    const about = { what: 'group', group: group?.id ?? '' } as const
    const made = await service.decide({ decision: 'file', about, case: id })
    await service.settled()
    await service.send('/filing', { step: 'pause' })
    await service.undo(made.id)
    expect(await (await service.send('/end', {})).json()).toMatchObject({ error: { code: 'filingUnderWay' } })
    await service.send('/filing', { step: 'start' })
    await service.settled()
    expect((await service.send('/end', {})).status).toBe(200)
    expect(await (await service.ask(`/api/cases/${id}`)).json()).toMatchObject({ case: { filings: 0 } })
  })

  it('goes on filing after a stop in the midst of it by itself, and files each mail once', async () => {
    const many = Array.from({ length: 60 }, (_, number) => ({
      ...{ folder: 'Inbox', name: `brief-${number}`, from: client, subject: `Brief ${number}`, day: 1 },
      text: `Brief ${number} van het Anker.`,
    }))
    service = await startCleanUpService(many)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    const about = { what: 'rule', field: 'domain', value: 'hetanker.example' } as const
    await service.decide({ decision: 'file', about, case: id })
    const filings = async (): Promise<number> => {
      const response = await service.ask(`/api/cases/${id}`)
      const view = (await response.json()) as { readonly case?: { readonly filings: number } }
      if (view.case === undefined) throw new Error(`${response.status} ${JSON.stringify(view)}`)
      return view.case.filings
    }
    for (let stops = 0; stops < 2; stops++) {
      await waitUntil(async () => ((await service.picture()).filing?.done ?? 0) > 5 + 15 * stops)
      service = await service.restart()
    }
    // Nobody asks about the mailbox meanwhile.
    await waitUntil(async () => (await filings()) === 60)
    expect((await service.settled()).filing).toMatchObject({ done: 60, of: 60, failed: 0, state: 'done' })
    expect(await filings()).toBe(60)
  })

  it('shows before a rule acts what it would be about, and files no mail that looks private by it', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    const rule = { what: 'rule', field: 'folder', value: 'Inbox' } as const
    const preview = await (await service.send('/preview', rule)).json()
    expect(preview).toMatchObject({ open: 5, decided: 0, private: 1 })
    const made = await service.decide({ decision: 'file', about: rule, case: id })
    expect(made.mails).toBe(4)
    expect((await service.settled()).standings).toMatchObject({ filed: 4, looksPrivate: 2 })
    expect(await (await service.send('/preview', rule)).json()).toMatchObject({
      open: 1,
      decided: 4,
      private: 1,
    })
  })

  it('leaves to the first of two panes what both decide by one rule at once', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142')
    await service.settled()
    const about = { what: 'rule', field: 'domain', value: 'hetanker.example' } as const
    const made = await Promise.all([
      service.decide({ decision: 'private', about }),
      service.decide({ decision: 'file', about, case: id }),
    ])
    const [kept, other] = made.map(({ mails }) => mails)
    expect([kept, other].toSorted()).toEqual([0, 3])
    expect((await service.settled()).standings).toMatchObject({ private: kept, filed: other })
  })

  it('knows what was filed by other ways, and suggests the case that alike mail is in', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142', 'Renovatie Vlietstraat')
    for (const number of [1, 2, 3])
      await service.filed(
        id,
        mailOf({ messageId: `<oud-${number}@x.example>`, subject: `Vlietstraat ${number}` }),
      )
    await service.organisation.follower.settled()
    await service.settled()
    const [group] = await service.groups('by=client')
    expect(group?.suggested).toMatchObject({ reference: '2026-0142', title: 'Renovatie Vlietstraat' })
    const cases = await service.groups('by=case')
    expect(cases[0]).toMatchObject({ title: '2026-0142 Renovatie Vlietstraat', mails: 3 })
  })

  it('takes in the mail that comes while it is open, and loses no decision when files are renamed', async () => {
    service = await startCleanUpService(mailbox)
    await service.settled()
    await service.decide({ decision: 'notNeeded', about: { what: 'rule', field: 'folder', value: 'Nieuws' } })
    await rename(
      path.join(service.mail, 'Nieuws/nieuws-1.eml'),
      path.join(service.mail, 'Nieuws/gelezen.eml'),
    )
    const came = { folder: 'Inbox', name: 'vraag', from: client, subject: 'Nog een vraag', day: 20 }
    await writeMailbox(service.mail, [came])
    await waitUntil(async () => (await service.picture()).mails !== mailbox.length)
    const { mails, standings } = await service.settled()
    expect({ mails, standings }).toMatchObject({ mails: 10, standings: { notNeeded: 3, undecided: 4 } })
    const [found] = await service.mails('words=vraag')
    expect(await (await service.ask(`/api/clean-up/own/mails/${found?.id}/message`)).text()).toContain(
      'Nog een vraag',
    )
    const [renamed] = await service.mails('words=nummer 1')
    expect((await service.ask(`/api/clean-up/own/mails/${renamed?.id}/message`)).status).toBe(200)
  })

  it('lets go what went from the mailbox, with its decision still on it when it is there again', async () => {
    service = await startCleanUpService(mailbox)
    const { id } = await service.openCase('2026-0142', 'Renovatie Vlietstraat')
    const news = { what: 'rule', field: 'folder', value: 'Nieuws' } as const
    await service.settled()
    await service.decide({ decision: 'file', about: news, case: id })
    await service.decide({ decision: 'private', about: { what: 'rule', field: 'folder', value: 'Privé' } })
    const decided = await service.settled()
    const went = ['Nieuws/nieuws-1.eml', 'Privé/huis.eml'].map((name) => path.join(service.mail, name))
    const away = went.map((file) => path.join(service.mail, '..', path.basename(file)))
    for (const [at, file] of went.entries()) await rename(file, away[at] ?? '')
    await waitUntil(async () => (await service.picture()).mails === mailbox.length - 2)
    const left = await service.settled()
    expect(left.standings).toMatchObject({
      filed: decided.standings.filed - 1,
      private: decided.standings.private - 1,
    })
    expect(await service.mails('words=sleutels')).toEqual([])
    for (const [at, file] of went.entries()) await rename(away[at] ?? '', file)
    await waitUntil(async () => (await service.picture()).mails === mailbox.length)
    expect((await service.settled()).standings).toEqual(decided.standings)
  })

  it('is counted alike by a process beside it, which writes nothing', async () => {
    service = await startCleanUpService([...mailbox, { ...(mailbox[0] as MailInFolder), folder: 'Kopie' }])
    const { id } = await service.openCase('2026-0142', 'Renovatie Vlietstraat')
    await service.settled()
    const folder = (value: string) => ({ what: 'rule', field: 'folder', value }) as const
    await service.decide({ decision: 'file', about: folder('Nieuws'), case: id })
    // Of a mail that lies there twice one copy is let go, and nothing is lost by it.
    await service.decide({ decision: 'notNeeded', about: folder('Kopie') })
    await service.decide({ decision: 'private', about: folder('Privé') })
    const { mails, standings } = await service.settled()
    const index = path.join(service.mail, '../beside.sqlite')
    const source = await openMailSource(service.mail, index)
    const { organisation } = service
    const beside = { organisation, work: new WorkFiles(organisation.folders) }
    const { name, address } = ownMailbox
    const of = { mailbox: { id: 'a-deboer', name, address }, person: persons[0] as Person, source }
    expect((await countedCleanUp(beside, of)).numbers).toEqual({
      ...{ mails, filed: standings.filed, waiting: 0, failed: 0, private: standings.private },
      ...{ notNeeded: 1, undecided: mails - 3 - 1 - standings.private, damaged: 0 },
      ...{ promisesLetGo: 0, promisesSweptUp: 0 },
    })
    await source.close()
  })

  it("shows a mail's text to its owner alone, and another's mailbox to nobody", async () => {
    service = await startCleanUpService(mailbox)
    await service.settled()
    const [dentist] = await service.mails('words=tandarts')
    const message = await service.ask(`/api/clean-up/own/mails/${dentist?.id}/message`)
    expect(message.headers.get('cache-control')).toBe('no-store')
    expect(await message.text()).toContain('vierentwintigste')
    expect((await service.ask('/api/clean-up/a-deboer', { as: 'tom' })).status).toBe(404)
    expect((await service.ask('/api/clean-up/a-deboer')).status).toBe(200)
    expect((await service.ask('/api/clean-up/own', { as: 'tom' })).status).toBe(409)
    expect((await service.ask('/api/clean-up/own', { as: 'ict' })).status).toBe(404)
    expect((await service.ask(`/api/clean-up/own/mails/${dentist?.id}x/message`)).status).toBe(404)
  })

  it('enters a group that is done in the register of the mailbox in numbers, and forgets the rest at the end but for what is private', async () => {
    service = await startCleanUpService(mailbox)
    await service.settled()
    const made = await service.decide({
      decision: 'private',
      about: { what: 'rule', field: 'folder', value: 'Privé' },
    })
    await service.undo(made.id)
    await service.decide({ decision: 'private', about: { what: 'rule', field: 'folder', value: 'Privé' } })
    const register = await Array.fromAsync(service.organisation.folders.list('mailboxes/a-deboer/register'))
    expect(register).toHaveLength(3)
    const isEnded = async () => {
      const { mailboxes } = (await (await service.ask('/api/clean-up')).json()) as CleanUpMailboxesAnswer
      return mailboxes[0]?.isEnded
    }
    expect(await isEnded()).toBe(false)
    const ended = await service.send('/end', {})
    expect(await isEnded()).toBe(true)
    expect(await ended.json()).toMatchObject({ standings: { private: 1 } })
    expect((await service.settled()).standings).toMatchObject({ private: 1, looksPrivate: 1 })
  })

  it('leaves to the leaving what came after it was ended, and what is no longer decided', async () => {
    service = await startCleanUpService(mailbox)
    await service.settled()
    const mails = (await service.mails()).map(({ id }) => id)
    const made = await service.decide({ decision: 'private', about: { what: 'mails', mails } })
    await service.send('/end', {})
    const numbers = async () =>
      ((await (await service.ask('/api/mailboxes/a-deboer/leaving')).json()) as LeavingAnswer).numbers
    expect(await numbers()).toMatchObject({ mails: mailbox.length, undecided: 0 })
    const late = { folder: 'Inbox', name: 'nakomer', from: client, subject: 'Nog iets', day: 20 }
    await writeMailbox(service.mail, [late])
    service = await service.restart()
    expect(await numbers()).toMatchObject({ mails: mailbox.length + 1, undecided: 1 })
    await service.undo(made.id)
    await service.settled()
    expect(await numbers()).toMatchObject({ undecided: mailbox.length + 1, private: 0 })
  })
})
