import type { PromisesLetGoAnswer } from '../../../contract/leavingSchemas.ts'
import { useWorkplace } from '../../workplace.ts'
import { useLeaving } from '../leavingContext.ts'

/** Who wrote a mail with promises, when, and how many there are. */
export const usePromiseFacts = () => {
  const { dates } = useWorkplace()
  const { said } = useLeaving()
  return ({ from, sentAt, commitments }: PromisesLetGoAnswer['mails'][number]): string =>
    [from, ...(sentAt === null ? [] : [dates.dayOf(sentAt)]), said.checks.letGo.promises(commitments)].join(
      ', ',
    )
}
