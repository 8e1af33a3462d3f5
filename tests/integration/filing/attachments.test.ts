import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AttachmentsAnswer, SavedAttachmentAnswer } from '../../../src/contract/attachmentSchemas.ts'
import type { TimelineAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import { reindex } from '../../../src/service/upkeep/reindex.ts'
import { removeStray, strays } from '../../../src/service/upkeep/tidy.ts'
import { verify } from '../../../src/service/upkeep/verify.ts'
import { startTestService, type TestService } from '../testService.ts'

interface Part {
  readonly name: string
  readonly content: Uint8Array
  readonly type?: string
}

/** A mail with these attachments, each in base64. */
const mailWith = (parts: readonly Part[]): string =>
  [
    'Message-ID: <tekening@hetanker.example>',
    'From: Petra Schouten <p.schouten@hetanker.example>',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    'Subject: Tekening',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'De tekeningen zitten erbij.',
    ...parts.flatMap(({ name, content, type = 'application/pdf' }) => [
      '--b',
      `Content-Type: ${type}`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      'Content-Transfer-Encoding: base64',
      '',
      (
        Buffer.from(content)
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\r\n'),
    ]),
    '--b--',
    '',
  ].join('\r\n')

let service: TestService
let filing = ''
let mail = ''
const small = Buffer.from('%PDF-1.7 klein')
const large = randomBytes(1_500_000)

beforeEach(async () => {
  service = await startTestService()
  const { id } = await service.openCase('2026-0142')
  mail = mailWith([
    { name: 'Offerte v2.PDF', content: small },
    { name: '../../plattegrond.dwg', content: large, type: 'text/html' },
  ])
  filing = (await service.filed(id, mail)).filing.id
})
afterEach(() => service.close())

const list = async (as = 'anouk') => {
  const response = await service.ask(`/api/filings/${filing}/attachments`, { as })
  return (await response.json()) as AttachmentsAnswer
}
const save = (index: number, { as = 'anouk', request = randomUUID() } = {}) =>
  service.ask(`/api/filings/${filing}/attachments`, {
    ...{ method: 'POST', as, body: JSON.stringify({ request, index }) },
  })
const saved = async (index: number) => (await (await save(index)).json()) as SavedAttachmentAnswer
const download = (seq: number, as = 'anouk') => service.ask(`/api/cases/2026-0142/attachments/${seq}`, { as })
const folder = () => path.join(service.root, 'cases/2026-0142/attachments')

describe('the attachments of a filed mail', () => {
  it('are listed by name, type and size, and by what was saved', async () => {
    const { seq } = await saved(0)
    const { attachments } = await list()
    expect(attachments).toEqual([
      { index: 0, name: 'Offerte v2.PDF', mediaType: 'application/pdf', size: small.length, saved: seq },
      expect.objectContaining({
        index: 1,
        name: '../../plattegrond.dwg',
        mediaType: 'text/html',
        saved: null,
      }),
    ])
    expect(Math.abs((attachments[1]?.size ?? 0) - large.length)).toBeLessThan(large.length / 100)
  })

  it('are saved to the byte under a clean name, small and large', async () => {
    expect(await saved(0)).toMatchObject({ name: 'Offerte v2.PDF', size: small.length, filing, index: 0 })
    expect(await saved(1)).toMatchObject({ name: '../../plattegrond.dwg', size: large.length })
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    expect((await readdir(folder())).toSorted()).toEqual([
      `Offerte v2 (${hash(small)}).pdf`,
      `plattegrond (${hash(large)}).dwg`,
    ])
    expect(await readFile(path.join(folder(), `plattegrond (${hash(large)}).dwg`))).toEqual(large)
    expect(await readdir(path.join(service.root, 'incoming'))).toEqual([])
  })

  it('are withdrawn and put back with a trace, and saved again are the same', async () => {
    const { seq } = await saved(0)
    const turn = (to: 'withdrawal' | 'restoration', as = 'anouk') =>
      service.ask(`/api/cases/2026-0142/attachments/${seq}/${to}`, {
        ...{ method: 'POST', as, body: JSON.stringify({ request: randomUUID() }) },
      })
    const shown = async () => {
      const timeline = (await (await service.ask('/api/cases/2026-0142/timeline')).json()) as TimelineAnswer
      return [(await list()).attachments[0]?.saved, timeline.events.map(({ kind }) => kind)]
    }
    expect(await shown()).toEqual([seq, ['attachment', 'filing']])
    expect([(await turn('withdrawal')).status, (await turn('withdrawal')).status]).toEqual([200, 200])
    expect(await shown()).toEqual([null, ['filing']])
    await turn('restoration')
    expect(await shown()).toEqual([seq, ['attachment', 'filing']])
    await turn('withdrawal', 'tom')
    expect(await saved(0)).toMatchObject({ seq })
    expect(await shown()).toEqual([seq, ['attachment', 'filing']])
    expect(await readdir(folder())).toHaveLength(1)
    expect(
      (
        await service.ask('/api/cases/2026-0142/attachments/2/withdrawal', {
          method: 'POST',
          body: JSON.stringify({ request: randomUUID() }),
        })
      ).status,
    ).toBe(404)
    const entries = await readdir(path.join(service.root, 'cases/2026-0142/register'))
    expect(entries).toHaveLength(7)
    const { folders, index, follower } = service.organisation
    await follower.settled()
    expect((await verify(folders, await index.heads(), () => undefined)).findings).toEqual([])
  })

  it('are downloaded as files that no browser opens, and the reading is recorded', async () => {
    const { seq } = await saved(1)
    const response = await download(seq)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(large)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''plattegrond/)
    const reads = await readFile(path.join(service.root, 'reads/2026-11.jsonl'), 'utf8')
    expect(JSON.parse(reads)).toEqual({
      at: '2026-11-21T10:00:00.000Z',
      by: 'anouk',
      filing,
      attachment: seq,
    })
  })

  it('are saved once, whoever asks again, also at the same time', async () => {
    const answers = await Promise.all([save(0), save(0, { as: 'tom' }), save(0)])
    const files = (await Promise.all(answers.map((one) => one.json()))) as SavedAttachmentAnswer[]
    expect(new Set(files.map(({ seq }) => seq)).size).toBe(1)
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
    expect(await readdir(folder())).toHaveLength(1)
  })

  it('are saved at the same time from mails in several cases that have the same one attached', async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4].map(async (number) => {
        const { id } = await service.openCase(`2026-020${number}`)
        const mail = mailWith([{ name: 'a.pdf', content: small }]).replace('tekening@', `tekening${number}@`)
        return (await service.filed(id, mail)).filing.id
      }),
    )
    for (let round = 0; round < 3; round++) {
      const answers = await Promise.all(
        ids.map((id) => {
          const body = JSON.stringify({ request: randomUUID(), index: 0 })
          return service.ask(`/api/filings/${id}/attachments`, { method: 'POST', body })
        }),
      )
      expect(answers.map(({ status }) => status)).toEqual(ids.map(() => (round === 0 ? 201 : 200)))
    }
  })

  it('are never answered with another one that the same request saved', async () => {
    const request = randomUUID()
    expect((await save(0, { request })).status).toBe(201)
    const other = await save(1, { request })
    expect([other.status, await other.json()]).toMatchObject([400, { error: { code: 'badRequest' } }])
    expect((await list()).attachments.map(({ saved: seq }) => seq !== null)).toEqual([true, false])
  })

  const move = (to: string) => {
    const body = JSON.stringify({ request: randomUUID(), to })
    return service.ask(`/api/filings/${filing}/move`, { method: 'POST', body })
  }
  const change = (step: string) => {
    const body = JSON.stringify({ request: randomUUID(), step, ...(step === 'withdraw' && { reason: '' }) })
    return service.ask(`/api/filings/${filing}/changes`, { method: 'POST', body })
  }
  const named = async (id: string) => {
    const { events } = (await (await service.ask(`/api/cases/${id}/timeline`)).json()) as TimelineAnswer
    return events.flatMap((event) => (event.kind === 'attachment' ? [event.name] : []))
  }

  it('go along when their mail moves, back as well, also what was saved in between', async () => {
    await saved(0)
    await service.openCase('2026-0143')
    expect((await move('2026-0143')).status).toBe(200)
    filing = '2026-0143.2'
    const [first, second] = (await list()).attachments
    expect([first?.saved !== null, second?.saved]).toEqual([true, null])
    const there = await service.ask(`/api/cases/2026-0143/attachments/${first?.saved}`)
    expect(Buffer.from(await there.arrayBuffer())).toEqual(small)
    expect([await named('2026-0142'), await named('2026-0143')]).toEqual([[], ['Offerte v2.PDF']])
    await saved(1)
    expect((await move('2026-0142')).status).toBe(200)
    filing = '2026-0142.2'
    expect((await list()).attachments.map(({ saved: seq }) => seq !== null)).toEqual([true, true])
    expect(await named('2026-0143')).toEqual([])
    expect((await named('2026-0142')).toSorted()).toEqual(['../../plattegrond.dwg', 'Offerte v2.PDF'])
    expect(await readdir(path.join(service.root, 'incoming'))).toEqual([])
  })

  it('come back when a move to where a colleague filed the same mail is undone, and leave there what he saved', async () => {
    await saved(0)
    await service.openCase('2026-0143')
    await service.filed('2026-0143', mail, 'tom')
    const mine = filing
    expect((await move('2026-0143')).status).toBe(200)
    filing = '2026-0143.2'
    await saved(1)
    expect((await named('2026-0143')).toSorted()).toEqual(['../../plattegrond.dwg', 'Offerte v2.PDF'])
    filing = mine
    await change('restore')
    expect([await named('2026-0142'), await named('2026-0143')]).toEqual([
      ['Offerte v2.PDF'],
      ['../../plattegrond.dwg'],
    ])
    expect((await move('2026-0143')).status).toBe(200)
    expect((await named('2026-0143')).toSorted()).toEqual(['../../plattegrond.dwg', 'Offerte v2.PDF'])
    // Saved there by somebody himself, it is no longer what came along.
    filing = '2026-0143.2'
    const { attachments } = await list()
    const body = () => ({ method: 'POST', as: 'tom', body: JSON.stringify({ request: randomUUID() }) })
    await service.ask(`/api/cases/2026-0143/attachments/${attachments[0]?.saved}/withdrawal`, body())
    await saved(0)
    filing = mine
    await change('restore')
    expect(await named('2026-0143')).toHaveLength(2)
  })

  it('lie in the bin with their mail, and are back with it', async () => {
    await saved(0)
    await change('withdraw')
    expect(await named('2026-0142')).toEqual([])
    await change('restore')
    expect(await named('2026-0142')).toEqual(['Offerte v2.PDF'])
    expect((await list()).attachments.map(({ saved: seq }) => seq !== null)).toEqual([true, false])
  })

  it('are not given to the other copy of the mail that is there already with other attachments', async () => {
    await saved(0)
    await service.openCase('2026-0143')
    const other = mailWith([{ name: 'Offerte v2.PDF', content: Buffer.from('%PDF-1.7 een andere') }])
    await service.filed('2026-0143', other)
    await move('2026-0143')
    filing = '2026-0143.2'
    expect((await list()).attachments.map(({ saved: seq }) => seq)).toEqual([null])
  })

  it('stop the move of their mail, before anything is written, where one of them is damaged', async () => {
    await saved(0)
    await service.openCase('2026-0143')
    const [file = ''] = await readdir(folder())
    await rm(path.join(folder(), file))
    await writeFile(path.join(folder(), file), 'iets anders')
    expect((await move('2026-0143')).status).toBe(503)
    expect(await readdir(path.join(service.root, 'cases/2026-0143/register'))).toHaveLength(1)
  })

  it('are not there beyond the last, of no filing, and for whoever works with no case', async () => {
    expect((await save(2)).status).toBe(404)
    expect((await service.ask('/api/filings/2026-0142.9/attachments')).status).toBe(404)
    expect((await service.ask('/api/filings/x/attachments')).status).toBe(404)
    expect((await download(2)).status).toBe(404)
    expect((await save(0, { as: 'ict' })).status).toBe(403)
    expect((await service.ask(`/api/filings/${filing}/attachments`, { as: 'ict' })).status).toBe(403)
  })

  it('are refused, and nothing kept, where a long one that is not base64 was cut from what was read', async () => {
    const text = `${'een lange regel tekst '.repeat(40)}\r\n`.repeat(800)
    const mail = mailWith([]).replace(
      '--b--',
      `--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n${text}--b--`,
    )
    const { filing: other } = await service.filed('2026-0142', mail)
    const body = JSON.stringify({ request: randomUUID(), index: 0 })
    const response = await service.ask(`/api/filings/${other.id}/attachments`, { method: 'POST', body })
    expect(await response.json()).toEqual({ error: { code: 'attachmentUnreadable' } })
    expect(await readdir(path.join(service.root, 'incoming'))).toEqual([])
  })
})

describe('verify and tidy', () => {
  const findings = async () => {
    const { folders, index } = service.organisation
    return (await verify(folders, await index.heads(), () => undefined)).findings
  }
  const onlyFile = async () => path.join(folder(), (await readdir(folder()))[0] ?? '')

  it('name a saved attachment that is missing or altered', async () => {
    const { seq } = await saved(0)
    expect(await findings()).toEqual([])
    const file = await onlyFile()
    await rm(file)
    await writeFile(file, 'iets anders')
    expect(await findings()).toEqual([expect.objectContaining({ kind: 'attachmentAltered', seq })])
    await rm(file)
    expect(await findings()).toEqual([expect.objectContaining({ kind: 'attachmentMissing', seq })])
  })

  it('list what no entry names, and take it away, but nothing that one does', async () => {
    await saved(0)
    const stray = path.join(folder(), 'vreemd.pdf')
    await writeFile(stray, 'x')
    expect(await findings()).toEqual([
      { kind: 'unreferenced', place: 'cases/2026-0142/attachments/vreemd.pdf' },
    ])
    const later = new Date(Date.now() + 3 * 86_400_000).toISOString()
    for await (const one of strays(service.organisation.folders, later)) {
      expect(await removeStray(service.organisation.folders, one)).toBe(true)
    }
    expect(await findings()).toEqual([])
    expect(await readdir(folder())).toHaveLength(1)
  })

  it('keep an attachment whose index was lost: a rebuild knows it from the register', async () => {
    await saved(0)
    expect(await reindex(service.organisation, () => undefined)).toMatchObject({ kind: 'rebuilt' })
    expect((await list()).attachments.map((one) => one.saved !== null)).toEqual([true, false])
  })
})
