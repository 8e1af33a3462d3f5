import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CleanUpMailsAnswer, CleanUpPictureAnswer } from '../../src/contract/cleanUpSchemas.ts'
import type { LeavingAnswer } from '../../src/contract/leavingSchemas.ts'
import type { Person } from '../../src/domain/person.ts'
import { type CleanUpService, type MailInFolder, ownMailbox, startCleanUpService } from './cleanUpMailbox.ts'
import { registerFiles } from './decisionSite.ts'
import { post } from './mailboxService.ts'

const els: Person = {
  ...{ id: 'els', name: 'Els de Wit', address: 'e.dewit@delinde.example' },
  ...{ roles: ['secondPerson'], customers: null },
}
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
    expect((await view('anouk')).filedEntrusted).toHaveLength(2)
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
    const [first] = (await view('anouk')).filedEntrusted
    expect((await service.ask(`/api/filings/${first?.filing}/message`, { as: 'tom' })).status).toBe(200)
    const { filedEntrusted, entrustedActs } = await view('anouk')
    expect(filedEntrusted.map(({ subject }) => subject).toSorted()).toEqual(
      mails.map(({ subject }) => subject),
    )
    expect(filedEntrusted[0]).toMatchObject({ filing: first?.filing, by: 'Tom Verhoeven' })
    expect(filedEntrusted.map(({ readAt }) => readAt.length)).toEqual([1, 0, 0, 0, 0, 0])
    expect(entrustedActs[0]).toMatchObject({ what: 'mailsFiled', by: 'Tom Verhoeven' })
    const forFirm = await view('wim')
    expect([forFirm.filedEntrusted, forFirm.entrustedActs]).toEqual([[], entrustedActs])
    expect((await registerFiles(service.root, 'a-deboer')).join('').toLowerCase()).not.toContain('zegel')
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
