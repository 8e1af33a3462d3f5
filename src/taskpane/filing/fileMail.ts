import type { FiledAnswer } from '../../contract/schemas.ts'
import { sha256 } from '../../mime/sha256.ts'
import { ServiceError } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { FilingPlan } from './filingPlan.ts'
import type { MailToFile } from './mailToFile.ts'

/** A decision to file, with the mail at hand. */
export interface FilingAct extends FilingPlan {
  readonly mail: MailToFile
}

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

type Service = Pick<ServiceClient, 'openCase' | 'sendMessage' | 'fileMessage'>

/** Reads the mail, sends its bytes, then files them. Rejects with a HostError, a ServiceError or the signal's reason. */
export const fileMail = async (
  act: FilingAct,
  service: Service,
  { onStep, signal }: Following,
): Promise<FiledAnswer> => {
  onStep({ kind: 'reading' })
  const bytes = await act.mail.read()
  signal.throwIfAborted()
  const hash = await sha256(bytes)
  const send = () => {
    const size = bytes.length
    const onSent = (sent: number) => onStep({ kind: 'sending', sent: Math.min(sent, size), size })
    onSent(0)
    return service.sendMessage({ sha256: hash, bytes, onSent }, signal)
  }
  await send()
  signal.throwIfAborted()
  onStep({ kind: 'recording' })
  const record = recording(act, hash, service)
  try {
    return await record()
  } catch (error) {
    if (!isNotReceived(error)) throw error
    // Received bytes that nobody filed are tidied up in time: a late retry sends them again, once.
    await send()
    onStep({ kind: 'recording' })
    return record()
  }
}

/** A case is opened only when the mail has arrived: a filing that fails before leaves no empty case. */
const recording = (act: FilingAct, hash: string, service: Service) => async (): Promise<FiledAnswer> => {
  const { request, mail, kind, note, way, commitments, into } = act
  // Past this point nothing is called off: a request that was sent may have been recorded.
  const { signal } = new AbortController()
  const { id } = into.kind === 'existing' ? into.case : await service.openCase(into.newCase, signal)
  const filing = { request, sha256: hash, source: mail.source, kind, note, way }
  return service.fileMessage(id, { ...filing, commitments: [...commitments] }, signal)
}

const isNotReceived = (error: unknown): boolean =>
  error instanceof ServiceError && error.code === 'messageNotReceived'
