import type { LeavingProgress } from '../../domain/leaving/plan.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { cleanUpBeside } from '../cleanUp/forLeaving.ts'
import { CopyJobs } from '../copies/copyJobs.ts'
import type { CopyPlace } from '../copies/copyPlace.ts'
import { mailboxCopiesOf } from '../copies/mailboxCopies.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { WorkFiles } from '../work/workFiles.ts'
import { leavingStanding, progressOf } from './leavingFacts.ts'

type Parts = Pick<
  ServiceParts,
  'organisation' | 'organisationName' | 'signIn' | 'mailSources' | 'log' | 'now'
>

/** How far leavings are, for a process that is not the service: told from what lies on disk, and nothing is written. */
export const progressBeside = (parts: Parts, copies: CopyPlace) => {
  const work = new WorkFiles(parts.organisation.folders)
  const counting = {
    ...{ ...parts, work },
    cleanUpNumbers: cleanUpBeside({ ...parts, work }),
    copiesMade: mailboxCopiesOf(parts, new CopyJobs({ ...parts, work }, copies)),
  }
  return async (situation: MailboxSituation): Promise<LeavingProgress> =>
    progressOf(await leavingStanding(counting, situation))
}
