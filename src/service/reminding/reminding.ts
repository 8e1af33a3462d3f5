import type { Postman } from '../../ports/postman.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { Log } from '../log.ts'
import { senderDomain } from '../mailSettings.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { Settings } from '../settings.ts'
import { remind } from './remind.ts'
import type { RemindingParts } from './remindingParts.ts'
import { type Scheduler, startScheduler } from './scheduler.ts'

type Books = Pick<ServiceParts, 'organisation' | 'agreements' | 'mailboxes'>

/** What rounds of reminders need, by the settings. */
export const remindingParts = (
  books: Books,
  postman: Postman | null,
  { mail, publicUrl }: Pick<Settings, 'mail' | 'publicUrl'>,
): RemindingParts => ({
  ...books,
  postman,
  publicUrl,
  senderDomain: senderDomain(mail),
})

/** Minutes between the rounds of a service. */
const everyMinutes = 10

/** The rounds of a service; also without a post, for what the roster shows goes on record all the same. */
export const startReminding = (
  parts: RemindingParts,
  { log, now }: { readonly log: Log; readonly now: () => string },
): Scheduler =>
  startScheduler({
    remind: (at, signal) =>
      remind(parts, at, { signal, onFailure: (error) => logFailure(log, asServiceError(error)) }),
    everyMinutes,
    log,
    now,
  })
