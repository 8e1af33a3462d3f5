import type { OutboxWords } from './outboxWords.ts'

const messages = (count: number): string => (count === 1 ? '1 bericht' : `${count} berichten`)

export const nlOutbox: OutboxWords = {
  waiting: (count) => `${messages(count)} ${count === 1 ? 'wacht' : 'wachten'} op verzending`,
  refused: (count) => `${messages(count)} ${count === 1 ? 'kon' : 'konden'} niet worden opgeborgen`,
  sent: (count) =>
    count === 1 ? '1 bericht dat wachtte is opgeborgen' : `${count} berichten die wachtten zijn opgeborgen`,
  standing: (count) =>
    count === 1
      ? '1 bericht is opgeborgen en kon niet worden teruggenomen'
      : `${count} berichten zijn opgeborgen en konden niet worden teruggenomen`,
  standingNext:
    'Het was al opgeborgen voordat je het terugnam, in een dossier dat je niet meer kunt openen. Daar blijft het staan tot een lid van dat dossier of een dossierbeheerder het eruit haalt.',
  standingSeen: 'Begrepen',
  standingSeenNamed: (subject) => `Begrepen: ${subject}`,
  waitsForKey: (count) =>
    `${messages(count)} ${count === 1 ? 'wacht' : 'wachten'} op deze computer op verzending. Dat gaat vanzelf zodra je je sleutel hebt ingevuld.`,
  keepOpen: 'Sluit dit venster niet eerder: je browser bewaart niet wat wacht.',
  show: 'Tonen',
  hide: 'Verbergen',
  explanation:
    'Wat wacht gaat vanzelf zodra Dossier bereikbaar is en dit venster open is. Tot dan staat het op deze computer.',
  notLasting: 'Dit bericht staat alleen in dit venster: sluit je het, dan wordt het niet opgeborgen.',
  into: (reference) => `Naar ${reference}`,
  intoNew: (title) => `Naar een nieuw dossier ‘${title}’`,
  since: (when) => `Wacht sinds ${when}`,
  sendNow: 'Nu proberen',
  sending: 'Bezig met versturen…',
  remove: 'Niet opbergen',
  removeNamed: (subject) => `Niet opbergen: ${subject}`,
  removeAsk: 'Dit bericht wordt dan niet opgeborgen. In Outlook blijft het staan.',
  removeSentAsk:
    'Het is al eens verstuurd, zonder antwoord: misschien is het opgeborgen. Zodra Dossier bereikbaar is, wordt dat teruggedraaid. In Outlook blijft het staan.',
  removeYes: 'Ja, niet opbergen',
  removeNo: 'Laten wachten',
  removed: (subject) => `‘${subject}’ wacht niet meer.`,
  notRemoved: (subject) => `‘${subject}’ wordt op dit moment verstuurd.`,
  again: 'Opnieuw proberen',
  otherCase: 'Ander dossier',
  otherCaseFor: (subject) => `Ander dossier voor ‘${subject}’`,
  card: (destination) => `Wacht op verzending. ${destination}`,
  cardLasting:
    'Dossier is nu niet bereikbaar. Het bericht wordt vanzelf opgeborgen; je mag dit venster sluiten.',
  offline: 'Dossier is niet bereikbaar',
  offlineNext:
    'Je kunt wel opbergen: kies een dossier dat je eerder gebruikte of maak een nieuw. Het bericht wacht tot er weer verbinding is.',
}
