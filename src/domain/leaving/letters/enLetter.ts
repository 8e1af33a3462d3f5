import { writtenDay } from '../../retention/explain/writtenDay.ts'
import type { Leaving, LeavingLetterWords } from './letter.ts'

const whom = ({ successor, firm }: Leaving): string =>
  successor === null ? `a colleague at ${firm}` : `${successor.name} (${successor.address})`

export const enLetter: LeavingLetterWords = {
  letter: (leaving) => ({
    subject: `${leaving.name} is leaving ${leaving.firm}`,
    text: [
      'Dear client,',
      `${writtenDay(leaving.lastDay, 'en')} is my last day at ${leaving.firm}. What we agreed still stands. From then on, please turn to ${whom(leaving)}.`,
      'Please send your messages there from now on. After my last day nobody reads my mailbox, and nothing is forwarded.',
      'Kind regards,',
      leaving.name,
    ].join('\n\n'),
  }),
  letterOfFirm: (leaving) => ({
    subject: `${leaving.name} has left ${leaving.firm}`,
    text: [
      'Dear client,',
      `${leaving.name} left ${leaving.firm} on ${writtenDay(leaving.lastDay, 'en')}. What was agreed still stands. Please turn to ${whom(leaving)}.`,
      `Please send your messages there from now on. Nobody reads the mailbox of ${leaving.name}, and nothing is forwarded.`,
      'Kind regards,',
      leaving.firm,
    ].join('\n\n'),
  }),
  reply: (leaving, until) =>
    [
      `${leaving.name} left ${leaving.firm} on ${writtenDay(leaving.lastDay, 'en')}. Your message is not read and not forwarded.`,
      `Please send it again to ${whom(leaving)}.`,
      `This reply ends on ${writtenDay(until, 'en')}.`,
    ].join('\n\n'),
}
