import type { AgreementAnswer } from '../contract/agreementSchemas.ts'
import type { ErrorBody } from '../contract/errors.ts'
import type { LinkSentAnswer, MailboxAnswer, MailboxesAnswer, NewHold } from '../contract/mailboxSchemas.ts'
import type {
  CaseSummaryAnswer,
  CaseViewAnswer,
  FiledAnswer,
  MeAnswer,
  NewCase,
  NewFiling,
  SearchAnswer,
  SuggestionsAnswer,
} from '../contract/schemas.ts'
import type { MessageMetadata } from '../domain/message.ts'
import { sha256 } from '../mime/sha256.ts'
import { withinLimits } from './messageLimits.ts'
import { isKeyProblem, ServiceError } from './problem.ts'
import { sendBytes } from './sendBytes.ts'

/**
 * What the first view asks of the service, and the bare verbs, on which areas that are loaded late build their own.
 * Every verb rejects with a ServiceError, or with the signal's reason.
 */
export interface ServiceClient extends Asker {
  me(signal: AbortSignal): Promise<MeAnswer>
  suggest(metadata: MessageMetadata, signal: AbortSignal): Promise<SuggestionsAnswer>
  findCases(query: string, signal: AbortSignal): Promise<readonly CaseSummaryAnswer[]>
  /** `before`: the number of the filing after which (downwards) to go on. */
  viewCase(id: string, before: number | null, signal: AbortSignal): Promise<CaseViewAnswer>
  openCase(newCase: NewCase, signal: AbortSignal): Promise<CaseSummaryAnswer>
  sendMessage(message: SentMessage, signal: AbortSignal): Promise<void>
  fileMessage(caseId: string, filing: NewFiling, signal: AbortSignal): Promise<FiledAnswer>
  mailboxes(signal: AbortSignal): Promise<MailboxesAnswer>
  hold(id: string, hold: NewHold): Promise<MailboxAnswer>
  /** Has the link to the decision page mailed to the person who asks. */
  askDecisionLink(id: string, act: Requested): Promise<LinkSentAnswer>
  agreements(signal: AbortSignal): Promise<readonly AgreementAnswer[]>
  acknowledge(id: string, act: Requested): Promise<AgreementAnswer>
  search(query: string, signal: AbortSignal): Promise<SearchAnswer>
  /** The bytes of a filed mail; the service records the reading. */
  download(filingId: string, signal: AbortSignal): Promise<Blob>
}

/** The id made for one act, so that a repeat happens once. */
export interface Requested {
  readonly request: string
}

export interface SentMessage {
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly onSent: (sent: number) => void
}

/** The bare verbs, which know the key. */
export interface Asker {
  /** Of this key. */
  keyPrint(): Promise<string>
  get<T>(path: string, signal: AbortSignal): Promise<T>
  /** An act by a button is not called off: without a signal it runs to its end. */
  post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T>
  put<T>(path: string, body: unknown): Promise<T>
  /** `language`: what the file is to be written in, where it holds words. */
  blob(path: string, signal: AbortSignal, language?: string): Promise<Blob>
  /** Address of the wide page, with the key in its fragment as the printed link has it. */
  widePage(place: 'cases' | 'commitments'): string
  send(path: string, message: Omit<SentMessage, 'sha256'>, signal: AbortSignal): Promise<void>
}

/** Tells a key from others and gives nothing of it away: a SHA-256 in hex. */
export const keyPrint = (key: string): Promise<string> => sha256(new TextEncoder().encode(key))

/** `onRefused` is called when the service does not know the key. */
export const askerFor = (key: string, onRefused: () => void): Asker => {
  const headers = { Authorization: `Bearer ${key}` }

  const answered = async (answer: Promise<Response>): Promise<Response> => {
    const response = await answer
    if (response.ok) return response
    const error = await refusal(response)
    if (isKeyProblem(error)) onRefused()
    throw error
  }
  const ask = (path: string, init: RequestInit): Promise<Response> =>
    answered(fetch(path, { ...init, headers: { ...headers, ...init.headers } }).catch(unreachable))
  return {
    keyPrint: () => keyPrint(key),
    get: async <T>(path: string, signal: AbortSignal) => json<T>(await ask(path, { signal })),
    post: async <T>(path: string, body: unknown, signal?: AbortSignal) =>
      json<T>(await ask(path, { ...written('POST', body), signal: signal ?? null })),
    put: async <T>(path: string, body: unknown) => json<T>(await ask(path, written('PUT', body))),
    widePage: (place) => `overview.html?place=${place}#${new URLSearchParams({ key })}`,
    blob: async (path, signal, language) => {
      const headers = language === undefined ? {} : { 'Accept-Language': language }
      return (await ask(path, { signal, headers })).blob().catch(cutOff)
    },
    send: async (url, { bytes, onSent }, signal) => {
      await answered(sendBytes({ url, headers, bytes, onSent, signal }))
    },
  }
}

const written = (method: 'POST' | 'PUT', body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

/** What the pane asks, with this key; `onRefused` as above. */
export const serviceClient = (key: string, onRefused: () => void): ServiceClient => {
  const asker = askerFor(key, onRefused)
  const { get, post, blob, send } = asker
  return {
    ...asker,
    me: (signal) => get('/api/me', signal),
    suggest: (metadata, signal) => post('/api/suggestions', withinLimits(metadata), signal),
    findCases: async (query, signal) => {
      const found = await get<{ cases: CaseSummaryAnswer[] }>(`/api/cases?${search({ query })}`, signal)
      return found.cases
    },
    viewCase: (id, before, signal) =>
      get(`/api/cases/${id}?${search(before === null ? {} : { before: String(before) })}`, signal),
    openCase: (newCase, signal) => post('/api/cases', newCase, signal),
    sendMessage: ({ sha256, ...message }, signal) => send(`/api/messages/${sha256}`, message, signal),
    fileMessage: (caseId, filing, signal) => post(`/api/cases/${caseId}/filings`, filing, signal),
    mailboxes: (signal) => get('/api/mailboxes', signal),
    hold: (id, hold) => post(`/api/mailboxes/${id}/hold`, hold),
    askDecisionLink: (id, act) => post(`/api/mailboxes/${id}/decision-link`, act),
    agreements: async (signal) => {
      const { agreements } = await get<{ agreements: AgreementAnswer[] }>('/api/agreements', signal)
      return agreements
    },
    acknowledge: (id, act) => post(`/api/agreements/${id}/acknowledgements`, act),
    search: (query, signal) => get(`/api/search?${search({ query })}`, signal),
    download: (filingId, signal) => blob(`/api/filings/${filingId}/message`, signal),
  }
}

const search = (parameters: Readonly<Record<string, string>>): string =>
  new URLSearchParams(parameters).toString()

/** `fetch` rejects with a TypeError when nothing answered, and with the signal's reason when it was called off. */
const unreachable = (error: unknown): never => {
  throw error instanceof TypeError ? new ServiceError('offline', { cause: error }) : error
}

const json = async <T>(response: Response): Promise<T> => response.json().catch(cutOff)

/**
 * What was asked may be done, and the answer is not whole: it broke off (a TypeError), or a proxy in between put a page in its
 * place, which is no JSON. As with no answer at all, the same request may be sent again.
 */
const cutOff = (cause: unknown): never => {
  const isCutOff = cause instanceof SyntaxError || cause instanceof TypeError
  throw isCutOff ? new ServiceError('offline', { cause }) : cause
}

const refusal = async (response: Response): Promise<ServiceError> => {
  const body = (await response.json().catch(() => null)) as ErrorBody | null
  if (body?.error?.code !== undefined) return new ServiceError(body.error.code)
  // Not the service, but what stands in between: a proxy that takes nothing this large, a hotel that wants one to sign in.
  return new ServiceError(response.status === 413 ? 'messageTooLarge' : 'offline')
}
