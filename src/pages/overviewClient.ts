import type {
  AgreementAnswer,
  NewCancellation,
  NewCancellationStep,
  NewInformed,
} from '../contract/agreementSchemas.ts'
import type { NewExecution, RunbookAnswer } from '../contract/executionSchemas.ts'
import type { MailboxAnswer, NewFact, NewHold } from '../contract/mailboxSchemas.ts'
import type { OverviewAnswer } from '../contract/overviewSchemas.ts'
import type { MeAnswer } from '../contract/schemas.ts'
import { askerFor } from '../taskpane/serviceClient.ts'
import { type OverviewFilter, parametersOf } from './overviewFilter.ts'

/** What the overview asks of the service. Every verb rejects with a ServiceError, or with the signal's reason. */
export interface OverviewClient {
  me(signal: AbortSignal): Promise<MeAnswer>
  overview(filter: OverviewFilter, part: OverviewPart, signal: AbortSignal): Promise<OverviewAnswer>
  /** What matches, as a file. */
  file(kind: 'csv' | 'ics', filter: OverviewFilter, signal: AbortSignal): Promise<Blob>
  mailbox(id: string, signal: AbortSignal): Promise<MailboxAnswer>
  runbook(id: string, signal: AbortSignal): Promise<RunbookAnswer>
  hold(id: string, hold: NewHold): Promise<MailboxAnswer>
  enterFact(id: string, fact: NewFact): Promise<MailboxAnswer>
  execution(id: string, execution: NewExecution): Promise<MailboxAnswer>
  revokeLinks(id: string, request: string): Promise<MailboxAnswer>
  agreements(signal: AbortSignal): Promise<readonly AgreementAnswer[]>
  inform(id: string, informed: NewInformed): Promise<AgreementAnswer>
  cancel(id: string, cancellation: NewCancellation): Promise<AgreementAnswer>
  cancellationStep(id: string, seq: number, step: NewCancellationStep): Promise<AgreementAnswer>
}

/** A window of the rows that match. */
export interface OverviewPart {
  readonly offset: number
  readonly limit: number
}

/** `onRefused` is called when the service does not know the key. */
export const overviewClient = (key: string, onRefused: () => void): OverviewClient => {
  const { get, post, blob } = askerFor(key, onRefused)
  const mailbox = (id: string) => `/api/mailboxes/${id}`
  const agreement = (id: string) => `/api/agreements/${id}`
  return {
    me: (signal) => get('/api/me', signal),
    overview: (filter, part, signal) => get(`/api/overview?${parametersOf(filter, part)}`, signal),
    file: (kind, filter, signal) => blob(`/api/overview.${kind}?${parametersOf(filter)}`, signal),
    mailbox: (id, signal) => get(mailbox(id), signal),
    runbook: (id, signal) => get(`${mailbox(id)}/runbook`, signal),
    hold: (id, hold) => post(`${mailbox(id)}/hold`, hold),
    enterFact: (id, fact) => post(`${mailbox(id)}/facts`, fact),
    execution: (id, execution) => post(`${mailbox(id)}/execution`, execution),
    revokeLinks: (id, request) => post(`${mailbox(id)}/revoke-links`, { request }),
    agreements: async (signal) => {
      const { agreements } = await get<{ agreements: AgreementAnswer[] }>('/api/agreements', signal)
      return agreements
    },
    inform: (id, informed) => post(`${agreement(id)}/informed`, informed),
    cancel: (id, cancellation) => post(`${agreement(id)}/cancellations`, cancellation),
    cancellationStep: (id, seq, step) => post(`${agreement(id)}/cancellations/${seq}`, step),
  }
}
