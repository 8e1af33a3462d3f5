import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { dossier, type RunningService, serve, stop } from '../dossierProcess.ts'

export interface Acknowledged {
  readonly filingId: string
  /** A word that stands in this mail only. */
  readonly word: string
  readonly bytes: string
}

const clients = 8
const cases = ['2026-0001', '2026-0002', '2026-0003']

/** Files as one client until the service is gone; tells only of what was answered 201 or 200. Throws when it refuses. */
const fileUntilGone = async (service: RunningService, acknowledged: Acknowledged[]): Promise<void> => {
  for (;;) {
    const word = `woord${randomUUID().replaceAll('-', '')}`
    const bytes = mailWith(word)
    // No answer: the service was killed under this request, and nothing was acknowledged.
    const answer = await fileOnce(service, bytes).catch(() => null)
    if (answer === null) return
    const { filing, error } = answer
    if (filing === undefined) throw new Error(`a service that runs refused a filing: ${error?.code}`)
    acknowledged.push({ filingId: filing.id, word, bytes })
  }
}

interface FilingAnswer {
  readonly filing?: { readonly id: string }
  readonly error?: { readonly code: string }
}

const fileOnce = async ({ origin, key }: RunningService, bytes: string): Promise<FilingAnswer> => {
  const headers = { authorization: `Bearer ${key}` }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const caseId = cases[Math.floor(Math.random() * cases.length)]
  await fetch(`${origin}/api/messages/${sha256}`, { method: 'PUT', headers, body: bytes })
  const body = JSON.stringify({ request: randomUUID(), sha256, source: 'outlook', kind: 'other', note: '' })
  const response = await fetch(`${origin}/api/cases/${caseId}/filings`, { method: 'POST', headers, body })
  return (await response.json()) as FilingAnswer
}

const mailWith = (word: string): string =>
  [
    `Message-ID: <${word}@hetanker.example>`,
    'From: Petra Schouten <p.schouten@hetanker.example>',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    `Subject: Toezegging ${word}`,
    '',
    `Wij leveren ${word} vrijdag. ${'x'.repeat(Math.floor(Math.random() * 20_000))}`,
    '',
  ].join('\r\n')

export interface CrashResult {
  readonly acknowledged: number
  /** Filings that were acknowledged and are not there byte for byte, or are not found. Must be empty. */
  readonly lost: readonly string[]
  readonly verifyStatus: number
  readonly verifyWords: string
}

/**
 * Starts a service, lets eight clients file, kills it with SIGKILL at a random moment, starts it again, and looks for
 * everything that was acknowledged; so many rounds over one folder.
 */
export const crashRounds = async (rounds: number, onRound: (round: number) => void): Promise<CrashResult> => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-crash-'))
  const acknowledged: Acknowledged[] = []
  const lost: string[] = []
  try {
    await openCases(data)
    for (let round = 0; round < rounds; round++) {
      const fresh = await crashOnce(data)
      acknowledged.push(...fresh)
      lost.push(...(await lostAfterRestart(data, fresh)))
      onRound(round)
    }
    lost.push(...(await lostAfterRestart(data, acknowledged)))
    const { status, out, remarks } = await dossier('verify', '--data', data, '--json')
    return { acknowledged: acknowledged.length, lost, verifyStatus: status, verifyWords: out + remarks }
  } finally {
    await rm(data, { recursive: true })
  }
}

const openCases = async (data: string): Promise<void> => {
  const service = await serve(data)
  for (const reference of cases) {
    await fetch(`${service.origin}/api/cases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.key}` },
      body: JSON.stringify({ request: randomUUID(), reference, title: 'Proef', client: '' }),
    })
  }
  await stop(service.process)
}

const crashOnce = async (data: string): Promise<readonly Acknowledged[]> => {
  const service = await serve(data)
  const acknowledged: Acknowledged[] = []
  const filing = Array.from({ length: clients }, () => fileUntilGone(service, acknowledged))
  // A moment that no request chose: the point of the test is that any may be the last.
  setTimeout(() => service.process.kill('SIGKILL'), 100 + Math.random() * 700)
  await Promise.all(filing)
  return acknowledged
}

const lostAfterRestart = async (
  data: string,
  filings: readonly Acknowledged[],
): Promise<readonly string[]> => {
  const service = await serve(data)
  const lost: string[] = []
  for (const filing of filings) {
    if (!(await isThere(service, filing))) lost.push(filing.filingId)
  }
  await stop(service.process)
  return lost
}

const isThere = async ({ origin, key }: RunningService, filing: Acknowledged): Promise<boolean> => {
  const headers = { authorization: `Bearer ${key}` }
  const message = await fetch(`${origin}/api/filings/${filing.filingId}/message`, { headers })
  if ((await message.text()) !== filing.bytes) return false
  const search = await fetch(`${origin}/api/search?query=${filing.word}`, { headers })
  const { hits } = (await search.json()) as { hits: { filing: { id: string } }[] }
  return hits.length === 1 && hits[0]?.filing.id === filing.filingId
}
