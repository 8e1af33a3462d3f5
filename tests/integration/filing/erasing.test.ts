import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BinAnswer, ChangedFilingAnswer, TimelineAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { FiledAnswer } from '../../../src/contract/schemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { eraseFiles } from '../../../src/service/cases/eraseFiles.ts'
import { caseCopyKey } from '../../../src/service/copies/caseContent.ts'
import { eraseEverywhere, finishErasing } from '../../../src/service/copies/eraseEverywhere.ts'
import { reindex } from '../../../src/service/upkeep/reindex.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { WorkFiles } from '../../../src/service/work/workFiles.ts'
import { copyOf } from '../copies/madeCopies.ts'
import { mailOf, persons, sha256Of, startTestService, type TestService } from '../testService.ts'
import { answerTo, does, promiseOf } from './caseActs.ts'

const petra: Person = {
  ...{ id: 'petra', name: 'Petra Mol', address: 'p.mol@delinde.example' },
  ...{ roles: ['caseManager'], customers: null },
}

const now = '2026-11-21T10:00:00.000Z'

/** Words that stand in no other mail. */
const privateMail = [
  'Message-ID: <zegel-uitslag@ziekenhuis.example>',
  'From: Zegelpoli <zegelpoli@ziekenhuis.example>',
  'To: anouk <a.deboer@delinde.example>',
  'Date: Mon, 02 Mar 2026 09:30:00 +0100',
  'Subject: Zegeluitslag onderzoek',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'Zegeltekst: de uitslag van uw bloedonderzoek is binnen en wij bellen u morgen.',
  '--b',
  'Content-Disposition: attachment; filename=zegelbrief.txt',
  'Content-Type: text/plain',
  '',
  'Zegelbijlage: een brief voor de huisarts van mevrouw de Boer.',
  '--b--',
  '',
].join('\r\n')
const words = [
  'zegeluitslag',
  'zegelpoli',
  'zegeltekst',
  'zegelbijlage',
  'zegelbrief',
  'zegelbelofte',
  'zegelreden',
]

let service: TestService
let one: string
let other: string
beforeEach(async () => {
  service = await startTestService({ persons: [...persons, petra] })
  one = (await service.openCase('2026-0001')).id
  other = (await service.openCase('2026-0002')).id
})
afterEach(() => service.close())

const settled = async (): Promise<void> => {
  await service.organisation.follower.settled()
  await service.organisation.attachments.settled()
}

/** Filed with a promise, its attachment saved, corrected with a note, moved and withdrawn: all that may tell of a mail. */
const filedAndWithdrawn = async (): Promise<string> => {
  await service.upload(privateMail)
  const { filing } = await answerTo<FiledAnswer>(
    does(service, `/api/cases/${one}/filings`, {
      ...{ sha256: sha256Of(privateMail), source: 'outlook', kind: 'commitment', note: 'Zegelreden' },
      commitments: [promiseOf('zegelbelofte doen')],
    }),
  )
  await answerTo(does(service, `/api/filings/${filing.id}/attachments`, { index: 0 }))
  const { filing: moved } = await answerTo<ChangedFilingAnswer>(
    does(service, `/api/filings/${filing.id}/move`, { to: other }),
  )
  await answerTo(
    does(service, `/api/filings/${moved.id}/changes`, { step: 'correct', kind: 'other', note: 'Zegelreden' }),
  )
  await answerTo(
    does(service, `/api/filings/${moved.id}/changes`, { step: 'withdraw', reason: 'Zegelreden' }),
  )
  await settled()
  return moved.id
}

/** Everything that lies there, names too, in lower case. */
const written = async (): Promise<string> => {
  const names = await readdir(service.root, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    names
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name)
        return `${file}\n${(await readFile(file)).toString('latin1')}`
      }),
  )
  return texts.join('\n').toLowerCase()
}
const wordsLeft = async (): Promise<readonly string[]> => {
  const text = await written()
  return words.filter((word) => text.includes(word))
}
const findings = async () => {
  const { folders, index } = service.organisation
  return (await verify(folders, await index.heads(), () => undefined)).findings
}
const erase = (id: string, as = 'petra') => does(service, `/api/filings/${id}/erasure`, {}, as)

describe('a filing that is erased from the bin', () => {
  it('leaves no word in registers, cases, index or copies, and every chain whole', async () => {
    const id = await filedAndWithdrawn()
    await service.filed(other, mailOf())
    const copy = copyOf(service, `/api/copies/cases/${other}`, 'petra')
    expect(await copy.make()).toMatchObject({ state: 'done', copy: { copied: 2 } })
    expect(await wordsLeft()).toEqual(words)
    const before = await service.organisation.index.heads()
    expect(await answerTo(erase(id))).toEqual({ filing: id })
    await settled()
    expect(await wordsLeft()).toEqual([])
    const { folders } = service.organisation
    expect((await verify(folders, before, () => undefined)).findings).toEqual([])
    expect(await findings()).toEqual([])
    expect((await copy.state()).state).toBe('withheld')
    expect(await copy.make()).toMatchObject({ state: 'done', copy: { copied: 1 } })
  })

  it('is in no bin any more, comes back by no act, and the timeline says who erased it', async () => {
    const id = await filedAndWithdrawn()
    await answerTo(erase(id))
    await answerTo(erase(id))
    const correction = { step: 'correct', kind: 'complaint', note: words[0] }
    for (const change of [{ step: 'restore' }, correction])
      await expect(answerTo(does(service, `/api/filings/${id}/changes`, change))).rejects.toThrow(
        'filingNotFound',
      )
    await settled()
    const bin = await answerTo<BinAnswer>(service.ask('/api/bin', { as: 'petra' }))
    expect(bin.filings).toEqual([])
    const { events } = await answerTo<TimelineAnswer>(service.ask(`/api/cases/${other}/timeline`))
    expect(events).toMatchObject([{ kind: 'erased', by: { id: 'petra' } }])
    expect((await service.ask(`/api/filings/${id}/message`)).status).toBe(404)
    expect(await wordsLeft()).toEqual([])
  })

  it('can be filed again, and is another filing then', async () => {
    const id = await filedAndWithdrawn()
    await answerTo(erase(id))
    const again = await service.filed(other, privateMail)
    expect(again).toMatchObject({ alreadyFiled: false })
    expect(again.filing.id).not.toBe(id)
    expect(await findings()).toEqual([])
  })

  it('leaves the file to another filing of the same bytes', async () => {
    const id = await filedAndWithdrawn()
    const { filing } = await service.filed(other, privateMail)
    await answerTo(erase(id))
    expect(await (await service.ask(`/api/filings/${filing.id}/message`)).text()).toBe(privateMail)
    expect(await findings()).toEqual([])
  })

  it('leaves the same index as one made anew', async () => {
    const id = await filedAndWithdrawn()
    await answerTo(erase(id))
    await settled()
    const { index } = service.organisation
    const asked = async () => ({
      filing: await index.filing(id),
      cases: await index.findCases('', null, 10),
      commitments: await index.commitments({
        ...{ viewer: null, today: '2026-11-21', standing: 'any', text: '', offset: 0, limit: 10 },
      }),
    })
    const kept = await asked()
    expect(kept.filing?.message).toBeNull()
    expect((await reindex(service.organisation, () => undefined)).kind).toBe('rebuilt')
    expect(await asked()).toEqual(kept)
    expect(await wordsLeft()).toEqual([])
  })

  it('is told of by verify where it was stopped half way, and finished when that is done again', async () => {
    const id = await filedAndWithdrawn()
    const entry = path.join(service.root, 'cases', other, 'register', '00000002.jsonl')
    const whole = await readFile(entry)
    await answerTo(erase(id))
    // As if the second line had not been taken away before the service stopped.
    await writeFile(entry, whole)
    const unfinished = { kind: 'erasureUnfinished', place: `cases/${other}/register`, seq: 2 }
    expect(await findings()).toEqual([unfinished])
    expect(await eraseFiles(service.organisation.folders, other)).toBe(true)
    expect(await eraseFiles(service.organisation.folders, other)).toBe(false)
    expect(await findings()).toEqual([])
    await settled()
    expect(await wordsLeft()).toEqual([])
  })

  it('is erased to the end at the next start where it was stopped, from its copies too, whatever else cannot be', async () => {
    const id = await filedAndWithdrawn()
    const { organisation, root } = service
    const work = new WorkFiles(organisation.folders)
    const seq = Number(id.split('.').at(-1))
    const caseAct = {
      act: { request: 'r', by: 'petra', at: now },
      person: petra,
      action: 'eraseFiling',
    } as const
    const stopped = { withhold: () => Promise.reject(new Error('stopped')) }
    const filing = { caseId: other, seq }
    await expect(eraseEverywhere({ organisation, work, copies: stopped }, caseAct, filing)).rejects.toThrow(
      'stopped',
    )
    const withheld: string[] = []
    const copies = { withhold: async (key: string) => void withheld.push(key) }
    const unreadable = '0.json'
    await writeFile(path.join(root, 'work/erasing', unreadable), '{')
    const failures: unknown[] = []
    await finishErasing({ organisation, work, copies }, (error) => failures.push(error))
    expect(withheld.toSorted()).toEqual([caseCopyKey(one), caseCopyKey(other)])
    expect(failures).toHaveLength(1)
    expect(await readdir(path.join(root, 'work/erasing'))).toEqual([unreadable])
  })

  it('is left alone at the next start where nothing of it was entered', async () => {
    const id = await filedAndWithdrawn()
    const act = { request: 'r', by: 'petra', at: now }
    const filing = { caseId: other, seq: Number(id.split('.').at(-1)) }
    await mkdir(path.join(service.root, 'work/erasing'), { recursive: true })
    await writeFile(path.join(service.root, `work/erasing/${id}.json`), JSON.stringify({ act, filing }))
    const next = await startTestService({ root: service.root })
    await next.close()
    expect(await wordsLeft()).toEqual(words)
    expect(await readdir(path.join(service.root, 'work/erasing'))).toEqual([])
  })

  it('and filed again at that very moment, here or by another process, is not without its file', async () => {
    const elsewhere = await startTestService({ root: service.root })
    for (let round = 0; round < 16; round += 1) {
      const mail = mailOf({ messageId: `<${round}@x.example>` })
      const { filing } = await service.filed(one, mail)
      await answerTo(does(service, `/api/filings/${filing.id}/changes`, { step: 'withdraw', reason: '' }))
      await service.upload(mail)
      const body = { sha256: sha256Of(mail), source: 'outlook', kind: 'other', note: '' }
      const filer = round % 4 === 0 ? service : elsewhere
      const again = setTimeout(round).then(() => does(filer, `/api/cases/${one}/filings`, body))
      await Promise.all([answerTo(erase(filing.id)), answerTo(again)])
    }
    await elsewhere.close()
    expect(await findings()).toEqual([])
  })
})

describe('to erase', () => {
  it('is for a case manager: whoever filed it takes it out of the case, and no more', async () => {
    const id = await filedAndWithdrawn()
    for (const as of ['anouk', 'tom', 'wim', 'ict']) expect((await erase(id, as)).status).toBe(403)
    expect(await wordsLeft()).toEqual(words)
  })

  it('is refused while it stands in the case, and of what is not there', async () => {
    const { filing } = await service.filed(one, privateMail)
    expect((await erase(filing.id)).status).toBe(409)
    expect((await erase(`${one}.99`)).status).toBe(404)
    expect(await (await service.ask(`/api/filings/${filing.id}/message`)).text()).toBe(privateMail)
  })
})
