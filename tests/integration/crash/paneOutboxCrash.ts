import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { CaseSummaryAnswer, SearchAnswer } from '../../../src/contract/schemas.ts'
import type { FilingAct } from '../../../src/taskpane/filing/fileMail.ts'
import { fileMail } from '../../../src/taskpane/filing/fileMail.ts'
import { mailFromBytes } from '../../../src/taskpane/filing/mailToFile.ts'
import { openIndexedDbStore } from '../../../src/taskpane/outbox/indexedDbStore.ts'
import { openMemoryStore } from '../../../src/taskpane/outbox/memoryStore.ts'
import { type Outbox, openOutbox } from '../../../src/taskpane/outbox/openOutbox.ts'
import { ServiceError } from '../../../src/taskpane/problem.ts'
import type { ServiceClient } from '../../../src/taskpane/serviceClient.ts'
import { dossier } from '../dossierCommand.ts'
import { inCrashFolder, type RunningService, serve, stop } from '../dossierProcess.ts'

const references = ['2026-0001', '2026-0002']

export interface PaneOutboxResult {
  readonly promised: number
  /** How many of them waited for a service that was gone. */
  readonly waited: number
  /** How many of those were taken out again, to be filed in another case or nowhere. */
  readonly takenOut: number
  /** Mails that do not stand in the one case they were last meant for, or stand though they were taken out. Must be empty. */
  readonly notOnce: readonly string[]
  /** What still lies in the outbox. Must be 0. */
  readonly left: number
  readonly verifyStatus: number
}

/**
 * The pane's own outbox, over the browser's store, before a service that is killed with SIGKILL while filings are under way; at
 * each start the pane is another, which finds what the one before it left.
 */
export const crashUnderOutbox = (kills: number): Promise<PaneOutboxResult> =>
  inCrashFolder(async (data) => {
    /** The case each was last meant for, by a word that stands in it alone; null: none any more. */
    const meant = new Map<string, CaseSummaryAnswer | null>()
    let waited = 0
    let takenOut = 0
    let service = await serve(data)
    const cases = await Promise.all(references.map((reference) => openCase(service, reference)))
    for (let kill = 0; kill < kills; kill++) {
      const outbox = await openPane(service)
      const isGone = once(service.process, 'exit')
      const { process: killed } = service
      void pause(50 + Math.random() * 250).then(() => killed.kill('SIGKILL'))
      for (let number = 0; killed.exitCode === null && killed.signalCode === null; number++) {
        const word = `woord${randomUUID().replaceAll('-', '')}`
        const into = cases[number % cases.length]
        if (into === undefined) break
        const act = actOf(word, into)
        const filed = await fileMail(act, sometimesUnheard(service, number), outbox, following())
        meant.set(word, into)
        if (filed.kind !== 'waiting') continue
        waited += 1
        if (waited % 4 === 0) continue
        takenOut += 1
        await outbox.remove(act.request)
        const other = waited % 2 === 0 ? (cases.find(({ id }) => id !== into.id) ?? null) : null
        meant.set(word, other)
        if (other !== null) await fileMail(actOf(word, other), clientOf(service), outbox, following())
      }
      await isGone
      outbox.close()
      service = await serve(data)
      const next = await openPane(service)
      await next.sendNow()
      next.close()
    }
    const last = await openPane(service)
    await last.sendNow()
    const left = (await last.items()).length
    last.close()
    const notOnce: string[] = []
    for (const [word, into] of meant) {
      const found = await clientOf(service).get<SearchAnswer>(`/api/search?query=${word}`)
      const stands = found.hits.map((hit) => hit.case.id).join()
      if (stands !== (into?.id ?? '')) notOnce.push(`${word}: ${stands}`)
    }
    await stop(service.process)
    const { status } = await dossier('verify', '--data', data)
    return { promised: meant.size, waited, takenOut, notOnce, left, verifyStatus: status }
  })

const openPane = async (service: RunningService): Promise<Outbox> => {
  const client = clientOf(service)
  const outbox = await openOutbox({
    ...{ service: client, lasting: await openIndexedDbStore(), passing: openMemoryStore(), locks: undefined },
    ...{ now: () => new Date().toISOString(), onSent: () => undefined, onChange: () => undefined },
  })
  await outbox.meet(await client.me(new AbortController().signal))
  return outbox
}

const openCase = (service: RunningService, reference: string): Promise<CaseSummaryAnswer> =>
  clientOf(service).openCase(
    { request: randomUUID(), reference, title: 'Proef', client: '' },
    new AbortController().signal,
  )

const following = () => ({ onStep: () => undefined, signal: new AbortController().signal })

type Service = Pick<ServiceClient, 'me' | 'keyPrint' | 'openCase' | 'sendMessage' | 'fileMessage' | 'post'>

/** The same, but of every third filing the answer is lost on its way back. */
const sometimesUnheard = (running: RunningService, number: number): Service => {
  const client = clientOf(running)
  return {
    ...client,
    fileMessage: async (...given) => {
      const filed = await client.fileMessage(...given)
      if (number % 3 === 2) throw new ServiceError('offline')
      return filed
    },
  }
}

/** As the pane's own client asks: what does not answer, or is cut off, is not there. */
const clientOf = ({ origin, key }: RunningService): Service & { get: <T>(path: string) => Promise<T> } => {
  const ask = async <T>(route: string, init: RequestInit = {}): Promise<T> => {
    const headers = { authorization: `Bearer ${key}` }
    const answer = await fetch(`${origin}${route}`, { ...init, headers })
      .then(async (response) => ({ isOk: response.ok, body: await response.json() }))
      .catch((cause: unknown) => {
        throw new ServiceError('offline', { cause })
      })
    if (!answer.isOk) throw new ServiceError(answer.body.error.code)
    return answer.body as T
  }
  const post = <T>(route: string, body: object): Promise<T> =>
    ask(route, { method: 'POST', body: JSON.stringify(body) })
  return {
    get: (route) => ask(route),
    keyPrint: async () => `print of ${key}`,
    me: () => ask('/api/me'),
    openCase: (newCase) => post('/api/cases', newCase),
    sendMessage: ({ sha256, bytes }) => ask(`/api/messages/${sha256}`, { method: 'PUT', body: bytes }),
    fileMessage: (caseId, filing) => post(`/api/cases/${caseId}/filings`, filing),
    post: (path, body) => post(path, body as object),
  }
}

const actOf = (word: string, into: CaseSummaryAnswer): FilingAct => {
  const metadata = {
    ...{ messageId: `<${word}@hetanker.example>`, subject: word, from: null, to: [], cc: [] },
    ...{ sentAt: null, references: [] },
  }
  const bytes = new TextEncoder().encode(
    `Message-ID: <${word}@hetanker.example>\r\nSubject: ${word}\r\n\r\nTekst\r\n`,
  )
  const mail = mailFromBytes({ key: word, source: 'outlook', metadata }, async () => bytes)
  const plan = { request: randomUUID(), into: { kind: 'existing', case: into } } as const
  return { ...plan, mail, kind: 'other', note: '', way: 'byHand', commitments: [] }
}
