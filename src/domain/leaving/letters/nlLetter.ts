import { writtenDay } from '../../retention/explain/writtenDay.ts'
import type { Leaving, LeavingLetterWords } from './letter.ts'

const whom = ({ successor, firm }: Leaving): string =>
  successor === null ? `een collega bij ${firm}` : `${successor.name} (${successor.address})`

/** To clients: they are addressed as a firm addresses them, not as Dossier does who uses it. */
export const nlLetter: LeavingLetterWords = {
  letter: (leaving) => ({
    subject: `${leaving.name} vertrekt bij ${leaving.firm}`,
    text: [
      'Geachte relatie,',
      `Op ${writtenDay(leaving.lastDay, 'nl')} is mijn laatste dag bij ${leaving.firm}. Wat wij hebben afgesproken blijft staan. Vanaf dan kunt u terecht bij ${whom(leaving)}.`,
      'Stuur uw berichten voortaan daarheen. Na mijn laatste dag leest niemand mijn mailbox, en er wordt niets doorgestuurd.',
      'Met vriendelijke groet,',
      leaving.name,
    ].join('\n\n'),
  }),
  letterOfFirm: (leaving) => ({
    subject: `${leaving.name} werkt niet meer bij ${leaving.firm}`,
    text: [
      'Geachte relatie,',
      `${leaving.name} werkt na ${writtenDay(leaving.lastDay, 'nl')} niet meer bij ${leaving.firm}. Wat is afgesproken blijft staan. U kunt terecht bij ${whom(leaving)}.`,
      `Stuur uw berichten voortaan daarheen. Niemand leest de mailbox van ${leaving.name}, en er wordt niets doorgestuurd.`,
      'Met vriendelijke groet,',
      leaving.firm,
    ].join('\n\n'),
  }),
  reply: (leaving, until) =>
    [
      `${leaving.name} werkt na ${writtenDay(leaving.lastDay, 'nl')} niet meer bij ${leaving.firm}. Uw bericht wordt niet gelezen en niet doorgestuurd.`,
      `Stuur het opnieuw aan ${whom(leaving)}.`,
      `Dit antwoord stopt op ${writtenDay(until, 'nl')}.`,
    ].join('\n\n'),
}
