import { daysBetween } from '../../domain/calendar/calendar.ts'
import { isPlatformClock } from '../../domain/retention/clocks.ts'
import type { Clock } from '../../domain/retention/mailbox.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'

/** The end of a mailbox as a letter speaks of it. */
export type AboutEnd =
  | {
      readonly kind: 'coming'
      readonly daysLeft: number
      /** `will`: Microsoft says so. `may`: counted from what was seen or entered. `agreed`: nobody wipes by himself. */
      readonly sure: 'will' | 'may' | 'agreed'
    }
  | { readonly kind: 'unknown' | 'ended' | 'endedByAgreement' | 'none' }

export const aboutEnd = ({ countdown, today }: MailboxSituation): AboutEnd => {
  switch (countdown.state) {
    case 'counting':
      return {
        kind: 'coming',
        daysLeft: daysBetween(today, countdown.clock.lastDay),
        sure: sureOf(countdown.clock),
      }
    case 'ended':
      return { kind: isPlatformClock(countdown.clock) ? 'ended' : 'endedByAgreement' }
    case 'unknown':
      return { kind: 'unknown' }
    case 'stopped':
    case 'noClock':
      return { kind: 'none' }
  }
}

const sureOf = (clock: Clock): 'will' | 'may' | 'agreed' => {
  if (!isPlatformClock(clock)) return 'agreed'
  return clock.certainty === 'certain' ? 'will' : 'may'
}
