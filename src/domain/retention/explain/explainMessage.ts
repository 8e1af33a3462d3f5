import { dateOf } from '../../calendar.ts'
import type { MessageClock, MessageCountdown } from '../messageClocks.ts'
import type { ExplainContext } from './explainCountdown.ts'
import { periodInWords } from './periodInWords.ts'
import { wordsIn } from './wordsIn.ts'
import { writtenDay } from './writtenDay.ts'

/** What the clock of one message says and why, in plain sentences. */
export const explainMessage = (countdown: MessageCountdown, context: ExplainContext): string => {
  const words = wordsIn[context.language].message
  if (countdown.state === 'noClock') return words.noClock[countdown.because]
  const { clock } = countdown
  const why = whyOf(clock, context)
  const lastDay = writtenDay(clock.lastDay, context.language)
  const said =
    countdown.state === 'ended'
      ? words.ended(why, lastDay)
      : words.counting(wordsIn[context.language].daysLeft(countdown.daysLeft), why, lastDay)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${words.certainty[clock.certainty]}`
}

const whyOf = (clock: MessageClock, { language, zone }: ExplainContext): string => {
  const words = wordsIn[language].message
  const dayOf = (at: string): string => writtenDay(dateOf(at, zone), language)
  if (clock.name === 'retentionTag')
    return words.retentionTag(dayOf(clock.endsAt), writtenDay(clock.latestDay, language))
  const why = words.mailRule[clock.since](dayOf(clock.startedAt), periodInWords(clock.period, language))
  return clock.unlessFiled ? `${why}${words.unlessFiled}` : why
}
