import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { BinAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { DecisionPreviewAnswer, MadeDecisionsAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { SearchAnswer } from '../../../src/contract/schemas.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { copyOf } from '../copies/madeCopies.ts'
import { does, promiseOf } from '../filing/caseActs.ts'
import { post } from '../mailboxes/mailboxService.ts'
import {
  type CleanUpService,
  type MailInFolder,
  ownMailbox,
  startCleanUpService,
  writeMailbox,
} from './cleanUpMailbox.ts'

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

describe('a draft without sender, date and subject', () => {
  const draft = (text: string): string => ['To: sanne@kennis.example', '', text, ''].join('\r\n')
  const started = async (): Promise<void> => {
    service = await startCleanUpService([])
    for (const [name, text] of Object.entries({ een: 'Lieve Sanne', twee: 'Ons voorstel volgt.' })) {
      await mkdir(path.join(service.mail, 'Concepten'), { recursive: true })
      await writeFile(path.join(service.mail, 'Concepten', `${name}.eml`), draft(text))
    }
    await writeFile(
      path.join(service.mail, 'Concepten/drie.eml'),
      draft('Een ander').replace('sanne@', 'joost@'),
    )
    service = await service.restart()
    await service.settled()
  }
  const moveFirst = async (): Promise<void> => {
    await mkdir(path.join(service.mail, 'Archief'))
    await rename(path.join(service.mail, 'Concepten/een.eml'), path.join(service.mail, 'Archief/een.eml'))
    service = await service.restart()
    await service.settled()
  }
  const first = async (): Promise<string> =>
    (await service.mails()).find(({ size }) => size === draft('Lieve Sanne').length)?.id ?? ''
  const copied = () => copyOf(service, '/api/copies/mailboxes/own', 'anouk').make()

  it('stays private in another folder, in what is filed and what is copied, and so does what may be it', async () => {
    await started()
    await service.decide({ decision: 'private', about: { what: 'mails', mails: [await first()] } })
    expect((await service.picture()).standings).toMatchObject({ private: 2, undecided: 1 })
    await moveFirst()
    expect((await service.picture()).standings).toMatchObject({ private: 2, undecided: 1 })
    await fileFolder('Archief')
    expect((await service.picture()).standings).toMatchObject({ private: 2, filed: 0 })
    expect(await copied()).toMatchObject({ copy: { copied: 1, leftOut: { private: 2 } } })
    await service.send('/end', {})
    service = await service.restart()
    expect(await copied()).toMatchObject({ copy: { copied: 1, leftOut: { private: 2 } } })
  })

  it('is another mail where its owner decided so, and no more private once that is undone', async () => {
    await started()
    const made = await service.decide({
      ...{ decision: 'private', about: { what: 'mails', mails: [await first()] } },
    })
    const other = (await service.mails()).find(({ size }) => size === draft('Ons voorstel volgt.').length)
    await service.decide({ decision: 'notNeeded', about: { what: 'mails', mails: [other?.id ?? ''] } })
    expect((await service.picture()).standings).toMatchObject({ private: 1, notNeeded: 1, undecided: 1 })
    await service.undo(made.id)
    await moveFirst()
    expect((await service.picture()).standings).toMatchObject({ private: 0, notNeeded: 1, undecided: 2 })
  })
})

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
    expect(await asked()).toMatchObject({ erased: 1, asked: 0, because: [] })
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
    expect(await asked()).toMatchObject({ erased: 0, asked: 1, because: expect.arrayContaining([because]) })
    const { isErased, picture } = await called()
    expect([isErased, picture.standings.private, picture.filing?.asked]).toEqual([false, 1, 1])
    const bin = (await (await service.ask('/api/bin')).json()) as BinAnswer
    expect(bin.filings.map(({ filing }) => filing.id)).toEqual([id])
    expect(bin.filings[0]?.filing.withdrawn?.toErase).toEqual(expect.arrayContaining([because]))
    const { decisions } = (await (
      await service.ask('/api/clean-up/own/decisions')
    ).json()) as MadeDecisionsAnswer
    await service.undo(decisions[0]?.id ?? '')
    expect((await service.settled()).filing).toMatchObject({ done: 1, asked: 0 })
  })
})

const promiseIn = (filing: string): Promise<Response> =>
  does(service, '/api/cases/2026-0142/commitments', { filing, ...promiseOf('een voorstel sturen') }, 'tom')
