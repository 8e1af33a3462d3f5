import type { LeavingProgress } from '../../domain/leaving/plan.ts'
import { planRemindersDue } from '../../domain/leaving/planReminders.ts'
import { remindersDue } from '../../domain/reminders/remindersDue.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import type { DueIn } from './claim.ts'
import type { RemindingParts } from './remindingParts.ts'

const nothingDone: LeavingProgress = {
  ...{ isCleanedUp: false, isHandedOver: false, isChecked: false, isSigned: false },
}

/**
 * What is due about a mailbox: what its agreement asks for, and of its owner's plan. How far that is, is counted only where
 * a letter about it may be due; where it cannot be counted now, the next round tries again.
 */
export const dueAbout = async (
  { leavingProgress }: Pick<RemindingParts, 'leavingProgress'>,
  situation: MailboxSituation,
  onFailure?: (error: Error) => void,
): Promise<DueIn> => {
  if (leavingProgress === null || planRemindersDue(situation, nothingDone).length === 0) return remindersDue
  try {
    const progress = await leavingProgress(situation)
    return (now) => [...remindersDue(now), ...planRemindersDue(now, progress)]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    onFailure?.(error)
    return remindersDue
  }
}
