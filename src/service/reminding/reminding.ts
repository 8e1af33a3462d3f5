import { usualReminders } from '../../domain/commitments/commitmentReminders.ts'
import type { Postman } from '../../ports/postman.ts'
import { logFailure } from '../http/failureLog.ts'
import { asServiceError } from '../http/serviceError.ts'
import type { Log } from '../log.ts'
import { senderDomain } from '../mailSettings.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { Settings } from '../settings.ts'
import type { CommitmentRemindingParts } from './commitmentRemindingParts.ts'
import { remind } from './remind.ts'
import type { RemindingParts } from './remindingParts.ts'
import { remindOfCommitments } from './remindOfCommitments.ts'
import { type Scheduler, startScheduler } from './scheduler.ts'

type Books = Pick<ServiceParts, 'organisation' | 'agreements' | 'mailboxes'>

/** What rounds of reminders need, by the settings. */
export const remindingParts = (
  books: Books,
  postman: Postman | null,
  { mail, publicUrl }: Pick<Settings, 'mail' | 'publicUrl'>,
  leavingProgress: RemindingParts['leavingProgress'],
): RemindingParts => ({
  ...books,
  postman,
  publicUrl,
  leavingProgress,
  senderDomain: senderDomain(mail),
})

/** What rounds of reminders of commitments need, likewise. */
export const commitmentRemindingParts = (
  { organisation }: Pick<ServiceParts, 'organisation'>,
  signIn: Pick<ServiceParts['signIn'], 'people'>,
  postman: Postman | null,
  settings: Pick<Settings, 'mail' | 'organisationName' | 'commitmentDays' | 'language'> &
    Pick<CommitmentRemindingParts, 'pages'>,
): CommitmentRemindingParts => ({
  organisation,
  organisationName: settings.organisationName,
  people: signIn.people,
  rules: settings.commitmentDays === null ? null : { ...usualReminders, daysBefore: settings.commitmentDays },
  language: settings.language,
  postman,
  pages: settings.pages,
  senderDomain: senderDomain(settings.mail),
})

/** Minutes between the rounds of a service. */
const everyMinutes = 10

/** The rounds of a service; also without a post, for what the roster shows goes on record all the same. */
export const startReminding = (
  parts: RemindingParts,
  ofCommitments: CommitmentRemindingParts,
  { log, now }: { readonly log: Log; readonly now: () => string },
): Scheduler =>
  startScheduler({
    remind: async (at, signal) => {
      const options = {
        signal,
        onFailure: (error: Error) => logFailure(log, asServiceError(error)),
      }
      const ofMailboxes = await remind(parts, at, options)
      return [...ofMailboxes, ...(await remindOfCommitments(ofCommitments, at, options))]
    },
    everyMinutes,
    log,
    now,
  })
