import { writtenDay } from '../../retention/explain/writtenDay.ts'
import type { Leaving, LeavingLetterWords } from './letter.ts'

const whom = ({ successor, firm }: Leaving): string =>
  successor === null ? `een collega bij ${firm}` : `${successor.name} (${successor.address})`

export const nlLetter: LeavingLetterWords = {
  letter: (leaving) => ({
    subject: `${leaving.name} vertrekt bij ${leaving.firm}`,
    text: [
      'Beste relatie,',
      `Op ${writtenDay(leaving.lastDay, 'nl')} is mijn laatste dag bij ${leaving.firm}. Wat wij hebben afgesproken blijft staan. Vanaf dan kun je terecht bij ${whom(leaving)}.`,
      'Stuur je berichten voortaan daarheen. Na mijn laatste dag leest niemand mijn mailbox, en er wordt niets doorgestuurd.',
      'Met vriendelijke groet,',
      leaving.name,
    ].join('\n\n'),
  }),
  letterOfFirm: (leaving) => ({
    subject: `${leaving.name} werkt niet meer bij ${leaving.firm}`,
    text: [
      'Beste relatie,',
      `${leaving.name} werkt na ${writtenDay(leaving.lastDay, 'nl')} niet meer bij ${leaving.firm}. Wat is afgesproken blijft staan. Je kunt terecht bij ${whom(leaving)}.`,
      `Stuur je berichten voortaan daarheen. Niemand leest de mailbox van ${leaving.name}, en er wordt niets doorgestuurd.`,
      'Met vriendelijke groet,',
      leaving.firm,
    ].join('\n\n'),
  }),
  reply: (leaving, until) =>
    [
      `${leaving.name} werkt na ${writtenDay(leaving.lastDay, 'nl')} niet meer bij ${leaving.firm}. Je bericht wordt niet gelezen en niet doorgestuurd.`,
      `Stuur het opnieuw aan ${whom(leaving)}.`,
      `Dit antwoord stopt op ${writtenDay(until, 'nl')}.`,
    ].join('\n\n'),
}
