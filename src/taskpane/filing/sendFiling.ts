import type { FiledAnswer } from '../../contract/schemas.ts'
import type { FilingSource } from '../../domain/cases/case.ts'
import { type ProblemCode, ServiceError } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { FilingPlan } from './filingPlan.ts'

export type FilingStep =
  | { readonly kind: 'reading' }
  | { readonly kind: 'sending'; readonly sent: number; readonly size: number }
  /** The service may have taken it by now: too late to cancel. */
  | { readonly kind: 'recording' }

export interface Following {
  readonly onStep: (step: FilingStep) => void
  /** Calls the filing off, as long as nothing was recorded. */
  readonly signal: AbortSignal
}

export type FilingService = Pick<ServiceClient, 'openCase' | 'sendMessage' | 'fileMessage'>

/** What became of a filing that was begun. */
export type Filed =
  | { readonly kind: 'filed'; readonly answer: FiledAnswer }
  /** It lies in the outbox, and goes out by itself. `isLasting`: also after the pane was closed. */
  | { readonly kind: 'waiting'; readonly problem: ProblemCode | null; readonly isLasting: boolean }

/** A decision and the bytes it is about: all that the service needs. */
export interface ReadyFiling {
  readonly plan: FilingPlan
  readonly source: FilingSource
  readonly sha256: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Sends the bytes, then files them. Rejects with a ServiceError or the signal's reason. */
export const sendFiling = async (
  filing: ReadyFiling,
  service: FilingService,
  { onStep, signal }: Following,
): Promise<FiledAnswer> => {
  const { sha256, bytes } = filing
  const send = () => {
    const size = bytes.length
    const onSent = (sent: number) => onStep({ kind: 'sending', sent: Math.min(sent, size), size })
    onSent(0)
    return service.sendMessage({ sha256, bytes, onSent }, signal)
  }
  await send()
  signal.throwIfAborted()
  onStep({ kind: 'recording' })
  try {
    return await record(filing, service)
  } catch (error) {
    if (!isNotReceived(error)) throw error
    // Received bytes that nobody filed are tidied up in time: a late retry sends them again, once.
    await send()
    onStep({ kind: 'recording' })
    return record(filing, service)
  }
}

/** A case is opened only when the mail has arrived: a filing that fails before leaves no empty case. */
const record = async (
  { plan, source, sha256 }: ReadyFiling,
  service: FilingService,
): Promise<FiledAnswer> => {
  const { request, kind, note, way, commitments, into, insteadOf } = plan
  // Past this point nothing is called off: a request that was sent may have been recorded.
  const { signal } = new AbortController()
  const { id } = into.kind === 'existing' ? into.case : await service.openCase(into.newCase, signal)
  const filing = { request, sha256, source, kind, note, way, commitments: [...commitments] }
  return service.fileMessage(id, { ...filing, ...(insteadOf && { insteadOf: [...insteadOf] }) }, signal)
}

const isNotReceived = (error: unknown): boolean =>
  error instanceof ServiceError && error.code === 'messageNotReceived'
