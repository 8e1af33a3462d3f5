import { dateOf } from '../../calendar/calendar.ts'
import { isPlatformClock } from '../clocks.ts'
import type { Clock, Countdown } from '../mailbox.ts'
import type { ExplainWords } from './explainWords.ts'
import { periodInWords } from './periodInWords.ts'
import { wordsIn } from './wordsIn.ts'
import { type Language, writtenDay } from './writtenDay.ts'

export interface ExplainContext {
  readonly language: Language
  /** IANA time zone in which the days were counted. */
  readonly zone: string
}

/** A countdown in a few words, to stand after a name or a colon: `nog 3 dagen`, `3 days left`. */
export const headlineOf = (countdown: Countdown, language: Language): string => {
  const words = wordsIn[language]
  switch (countdown.state) {
    case 'counting':
      return words.daysLeft(countdown.daysLeft)
    case 'ended':
      return words.headline.ended[sideOf(countdown.clock)]
    case 'stopped':
    case 'noClock':
    case 'unknown':
      return words.headline[countdown.state]
  }
}

/** What a countdown says and why, in plain sentences: which clock, since when, until when and how sure. */
export const explainCountdown = (countdown: Countdown, context: ExplainContext): string => {
  const words = wordsIn[context.language]
  switch (countdown.state) {
    case 'counting':
      return counting(countdown, words, context)
    case 'ended': {
      const { clock } = countdown
      const { started, follows, lastDay } = clauses(clock, words, context)
      return sentences(
        words.ended[sideOf(clock)](started, follows, lastDay),
        words.certainty[clock.certainty],
      )
    }
    case 'stopped':
      return words.stopped[countdown.because](
        writtenDay(dateOf(countdown.since, context.zone), context.language),
      )
    case 'noClock':
      return countdown.nearSizeLimit
        ? sentences(words.noClock[countdown.because], words.nearSizeLimit)
        : words.noClock[countdown.because]
    case 'unknown':
      return words.unknown
  }
}

const counting = (
  { clock, daysLeft, conflict }: Extract<Countdown, { readonly state: 'counting' }>,
  words: ExplainWords,
  context: ExplainContext,
): string =>
  sentences(
    capitalised(words.counting({ daysLeft: words.daysLeft(daysLeft), ...clauses(clock, words, context) })),
    words.certainty[clock.certainty],
    ...(conflict === null ? [] : [words.conflict(writtenDay(conflict.lastDay, context.language))]),
  )

const clauses = (clock: Clock, words: ExplainWords, { language, zone }: ExplainContext) => {
  const dayOf = (at: string): string => writtenDay(dateOf(at, zone), language)
  const on = dayOf(clock.startedAt)
  const before = clock.startedBefore === null ? null : dayOf(clock.startedBefore)
  return {
    started: words.started[clock.name]({ on, before: before === on ? null : before }),
    follows: words.follows[sideOf(clock)](periodInWords(clock.period, language)),
    lastDay: writtenDay(clock.lastDay, language),
  }
}

const sideOf = (clock: Clock): 'platform' | 'agreed' => (isPlatformClock(clock) ? 'platform' : 'agreed')

const sentences = (...parts: readonly string[]): string => parts.join(' ')

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
