import { createHash, randomUUID } from 'node:crypto'
import type { RunningService } from '../dossierProcess.ts'

export const cases = ['2026-0001', '2026-0002', '2026-0003']

/** A mail as it must be, by all that was acknowledged. */
export interface KeptMail {
  /** A word that stands in this mail only. */
  readonly word: string
  readonly bytes: string
  caseId: string
  filingId: string
  isWithdrawn: boolean
  isKept: boolean
  /** Whether its attachment was saved apart. */
  isSaved: boolean
}

/** Whoever changes his mind while no answer came needs a kill at the right moment: not every run has one. */
export const actKinds = ['file', 'withdraw', 'restore', 'move', 'save', 'settle'] as const
export type ActKind = (typeof actKinds)[number]

/** An act that waits for its answer: sent again, it is the same request. */
interface Pending {
  readonly kind: ActKind
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** Of a filing: an outbox sends the bytes again as well. */
  readonly bytes?: string
  /** Of a filing: the same to another case, by who changed his mind while no answer came. */
  readonly elsewhere?: () => Pending
  take(answer: Answer): void
}

interface FilingToSend {
  readonly word: string
  readonly bytes: string
  readonly request: string
  /** Cases, the last of which it goes to now. */
  readonly cases: readonly string[]
}

interface Answer {
  readonly filing?: { readonly id: string; readonly caseId: string } | string | null
  readonly error?: { readonly code: string }
}

/** The service is gone: what was sent may have happened or not. */
class Gone extends Error {}

/**
 * Files, withdraws, restores, moves and settles as one client, one act after another. What was not answered is sent
 * again under the same request, as the outbox of a pane does.
 */
export class OutboxClient {
  readonly mails: KeptMail[] = []
  /** Mails that were acted upon since they were last looked at. */
  readonly touched = new Set<KeptMail>()
  acknowledged = 0
  /** Kinds of acts that were acknowledged. */
  readonly acts = new Set<ActKind>()
  #pending: Pending | null = null

  /** Acts until the service is gone. Throws when a service that runs refuses. */
  async actUntilGone(service: RunningService): Promise<void> {
    try {
      for (;;) {
        await this.resend(service)
        this.#pending = await this.#next(service)
      }
    } catch (error) {
      if (!(error instanceof Gone)) throw error
    }
  }

  /** Sends what waits; now and then twice, for an answer can be lost as well. */
  async resend(service: RunningService): Promise<void> {
    const pending = this.#pending
    if (pending === null) return
    const answer = await send(service, pending).catch((error: unknown) => {
      if (pending.elsewhere && Math.random() < 0.4) this.#pending = pending.elsewhere()
      throw error
    })
    pending.take(answer)
    this.acknowledged += 1
    this.acts.add(pending.kind)
    this.#pending = null
    if (Math.random() < 0.2 && idOf(await send(service, pending)) !== idOf(answer)) {
      throw new Error('the same request was answered with another filing')
    }
  }

  async #next(service: RunningService): Promise<Pending> {
    const mail = this.mails[Math.floor(Math.random() * this.mails.length)]
    if (mail === undefined || Math.random() < 0.4) return this.#filing()
    const act = await this.#actOn(service, mail)
    return {
      ...act,
      take: (answer) => {
        act.take(answer)
        this.touched.add(mail)
      },
    }
  }

  #filing(): Pending {
    const word = `woord${randomUUID().replaceAll('-', '')}`
    return this.#sending({ word, bytes: mailWith(word), request: randomUUID(), cases: [anyOf(cases)] })
  }

  #sending(filing: FilingToSend): Pending {
    const { word, bytes, request } = filing
    const [caseId = '', ...before] = filing.cases.toReversed()
    return {
      kind: 'file',
      path: `/api/cases/${caseId}/filings`,
      elsewhere: () => {
        const other = anyOf(cases.filter((id) => id !== caseId))
        return this.#sending({ ...filing, cases: [...filing.cases, other] })
      },
      body: {
        ...{ request, sha256: sha256Of(bytes), source: 'outlook', kind: 'other', note: '' },
        insteadOf: before.toReversed().map((sent) => ({ case: sent, request })),
        commitments: [
          {
            ...{ promisor: 'us', promisorName: '', promisee: '', what: `${word} leveren`, due: null },
            ...{ dueWords: '', quote: `Wij leveren ${word} vrijdag.`, origin: 'found', owner: null },
          },
        ],
      },
      bytes,
      take: (answer) => {
        const mail = { word, bytes, caseId, filingId: idOf(answer) }
        this.mails.push({ ...mail, isWithdrawn: false, isKept: false, isSaved: false })
        for (const kept of this.mails.slice(-1)) this.touched.add(kept)
      },
    }
  }

  async #actOn(service: RunningService, mail: KeptMail): Promise<Pending> {
    const request = randomUUID()
    const chance = Math.random()
    if (mail.isWithdrawn || chance < 0.3) {
      const step = mail.isWithdrawn ? { step: 'restore' } : { step: 'withdraw', reason: mail.word }
      return {
        kind: mail.isWithdrawn ? 'restore' : 'withdraw',
        path: `/api/filings/${mail.filingId}/changes`,
        body: { request, ...step },
        take: () => {
          mail.isWithdrawn = !mail.isWithdrawn
        },
      }
    }
    if (!mail.isSaved && chance < 0.5) {
      return {
        kind: 'save',
        path: `/api/filings/${mail.filingId}/attachments`,
        body: { request, index: 0 },
        take: () => {
          mail.isSaved = true
        },
      }
    }
    if (chance < 0.75) {
      const to = anyOf(cases.filter((id) => id !== mail.caseId))
      return {
        kind: 'move',
        path: `/api/filings/${mail.filingId}/move`,
        body: { request, to },
        take: (answer) => {
          mail.caseId = to
          mail.filingId = idOf(answer)
        },
      }
    }
    const [commitment] = await commitmentsOf(service, mail.filingId)
    if (commitment === undefined) throw new Error(`${mail.filingId} has lost its commitment`)
    return {
      kind: 'settle',
      path: `/api/commitments/${commitment.id}/changes`,
      body: { request, step: 'settle', state: mail.isKept ? 'open' : 'kept', note: '' },
      take: () => {
        mail.isKept = !mail.isKept
      },
    }
  }
}

export const commitmentsOf = async (
  service: RunningService,
  filingId: string,
): Promise<readonly { readonly id: string; readonly state: string }[]> => {
  const answer = await ask(service, `/api/commitments?standing=any&filing=${filingId}`)
  return (await jsonOf<{ commitments: { id: string; state: string }[] }>(answer)).commitments
}

export const ask = async (
  { origin, key }: RunningService,
  path: string,
  init: RequestInit = {},
): Promise<Response> => {
  try {
    return await fetch(`${origin}${path}`, { ...init, headers: { authorization: `Bearer ${key}` } })
  } catch (cause) {
    throw new Gone(path, { cause })
  }
}

const send = async (service: RunningService, { path, body, bytes }: Pending): Promise<Answer> => {
  if (bytes !== undefined) {
    await ask(service, `/api/messages/${sha256Of(bytes)}`, { method: 'PUT', body: bytes })
  }
  const response = await ask(service, path, { method: 'POST', body: JSON.stringify(body) })
  const answer = await jsonOf<Answer>(response)
  if (answer.error) throw new Error(`a service that runs refused ${path}: ${answer.error.code}`)
  return answer
}

/** An answer may be cut off half way. */
const jsonOf = async <Body>(response: Response): Promise<Body> =>
  (await response.json().catch((cause: unknown) => {
    throw new Gone(response.url, { cause })
  })) as Body

const idOf = ({ filing }: Answer): string => (typeof filing === 'string' ? filing : (filing?.id ?? ''))

const anyOf = (ids: readonly string[]): string => ids[Math.floor(Math.random() * ids.length)] ?? ''

const sha256Of = (bytes: string): string => createHash('sha256').update(bytes).digest('hex')

const mailWith = (word: string): string =>
  [
    `Message-ID: <${word}@hetanker.example>`,
    'From: Petra Schouten <p.schouten@hetanker.example>',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    `Subject: Toezegging ${word}`,
    'Content-Type: multipart/mixed; boundary=deel',
    ...['', '--deel', ''],
    `Wij leveren ${word} vrijdag. ${'x'.repeat(Math.floor(Math.random() * 20_000))}`,
    ...['--deel', 'Content-Disposition: attachment; filename=tekening.dwg', '', `lijn ${word.length}`],
    ...['--deel--', ''],
  ].join('\r\n')
