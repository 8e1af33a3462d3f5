import type { ReportWords } from './leavingWords.ts'

const number = new Intl.NumberFormat('nl')
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`

export const nlReport: ReportWords = {
  heading: 'Verslag van vertrek',
  of: (name, organisation) => `${name}, ${organisation}`,
  made: (day) => `Zoals het staat op ${day}`,
  lastDay: (day) => `Laatste werkdag: ${day}`,
  print: 'Afdrukken of bewaren als PDF',
  close: 'Verslag sluiten',
  numbers: 'In aantallen',
  asSigned: (moment) => `Zoals beide kanten tekenden, ${moment}. Wat nu anders is staat erbij.`,
  now: (count) => `nu ${count}`,
  number: {
    filed: 'Berichten in dossiers die de vertrekker opborg, of een vertrouwenspersoon uit deze mailbox',
    cases: 'Dossiers waarin ze zitten',
    mails: 'Berichten in de mailbox',
    inCases: 'Daarvan: in een dossier, wie ze ook opborg',
    undecided: 'Daarvan: niemand besloot',
    private: 'Privéberichten',
    privateTaken: 'Privéberichten meegegeven aan de vertrekker, door niemand anders bewaard',
    notNeeded: 'Berichten die niet nodig zijn',
    promisesLetGo: 'Daarvan: klantmail met een toezegging, in geen dossier',
    damaged: 'Plaatsen die niet gelezen konden worden',
    commitmentsHandedOver: 'Overgedragen toezeggingen',
    commitmentsLeft: 'Open toezeggingen zonder nieuwe eigenaar',
    followsHandedOver: 'Dossiers met overgedragen gesprekken',
  },
  unknown: 'niet geteld',
  cases: 'Wat waar is opgeborgen',
  caseLine: (reference, title) => `${reference} ${title}`,
  mails: (count) => many(count, 'bericht', 'berichten'),
  otherCases: (cases, mails) =>
    `${many(cases, 'dossier dat', 'dossiers die')} hier niet met naam ${cases === 1 ? 'staat' : 'staan'}: ${many(mails, 'bericht', 'berichten')}`,
  commitments: 'Toezeggingen en hun nieuwe eigenaren',
  commitmentLine: (what, reference, owner) => `${what} (${reference}): ${owner}`,
  copy: 'Statische kopie',
  copyLine: (hash, mails, day) =>
    `SHA-256 ${hash}${mails === null ? '' : `, ${many(mails, 'bericht', 'berichten')}`}, vastgelegd ${day}`,
  noCopy: 'Er is er geen vastgelegd.',
  letGo: 'Losgelaten',
  letGoLine: (mails) =>
    mails === null
      ? 'Wat niet is opgeborgen verdwijnt met de mailbox; het is niet geteld.'
      : mails === 0
        ? 'Van geen bericht is gezegd dat het niet nodig is.'
        : `${many(mails, 'bericht dat niet nodig is verdwijnt', 'berichten die niet nodig zijn verdwijnen')} met de mailbox.`,
  letGoUndecided: (mails) =>
    `${many(mails, 'bericht waarover niemand besloot verdwijnt', 'berichten waarover niemand besloot verdwijnen')} met de mailbox.`,
  opened: (count) =>
    `Anderen openden ${number.format(count)} keer een bericht, elke keer met de reden erbij.`,
  openedMail: (day, size) => (day === null ? `Bericht zonder datum, ${size}` : `Bericht van ${day}, ${size}`),
  openedMore: (count) =>
    `En nog ${number.format(count)} keer daarvoor. Het register van de mailbox noemt ze allemaal.`,
  entrusted: {
    heading: 'Wat vertrouwenspersonen deden',
    did: {
      mailsOpened: (count) => `${number.format(count)} keer een bericht geopend`,
      mailsFiled: (count) => `${many(count, 'bericht', 'berichten')} opgeborgen`,
      mailsDecided: (count) => `${many(count, 'bericht', 'berichten')} niet nodig of privé genoemd`,
      promisesReleased: (count) =>
        `van ${many(count, 'bericht', 'berichten')} met toezeggingen gevraagd of het weg mag`,
      privateLookingShown: () => 'de berichten gezien die privé lijken',
      copyStarted: (count) => `${many(count, 'statische kopie', 'statische kopieën')} laten maken`,
      handOverOffered: (count) => `${many(count, 'deel', 'delen')} aan een opvolger aangeboden`,
      leavingSigned: () => 'getekend voor de vertrekker',
    },
  },
  signatures: 'Afgetekend',
}
