import { access, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CleanUpMailsAnswer, MadeDecisionAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { ReportAnswer } from '../../../src/contract/leavingReportSchemas.ts'
import type {
  LeavingAnswer,
  OpenedTextAnswer,
  PromisesLetGoAnswer,
} from '../../../src/contract/leavingSchemas.ts'
import type { ListedMailsAnswer } from '../../../src/contract/troubleSchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import { countedCleanUp } from '../../../src/service/cleanUp/countedCleanUp.ts'
import { ownerWhoBegan } from '../../../src/service/cleanUp/private/ownerWhoBegan.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import {
  type CleanUpService,
  type MailInFolder,
  messageIdOf,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from '../cleanUp/cleanUpMailbox.ts'
import { registerFiles } from '../decisions/decisionSite.ts'
import { errorOf, post } from '../mailboxes/mailboxService.ts'
import { els, persons } from '../testService.ts'

const petra = 'Petra Schouten <p.schouten@hetanker.example>'
const mails: readonly MailInFolder[] = [
  {
    ...{ folder: 'Inbox', name: 'belofte', from: petra, subject: 'Akkoord offerte', day: 1 },
    text: 'Wij gaan akkoord en betalen uiterlijk 31 december 2026 het hele bedrag.',
  },
  { folder: 'Inbox', name: 'groet', from: petra, subject: 'Groeten', day: 2 },
  {
    ...{ folder: 'Inbox', name: 'collega', from: 'Tom Verhoeven <t.verhoeven@delinde.example>', day: 3 },
    ...{ subject: 'Planning', text: 'Ik stuur je uiterlijk 31 december 2026 de planning.' },
  },
]
const base = '/api/mailboxes/a-deboer'

describe('how a leaving counts the mail of a mailbox', () => {
  let service: CleanUpService
  const open = Promise.withResolvers<void>()
  let isHeld = true

  beforeAll(async () => {
    const bytes = async (): Promise<void> => (isHeld ? open.promise : undefined)
    const gone = { ...ownMailbox, leavesOn: '2026-11-20' }
    service = await startCleanUpService(mails, { persons: [els], mailboxes: [gone], bytes })
  })
  afterAll(() => service.close())

  const view = async (as: string) =>
    (await (await service.ask(`${base}/leaving`, { as })).json()) as LeavingAnswer
  const letGo = async (as: string): Promise<PromisesLetGoAnswer['mails']> => {
    const asked = await service.ask(`${base}/leaving/promises-let-go`, { as })
    return ((await asked.json()) as PromisesLetGoAnswer).mails
  }
  const promises = async () => {
    const { checks, numbers } = await view('wim')
    return [checks.find(({ check }) => check === 'promisesLetGo')?.count, numbers.promisesLetGo]
  }
  const isThere = (file: string): Promise<boolean> =>
    access(path.join(service.root, file)).then(
      () => true,
      () => false,
    )

  it('begins nothing in the place of an owner who did not', async () => {
    for (const as of ['wim', 'ict'])
      expect(await view(as)).toMatchObject({ numbers: { mails: 3, undecided: 3 }, reading: null })
    expect(await isThere('work/clean-up')).toBe(false)
  })

  it('says how far reading is, and is signed as soon as all was read', async () => {
    await service.picture()
    expect((await view('wim')).reading).toEqual({ done: 0, of: 3 })
    const sign = () => post(service, `${base}/leaving/firm-signature`, 'wim', { remark: 'Nog niet alles' })
    const refused = await sign()
    const { code, expected } = await errorOf(refused)
    expect([refused.status, code, expected]).toEqual([409, 'stillReading', '0 of 3 mails read'])
    isHeld = false
    open.resolve()
    while ((await view('wim')).reading !== null) await pause(20)
    expect((await sign()).status).toBe(200)
  })

  it('names client mail that holds a promise and was swept up by "not needed", until somebody looked at it', async () => {
    expect(await promises()).toEqual([0, 0])
    const about = { what: 'rule', field: 'folder', value: 'Inbox' } as const
    await service.decide({ decision: 'notNeeded', about })
    // The colleague's promise is no client's, and the greeting holds none.
    expect(await promises()).toEqual([1, 1])
    const [found, ...others] = await letGo('anouk')
    expect([found, others]).toMatchObject([{ subject: 'Akkoord offerte', from: 'Petra Schouten' }, []])
    expect((await service.ask(`${base}/leaving/promises-let-go`, { as: 'wim' })).status).toBe(403)

    const { organisation } = service
    const parts = { organisation, work: new WorkFiles(organisation.folders) }
    const source = await openMailSource(service.mail, path.join(service.mail, '../beside.sqlite'))
    const { id, name, address } = ownMailbox
    const of = { mailbox: { id, name, address }, person: persons[0] as Person, source }
    const beside = await countedCleanUp(parts, of)
    expect(beside.numbers).toMatchObject({ promisesLetGo: 1, promisesSweptUp: 1 })
    expect(beside.sweptUp).toMatchObject([{ mail: found?.mail, commitments: 1 }])
    await source.close()

    const one = { what: 'mails' as const, mails: [found?.mail ?? ''] }
    await service.decide({ decision: 'later', about: one })
    expect([await promises(), (await view('wim')).numbers.undecided]).toEqual([[0, 0], 1])
    await service.decide({ decision: 'notNeeded', about: one })
    expect([await promises(), await letGo('anouk')]).toEqual([[0, 1], []])
  })

  it('holds to what the owner decided when a trusted person only looks', async () => {
    const wanted = { person: 'tom', until: '2026-12-10', reason: 'Klanten schrijven' }
    const { trusts } = (await (await post(service, `${base}/trusts`, 'wim', wanted)).json()) as LeavingAnswer
    await post(service, `${base}/trusts/${trusts[0]?.seq}`, 'els', { answer: 'granted', reason: '' })
    expect((await service.ask('/api/clean-up/a-deboer', { as: 'tom' })).status).toBe(200)
    expect(await isThere('work/clean-up/of-tom')).toBe(true)
    expect((await view('wim')).numbers).toMatchObject({ undecided: 0, notNeeded: 3 })
    const work = new WorkFiles(service.organisation.folders)
    const { folders } = service.organisation
    expect(
      await ownerWhoBegan({ folders, work }, { id: null, address: ownMailbox.address.toUpperCase() }),
    ).toBe('anouk')
  })

  it('lets a trusted person say which swept up promises may go, for a reason, once another agrees', async () => {
    const rule = { what: 'rule', field: 'folder', value: 'Inbox' } as const
    const swept = (await service.mails('offset=0&limit=9')).find(
      ({ subject }) => subject === 'Akkoord offerte',
    )
    await service.decide({ decision: 'later', about: { what: 'mails', mails: [swept?.id ?? ''] } })
    await service.decide({ decision: 'notNeeded', about: rule })
    const check = async () => (await view('wim')).checks.find((one) => one.check === 'promisesLetGo')
    expect(await check()).toMatchObject({ state: 'open', count: 1 })
    const [promise, ...others] = await letGo('tom')
    expect([promise, others]).toMatchObject([{ subject: 'Akkoord offerte', canDecide: false }, []])

    const releasing = { mails: [promise?.mail], reason: 'De klant heeft al betaald' }
    expect((await post(service, `${base}/releases`, 'wim', releasing)).status).toBe(403)
    expect((await post(service, `${base}/releases`, 'tom', { ...releasing, reason: '' })).status).toBe(400)
    expect((await post(service, `${base}/releases`, 'tom', releasing)).status).toBe(200)
    expect([await check(), await letGo('tom')]).toMatchObject([{ state: 'waiting' }, [{ isAsked: true }]])
    const { releases, entrustedActs } = await view('wim')
    const asked = { by: 'Tom Verhoeven', reason: releasing.reason, mails: 1, state: 'asked', mayAnswer: true }
    expect(releases).toMatchObject([asked])
    expect(entrustedActs[0]).toMatchObject({ what: 'promisesReleased', count: 1, reason: releasing.reason })
    const answering = (as: string) =>
      post(service, `${base}/releases/${releases[0]?.seq}`, as, { answer: 'agreed' })
    expect((await answering('tom')).status).toBe(403)
    expect((await answering('els')).status).toBe(200)
    expect([await check(), await letGo('tom')]).toMatchObject([{ state: 'settled' }, []])
    // His own numbers still tell that it goes.
    expect(await promises()).toEqual([0, 1])
  })

  it('has on record, for the leaver and for the report, what a trusted person did by day', async () => {
    const mails = (await (
      await service.ask('/api/clean-up/a-deboer/mails?offset=0&limit=9', { as: 'tom' })
    ).json()) as CleanUpMailsAnswer
    const about = { what: 'mails', mails: [mails.mails[0]?.id] }
    const decided = await post(service, '/api/clean-up/a-deboer/decisions', 'tom', {
      decision: 'notNeeded',
      about,
    })
    expect(decided.status).toBe(200)
    await post(service, `${base}/leaving/leaver-signature`, 'tom', { remark: 'Voor Anouk' })
    const report = async (as: string) =>
      (await (await service.ask(`${base}/leaving/report`, { as })).json()) as ReportAnswer
    const did = { mailsDecided: 1, promisesReleased: 1, leavingSigned: 1 }
    for (const as of ['wim', 'anouk'])
      expect((await report(as)).entrusted).toEqual([{ day: '2026-11-21', by: 'Tom Verhoeven', did }])
    expect((await report('ict')).entrusted).toEqual([])
    const doings = (await view('anouk')).entrustedActs.map(({ what }) => what)
    expect(doings).toEqual(['leavingSigned', 'mailsDecided', 'promisesReleased'])
    // What he undoes he did not decide.
    const { id } = (await decided.json()) as MadeDecisionAnswer
    await post(service, `/api/clean-up/a-deboer/decisions/${id}/undo`, 'tom')
    expect((await report('wim')).entrusted[0]?.did).toEqual({ promisesReleased: 1, leavingSigned: 1 })
  })
})

describe('whoever a mailbox is entrusted to', () => {
  it('lets no promise in client mail go alone, also where he decided about that one mail himself', async () => {
    const gone = { ...ownMailbox, leavesOn: '2026-11-20' }
    const service = await startCleanUpService(mails, { persons: [els], mailboxes: [gone] })
    const view = async () =>
      (await (await service.ask(`${base}/leaving`, { as: 'wim' })).json()) as LeavingAnswer
    const check = async () => (await view()).checks.find((one) => one.check === 'promisesLetGo')
    const wanted = { person: 'tom', until: '2026-12-10', reason: 'Klanten schrijven' }
    const { trusts } = (await (await post(service, `${base}/trusts`, 'wim', wanted)).json()) as LeavingAnswer
    await post(service, `${base}/trusts/${trusts[0]?.seq}`, 'els', { answer: 'granted', reason: '' })
    const hisMails = async () =>
      (await (
        await service.ask('/api/clean-up/a-deboer/mails?offset=0&limit=9', { as: 'tom' })
      ).json()) as CleanUpMailsAnswer
    await expect.poll(async () => (await hisMails()).mails.length).toBe(3)
    await expect.poll(async () => (await view()).reading).toBeNull()
    const promise = (await hisMails()).mails.find(({ subject }) => subject === 'Akkoord offerte')
    const about = { what: 'mails', mails: [promise?.id] }
    const decided = await post(service, '/api/clean-up/a-deboer/decisions', 'tom', {
      decision: 'notNeeded',
      about,
    })
    expect([decided.status, await check()]).toMatchObject([200, { state: 'open', count: 1 }])
    const asked = await service.ask(`${base}/leaving/promises-let-go`, { as: 'tom' })
    const { mails: listed } = (await asked.json()) as PromisesLetGoAnswer
    expect(listed).toMatchObject([{ subject: 'Akkoord offerte', canDecide: false, isAsked: false }])
    const releasing = { mails: listed.map(({ mail }) => mail), reason: 'De klant heeft al betaald' }
    expect((await post(service, `${base}/releases`, 'tom', releasing)).status).toBe(200)
    const [release] = (await view()).releases
    const agreeing = (as: string) =>
      post(service, `${base}/releases/${release?.seq}`, as, { answer: 'agreed' })
    expect([(await agreeing('tom')).status, (await check())?.state]).toEqual([403, 'waiting'])
    expect([(await agreeing('els')).status, (await check())?.state]).toEqual([200, 'settled'])
    await service.close()
  })
})

describe('whoever signs', () => {
  it('signs what is there then, not what was counted before', async () => {
    const service = await startCleanUpService(mails)
    const counted = async () =>
      (await (await service.ask(`${base}/leaving`, { as: 'wim' })).json()) as LeavingAnswer
    const signed = async () => {
      const response = await post(service, `${base}/leaving/firm-signature`, 'wim', {
        remark: 'Nog niet alles',
      })
      return ((await response.json()) as LeavingAnswer).signatures.firm?.numbers
    }
    expect(await counted()).toMatchObject({ countedAt: null, numbers: { undecided: 3 } })
    expect((await counted()).countedAt).not.toBeNull()
    await writeMailbox(service.mail, [{ folder: 'Inbox', name: 'nieuw', from: petra, subject: 'Nog iets' }])
    expect(await signed()).toMatchObject({ mails: 4, undecided: 4 })
    // A colleague files while the clean-up is open.
    await service.settled()
    const { id } = await service.openCase('Z-1')
    await service.filed(id, await readFile(path.join(service.mail, 'Inbox/groet.eml')), 'tom')
    expect(await signed()).toMatchObject({ mails: 4, undecided: 3, inCases: 1 })
    await service.close()
  })
})

describe('an owner', () => {
  it('shows the help desk any one of his mails, named to himself alone, and none that he called private', async () => {
    const secret = {
      folder: 'Privé',
      name: 'geheim',
      from: 'Huisarts <praktijk@huisarts.example>',
      subject: 'Uitslag',
    }
    const service = await startCleanUpService([...mails, secret])
    const found = async (meant: Readonly<Record<string, unknown>>) => {
      const asked = await post(service, `${base}/own-mails`, 'anouk', meant)
      return ((await asked.json()) as ListedMailsAnswer).mails
    }
    const showing = (mark: string | undefined) =>
      post(service, `${base}/shown-mails`, 'anouk', { mail: mark, reason: 'Opent niet' })
    const [greeting, ...others] = await found({ words: 'PETRA groeten' })
    expect([greeting?.own, others]).toEqual([
      { subject: 'Groeten', from: 'Petra Schouten', privacy: 'none' },
      [],
    ])
    const { shown } = (await (await showing(greeting?.mark)).json()) as LeavingAnswer
    expect(shown).toMatchObject([{ subject: 'Groeten' }])
    const read = await post(service, `${base}/shown-mails/${shown[0]?.seq}/text`, 'ict')
    expect(((await read.json()) as OpenedTextAnswer).subject).toBe('Groeten')
    const seen = (await (await service.ask(`${base}/leaving`, { as: 'ict' })).json()) as LeavingAnswer
    expect(seen.shown[0]?.subject).toBeNull()
    for (const as of ['ict', 'wim', 'tom'])
      expect([403, 404]).toContain((await post(service, `${base}/own-mails`, as, { words: 'a' })).status)

    const [result] = await found({ messageId: messageIdOf(secret) })
    expect(result?.own?.privacy).toBe('looks')
    await service.settled()
    const about = { what: 'rule', field: 'folder', value: 'Privé' } as const
    await service.decide({ decision: 'private', about })
    expect((await found({ messageId: messageIdOf(secret) }))[0]?.own?.privacy).toBe('called')
    expect((await showing(result?.mark)).status).toBe(403)
    expect(await found({ words: 'bestaat niet' })).toEqual([])
    await service.close()
  })
})

describe('what a leaver decided', () => {
  it('names promises swept up also after the clean-up was ended, and its owner says that they may go', async () => {
    const service = await startCleanUpService(mails)
    await service.settled()
    await service.decide({ decision: 'notNeeded', about: { what: 'rule', field: 'folder', value: 'Inbox' } })
    expect((await service.send('/end', {})).status).toBe(200)
    const asked = await service.ask(`${base}/leaving/promises-let-go`)
    const { mails: found } = (await asked.json()) as PromisesLetGoAnswer
    expect(found).toMatchObject([{ subject: 'Akkoord offerte', canDecide: false, isAsked: false }])
    const releasing = { mails: found.map(({ mail }) => mail), reason: 'Betaald' }
    const after = (await (
      await post(service, `${base}/releases`, 'anouk', releasing)
    ).json()) as LeavingAnswer
    expect(after.checks.find(({ check }) => check === 'promisesLetGo')?.state).toBe('settled')
    expect(after.entrustedActs).toEqual([])
    await service.close()
  })

  it('leaves open what came after it was ended, also where as much was deleted meanwhile', async () => {
    const service = await startCleanUpService(mails)
    await service.settled()
    const about = { what: 'rule', field: 'folder', value: 'Inbox' } as const
    await service.decide({ decision: 'notNeeded', about })
    expect((await service.send('/end', {})).status).toBe(200)
    const numbers = async () => {
      const asked = await service.ask(`${base}/leaving`, { as: 'wim' })
      return ((await asked.json()) as LeavingAnswer).numbers
    }
    expect(await numbers()).toMatchObject({ mails: 3, undecided: 0, promisesLetGo: 1 })
    for (const { folder, name } of mails.slice(1)) await rm(path.join(service.mail, folder, `${name}.eml`))
    await writeMailbox(service.mail, [{ folder: 'Inbox', name: 'nieuw', from: petra, subject: 'Nog iets' }])
    while ((await numbers()).mails !== 2) await pause(50)
    expect(await numbers()).toMatchObject({ mails: 2, undecided: 1 })
    await service.close()
  })

  it('is to be done by the earliest end, though the last working day is later', async () => {
    const licence = { licenceLastSeenAt: '2026-10-27T10:00:00Z', licenceMissingSince: '2026-10-28T10:00:00Z' }
    const leaving = { ...ownMailbox, ...licence, leavesOn: '2026-12-20' }
    const service = await startCleanUpService(mails, { mailboxes: [leaving] })
    const { lastDay, daysLeft } = await service.picture()
    const asked = await service.ask('/api/mailboxes/a-deboer/leaving')
    const { plan } = (await asked.json()) as LeavingAnswer
    expect(lastDay).toBe(plan.steps.find(({ step }) => step === 'mailboxWiped')?.due)
    expect(daysLeft).toBeLessThan(10)
    await service.close()
  })

  it('stands in the register once, also where a stop came between', async () => {
    let service = await startCleanUpService(mails)
    await service.settled()
    const group = (await service.groups('by=folder')).find(({ title }) => title === 'Inbox')
    const made = await service.decide({ decision: 'later', about: { what: 'group', group: group?.id ?? '' } })
    const file = path.join(service.root, 'work/clean-up/of-anouk/own/decisions.json')
    /** The service stops after the decisions are on disk and before the register is written. */
    const stoppedAfter = async (change: Readonly<Record<string, unknown>>) => {
      const [decision] = JSON.parse(await readFile(file, 'utf8')) as readonly Record<string, unknown>[]
      await writeFile(file, JSON.stringify([{ ...decision, ...change }]))
      service = await service.restart()
      service = await service.restart()
      const entries = await registerFiles(service.root, ownMailbox.id)
      return entries.flatMap((text) => /"kind":"(group\w+)"/.exec(text)?.[1] ?? [])
    }
    expect(await stoppedAfter({ decision: 'notNeeded' })).toEqual(['groupCleanedUp'])
    const undone = { undoneAt: '2026-11-21T10:00:00.000Z' }
    expect(await stoppedAfter(undone)).toEqual(['groupCleanedUp', 'groupReopened'])
    expect(made.mails).toBeGreaterThan(0)
    await service.close()
  })
})
