import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { BinAnswer } from '../../src/contract/caseWorkSchemas.ts'
import type { DecisionPreviewAnswer, MadeDecisionsAnswer } from '../../src/contract/cleanUpSchemas.ts'
import type { SearchAnswer } from '../../src/contract/schemas.ts'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import { verify } from '../../src/service/upkeep/verify.ts'
import { does, promiseOf } from './caseActs.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'
import { post } from './mailboxService.ts'

let service: CleanUpService
afterEach(() => service.close())

const letter: MailInFolder = {
  ...{ folder: 'Inbox', name: 'feest', from: 'Sanne <sanne@kennis.example>', subject: 'Zaterdag', day: 3 },
}
const inFolder = (folder: string): MailInFolder => ({ ...letter, folder })

const fileFolder = async (folder: string): Promise<void> => {
  const { id } = await service.openCase('2026-0142', 'Zomerhuis')
  await service.decide({
    decision: 'file',
    about: { what: 'rule', field: 'folder', value: folder },
    case: id,
  })
  await service.settled()
}

const sayPrivate = async (folder: string) => {
  const mail = (await service.mails()).find((one) => one.folder === folder)
  return service.decide({ decision: 'private', about: { what: 'mails', mails: [mail?.id ?? ''] } })
}

describe('a mail that lies in two folders', () => {
  it('is private in both once it is said of one, and no decision about the other’s folder files it', async () => {
    service = await startCleanUpService([letter, inFolder('Archief')])
    await service.settled()
    const made = await sayPrivate('Archief')
    await fileFolder('Inbox')
    expect((await service.picture()).standings).toMatchObject({ private: 2, filed: 0 })
    await service.undo(made.id)
    expect((await service.picture()).standings).toMatchObject({ private: 0, undecided: 2 })
  })

  it('is private where it lies only later, and no more once that is undone', async () => {
    service = await startCleanUpService([letter])
    await service.settled()
    const made = await sayPrivate('Inbox')
    await writeMailbox(service.mail, [inFolder('Archief')])
    service = await service.restart()
    await service.settled()
    await fileFolder('Archief')
    expect((await service.picture()).standings).toMatchObject({ private: 2, filed: 0 })
    await service.undo(made.id)
    expect((await service.picture()).standings).toMatchObject({ private: 0, undecided: 2 })
  })

  it('is the same mail without a Message-ID too, by sender, second and subject: private wherever it is put', async () => {
    service = await startCleanUpService([{ ...letter, hasNoId: true }])
    await service.settled()
    await sayPrivate('Inbox')
    await rm(path.join(service.mail, 'Inbox'), { recursive: true })
    await writeMailbox(service.mail, [{ ...inFolder('Archief'), hasNoId: true, headers: ['X-Moved: yes'] }])
    service = await service.restart()
    await service.settled()
    await fileFolder('Archief')
    expect((await service.picture()).standings).toMatchObject({ private: 1, filed: 0 })
  })

  it('looks private in both where one folder is called so', async () => {
    service = await startCleanUpService([letter, inFolder('Privé')])
    await service.settled()
    await fileFolder('Inbox')
    expect((await service.picture()).standings).toMatchObject({ looksPrivate: 2, filed: 0 })
  })
})

it('loses no decision when the mailbox is entered in the roster', async () => {
  const roster: MailboxFacts[] = []
  service = await startCleanUpService([letter], { mailboxes: roster })
  await service.settled()
  await sayPrivate('Inbox')
  roster.push(ownMailbox)
  service = await service.restart()
  expect((await service.settled()).standings).toMatchObject({ private: 1 })
})

describe('a mail that was filed here and is then called private', () => {
  const filed = async (): Promise<string> => {
    service = await startCleanUpService([letter])
    await service.settled()
    await fileFolder('Inbox')
    const bin = (await (await service.ask('/api/search?query=zaterdag')).json()) as SearchAnswer
    return bin.hits[0]?.filing.id ?? ''
  }
  const asked = async () => {
    const [mail] = await service.mails()
    const preview = await service.send('/preview', { what: 'mails', mails: [mail?.id] })
    return ((await preview.json()) as DecisionPreviewAnswer).calledPrivate
  }
  const called = async () => {
    await sayPrivate('Inbox')
    await service.settled()
    await service.organisation.follower.settled()
    const text = await readFile(path.join(service.root, 'cases/2026-0142/register/00000002.jsonl'), 'utf8')
    return { isErased: !text.includes('Zaterdag'), picture: await service.picture() }
  }

  it('is erased while it is its owner’s alone, and filed whole again when that is undone', async () => {
    await filed()
    expect(await asked()).toEqual({ becomes: 'erased', because: [] })
    const { isErased, picture } = await called()
    expect([isErased, picture.standings.private]).toEqual([true, 1])
    const { decisions } = (await (
      await service.ask('/api/clean-up/own/decisions')
    ).json()) as MadeDecisionsAnswer
    await service.undo(decisions[0]?.id ?? '')
    expect((await service.settled()).standings).toMatchObject({ filed: 1, private: 0 })
    const { hits } = (await (await service.ask('/api/search?query=zaterdag')).json()) as SearchAnswer
    expect(hits).toHaveLength(1)
    const { folders, index } = service.organisation
    expect((await verify(folders, await index.heads(), () => undefined)).findings).toEqual([])
  })

  it.each([
    ['a colleague noted what is promised in it', 'othersWork', (id: string) => promiseIn(id)],
    [
      'a colleague read it',
      'othersWork',
      (id: string) => service.ask(`/api/filings/${id}/message`, { as: 'tom' }),
    ],
    [
      'the leaver signed',
      'signed',
      () =>
        post(service, '/api/mailboxes/a-deboer/leaving/leaver-signature', 'anouk', { remark: 'Zo is het.' }),
    ],
    [
      'the mailbox is on hold',
      'hold',
      () => post(service, '/api/mailboxes/a-deboer/hold', 'wim', { step: 'place', reason: 'Geschil' }),
    ],
  ])('goes to the bin, for a case manager to decide, who reads why, once %s', async (_what, because, use) => {
    const id = await filed()
    expect((await use(id)).ok).toBe(true)
    expect(await asked()).toEqual({ becomes: 'asked', because: expect.arrayContaining([because]) })
    const { isErased, picture } = await called()
    expect([isErased, picture.standings.private, picture.filing?.asked]).toEqual([false, 1, 1])
    const bin = (await (await service.ask('/api/bin')).json()) as BinAnswer
    expect(bin.filings.map(({ filing }) => filing.id)).toEqual([id])
    expect(bin.filings[0]?.filing.withdrawn?.reason).toContain('Private by the owner of the mailbox')
    const { decisions } = (await (
      await service.ask('/api/clean-up/own/decisions')
    ).json()) as MadeDecisionsAnswer
    await service.undo(decisions[0]?.id ?? '')
    expect((await service.settled()).filing).toMatchObject({ done: 1, asked: 0 })
  })
})

const promiseIn = (filing: string): Promise<Response> =>
  does(service, '/api/cases/2026-0142/commitments', { filing, ...promiseOf('een voorstel sturen') }, 'tom')
