import { createHash, randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type RunningService, serve, stop } from '../integration/dossierProcess.ts'
import { mailMaker } from './generatedMail.ts'
import { median, rounded, row } from './median.ts'

const rounds = 7
const filingsPerRound = 160

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 })

/** Of an entry's file, give or take: what the floor writes beside each mail. */
const entryBytes = Buffer.alloc(1100, 'x')

/** Durable filing through the service against a bare loop that writes and syncs as many bytes in as many files. */
export const filingBench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  await mkdir(path.join(folder, 'floor'))
  const service = await serve(folder)
  const maker = mailMaker(1)
  let number = 0
  const mails = (): Buffer[] =>
    Array.from({ length: filingsPerRound }, () => Buffer.from(maker.mail(number++, 600)))
  try {
    const cases = await Promise.all(
      Array.from({ length: 16 }, (_, index) => openBenchCase(service, `b-${index}`)),
    )
    for (const inFlight of [1, 16]) {
      const ratios: number[] = []
      const [floors, ours]: [number[], number[]] = [[], []]
      for (let round = 0; round <= rounds; round++) {
        const batch = mails()
        const floor = await perSecond(batch, inFlight, (mail) =>
          writeAndSync(path.join(folder, 'floor'), mail),
        )
        const filed = await perSecond(batch, inFlight, (mail, index) =>
          fileMail(service, cases[index % cases.length] ?? '', mail),
        )
        if (round === 0) continue // warms up both
        floors.push(floor)
        ours.push(filed)
        ratios.push(filed / floor)
      }
      row(
        `filing, ${inFlight} in flight`,
        `${rounded(median(ours), 0)}/s`,
        `${rounded(median(floors), 0)}/s`,
        rounded(median(ratios)),
      )
    }
  } finally {
    await stop(service.process)
    await rm(folder, { recursive: true })
  }
}

/** Items done per second, so many at a time. */
const perSecond = async (
  mails: readonly Buffer[],
  inFlight: number,
  work: (mail: Buffer, index: number) => Promise<unknown>,
): Promise<number> => {
  const startedAt = performance.now()
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < mails.length; index = next++)
      await work(mails[index] ?? Buffer.alloc(0), index)
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  return (mails.length * 1000) / (performance.now() - startedAt)
}

const writeAndSync = async (place: string, mail: Buffer): Promise<void> => {
  const name = randomUUID()
  await writeOne(path.join(place, `${name}.eml`), mail)
  await writeOne(path.join(place, `${name}.jsonl`), entryBytes)
}

const writeOne = async (file: string, bytes: Buffer): Promise<void> => {
  const handle = await open(file, 'w')
  await handle.write(bytes)
  await handle.sync()
  await handle.close()
}

export const fileMail = async (service: RunningService, caseId: string, mail: Buffer): Promise<void> => {
  const sha256 = createHash('sha256').update(mail).digest('hex')
  await send(service, 'PUT', `/api/messages/${sha256}`, mail)
  const body = { request: randomUUID(), sha256, source: 'outlook', kind: 'other', note: '' }
  await send(service, 'POST', `/api/cases/${caseId}/filings`, Buffer.from(JSON.stringify(body)))
}

export const openBenchCase = async (service: RunningService, reference: string): Promise<string> => {
  const body = { request: randomUUID(), reference, title: 'Proef', client: '' }
  const answer = await send(service, 'POST', '/api/cases', Buffer.from(JSON.stringify(body)))
  return (JSON.parse(answer) as { id: string }).id
}

/** Node's own client with kept connections: what it costs is part of neither side's work, so it must be little. */
const send = (
  { origin, key }: RunningService,
  method: string,
  route: string,
  body: Buffer,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, 'content-length': body.length }
    const request = http.request(`${origin}${route}`, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if ((response.statusCode ?? 500) < 300) resolve(text)
        else reject(new Error(`${method} ${route}: ${response.statusCode} ${text}`))
      })
    })
    request.on('error', reject)
    request.end(body)
  })
