import type { CalendarDate } from '../../calendar/calendar.ts'

/** What letters and replies say of a leaver, and to whom clients may turn. */
export interface Leaving {
  readonly name: string
  readonly firm: string
  readonly lastDay: CalendarDate
  /** Null: the firm itself. */
  readonly successor: { readonly name: string; readonly address: string } | null
}

/** Plain text, paragraphs divided by an empty line. */
export interface LeavingLetter {
  readonly subject: string
  readonly text: string
}

export interface LeavingLetterWords {
  /** To clients, sent by the leaver himself before his last day. */
  readonly letter: (leaving: Leaving) => LeavingLetter
  /** To clients, sent by the firm when he has gone. */
  readonly letterOfFirm: (leaving: Leaving) => LeavingLetter
  /** The out-of-office text. It forwards nothing and says so. */
  readonly reply: (leaving: Leaving, until: CalendarDate) => string
}
