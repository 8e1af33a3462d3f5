import { sha256 } from '../../mime/sha256.ts'
import type { Outbox } from '../outbox/openOutbox.ts'
import type { FilingPlan } from './filingPlan.ts'
import type { MailToFile } from './mailToFile.ts'
import { type Filed, type FilingService, type Following, sendFiling } from './sendFiling.ts'

/** A decision to file, with the mail at hand. */
export interface FilingAct extends FilingPlan {
  readonly mail: MailToFile
}

/**
 * Reads the mail, puts it in the outbox, sends it and takes it out again. Without an outbox it is only sent.
 * Rejects with a HostError, with the ServiceError of a refusal, or with the signal's reason.
 */
export const fileMail = async (
  { mail, ...plan }: FilingAct,
  service: FilingService,
  outbox: Outbox | null,
  following: Following,
): Promise<Filed> => {
  following.onStep({ kind: 'reading' })
  const bytes = await orCalledOff(mail.read(), following.signal)
  const filing = { plan, source: mail.source, sha256: await sha256(bytes), bytes }
  return outbox === null
    ? { kind: 'filed', answer: await sendFiling(filing, service, following) }
    : outbox.file(filing, mail, following)
}

/** Whoever stops does not wait for Outlook. */
const orCalledOff = <T>(reading: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    reading.finally(() => signal.removeEventListener('abort', stop)).then(resolve, reject)
  })
