import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import type { CopyProgress } from '../../../src/ports/staticCopy.ts'
import { caseContent } from '../../../src/service/copies/caseContent.ts'
import {
  type CaseImport,
  type CaseImporting,
  importCase,
  type PartlyTaken,
} from '../../../src/service/copies/importCase.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { does } from '../filing/caseActs.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'
import { filesBelow, unwatched } from './copiedFiles.ts'
import { bagFaults } from './independentBagIt.ts'
import { writeCopy } from './writtenCopy.ts'

const services: TestService[] = []
afterEach(async () => {
  for (const service of services.splice(0)) await service.close()
})
const start = async (): Promise<TestService> => {
  const service = await startTestService()
  services.push(service)
  return service
}

const withCase = async () => {
  const here = await start()
  const { id } = await here.openCase('2026-0142')
  await here.filed(id, mailOf())
  await here.filed(
    id,
    mailOf({ messageId: '<2@hetanker.example>', subject: 'Planning', text: 'Volgende week.' }),
  )
  return { here, id }
}

const copyOf = async ({ organisation }: TestService, id: string) => {
  const content = await caseContent(organisation.folders, id)
  if (content === null) throw new Error('there is no such case')
  return writeCopy(content)
}

const importing: CaseImporting = {
  ...{ by: 'wim', at: '2026-11-21T10:00:00.000Z', atMost: 1024 * 1024 },
  ...{ takesAccess: false, watch: unwatched },
}
const take = async (
  { organisation }: TestService,
  place: string,
  more: Partial<CaseImporting> = {},
): Promise<CaseImport> => {
  const bag = await staticCopies.open(place)
  try {
    return await importCase(organisation, bag, { ...importing, ...more })
  } finally {
    await bag.close()
  }
}

const caseFiles = ({ root }: TestService, id: string) => {
  const folder = path.join(root, 'cases', id)
  return existsSync(folder) ? filesBelow(folder) : new Map<string, Buffer>()
}

describe('a copy of a case', () => {
  it('gives the same case back to the byte, found by search, its register unbroken', async () => {
    const { here, id } = await withCase()
    const { bag, counts } = await copyOf(here, id)
    expect(bagFaults(bag)).toEqual([])
    expect(counts.copied).toBe(2)
    const there = await start()
    expect(await take(there, bag)).toMatchObject({ kind: 'imported', id, mails: 2, entries: 3 })
    expect(caseFiles(there, id)).toEqual(caseFiles(here, id))
    expect((await verify(there.organisation.folders, [], () => undefined)).findings).toEqual([])
    const found = await there.ask('/api/search?query=planning')
    expect(await found.json()).toMatchObject({ hits: [{ filing: { caseId: id } }] })
    expect(await take(there, bag)).toMatchObject({ kind: 'alreadyHere', id })
  })

  it('marks on its page what was taken out of the case, as long as nothing of the same bytes stands', async () => {
    const { here, id } = await withCase()
    const other = mailOf({ messageId: '<2@hetanker.example>', subject: 'Planning', text: 'Volgende week.' })
    const withdrawn = async (mail: string): Promise<string> => {
      const { filing } = await here.filed(id, mail)
      await does(here, `/api/filings/${filing.id}/changes`, { step: 'withdraw', reason: 'Verkeerd dossier' })
      return filing.sha256
    }
    const marked = await withdrawn(mailOf())
    await withdrawn(other)
    await here.filed(id, other)
    const { bag, counts } = await copyOf(here, id)
    expect(counts.copied).toBe(2)
    const rows = readFileSync(path.join(bag, 'page/mails-0001.js'), 'utf8').split('\n').slice(1, -2)
    expect(rows.map((row) => [row.includes(marked.slice(0, 16)), row.endsWith(',1],')])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('goes on with the same case, and leaves one alone that went on otherwise', async () => {
    const { here, id } = await withCase()
    const first = await copyOf(here, id)
    await here.filed(id, mailOf({ messageId: '<3@hetanker.example>', subject: 'Later' }))
    const second = await copyOf(here, id)
    const there = await start()
    await take(there, first.bag)
    expect(await take(there, second.bag)).toMatchObject({ kind: 'imported', entries: 4 })
    expect(caseFiles(there, id)).toEqual(caseFiles(here, id))
    expect(await take(there, first.bag)).toEqual({ kind: 'otherCase', id })
    const other = await start()
    await other.openCase('2026-0142', 'Een andere zaak')
    const before = caseFiles(other, id)
    expect(await take(other, first.bag)).toEqual({ kind: 'otherCase', id })
    expect(caseFiles(other, id)).toEqual(before)
  })

  it('is on record: who took over which case from which bag, once', async () => {
    const { here, id } = await withCase()
    const { bag, hash } = await copyOf(here, id)
    const there = await start()
    await take(there, bag)
    await take(there, bag)
    const lines = readFileSync(path.join(there.root, 'imports/2026-11.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { at: importing.at, by: 'wim', case: id, bag: hash, entries: 3 },
    ])
  })

  it('does not say who may know of a case that is here, unless that is asked for', async () => {
    const { here, id } = await withCase()
    const there = await start()
    await take(there, (await copyOf(here, id)).bag)
    await does(here, `/api/cases/${id}/changes`, { step: 'access', restricted: true, members: [] })
    const { bag } = await copyOf(here, id)
    expect(await take(there, bag)).toEqual({ kind: 'otherAccess', id, seqs: [4] })
    expect((await there.ask(`/api/cases/${id}`, { as: 'tom' })).status).toBe(200)
    expect(await take(there, bag, { takesAccess: true })).toMatchObject({ kind: 'imported', entries: 4 })
    expect((await there.ask(`/api/cases/${id}`, { as: 'tom' })).status).toBe(404)
  })

  it('with a file larger than may be here is not taken over at all', async () => {
    const { here, id } = await withCase()
    const { bag } = await copyOf(here, id)
    const there = await start()
    expect(await take(there, bag, { atMost: 300 })).toMatchObject({ kind: 'tooLarge', atMost: 300 })
    expect([...caseFiles(there, id)]).toEqual([])
  })

  it('that is changed while it is taken over is held against what was checked, and says how much was taken', async () => {
    const { here, id } = await withCase()
    const { bag } = await copyOf(here, id)
    const second = [...filesBelow(path.join(bag, 'data/mail')).keys()][1] ?? ''
    const file = path.join(bag, 'data/mail', second)
    const whole = readFileSync(file)
    const progress = ({ step, done }: CopyProgress): void => {
      if (step === 'mails' && done === 1) writeFileSync(file, whole.toString().replace('e', 'a'))
    }
    const there = await start()
    const taken = take(there, bag, { watch: { progress } })
    const stopped = await taken.catch((error: PartlyTaken) => error)
    expect(stopped).toMatchObject({ taken: { mail: 1, attachments: 0, register: 0 } })
    expect(stopped).toHaveProperty('cause.code', 'changed')
    expect([...caseFiles(there, id).keys()]).toHaveLength(1)
    writeFileSync(file, whole)
    expect(await take(there, bag)).toMatchObject({ kind: 'imported', mails: 2 })
    expect(caseFiles(there, id)).toEqual(caseFiles(here, id))
  })

  it('is not taken over when anything in it was altered, though its manifest says so too', async () => {
    const { here, id } = await withCase()
    const { bag } = await copyOf(here, id)
    const entry = path.join(bag, 'data/register/00000002.jsonl')
    const text = readFileSync(entry, 'utf8')
    writeFileSync(entry, text.replace('Akkoord', 'Afkeur1'))
    const there = await start()
    expect(await take(there, bag)).toMatchObject({ kind: 'damaged', faults: [{ kind: 'altered' }] })
    const manifest = path.join(bag, 'manifest-sha256.txt')
    const lines = readFileSync(manifest, 'utf8')
      .split('\n')
      .filter((line) => !line.includes('00000002.jsonl'))
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256').update(readFileSync(entry)).digest('hex')
    writeFileSync(manifest, [`${hash}  data/register/00000002.jsonl`, ...lines].join('\n'))
    const taken = await take(there, bag)
    expect(taken).toMatchObject({
      kind: 'damaged',
      findings: [{ kind: 'entryAltered' }, { kind: 'unreferenced' }],
    })
    expect(caseFiles(there, id).size).toBe(0)
  })
})
