import type { OverviewRow } from '../../contract/overviewSchemas.ts'
import type { MailboxWords } from '../../taskpane/language/mailboxes/mailboxWords.ts'
import type { Urgency } from '../../taskpane/mailboxes/urgency.ts'
import type { OverviewWords } from '../words/overviewWords.ts'

/** How loud a row is shown, as the pane shows its countdown. */
export const urgencyOfRow = ({ state, daysLeft }: OverviewRow): Urgency => {
  switch (state) {
    case 'unknown':
    case 'ended':
      return 'now'
    case 'counting':
      return daysLeft === null || daysLeft <= 7 ? 'now' : daysLeft <= 14 ? 'soon' : 'later'
    case 'stopped':
    case 'noClock':
      return 'none'
  }
}

/** The number of days left, or a sign that fits a narrow column; the words are `headlineOfRow`. */
export const daysShown = ({ state, daysLeft }: OverviewRow): string => {
  switch (state) {
    case 'counting':
      return String(daysLeft ?? '?')
    case 'unknown':
      return '?'
    case 'ended':
      return '0'
    case 'stopped':
      return 'Ⅱ'
    case 'noClock':
      return '–'
  }
}

export const headlineOfRow = (
  { state, daysLeft }: OverviewRow,
  words: MailboxWords,
  said: OverviewWords['table'],
): string => {
  switch (state) {
    case 'counting':
      return daysLeft === null ? words.unknown : words.daysLeft(daysLeft)
    case 'unknown':
      return words.unknown
    case 'ended':
      return words.ended
    case 'stopped':
      return words.stopped
    case 'noClock':
      return said.noClock
  }
}
