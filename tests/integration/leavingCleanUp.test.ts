import { access, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LeavingAnswer, PromisesLetGoAnswer } from '../../src/contract/leavingSchemas.ts'
import type { Person } from '../../src/domain/person.ts'
import { openMailSource } from '../../src/mailfiles/source/openMailSource.ts'
import { countedNumbers } from '../../src/service/cleanUp/countedCleanUp.ts'
import { ownerWhoBegan } from '../../src/service/cleanUp/ownerWhoBegan.ts'
import { WorkFiles } from '../../src/service/work/workFiles.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'
import { registerFiles } from './decisionSite.ts'
import { errorOf, post } from './mailboxService.ts'
import { els, persons } from './testService.ts'

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
    expect(await countedNumbers(parts, of)).toMatchObject({ promisesLetGo: 1, promisesSweptUp: 1 })
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
})

describe('what a leaver decided', () => {
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
