import type { CopyWords } from './copyWords.ts'

const number = new Intl.NumberFormat('nl')
const mails = (count: number): string => (count === 1 ? '1 bericht' : `${number.format(count)} berichten`)
const those = (count: number, one: string, more: string): string => (count === 1 ? one : more)

export const nlCopies: CopyWords = {
  heading: 'Statische kopie',
  what: {
    mailbox:
      'Een kopie van de mailbox die opengaat zonder Outlook, voor het kantoor. Wat privé is of privé lijkt en wat niet nodig is gaat niet mee. Het register van de mailbox wel.',
    case: 'Een kopie van het dossier die opengaat zonder Outlook: de berichten, de bewaarde bijlagen en het register.',
  },
  choice: {
    label: 'Wat gaat mee?',
    all: 'De hele mailbox',
    folders: 'Mappen die ik kies',
    mails: (count) => (count === 1 ? 'Het gekozen bericht' : `De ${number.format(count)} gekozen berichten`),
    waits:
      'Er is al een andere kopie begonnen. Als die klaar is of weggegooid, kun je kopiëren wat je nu koos.',
    isPart: 'Een kopie van een deel telt bij een vertrek niet als de kopie van de mailbox.',
    made: {
      folders: (count) => `Van ${those(count, '1 gekozen map', `${number.format(count)} gekozen mappen`)}.`,
      mails: (count) =>
        `Van ${those(count, '1 gekozen bericht', `${number.format(count)} gekozen berichten`)}.`,
    },
  },
  folders: {
    label: 'Mappen',
    filter: 'Mappen zoeken',
    all: 'Alles kiezen',
    none: 'Niets kiezen',
    notFound: 'Geen map heet zo.',
    empty: 'Er is geen map met berichten.',
    chooseOne: 'Kies ten minste één map.',
    chosen: (count, of) => `${number.format(count)} van ${number.format(of)} mappen gekozen.`,
    mails: (count) => `Er ${those(count, 'ligt', 'liggen')} ${mails(count)} in.`,
  },
  mbox: 'Ook een mbox-bestand per map',
  mboxWhy: 'Voor een ander mailprogramma. De kopie wordt er twee keer zo groot van.',
  start: 'Kopie maken',
  started: 'De kopie wordt gemaakt.',
  gettingReady: 'De mailbox wordt gelezen…',
  step: {
    mails: (done, of) => `${number.format(done)} van ${mails(of)} bekeken`,
    mbox: (done, of) => `Mbox-bestanden: ${number.format(done)} van ${number.format(of)}`,
    finishing: () => 'Lijst en hashes worden geschreven…',
    packing: (done, of) => `In de zip: ${number.format(done)} van ${number.format(of)} bestanden`,
    checking: (done, of) => `Gecontroleerd: ${number.format(done)} van ${number.format(of)} bestanden`,
  },
  timeLeft: (seconds) => {
    if (seconds < 60) return 'Nog minder dan een minuut.'
    const minutes = Math.ceil(seconds / 60)
    if (minutes < 90) return minutes === 1 ? 'Nog ongeveer een minuut.' : `Nog ongeveer ${minutes} minuten.`
    return `Nog ongeveer ${Math.round(minutes / 60)} uur.`
  },
  goesOn: 'Je hoeft niet te wachten: het gaat door als je dit sluit.',
  cancel: {
    act: 'Stoppen',
    question: 'Stoppen met deze kopie? Wat ervan gedaan is gaat verloren.',
    yes: 'Ja, stoppen',
    no: 'Doorgaan',
  },
  cancelled: 'De kopie is er niet meer.',
  stopped: {
    what: 'De kopie is nog niet klaar.',
    next: 'Dossier werd intussen opnieuw gestart. Wat gedaan was is bewaard; ga verder waar het bleef.',
  },
  failed: (why) => ({
    what: 'De kopie is niet gelukt.',
    next: `${why} Wat gedaan was is bewaard: los dit op en ga verder.`,
  }),
  withheld: {
    what: 'De kopie is weggehaald.',
    next: 'Er kon e-mail in zitten die daarna privé is genoemd. Maak hem opnieuw: dan blijft die e-mail eruit.',
  },
  goOn: 'Verdergaan',
  letGo: {
    act: 'Weggooien',
    question: 'Weggooien wat er van deze kopie is?',
    yes: 'Ja, weggooien',
    no: 'Bewaren',
  },
  done: (count) => `De kopie is klaar: ${mails(count)}.`,
  madeAt: (moment) => `Gemaakt op ${moment}.`,
  leftOutHeading: 'Niet in de kopie:',
  leftOut: {
    private: (count) => `${mails(count)}: privé, of ${those(count, 'lijkt', 'lijken')} dat`,
    notNeeded: (count) => `${mails(count)}: niet nodig`,
    notChosen: (count) => `${mails(count)}: niet gekozen`,
    unreadable: (count) => `${mails(count)}: niet te lezen`,
  },
  nothingLeftOut: {
    mailbox: 'Er is niets weggelaten.',
    case: 'Er is niets weggelaten. Wat uit het dossier is gehaald staat er ook in, en is zo gemerkt.',
  },
  complete: {
    mailbox: 'De aantallen kloppen met de mailbox, map voor map.',
    case: 'De aantallen kloppen met het dossier.',
  },
  damage: (places) =>
    `Op ${places} ${those(places, 'plaats', 'plaatsen')} was de mailbox niet of niet tot het eind te lezen. De kopie heeft wat wel te lezen was.`,
  incomplete: {
    what: 'De aantallen kloppen niet.',
    next: 'Er kwam mail bij of er ging mail weg terwijl de kopie werd gemaakt. Maak een nieuwe kopie; deze telt niet mee bij het vertrek.',
  },
  difference: (folder, { before, after }, counted) =>
    `${folder}: ${number.format(before)} bij het begin, ${number.format(after)} aan het eind, ${number.format(counted)} bekeken`,
  moreFolders: (count) => `En ${number.format(count)} ${those(count, 'andere map', 'andere mappen')}.`,
  uppermost: '(bovenste map)',
  otherFolders: '(mappen waarvan niets is gekopieerd)',
  forFirm:
    'De kopie is voor het kantoor: wie daarvoor tekent haalt hem op, jij niet. De eigenaar van de mailbox ziet dat je hem liet maken.',
  download: (size) => `Zip downloaden (${size})`,
  downloading: 'Je browser haalt de zip op. Pak hem daarna uit en open index.html.',
  hash: 'Hash (SHA-256)',
  hashWhy: {
    mailbox:
      'Hieraan is deze kopie te herkennen: het is de hash van tagmanifest-sha256.txt erin. Bij het aftekenen van een vertrek wordt hij vanzelf vastgelegd.',
    case: 'Hieraan is deze kopie te herkennen: het is de hash van tagmanifest-sha256.txt erin.',
  },
  copyHash: 'Hash kopiëren',
  hashCopied: 'Gekopieerd.',
  hashNotCopied: 'Niet gekopieerd: selecteer de hash en kopieer hem.',
  again: {
    act: 'Nieuwe kopie maken',
    replaces: 'De nieuwe komt in de plaats van de kopie die er is.',
    replacesSigned:
      'Met de kopie die er is, is het vertrek afgetekend. De nieuwe komt ervoor in de plaats: dan kan het kantoor de ondertekende niet meer ophalen, en moet er opnieuw getekend worden.',
    keep: 'De oude houden',
  },
  takeAway: {
    act: 'Weghalen uit Dossier',
    question: 'De kopie weghalen uit Dossier? Een zip die je hebt gedownload blijft van jou.',
    questionSigned:
      'De kopie weghalen uit Dossier? Het vertrek is ermee afgetekend: het kantoor kan hem dan niet meer ophalen.',
    yes: 'Ja, weghalen',
    no: 'Laten staan',
  },
  known: 'De controles zijn bijgewerkt.',
  signed: {
    heading: 'De ondertekende kopie',
    yours: (leaver) =>
      `Je tekende voor het kantoor met deze kopie. Haal hem op en bewaar hem. Dat je hem ophaalt wordt vastgelegd, en ${leaver} ziet het.`,
    state: {
      here: (signatory) =>
        `De kopie ligt in Dossier. ${signatory} tekende voor het kantoor en kan hem ophalen.`,
      replaced: (signatory) =>
        `De kopie waarmee is getekend ligt niet meer in Dossier: er is een andere gemaakt, met een andere hash. Teken allebei opnieuw, met de nieuwe; dan kan ${signatory} die ophalen.`,
      gone: () =>
        'De kopie waarmee is getekend ligt niet in Dossier: hij is weggehaald, of elders gemaakt. Zoek de zip waar hij bewaard is, of maak een nieuwe kopie en teken allebei opnieuw.',
    },
    fetchedBy: (name, moment) => `Opgehaald door ${name}, ${moment}`,
  },
}
