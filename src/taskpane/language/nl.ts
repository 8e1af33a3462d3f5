import { nlMailboxes } from './mailboxes/nlMailboxes.ts'
import { nlProblems } from './nlProblems.ts'
import type { FiledWords, FilingWords, Words } from './words.ts'

const messages = (count: number): string =>
  count === 1 ? '1 bericht' : `${count.toLocaleString('nl')} berichten`

const filing: FilingWords = {
  case: 'Dossier',
  casePlaceholder: 'Zoek op nummer, klant of titel',
  caseMissing: 'Kies eerst een dossier.',
  showCases: 'Dossiers tonen',
  searching: 'Zoeken…',
  newCase: 'Nieuw dossier',
  newCaseNamed: (title) => `Nieuw dossier ‘${title}’`,
  kind: 'Soort',
  kinds: {
    commitment: 'Toezegging',
    agreement: 'Afspraak',
    advice: 'Advies',
    complaint: 'Klacht',
    other: 'Overig',
  },
  note: 'Notitie (mag leeg)',
  notePlaceholder: 'Bijvoorbeeld wat er is toegezegd',
  file: 'Opbergen',
  fileIn: (reference) => `Opbergen in ${reference}`,
  fileInNew: 'Dossier maken en opbergen',
  cancel: 'Annuleren',
  reason: {
    conversation: (filings) =>
      filings === 1
        ? 'Een eerder bericht uit dit gesprek zit in dit dossier.'
        : `${filings} eerdere berichten uit dit gesprek zitten in dit dossier.`,
    reference: (_filings, shared) => `Kenmerk ${shared} staat in het onderwerp.`,
    subject: (filings) => `Hier ${zitten(filings)} ${messages(filings)} met dit onderwerp.`,
    sender: (filings, shared) => `Hier ${zitten(filings)} ${messages(filings)} van ${shared}.`,
    person: (filings, shared) => `Hier ${zitten(filings)} ${messages(filings)} van of aan ${shared}.`,
    domain: (filings, shared) => `Hier ${zitten(filings)} ${messages(filings)} van of aan ${shared}.`,
    word: (_filings, shared) => `“${shared}” komt hier vaker voor dan in andere dossiers.`,
    colleague: (filings, shared) => `Hier ${zitten(filings)} ${messages(filings)} van of aan ${shared}.`,
    filer: () => 'Je bergt hier vaak iets op.',
    text: (_filings, shared) => `“${shared}” staat in de tekst van berichten hier.`,
    recent: () => 'Dit dossier is in gebruik.',
  },
  recalled: 'Dit dossier koos je toen je dit bericht schreef.',
  followed: 'Je volgt dit gesprek.',
  closed: 'Dit dossier is gesloten.',
  aboutAsLikely: (reference) => `${reference} is ongeveer even waarschijnlijk.`,
  reading: 'Bericht lezen…',
  sending: (percent) => `Bericht versturen… ${percent}%`,
  recording: 'In het dossier opnemen…',
  elsewhere: (subject) => `‘${subject}’ wordt opgeborgen.`,
  failedElsewhere: (subject) => `‘${subject}’ is niet opgeborgen.`,
  failed: 'Niet opgeborgen',
}

const zitten = (count: number): string => (count === 1 ? 'zit' : 'zitten')

const filed: FiledWords = {
  heading: (reference) => `Opgeborgen in ${reference}`,
  elsewhere: (subject, reference) => `‘${subject}’ is opgeborgen in ${reference}.`,
  byYou: (when) => `Door jou, op ${when}`,
  by: (name, when) => `Door ${name}, op ${when}`,
  wasThere: 'Dit bericht zat al in het dossier. Er is niets dubbel bewaard.',
  already: (reference) => `Al opgeborgen in ${reference}`,
  sameMessageId:
    'In dit dossier zit ook een ander bericht met hetzelfde kenmerk (Message-ID). Beide zijn bewaard.',
  notMarked: 'In Outlook is dit niet op het bericht te zien. Het is wel opgeborgen.',
  openCase: 'Naar dossier',
  another: 'Ook elders opbergen',
  mark: (reference, day) => `Opgeborgen in ${reference} op ${day}`,
  category: 'Dossier',
}

export const nl: Words = {
  places: {
    navigation: 'Dossier',
    mail: 'Bericht',
    commitments: 'Toezeggingen',
    mailboxes: 'Mailboxen',
    search: 'Zoeken',
    cleanUp: 'Opruimen',
    back: 'Terug',
  },
  mail: {
    noSubject: '(geen onderwerp)',
    noSender: '(geen afzender)',
    from: 'Van',
    to: 'Aan',
    andOthers: (first, others) => (others === 1 ? `${first} en 1 ander` : `${first} en ${others} anderen`),
    fromFile: (name) => `Uit bestand: ${name}`,
    putAway: 'Terug naar het bericht in Outlook',
  },
  filing,
  newCase: {
    heading: 'Nieuw dossier',
    title: 'Titel',
    client: 'Klant',
    reference: 'Nummer',
    referenceHint: 'Leeg: het volgende nummer van dit jaar.',
    chooseExisting: 'Bestaand dossier kiezen',
    titleMissing: 'Geef het dossier een titel.',
  },
  filed,
  private: {
    heading: 'Dit is misschien een privébericht',
    explanation: 'Er is nog niets over dit bericht opgevraagd of verstuurd.',
    because: 'Dossier vraagt dit omdat:',
    agree: 'Het is zakelijk, ga verder',
    sign: {
      sensitivity: () => 'het in Outlook als privé of persoonlijk is gemarkeerd',
      notTold: () => 'Outlook niet zei of dit bericht privé is',
      subject: (word) => `het onderwerp ‘${word}’ zegt`,
      family: (name) => `jouw achternaam ‘${name}’ er ook in staat`,
      health: (word) => `‘${word}’ op gezondheid wijst`,
      school: (word) => `‘${word}’ op school of opvang wijst`,
      bank: (word) => `‘${word}’ op je eigen geldzaken wijst`,
      shop: (word) => `‘${word}’ op een eigen bestelling wijst`,
      sport: (word) => `‘${word}’ op sport of een vereniging wijst`,
      travel: (word) => `‘${word}’ op een eigen reis wijst`,
    },
  },
  drop: {
    heading: 'Sleep het bericht hierheen',
    why: 'Deze versie van Outlook kan het bericht niet zelf aan Dossier geven.',
    how: 'Sleep het uit de berichtenlijst hierheen, of kies een opgeslagen .eml- of .msg-bestand.',
    choose: 'Bestand kiezen',
    release: 'Laat los om dit bericht op te bergen',
  },
  noMail: {
    heading: 'Geen bericht geselecteerd',
    hint: 'Selecteer een bericht om het op te bergen, of sleep .eml- of .msg-bestanden hierheen.',
    recent: 'Laatst gebruikte dossiers',
    urgent: 'Eerst aflopende mailboxen',
  },
  cases: {
    none: 'Er zijn nog geen dossiers.',
    filings: (count) => (count === 0 ? 'leeg' : messages(count)),
    download: (subject) => `Bericht downloaden: ${subject}`,
    purged: 'De gegevens van dit bericht zijn op verzoek gewist.',
    partlyRead: 'Niet alles in dit bericht kon worden gelezen. Het is wel volledig bewaard.',
  },
  mailboxes: nlMailboxes,
  key: {
    heading: 'Je sleutel',
    explanation:
      'Dossier weet nog niet wie je bent. Plak hier je sleutel: het deel na “#key=” in de link die bij het starten van Dossier op het scherm stond.',
    label: 'Sleutel',
    enter: 'Verder',
    refused: 'Deze sleutel is niet bekend. Kijk of hij helemaal is overgenomen.',
  },
  waiting: 'Even geduld…',
  tryAgain: 'Opnieuw proberen',
  dismiss: 'Sluiten',
  problem: nlProblems,
}
