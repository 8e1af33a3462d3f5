import type { CountdownAnswer } from '../../contract/mailboxSchemas.ts'
import type { Dates } from '../language/dates.ts'
import type { MailboxWords } from '../language/mailboxes/mailboxWords.ts'

/** The countdown in a few words, to stand after a name or a colon. */
export const headline = (countdown: CountdownAnswer, words: MailboxWords): string => {
  switch (countdown.state) {
    case 'counting':
      return words.daysLeft(countdown.daysLeft)
    case 'ended':
      return words.ended
    case 'stopped':
      return words.stopped
    case 'noClock':
      return words.noClock[countdown.because]
    case 'unknown':
      return words.unknown
  }
}

/** Until when, and which clock: one sentence below the headline. */
export const explanation = (countdown: CountdownAnswer, words: MailboxWords, dates: Dates): string => {
  switch (countdown.state) {
    case 'counting':
      return words.lastDay(dates.day(countdown.clock.lastDay))
    case 'ended':
      return words.endedOn(dates.day(countdown.clock.lastDay))
    case 'stopped':
      return words.stoppedBecause[countdown.because](dates.dayOf(countdown.since))
    case 'noClock':
      return countdown.nearSizeLimit ? words.nearSizeLimit : words.noClockWhy[countdown.because]
    case 'unknown':
      return words.unknownWhy
  }
}

/** Which clock and how sure, or null where none runs. */
export const clockAndCertainty = (countdown: CountdownAnswer, words: MailboxWords): string | null => {
  if (!('clock' in countdown)) return null
  const { name, certainty } = countdown.clock
  // What was agreed says so by its name.
  return certainty === 'agreed' ? words.clock[name] : `${words.clock[name]}, ${words.certainty[certainty]}`
}
