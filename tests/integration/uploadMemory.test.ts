import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { type RunningService, serve, stop } from './dossierProcess.ts'

const megabyte = 1024 * 1024

/** Bytes that are made while they are sent. */
interface Content {
  readonly size: number
  pieces(): Iterable<Buffer>
}

interface LargeMail extends Content {
  readonly sha256: string
}

/** A mail of exactly so many bytes: one text and one attachment. */
const largeMail = (number: number, size: number): LargeMail => {
  const head = Buffer.from(
    [
      `Message-ID: <tekening-${number}@hetanker.example>`,
      'From: Petra Schouten <p.schouten@hetanker.example>',
      'Date: Mon, 02 Mar 2026 09:30:00 +0100',
      `Subject: Tekening ${number}`,
      'Content-Type: multipart/mixed; boundary=part',
      '',
      '--part',
      '',
      'De tekeningen zitten erbij.',
      '--part',
      'Content-Type: application/pdf; name=tekening.pdf',
      'Content-Transfer-Encoding: base64',
      '',
      '',
    ].join('\r\n'),
  )
  const tail = Buffer.from('\r\n--part--\r\n')
  const line = `${createHash('sha512').update(`${number}`).digest('base64').slice(0, 76)}\r\n`
  const lines = Buffer.from(line.repeat(800))
  const pieces = function* (): Iterable<Buffer> {
    yield head
    for (let left = size - head.length - tail.length; left > 0; left -= lines.length) {
      yield lines.subarray(0, left)
    }
    yield tail
  }
  const hash = createHash('sha256')
  for (const piece of pieces()) hash.update(piece)
  return { sha256: hash.digest('hex'), size, pieces }
}

const nothing: Content = { size: 0, pieces: () => [] }

const jsonContent = (value: object): Content => {
  const bytes = Buffer.from(JSON.stringify(value))
  return { size: bytes.length, pieces: () => [bytes] }
}

/** Sends a request piece by piece, as fast as the service takes it in, and reads the answer. */
const ask = async (
  { origin, key }: RunningService,
  method: string,
  route: string,
  { size, pieces }: Content = nothing,
): Promise<unknown> => {
  const headers = { authorization: `Bearer ${key}`, 'content-length': size }
  const request = http.request(`${origin}${route}`, { method, headers })
  const answered = once(request, 'response')
  await pipeline(Readable.from(pieces()), request)
  const [response] = (await answered) as [http.IncomingMessage]
  expect([200, 201]).toContain(response.statusCode)
  return json(response)
}

/** Most memory a service ever held, in MB, once all of these were sent at once, filed, and can be found. */
const peakAfterFiling = async (mails: readonly LargeMail[]): Promise<number> => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-memory-'))
  const service = await serve(data)
  const reference = '2026-0142'
  const opening = { request: randomUUID(), reference, title: 'Renovatie Vlietstraat', client: 'Het Anker' }
  const filing = (sha256: string) =>
    jsonContent({ request: randomUUID(), sha256, source: 'outlook', kind: 'other', note: '' })
  const route = `/api/cases/${reference}/filings`
  try {
    await ask(service, 'POST', '/api/cases', jsonContent(opening))
    await Promise.all(mails.map((mail) => ask(service, 'PUT', `/api/messages/${mail.sha256}`, mail)))
    await Promise.all(mails.map(({ sha256 }) => ask(service, 'POST', route, filing(sha256))))
    const found = await ask(service, 'GET', '/api/search?query=tekeningen')
    expect(found).toMatchObject({ hits: { length: mails.length } })
    const status = await readFile(`/proc/${service.process.pid}/status`, 'utf8')
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024
  } finally {
    await stop(service.process)
    await rm(data, { recursive: true })
  }
}

const measured = (what: string, peak: number): number => {
  console.log(`${what}: the service held at most ${Math.round(peak)} MB`)
  return peak
}

describe.skipIf(process.platform !== 'linux')('memory (seen in /proc, which only Linux has)', () => {
  // The first start after an installation strips the types, once, which takes memory of its own.
  beforeAll(() => peakAfterFiling([largeMail(1, megabyte)]))

  it('stays under 250 MB while four mails of 20 MB are sent at once and filed', async () => {
    const mails = [1, 2, 3, 4].map((number) => largeMail(number, 20 * megabyte))
    expect(measured('four of 20 MB', await peakAfterFiling(mails))).toBeLessThan(250)
  })

  it('stays under 400 MB while one of 150 MB is sent and filed', async () => {
    const mail = largeMail(1, 150 * megabyte)
    expect(measured('one of 150 MB', await peakAfterFiling([mail]))).toBeLessThan(400)
  })
})
