import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'
import type { MailboxWords } from '../language/mailboxes/mailboxWords.ts'

/** What stands out of a mailbox in a list, besides its clock. A decision is asked of whoever may take it, and of nobody else. */
export const marksOf = ({
  countdown,
  decision,
  hold,
  may,
}: MailboxAnswer): readonly (keyof MailboxWords['mark'])[] => {
  const isRunning = countdown.state === 'counting' || countdown.state === 'unknown'
  const hasConflict = countdown.state === 'counting' && countdown.conflict !== null
  return [
    ...(hasConflict ? (['conflict'] as const) : []),
    ...(isRunning && may.decide && decision === null ? (['undecided'] as const) : []),
    ...(decision?.state === 'awaitingSecond' ? (['awaitingSecond'] as const) : []),
    ...(hold !== null ? (['hold'] as const) : []),
  ]
}
