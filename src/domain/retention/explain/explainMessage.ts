import { dateOf } from '../../calendar/calendar.ts'
import type { MessageCountdown } from '../messageClocks.ts'
import type { ExplainContext } from './explainCountdown.ts'
import { wordsIn } from './wordsIn.ts'
import { writtenDay } from './writtenDay.ts'

/** What the clock of one message says and why, in plain sentences. */
export const explainMessage = (countdown: MessageCountdown, { language, zone }: ExplainContext): string => {
  const { message: words, daysLeft } = wordsIn[language]
  if (countdown.state === 'noClock') return words.noClock[countdown.because]
  const { clock } = countdown
  const lastDay = writtenDay(clock.lastDay, language)
  if (clock.name === 'mailRule')
    return words.mailRule[countdown.state](lastDay, clock.unlessFiled ? words.unlessFiled : '')
  const why = words.retentionTag(
    writtenDay(dateOf(clock.endsAt, zone), language),
    writtenDay(clock.latestDay, language),
  )
  const said =
    countdown.state === 'ended'
      ? words.ended(why, lastDay)
      : words.counting(daysLeft(countdown.daysLeft), why, lastDay)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${words.certainty[clock.certainty]}`
}
