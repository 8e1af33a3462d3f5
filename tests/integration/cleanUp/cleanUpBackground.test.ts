import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { CleanUpPictureAnswer, MadeDecisionsAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import type { MailSources } from '../../../src/ports/mailSources.ts'
import { fileBytes } from '../../../src/service/cases/fileBytes.ts'
import { openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { openSqliteCaseIndex } from '../../../src/storage/caseIndex/openSqlite.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { startTestService } from '../testService.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  slowed,
  sourcesFor,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'

const client = 'Petra Schouten <p.schouten@hetanker.example>'
const letters: readonly MailInFolder[] = [
  { folder: 'Inbox', name: 'planning', from: client, subject: 'Planning Vlietstraat', day: 2 },
  {
    ...{ folder: 'Inbox', name: 'antwoord', from: client, subject: 'RE: Planning Vlietstraat', day: 3 },
    headers: ['In-Reply-To: <planning@mail.example>'],
  },
  { folder: 'Inbox', name: 'papier', from: 'Balie <balie@drukhuis.example>', subject: 'Briefpapier', day: 4 },
]

describe('what a clean-up does in the background', () => {
  let service: CleanUpService
  afterEach(() => service.close())

  const opened = async () => {
    service = await startCleanUpService(letters)
    const { id } = await service.openCase('2026-0142', 'Zomerhuis')
    await service.settled()
    return id
  }
  /** By the case's manager: restricted to these. */
  const openTo = (id: string, ...members: readonly string[]) => {
    const body = JSON.stringify({ request: randomUUID(), step: 'access', restricted: true, members })
    return service.ask(`/api/cases/${id}/changes`, { method: 'POST', body, as: 'tom' })
  }
  const filings = async (id: string): Promise<number> =>
    ((await (await service.ask(`/api/cases/${id}`)).json()) as { case: { filings: number } }).case.filings

  it('looks up anew where mails of the same client belong once one of them is filed, and once it is taken back', async () => {
    const id = await opened()
    const letter = async (words: string) => (await service.mails(`words=${words}`))[0]
    const answer = 'RE+planning'
    expect(await letter(answer)).toMatchObject({ suggested: null, standing: 'undecided' })
    const planning = (await service.mails('words=planning')).filter(
      ({ subject }) => !subject.startsWith('RE'),
    )
    const made = await service.decide({
      ...{ decision: 'file', case: id },
      about: { what: 'mails', mails: planning.map((mail) => mail.id) },
    })
    expect((await service.settled()).suggestions).toEqual({ isRenewing: false, renewed: 1 })
    expect(await letter(answer)).toMatchObject({ suggested: { reference: '2026-0142' }, standing: 'forCase' })
    expect(await letter('briefpapier')).toMatchObject({ suggested: null })
    await service.undo(made.id)
    await service.settled()
    expect(await letter(answer)).toMatchObject({ suggested: null, standing: 'undecided' })
  })

  it('sees what a colleague files from the pane and takes out again while it is open', async () => {
    const id = await opened()
    const filed = { subject: 'Briefpapier', standing: 'filed' }
    const letter = () => service.mails('words=briefpapier')
    const patience = { timeout: 10_000 }
    await service.filed(id, await readFile(path.join(service.mail, 'Inbox/papier.eml'), 'utf8'), 'tom')
    await expect.poll(letter, patience).toMatchObject([filed])
    expect((await service.picture()).standings).toMatchObject({ filed: 1, undecided: 2 })
    const body = JSON.stringify({ request: randomUUID(), step: 'withdraw', reason: '' })
    const taken = await service.ask(`/api/filings/${id}.2/changes`, { method: 'POST', body, as: 'tom' })
    expect(taken.status).toBe(200)
    await expect.poll(letter, patience).toMatchObject([{ ...filed, standing: 'undecided' }])
    expect((await service.picture()).standings).toMatchObject({ filed: 0, undecided: 3 })
  })

  /** Another process beside the service, as `dossier import` is: with an index of its own upon the same folder. */
  const besides = async (mail: string, caseId: string): Promise<void> => {
    const folders = await openDiskFolderStore(service.root)
    const index = await openSqliteCaseIndex(path.join(service.root, 'index.sqlite'))
    const reader = new MessageReader()
    const organisation = openOrganisation({ folders, index, reader, zone: 'Europe/Amsterdam' })
    const bytes = createReadStream(path.join(service.mail, mail))
    const filing = await fileBytes(organisation, bytes, {
      ...{ caseId, by: 'tom', at: '2026-11-21T10:00:00.000Z', source: 'file', kind: 'other', atMost: 1e6 },
    })
    if (filing.kind === 'refused') throw new Error(filing.because)
    await filing.indexed
    await index.close()
    await reader.close()
  }

  it('sees what another process files: without a Message-ID, called not needed, or looking private', async () => {
    service = await startCleanUpService([
      ...letters.slice(2),
      {
        ...{ folder: 'Inbox', name: 'los', from: 'Vorm <info@vorm.example>', subject: 'Los blad', day: 5 },
        hasNoId: true,
      },
      {
        folder: 'Privé',
        name: 'gevel',
        from: 'Sanne <sanne@schilders.example>',
        subject: 'Kleuren voor de gevel',
        day: 6,
      },
      {
        ...{ folder: 'Inbox', name: 'belofte', from: client, subject: 'Toezegging', day: 7 },
        text: 'Wij betalen uiterlijk 31 december 2026 het hele bedrag.',
      },
    ])
    const { id } = await service.openCase('2026-0142', 'Zomerhuis')
    await service.settled()
    await service.decide({
      ...{
        decision: 'notNeeded',
        about: { what: 'rule', field: 'sender', value: 'p.schouten@hetanker.example' },
      },
    })
    const numbers = async () => {
      const leaving = await service.ask('/api/mailboxes/a-deboer/leaving')
      return ((await leaving.json()) as LeavingAnswer).numbers
    }
    expect(await numbers()).toMatchObject({ notNeeded: 1, promisesLetGo: 1, undecided: 3 })
    for (const mail of ['Inbox/los.eml', 'Inbox/belofte.eml', 'Privé/gevel.eml']) await besides(mail, id)
    expect(await numbers()).toMatchObject({ notNeeded: 1, promisesLetGo: 0, undecided: 1 })
    const { decisions } = (await (
      await service.ask('/api/clean-up/own/decisions')
    ).json()) as MadeDecisionsAnswer
    await service.undo(decisions[0]?.id ?? '')
    expect((await service.settled()).standings).toMatchObject({ filed: 3, undecided: 1 })
    service = await service.restart()
    expect((await service.settled()).standings).toMatchObject({ filed: 3, undecided: 1 })
  })

  it('enters no group as done that was undone while its mails were filed', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...{ folder: 'Inbox', name: `brief-${at}`, from: client, subject: `Brief ${at}` },
    }))
    service = await startCleanUpService(many)
    const { id } = await service.openCase('2026-0142', 'Zomerhuis')
    await service.settled()
    const about = { what: 'rule', field: 'domain', value: 'hetanker.example' } as const
    const made = await service.decide({ decision: 'file', about, case: id })
    await service.undo(made.id)
    await service.settled()
    const register = await Array.fromAsync(service.organisation.folders.list('mailboxes/a-deboer/register'))
    expect(register).toEqual([])
    expect(await filings(id)).toBe(0)
  })

  it('says what it could not take back, and does so once it may', async () => {
    const id = await opened()
    const about = { what: 'rule', field: 'domain', value: 'hetanker.example' } as const
    const made = await service.decide({ decision: 'file', about, case: id })
    await service.settled()
    expect((await openTo(id, 'tom')).status).toBe(200)
    await service.undo(made.id)
    expect((await service.settled()).filing).toMatchObject({
      done: 0,
      of: 0,
      failed: 0,
      stuck: 2,
      state: 'done',
    })
    const marks = (await service.mails()).map(({ trouble }) => trouble)
    expect(marks).toEqual([null, 'notTakenBack', 'notTakenBack'])
    await openTo(id, 'tom', 'anouk')
    expect(await filings(id)).toBe(2)
    await service.send('/filing', { step: 'retry' })
    expect((await service.settled()).filing).toBeNull()
    expect(await filings(id)).toBe(0)
  })

  it('marks what it could not file, in its groups too, until it is tried again', async () => {
    const id = await opened()
    await service.send('/filing', { step: 'pause' })
    const about = { what: 'rule', field: 'domain', value: 'hetanker.example' } as const
    await service.decide({ decision: 'file', about, case: id })
    await openTo(id, 'tom')
    await service.send('/filing', { step: 'start' })
    expect((await service.settled()).filing).toMatchObject({ done: 0, failed: 2, state: 'done' })
    const marks = async () => (await service.mails()).map(({ subject, trouble }) => [subject, trouble])
    expect(await marks()).toEqual([
      ['Briefpapier', null],
      ['RE: Planning Vlietstraat', 'notFiled'],
      ['Planning Vlietstraat', 'notFiled'],
    ])
    const ofClient = async () => (await service.groups()).find(({ title }) => title === 'hetanker.example')
    expect(await ofClient()).toMatchObject({ troubles: { notFiled: 2, notTakenBack: 0 } })
    await openTo(id, 'tom', 'anouk')
    await service.send('/filing', { step: 'retry' })
    await service.settled()
    expect((await marks()).map(([, trouble]) => trouble)).toEqual([null, null, null])
    expect(await ofClient()).toMatchObject({ troubles: { notFiled: 0, notTakenBack: 0 } })
    expect(await filings(id)).toBe(2)
  })

  it('takes back what it had put back, as what it had filed', async () => {
    const id = await opened()
    const about = { what: 'rule', field: 'domain', value: 'hetanker.example' } as const
    for (let times = 0; times < 2; times++) {
      const { id: made } = await service.decide({ decision: 'file', about, case: id })
      await service.settled()
      expect(await filings(id)).toBe(2)
      await service.undo(made)
      await service.settled()
      expect(await filings(id)).toBe(0)
    }
  })
})

it('opens nothing any more in a service that is told to stop while it looks what was left unfinished', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-cleanup-'))
  const [mail, root] = [path.join(folder, 'mail'), path.join(folder, 'data')]
  await Promise.all([mkdir(mail), mkdir(root)])
  await writeMailbox(mail, letters)
  const sources = sourcesFor(ownMailbox.address, mail, path.join(folder, 'mail.sqlite'))
  const start = (mailSources: MailSources) => startTestService({ root, mailboxes: [ownMailbox], mailSources })
  const first = await start(sources)
  const post = (route: string, body: object) =>
    first.ask(`/api/clean-up/own${route}`, { method: 'POST', body: JSON.stringify(body) })
  const { id } = await first.openCase('2026-0142')
  await post('/filing', { step: 'pause' })
  // A rule is about the mails that are known by then.
  for (let mails = 0; mails < letters.length; await pause(20)) {
    const picture = (await (await first.ask('/api/clean-up/own')).json()) as CleanUpPictureAnswer
    mails = picture.mails
  }
  const about = { what: 'rule', field: 'folder', value: 'Inbox' }
  await post('/decisions', { request: randomUUID(), decision: 'file', about, case: id })
  await first.close()
  const state = path.join(root, 'work/clean-up/of-anouk/own/filing.json')
  await writeFile(state, JSON.stringify({ isPaused: false }))

  const asked = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  let [pages, isAnswered] = [0, false]
  const counted = slowed(sources, async () => {
    pages += 1
  })
  const second = await start({
    ...sources,
    sourceOf: async (address) => {
      asked.resolve()
      await told.promise
      const source = await counted.sourceOf(address)
      isAnswered = true
      return source
    },
  })
  await asked.promise
  const closing = second.close()
  await pause(50)
  told.resolve()
  await closing
  expect({ isAnswered, pages }).toEqual({ isAnswered: true, pages: 0 })
  expect(second.log.filter(({ event }) => event === 'failed')).toEqual([])
  await sources.close()
  await rm(folder, { recursive: true })
})
