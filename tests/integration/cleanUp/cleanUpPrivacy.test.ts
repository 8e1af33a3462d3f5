import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as yauzl from 'yauzl'
import type { CleanUpMailsAnswer, CleanUpPictureAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { CopyStateAnswer } from '../../../src/contract/copySchemas.ts'
import type { LeavingAnswer } from '../../../src/contract/leavingSchemas.ts'
import type { TroubleAnswer } from '../../../src/contract/troubleSchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { copyOf, followed } from '../copies/madeCopies.ts'
import { post } from '../mailboxes/mailboxService.ts'
import { els } from '../testService.ts'
import { type CleanUpService, type MailInFolder, messageIdOf, startCleanUpService } from './cleanUpMailbox.ts'

/** Private by its signs, and private because its owner says so; each with words that stand in no other. */
const looksPrivate: MailInFolder = {
  ...{ folder: 'Inbox', name: 'zegel-tandarts', from: 'Tandarts Zuid <zegelbalie@tandartszuid.example>' },
  ...{ subject: 'Zegelafspraak wortelkanaal', day: 2 },
  text: 'Zegeltekst: de behandeling van uw verstandskies is op de vierentwintigste van deze maand gepland.',
}
const saidPrivate: MailInFolder = {
  ...{ folder: 'Inbox', name: 'zegel-vriend', from: 'Zegelvriend <zegelvriend@kennis.example>', day: 3 },
  subject: 'Zegelfeest zaterdag',
  text: 'Ik beloof dat ik je uiterlijk vrijdag 30 oktober 2026 de foto van het zegelfeest stuur.',
}
/** Filed in a case before its owner calls it private, with what it promises. */
const filedFirst: MailInFolder = {
  ...{ folder: 'Inbox', name: 'zegel-school', from: 'Zegelschool <zegelschool@kinderen.example>', day: 5 },
  subject: 'Zegelgesprek over de overgang',
  text: 'Ik beloof dat ik je uiterlijk vrijdag 6 november 2026 het formulier van de zegelschool terugstuur.',
}
const privateMails = [looksPrivate, saidPrivate, filedFirst]
const business: MailInFolder = {
  ...{ folder: 'Inbox', name: 'akkoord', from: 'Petra <p.schouten@hetanker.example>', day: 1 },
  ...{
    subject: 'Akkoord offerte Vlietstraat',
    text: 'Wij betalen uiterlijk 31 december 2026 het hele bedrag.',
  },
}

/** Looks private and is not: its owner said nothing of it. */
const looksSo: MailInFolder = {
  ...{ folder: 'Privé', name: 'lijkt', from: 'Sanne <sanne@schilders.example>', day: 4 },
  subject: 'Kleuren voor de gevel',
}
const petra: Person = {
  ...{ id: 'petra', name: 'Petra Mol', address: 'p.mol@delinde.example' },
  ...{ roles: ['caseManager'], customers: null },
}

const runLength = 24

/** Every run of 24 characters of a text. */
const runsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(1, text.length - runLength + 1) }, (_, at) => text.slice(at, at + runLength))

const tracesOf = (mail: MailInFolder): readonly string[] => [
  messageIdOf(mail).slice(1, -1),
  mail.subject,
  mail.from.slice(mail.from.indexOf('<') + 1, -1),
  ...runsOf(mail.text ?? ''),
]

/** Puts it in a case, from which somebody moves it, has the case copied, and takes it out again. */
const fileFirst = async (caseId: string, mails: string[]): Promise<void> => {
  const decision = { decision: 'file', about: { what: 'mails', mails }, case: caseId } as const
  await service.decide(decision)
  expect((await service.settled()).standings).toMatchObject({ filed: 1 })
  const other = (await service.openCase('2026-0150')).id
  expect((await post(service, `/api/filings/${caseId}.2/move`, 'tom', { to: other })).status).toBe(200)
  const copy = await copyOf(service, `/api/copies/cases/${other}`, 'petra').make()
  expect(copy).toMatchObject({ state: 'done', copy: { copied: 1 } })
  await service.organisation.follower.settled()
  const text = await written()
  expect(tracesOf(filedFirst).filter((trace) => !text.includes(trace))).toEqual([])
  await service.decide({ decision: 'private', about: { what: 'mails', mails } })
  await service.settled()
  // Somebody else had to do with it: a case manager takes it out and erases it.
  const filing = `/api/filings/${other}.2`
  expect((await post(service, `${filing}/changes`, 'petra', { step: 'withdraw', reason: '' })).status).toBe(
    200,
  )
  expect((await post(service, `${filing}/erasure`, 'petra')).status).toBe(200)
  await service.organisation.follower.settled()
}

let service: CleanUpService
beforeAll(async () => {
  service = await startCleanUpService([...privateMails, business, looksSo], { persons: [els, petra] })
  const { id } = await service.openCase('2026-0142')
  await service.settled()
  const mails = await service.mails()
  const named = (subject: string) => mails.filter((mail) => mail.subject === subject).map((mail) => mail.id)
  await fileFirst(id, named(filedFirst.subject))
  await service.decide({ decision: 'private', about: { what: 'mails', mails: named(saidPrivate.subject) } })
  await service.decide({
    decision: 'private',
    about: { what: 'rule', field: 'sender', value: 'zegelbalie@tandartszuid.example' },
  })
  await service.decide({
    decision: 'file',
    about: { what: 'rule', field: 'folder', value: 'Inbox' },
    case: id,
  })
  await service.settled()
  const [own] = named(saidPrivate.subject)
  await service.ask(`/api/clean-up/own/mails/${own}/message`)
  await service.restart().then((restarted) => {
    service = restarted
  })
  await service.settled()
  await service.organisation.follower.settled()
})
afterAll(() => service.close())

/** Every file below a folder, after its name. */
const textsIn = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
  return Promise.all(files.map(async (file) => `${file}\n${(await readFile(file)).toString('latin1')}`))
}

/** Everything the service wrote but what it keeps for the owner alone: his working state. */
const written = async (): Promise<string> => {
  const texts = await textsIn(service.root)
  return texts.filter((text) => !text.startsWith(path.join(service.root, 'work'))).join('\n')
}

it('finds what was filed, or it would prove nothing', async () => {
  const text = await written()
  expect(text).toContain(business.subject)
  expect(text).toContain(business.text?.slice(0, runLength))
  expect((await service.picture()).standings).toMatchObject({ filed: 1, private: 3 })
  const { folders, index } = service.organisation
  expect((await verify(folders, await index.heads(), () => undefined)).findings).toEqual([])
})

it('leaves no trace of private mail in registers, cases, index or records of reading', async () => {
  const text = await written()
  const traces = privateMails.flatMap(tracesOf)
  expect(traces.filter((trace) => text.includes(trace))).toEqual([])
  // Nor as the words of an index, in lower case.
  const lower = text.toLowerCase()
  expect(
    [
      ...['zegeltekst', 'zegelfeest', 'zegelafspraak', 'zegelvriend', 'zegelbalie'],
      ...['zegelschool', 'zegelgesprek'],
    ].filter((word) => lower.includes(word)),
  ).toEqual([])
})

it('leaves no trace of it in the log, and none in what its owner decided', async () => {
  const log = JSON.stringify(service.log)
  const folder = path.join(service.root, 'work', 'clean-up')
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const kept = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')),
  )
  expect(kept.length).toBeGreaterThan(1)
  const traces = privateMails.flatMap(tracesOf)
  expect(traces.filter((trace) => log.includes(trace) || kept.join('\n').includes(trace))).toEqual([])
})

it('offers it to nobody else: not by a search, a suggestion, or a list', async () => {
  for (const as of ['anouk', 'tom', 'wim', 'ict'])
    for (const route of [
      '/api/search?query=zegelfeest',
      '/api/cases?query=zegel',
      '/api/bin',
      '/api/commitments',
    ]) {
      const answer = await (await service.ask(route, { as })).text()
      expect(answer.toLowerCase()).not.toContain('zegel')
    }
})

/** The files of a zip archive, by their names. */
const unzipped = async (bytes: Buffer): Promise<ReadonlyMap<string, string>> => {
  const zip = await yauzl.fromBufferPromise(bytes)
  const files = new Map<string, string>()
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry)
    files.set(entry.fileName, Buffer.concat(await Array.fromAsync(stream)).toString())
  }
  return files
}

const taken = async (form: 'eml' | 'mbox'): Promise<ReadonlyMap<string, string>> => {
  const response = await service.ask(`/api/clean-up/own/private.zip?form=${form}`)
  expect(response.headers.get('content-type')).toBe('application/zip')
  expect(response.headers.get('cache-control')).toBe('no-store')
  return unzipped(Buffer.from(await response.arrayBuffer()))
}

it('hands private mail out, as it was received, and keeps nothing of it', async () => {
  const before = await readdir(service.root, { recursive: true })
  const files = await taken('eml')
  expect([...files.keys()].map((name) => name.replace(/\([0-9a-f]{16}\)/, '()'))).toEqual([
    'Inbox/2026-10-02 Tandarts Zuid - Zegelafspraak wortelkanaal ().eml',
    'Inbox/2026-10-03 Zegelvriend - Zegelfeest zaterdag ().eml',
    'Inbox/2026-10-05 Zegelschool - Zegelgesprek over de overgang ().eml',
    'LEES MIJ - README.txt',
  ])
  const lying = await readFile(path.join(service.mail, 'Inbox', `${saidPrivate.name}.eml`), 'utf8')
  expect([...files.values()][1]).toBe(lying)
  const mbox = await taken('mbox')
  expect([...mbox.keys()]).toEqual(['Inbox.mbox', 'LEES MIJ - README.txt'])
  expect(mbox.get('Inbox.mbox')?.match(/^From /gm)).toHaveLength(3)
  const after = await readdir(service.root, { recursive: true })
  expect(after.filter((name) => !before.includes(name) && !name.startsWith('mailboxes'))).toEqual([])
  expect((await service.ask('/api/clean-up/a-deboer/private.zip', { as: 'tom' })).status).toBe(404)
})

/** The newest copy that lies there. */
const copyOnDisk = async (): Promise<Buffer> => {
  const folder = path.join(service.root, 'work/copies')
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('copy.zip'))
  const made = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(folder, name))).mtimeMs })),
  )
  return readFile(path.join(folder, made.toSorted((one, other) => other.at - one.at)[0]?.name ?? ''))
}

/** The copy as it lies there for the firm, once it is made. */
const copied = async (mailbox: string, as: string) => {
  const place = `/api/copies/mailboxes/${mailbox}`
  await post(service, place, as, { mbox: true })
  for (;;) {
    const state = (await (await service.ask(place, { as })).json()) as CopyStateAnswer
    if (state.state !== 'running') {
      return { state, files: await unzipped(await copyOnDisk()) }
    }
    await pause(20)
  }
}

const expectNoTrace = (files: ReadonlyMap<string, string>): void => {
  const text = [...files].flat().join('\n')
  expect(text).toContain(business.subject)
  expect(privateMails.flatMap(tracesOf).filter((trace) => text.includes(trace))).toEqual([])
}

it("leaves no trace of it in the firm's copy, and says how many mails it left out", async () => {
  const { state, files } = await copied('own', 'anouk')
  expect(state.copy).toMatchObject({ copied: 1, leftOut: { private: 4 }, differences: [] })
  expectNoTrace(files)
})

it('leaves no trace of it in the copy that both signed with, which the firm fetches', async () => {
  const { state } = await copied('own', 'anouk')
  const base = '/api/mailboxes/a-deboer/leaving'
  await post(service, `${base}/leaver-signature`, 'anouk', { remark: 'Zo is het.' })
  await post(service, `${base}/firm-signature`, 'wim', { remark: 'Akkoord.' })
  const zip = await followed(service, await post(service, `${base}/signed-copy`, 'wim', {}))
  expectNoTrace(await unzipped(Buffer.from(await zip.arrayBuffer())))
  const { signedCopy } = (await (await service.ask(base)).json()) as LeavingAnswer
  expect(signedCopy).toMatchObject({ sha256: state.copy?.hash, state: 'here', signatory: 'Wim Janssen' })
})

describe('to whoever the mailbox is entrusted', () => {
  const base = '/api/mailboxes/a-deboer'
  const asTom = async <Answer>(route: string): Promise<Answer> =>
    (await (await service.ask(route, { as: 'tom' })).json()) as Answer
  const pictureForTom = async () => {
    for (;;) {
      const picture = await asTom<CleanUpPictureAnswer>('/api/clean-up/a-deboer')
      if (picture.reading === null) return picture
      await pause(20)
    }
  }
  const mailsForTom = async () => (await asTom<CleanUpMailsAnswer>('/api/clean-up/a-deboer/mails')).mails

  beforeAll(async () => {
    const told = { instructedBy: 'Wim Janssen', note: '' }
    await post(service, `${base}/facts`, 'wim', { fact: 'leavesOn', value: '2026-11-20', ...told })
    const reason = 'Anouk is weg'
    const asked = await post(service, `${base}/trusts`, 'wim', { person: 'tom', until: '2026-12-10', reason })
    const { trusts } = (await asked.json()) as LeavingAnswer
    await post(service, `${base}/trusts/${trusts[0]?.seq}`, 'els', { answer: 'granted', reason: '' })
  })

  it('shows only the number of what looks private, and opens none of it, until he says why he has to see it', async () => {
    expect(await pictureForTom()).toMatchObject({ mails: 1, hidden: 4, hiddenBySigns: 1 })
    expect((await mailsForTom()).map(({ subject }) => subject)).toEqual([business.subject])
    const { biggest } = (await (await service.ask(`${base}/trouble`, { as: 'ict' })).json()) as TroubleAnswer
    const opening = biggest.map(({ mark: mail }) =>
      post(service, `${base}/opened-mails`, 'tom', { mail, reason: 'Klant' }),
    )
    const opened = (await Promise.all(opening)).map(({ status }) => status)
    expect(opened.toSorted()).toEqual([200, 404, 404, 404, 404])
    const reason = 'Een klant mist een antwoord'
    const route = '/api/clean-up/a-deboer/private-looking'
    expect((await post(service, route, 'tom', { reason })).status).toBe(200)
    const leaving = await service.ask(`${base}/leaving`)
    const [newest] = ((await leaving.json()) as LeavingAnswer).entrustedActs
    expect(newest).toMatchObject({ what: 'privateLookingShown', by: 'Tom Verhoeven', reason })
  })

  it('shows only the number of what its owner called private', async () => {
    expect(await pictureForTom()).toMatchObject({ mails: 2, hidden: 3, hiddenBySigns: 0 })
    expect((await mailsForTom()).map(({ subject }) => subject)).toEqual([looksSo.subject, business.subject])
    const groups = await service.ask('/api/clean-up/a-deboer/groups?by=sender', { as: 'tom' })
    expect((await groups.text()).toLowerCase()).not.toContain('zegel')
  })

  it('does not say why another mail looks private', async () => {
    const [first] = await mailsForTom()
    expect(first).toMatchObject({ standing: 'looksPrivate', privateSigns: [] })
  })

  it('opens none of it, with whatever reason, and the others with one', async () => {
    const { biggest } = (await (await service.ask(`${base}/trouble`, { as: 'ict' })).json()) as TroubleAnswer
    const opened = await Promise.all(
      biggest.map(({ mark }) =>
        post(service, `${base}/opened-mails`, 'tom', { mail: mark, reason: 'Klant' }),
      ),
    )
    expect(opened.map(({ status }) => status).toSorted()).toEqual([200, 200, 404, 404, 404])
    const texts = await Promise.all(opened.map((one) => one.text()))
    expect(texts.join('\n').toLowerCase()).not.toContain('zegel')
  })

  it('is not shown to the help desk by its owner either', async () => {
    const trouble = await service.ask(`${base}/trouble`, { as: 'anouk' })
    const { biggest } = (await trouble.json()) as TroubleAnswer
    const shown = biggest.map(({ mark }) =>
      post(service, `${base}/shown-mails`, 'anouk', { mail: mark, reason: 'Kijk even' }),
    )
    const statuses = (await Promise.all(shown)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 200, 403, 403, 403])
  })

  it('copies none of it, also of what the owner called private after he began', async () => {
    const own = (await service.mails()).find(({ subject }) => subject === looksSo.subject)
    const [seen] = await mailsForTom()
    await post(service, '/api/clean-up/a-deboer/decisions', 'tom', {
      ...{ decision: 'later', about: { what: 'mails', mails: [seen?.id] } },
    })
    await service.decide({ decision: 'private', about: { what: 'mails', mails: [own?.id ?? ''] } })
    const { state, files } = await copied('a-deboer', 'tom')
    expect((await post(service, '/api/copies/mailboxes/a-deboer/link', 'tom')).status).toBe(403)
    expect(state.copy).toMatchObject({ copied: 1, leftOut: { private: 4 }, differences: [] })
    expectNoTrace(files)
    expect(await pictureForTom()).toMatchObject({ mails: 1, hidden: 4 })
  })

  it('keeps it so when the owner ended his clean-up', async () => {
    expect((await service.send('/end', {})).status).toBe(200)
    service = await service.restart()
    await service.settled()
    expect(await pictureForTom()).toMatchObject({ mails: 1, hidden: 4 })
  })

  it('leaves no trace of it in working state either, once the clean-up is ended', async () => {
    expect(await readFile(service.indexFile, 'latin1')).toContain(business.subject)
    expect(await keptOfPrivate()).toEqual([])
  })

  it('keeps it so when the mail lies in another folder, in a file of another size', async () => {
    const [from, to] = ['Inbox', 'Archief'].map((folder) => path.join(service.mail, folder))
    const file = `${saidPrivate.name}.eml`
    await mkdir(to ?? '')
    const bytes = await readFile(path.join(from ?? '', file), 'utf8')
    await writeFile(path.join(to ?? '', file), bytes.replace('Subject:', 'X-Exported: yes\r\nSubject:'))
    await rm(path.join(from ?? '', file))
    service = await service.restart()
    expect(await pictureForTom()).toMatchObject({ mails: 1, hidden: 4 })
    // Read anew there, it is forgotten again as the leaving is counted.
    expect(await keptOfPrivate()).not.toEqual([])
    expect((await service.ask(`${base}/leaving`)).status).toBe(200)
    expect(await keptOfPrivate()).toEqual([])
  })

  const keptOfPrivate = async (): Promise<readonly string[]> => {
    const index = ['', '-wal'].map((end) => readFile(`${service.indexFile}${end}`, 'latin1').catch(() => ''))
    const work = await textsIn(path.join(service.root, 'work'))
    const text = [...(await Promise.all(index)), ...work].join('\n')
    return privateMails.flatMap(tracesOf).filter((trace) => text.includes(trace))
  }
})
