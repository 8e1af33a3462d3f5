import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CleanUpMailsAnswer, CleanUpPictureAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import type { TroubleAnswer } from '../../../src/contract/troubleSchemas.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import type { KnownMailbox } from '../../../src/service/cleanUp/private/ownersKeys.ts'
import { ownersPrivate } from '../../../src/service/cleanUp/private/ownersPrivate.ts'
import { ownerWhoBegan } from '../../../src/service/cleanUp/private/ownerWhoBegan.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import { copyOf } from '../copies/madeCopies.ts'
import { registerFiles } from '../decisions/decisionSite.ts'
import { post } from '../mailboxes/mailboxService.ts'
import { els, startTestService } from '../testService.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'

const mails = Array.from({ length: 6 }, (_, at): MailInFolder => {
  const from = 'Petra <p.schouten@hetanker.example>'
  return { folder: 'Inbox', name: `zegel-${at}`, from, subject: `Zegelonderwerp ${at}`, day: at + 1 }
})

const base = '/api/mailboxes/a-deboer'
const cleanUp = '/api/clean-up/a-deboer'

describe('a mailbox that is entrusted to somebody', () => {
  let service: CleanUpService
  let grant = ''
  /** How many times the bytes of a mail may still be read; then whoever reads them waits. */
  let letThrough = Number.POSITIVE_INFINITY
  const held = Promise.withResolvers<void>()
  const open = Promise.withResolvers<void>()

  const asTom = async <Answer>(route: string): Promise<Answer> =>
    (await (await service.ask(route, { as: 'tom' })).json()) as Answer
  const view = async (as: string) =>
    (await (await service.ask(`${base}/leaving`, { as })).json()) as LeavingAnswer
  const entrust = async (): Promise<void> => {
    const wanted = { person: 'tom', until: '2026-12-10', reason: 'Klanten schrijven' }
    const { trusts } = (await (await post(service, `${base}/trusts`, 'wim', wanted)).json()) as LeavingAnswer
    grant = `${base}/trusts/${trusts.at(-1)?.seq}`
    expect((await post(service, grant, 'els', { answer: 'granted', reason: '' })).status).toBe(200)
  }
  const pictureWhen = async (isSo: (picture: CleanUpPictureAnswer) => boolean) => {
    for (;;) {
      const picture = await asTom<CleanUpPictureAnswer>(cleanUp)
      if (isSo(picture)) return picture
      await pause(20)
    }
  }
  const stateOfFiling = async (): Promise<string> => {
    const file = path.join(service.root, 'work/clean-up/of-tom/mailbox-a-deboer/filing.json')
    return readFile(file, 'utf8').catch(() => '')
  }

  beforeAll(async () => {
    const bytes = async (): Promise<void> => {
      if (letThrough-- > 0) return
      held.resolve()
      await open.promise
    }
    const gone = { ...ownMailbox, leavesOn: '2026-11-20' }
    service = await startCleanUpService(mails, { persons: [els], mailboxes: [gone], bytes })
    await entrust()
    await pictureWhen(({ reading }) => reading === null)
  })
  afterAll(() => service.close())

  it('is filed from no longer than it is: what is under way stops, and says why', async () => {
    const { id } = await service.openCase('2026-0142')
    // Of each mail the bytes are read twice: the second is under way when the grant ends.
    letThrough = 2
    const about = { what: 'rule', field: 'folder', value: 'Inbox' }
    const decided = await post(service, `${cleanUp}/decisions`, 'tom', { decision: 'file', about, case: id })
    expect(decided.status).toBe(200)
    await held.promise
    expect((await post(service, grant, 'wim', { answer: 'ended', reason: '' })).status).toBe(200)
    open.resolve()
    while (!(await stateOfFiling()).includes('trustOver')) await pause(20)
    expect((await view('anouk')).filedEntrusted.named).toHaveLength(2)
  })

  it('goes on only when somebody who is trusted again says so', async () => {
    expect((await service.ask(cleanUp, { as: 'tom' })).status).toBe(404)
    service = await service.restart()
    await entrust()
    const { filing } = await pictureWhen(({ reading }) => reading === null)
    expect(filing).toMatchObject({ done: 2, of: 6, state: 'paused', pausedBecause: 'trustOver' })
    await post(service, `${cleanUp}/filing`, 'tom', { step: 'start' })
    const after = await pictureWhen((picture) => picture.filing?.state === 'done')
    expect(after.filing).toMatchObject({ done: 6, pausedBecause: null })
  })

  it('tells its owner which mails were filed and read in the case, and the firm how many', async () => {
    const [first] = (await view('anouk')).filedEntrusted.named
    expect((await service.ask(`/api/filings/${first?.filing}/message`, { as: 'tom' })).status).toBe(200)
    const { filedEntrusted: filed, entrustedActs } = await view('anouk')
    expect(filed.count).toBe(6)
    expect(filed.named.map(({ subject }) => subject).toSorted()).toEqual(mails.map(({ subject }) => subject))
    expect(filed.named[0]).toMatchObject({ filing: first?.filing, by: 'Tom Verhoeven' })
    expect(filed.named.map(({ readAt }) => readAt.length)).toEqual([1, 0, 0, 0, 0, 0])
    expect(entrustedActs[0]).toMatchObject({ what: 'mailsFiled', by: 'Tom Verhoeven' })
    const forFirm = await view('wim')
    expect([forFirm.filedEntrusted.count, forFirm.entrustedActs]).toEqual([0, entrustedActs])
    expect((await registerFiles(service.root, 'a-deboer')).join('').toLowerCase()).not.toContain('zegel')
  })

  it('tells its owner how many were filed, however many of them it names', async () => {
    const file = path.join(service.root, 'work/leaving/filed-of-a-deboer.json')
    const before = await readFile(file, 'utf8')
    const one = { source: 'weg', by: 'tom', at: '2026-11-21T09:00:00.000Z' }
    const many = Object.fromEntries(Array.from({ length: 244 }, (_, at) => [`weg-${at}`, one]))
    await writeFile(file, JSON.stringify({ ...JSON.parse(before), ...many }))
    const { count, named } = (await view('anouk')).filedEntrusted
    expect([count, named.length, named[0]?.readAt.length]).toEqual([250, 200, 1])
    await writeFile(file, before)
  })

  it('hands out no mail but with a reason: neither bytes, private mail nor the static copy', async () => {
    const [mail] = (await asTom<CleanUpMailsAnswer>(`${cleanUp}/mails`)).mails
    const place = '/api/copies/mailboxes/a-deboer'
    const started = await post(service, place, 'tom', { mbox: false })
    expect([started.status, await started.json()]).toMatchObject([200, { mayFetch: false }])
    expect((await view('anouk')).entrustedActs[0]).toMatchObject({ what: 'copyStarted', by: 'Tom Verhoeven' })
    expect((await post(service, `${place}/link`, 'tom')).status).toBe(403)
    const routes = [`${cleanUp}/mails/${mail?.id}/message`, `${cleanUp}/private.zip`]
    for (const route of routes)
      expect([route, (await service.ask(route, { as: 'tom' })).status]).toEqual([route, 403])
  })
})

describe('a mailbox that has another address since its owner left', () => {
  const secret: MailInFolder = {
    ...{ folder: 'Inbox', name: 'zegel', from: 'Vriend <v@kennis.example>', subject: 'Zegelonderwerp 9' },
  }
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dossier-renamed-'))
    await mkdir(path.join(folder, 'data'))
    await writeMailbox(path.join(folder, 'mail'), [...mails.slice(0, 1), secret])
  })
  afterEach(() => rm(folder, { recursive: true }))

  const gone = { ...ownMailbox, leavesOn: '2026-11-20' }
  const renamed = { ...gone, address: 'vertrokken-a.deboer@delinde.example' }

  const started = async (mailboxes: readonly MailboxFacts[] | (() => readonly MailboxFacts[])) => {
    const source = await openMailSource(path.join(folder, 'mail'), path.join(folder, 'mail.sqlite'))
    const addresses = [ownMailbox, renamed].map(({ address }) => address)
    const sourceOf = async (asked: string) => (addresses.includes(asked) ? source : null)
    const service = await startTestService({
      ...{ root: path.join(folder, 'data'), persons: [els], mailboxes },
      mailSources: { sourceOf, close: async () => undefined },
    })
    const ask = async <Answer>(route: string, as: string): Promise<Answer> =>
      (await (await service.ask(route, { as })).json()) as Answer
    return {
      ...{ service, source, ask },
      read: async (mailbox: string, as: string) => {
        for (;;) {
          const picture = await ask<CleanUpPictureAnswer>(`/api/clean-up/${mailbox}`, as)
          if (picture.reading === null) return picture
          await pause(20)
        }
      },
      entrust: async (mailbox: string) => {
        const wanted = { person: 'tom', until: '2026-12-10', reason: 'Klanten schrijven' }
        const asked = await post(service, `/api/mailboxes/${mailbox}/trusts`, 'wim', wanted)
        const { trusts } = (await asked.json()) as LeavingAnswer
        const grantOf = `/api/mailboxes/${mailbox}/trusts/${trusts.at(-1)?.seq}`
        expect((await post(service, grantOf, 'els', { answer: 'granted', reason: '' })).status).toBe(200)
      },
      stop: async () => {
        await service.close()
        await source.close()
      },
    }
  }
  /** She calls one mail private and leaves. */
  const callPrivate = async (mailboxes: readonly MailboxFacts[]): Promise<void> => {
    const first = await started(mailboxes)
    await first.read('own', 'anouk')
    const listed = await first.ask<CleanUpMailsAnswer>('/api/clean-up/own/mails', 'anouk')
    const one = listed.mails.find(({ subject }) => subject === secret.subject)?.id ?? ''
    const decided = { decision: 'private', about: { what: 'mails', mails: [one] } }
    expect((await post(first.service, '/api/clean-up/own/decisions', 'anouk', decided)).status).toBe(200)
    await first.stop()
  }

  it.each([
    ['that was in the roster from the beginning', [[gone]]],
    ['that was entered in the roster later', [[], [gone]]],
  ])('hides what she called private: one %s', async (_, rosters) => {
    const [begun = [], ...later] = rosters
    await callPrivate(begun)
    for (const roster of later) await (await started(roster)).stop()
    const { service, ask, read, entrust, stop } = await started([renamed])
    await entrust(renamed.id)
    expect(await read(renamed.id, 'tom')).toMatchObject({ mails: 1, hidden: 1, hiddenBySigns: 0 })
    const { biggest } = await ask<TroubleAnswer>(`/api/mailboxes/${renamed.id}/trouble`, 'ict')
    const opened = biggest.map(({ mark }) =>
      post(service, `/api/mailboxes/${renamed.id}/opened-mails`, 'tom', { mail: mark, reason: 'Klant' }),
    )
    expect((await Promise.all(opened)).map(({ status }) => status).toSorted()).toEqual([200, 404])
    const { copy } = await copyOf(service, `/api/copies/mailboxes/${renamed.id}`, 'tom').make()
    expect(copy).toMatchObject({ copied: 1, leftOut: { private: 1 } })
    const { numbers } = await ask<LeavingAnswer>(`/api/mailboxes/${renamed.id}/leaving`, 'wim')
    expect(numbers).toMatchObject({ private: 1, undecided: 1 })
    await stop()
  })

  it('hides it where she was entered in the roster and renamed while the service ran, and nobody worked in it', async () => {
    await callPrivate([])
    let roster: readonly MailboxFacts[] = []
    const { service, ask, read, entrust, stop } = await started(() => roster)
    for (const next of [[gone], [renamed]]) {
      roster = next
      await ask('/api/mailboxes', 'wim')
    }
    await entrust(renamed.id)
    expect(await read(renamed.id, 'tom')).toMatchObject({ mails: 1, hidden: 1 })
    expect(service.log.filter(({ event }) => event === 'failure')).toEqual([])
    await stop()
  })

  it('is another than the one that has its address now', async () => {
    await callPrivate([gone])
    const roster = [renamed, { ...gone, id: 's-bos', name: 'Sam Bos' }]
    // The first start writes down which of the two is hers.
    await (await started(roster)).stop()
    const { service, source, stop } = await started(roster)
    const { folders } = service.organisation
    const parts = { folders, work: new WorkFiles(folders) }
    const successor = { id: 's-bos', address: gone.address }
    const { messages } = await source.messages({ folder: null, after: null, atMost: 10 })
    const hiddenIn = async (mailbox: KnownMailbox) =>
      messages.filter(await ownersPrivate(parts, mailbox)).map(({ subject }) => subject)
    expect(await hiddenIn(successor)).toEqual([])
    expect(await hiddenIn(renamed)).toEqual([secret.subject])
    // At a terminal, of mail that was imported when the address was hers.
    expect(await hiddenIn({ id: null, address: gone.address })).toEqual([secret.subject])
    expect(await ownerWhoBegan(parts, successor)).toBeNull()
    expect(await ownerWhoBegan(parts, renamed)).toBe('anouk')
    await stop()
  })
})
