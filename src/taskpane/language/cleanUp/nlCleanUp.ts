import type { CleanUpWords } from './cleanUpWords.ts'

const number = new Intl.NumberFormat('nl')
const mails = (count: number): string => (count === 1 ? '1 bericht' : `${number.format(count)} berichten`)
const those = (count: number, one: string, more: string): string => (count === 1 ? one : more)

const listed = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' en ')

const standing: CleanUpWords['standing'] = {
  filed: 'opgeborgen',
  toFile: 'nog op te bergen',
  forCase: 'voor dossier',
  private: 'privé',
  looksPrivate: 'lijkt privé',
  notNeeded: 'niet nodig',
  undecided: 'nog onduidelijk',
}

const decided: CleanUpWords['mark']['decided'] = (decision, reference) => {
  switch (decision) {
    case 'file':
      return `Wordt opgeborgen in ${reference}`
    case 'private':
      return 'Privé: blijft van jou'
    case 'notNeeded':
      return 'Niet nodig'
    case 'later':
      return 'Later'
  }
}

export const nlCleanUp: CleanUpWords = {
  heading: 'Opruimen',
  headingOf: (name) => `Opruimen: ${name}`,
  hidden: (count) =>
    `Nog ${mails(count)} ${those(count, 'is', 'zijn')} privé, zei de eigenaar. ${those(count, 'Dat zie', 'Die zie')} je niet.`,
  looking: {
    hidden: (count) =>
      `Nog ${mails(count)} ${those(count, 'lijkt', 'lijken')} privé en ${those(count, 'is', 'zijn')} verborgen`,
    why: 'Kenmerken kunnen het mis hebben. Zeg waarom je ze moet zien: de eigenaar ziet dat je dat deed, en waarom. Ze staan in de lijst zolang de mailbox aan jou is toevertrouwd.',
    reason: 'Reden om ze te zien',
    show: 'Tonen',
    shown: 'Vastgelegd. Wat privé lijkt staat nu in de lijst.',
  },
  mailbox: 'Mailbox',
  count: (count) => number.format(count),
  mails,
  clock: {
    daysLeft: (days) => (days === 1 ? 'Nog 1 dag' : `Nog ${number.format(days)} dagen`),
    lastDay: (day) => `laatste dag: ${day}`,
    none: 'Er is geen laatste dag bekend.',
    over: 'Vandaag is de laatste dag.',
  },
  today: (done, of) =>
    `Vandaag beslist: ${number.format(done)} van de ${number.format(of)} die ${those(of, 'nodig is', 'nodig zijn')} om op tijd klaar te zijn`,
  todayDone: (of) =>
    of === 0 ? 'Voor vandaag ben je klaar.' : `Voor vandaag ben je klaar: ${mails(of)} beslist.`,
  picture: 'Hoe de mailbox ervoor staat. Kies er een om alleen die te zien.',
  standing,
  stands: (one, count) => (count === 1 ? standing[one] : `${number.format(count)} ${standing[one]}`),
  everything: 'alles',
  damage: (places) =>
    `Op ${number.format(places)} ${those(places, 'plaats', 'plaatsen')} was de mailbox niet helemaal te lezen. Wat daar staat, kan hier ontbreken.`,
  reading: (done, of) =>
    of === 0 ? 'De mailbox wordt gelezen…' : `${number.format(done)} van ${mails(of)} gelezen…`,
  readingHint: 'Dat gebeurt één keer. Je kunt al beginnen; er komen nog berichten bij.',
  isEmpty: { what: 'Deze mailbox is leeg.', next: 'Er is niets op te ruimen.' },
  isUnreadable: {
    what: 'In deze mailbox is geen enkel bericht te lezen.',
    next: 'Vraag wie de mailbox aanleverde om hem na te kijken en opnieuw aan te leveren.',
  },
  allDecided: {
    what: 'Je hebt over alles beslist.',
    next: 'Kijk nog of alles is opgeborgen, en neem je privéberichten mee.',
  },
  filing: {
    running: (done, of) => `Opbergen: ${number.format(done)} van ${mails(of)}`,
    paused: (done, of) => `Opbergen gepauzeerd bij ${number.format(done)} van ${mails(of)}`,
    pausedBecause: {
      trustOver: '(de mailbox was niet meer aan jou toevertrouwd)',
    },
    done: (done) => `${mails(done)} opgeborgen`,
    failed: (count) => `${mails(count)} ${those(count, 'is', 'zijn')} niet opgeborgen.`,
    stuck: (count) =>
      `${mails(count)} ${those(count, 'kon', 'konden')} niet worden teruggehaald: je mag niet meer in het dossier. Vraag het iemand die dat wel mag.`,
    asked: (count) =>
      `${mails(count)} ${those(count, 'dat', 'die')} je privé noemde ${those(count, 'ligt', 'liggen')} nog in de prullenbak van een dossier. Een dossierbeheerder is gevraagd ${those(count, 'het', 'ze')} voorgoed te wissen.`,
    trouble: {
      notFiled: (count) =>
        count === null
          ? 'Kon niet worden opgeborgen'
          : `${mails(count)} ${those(count, 'kon', 'konden')} niet worden opgeborgen`,
      notTakenBack: (count) =>
        count === null
          ? 'Nog in het dossier: niet teruggehaald'
          : `${mails(count)} nog in het dossier: niet teruggehaald`,
    },
    show: 'Tonen',
    trying: 'Wordt opnieuw geprobeerd.',
    waits: (count) => `${mails(count)} ${those(count, 'wacht', 'wachten')} op opbergen`,
    start: 'Nu opbergen',
    pause: 'Pauzeren',
    resume: 'Verdergaan',
    retry: 'Opnieuw proberen',
  },
  arrange: 'Bekijken per',
  arrangement: {
    client: 'klant',
    case: 'dossier',
    conversation: 'gesprek',
    sender: 'afzender',
    folder: 'map',
    mails: 'bericht',
  },
  search: 'Zoeken',
  searchHint: 'onderwerp, naam',
  list: {
    client: 'Klanten',
    case: 'Dossiers',
    conversation: 'Gesprekken',
    sender: 'Afzenders',
    folder: 'Mappen',
    mails: 'Berichten',
  },
  rows: (count, arrangement) => {
    const one = { client: 'klant', case: 'dossier', conversation: 'gesprek', sender: 'afzender' }
    const more = { client: 'klanten', case: 'dossiers', conversation: 'gesprekken', sender: 'afzenders' }
    const named = {
      one: { ...one, folder: 'map', mails: 'bericht' },
      more: { ...more, folder: 'mappen', mails: 'berichten' },
    }
    return `${number.format(count)} ${named[count === 1 ? 'one' : 'more'][arrangement]}`
  },
  nothing: 'Niets voldoet hieraan.',
  showAll: 'Alles tonen',
  notRead: 'Wordt geladen…',
  back: 'Terug naar de lijst erboven',
  without: {
    client: 'Zonder klant',
    case: 'Zonder dossier',
    conversation: '(geen onderwerp)',
    sender: '(geen afzender)',
    folder: '(geen map)',
    mails: '(geen onderwerp)',
  },
  noTitle: '(zonder naam)',
  noSender: '(geen afzender)',
  open: (open, all) =>
    open === 0
      ? `${mails(all)}, alles beslist`
      : open === all
        ? mails(all)
        : `nog ${number.format(open)} van ${mails(all)}`,
  commitments: (count) => (count === 1 ? '1 toezegging' : `${number.format(count)} toezeggingen`),
  span: (first, last) => (first === last ? first : `${first} – ${last}`),
  suggest: {
    file: (reference, title) => `Hoort bij ${reference} ${title}`,
    private: 'Lijkt privé',
    notNeeded: 'Nieuwsbrief of mailing',
    none: 'Geen voorstel',
  },
  because: (signs) => `Lijkt privé, omdat ${signs.join(' en ')}.`,
  sign: {
    folder: (folder) => `het in de map ‘${folder}’ ligt`,
    ownAddress: (address) => `het van of aan je eigen adres ${address} is`,
    career: (word) => `‘${word}’ op solliciteren of je loopbaan wijst`,
    home: (word) => `‘${word}’ op je woning wijst`,
    leisure: (word) => `‘${word}’ op vrije tijd wijst`,
    toYou: (word) => `‘${word}’ jou als persoon aanspreekt, en niemand anders van het kantoor erbij staat`,
  },
  newsletterWhy: 'Dit komt van een mailinglijst of nieuwsbrief.',
  isFiledAlready:
    'Dit bericht zit in een dossier. Noem je het privé, dan lees je eerst wat er met het bericht gebeurt.',
  callPrivate: {
    erased: () =>
      'Noem je dit bericht privé, dan wordt het uit het dossier gehaald en daar voorgoed gewist: alleen jij deed er iets mee.',
    asked: (because) =>
      `Noem je dit bericht privé, dan gaat het naar de prullenbak van het dossier. Dossier vraagt een dossierbeheerder het voorgoed te wissen, want ${because.join(' en ')}.`,
    takenOut: () => 'Noem je dit bericht privé, dan gaat het naar de prullenbak van het dossier.',
    stays: () =>
      'Noem je dit bericht privé, dan blijft het in het dossier: het is niet van hieruit opgeborgen. Vraag een dossierbeheerder het eruit te halen en te wissen.',
    many: ({ erased, asked, takenOut, stays }, because) =>
      `Noem je dit privé, dan ${listed([
        erased > 0 &&
          `${those(erased, 'wordt', 'worden')} ${mails(erased)} ${those(erased, 'dat', 'die')} je opborg voorgoed gewist`,
        takenOut > 0 &&
          `${those(takenOut, 'gaat', 'gaan')} ${mails(takenOut)} naar de prullenbak van het dossier`,
        stays > 0 &&
          `${those(stays, 'blijft', 'blijven')} ${mails(stays)} in het dossier, niet van hieruit opgeborgen`,
        asked > 0 &&
          `wordt een dossierbeheerder gevraagd ${mails(asked)} te wissen ${those(asked, 'dat', 'die')} je opborg, want ${because.join(' of ')}`,
      ])}.`,
    none: 'Hiervan ligt niets meer in een dossier of de prullenbak ervan.',
    because: {
      othersWork: () => 'een collega deed er iets mee',
      signed: () => 'het vertrek is al ondertekend',
      hold: () => 'op de mailbox ligt een bevriezing',
      promise: (count) => those(count, 'er staat een toezegging in', 'er staan toezeggingen in'),
      longFiled: (count) =>
        those(
          count,
          'het staat er langer dan een dag en lijkt niet privé',
          'ze staan er langer dan een dag en lijken niet privé',
        ),
    },
  },
  elsewhere: (count) =>
    `${mails(count)} ${those(count, 'lijkt', 'lijken')} in een ander dossier te horen. Open de groep om apart te beslissen.`,
  staysBehind: (count) =>
    `${mails(count)} hiervan ${those(count, 'lijkt', 'lijken')} privé en ${those(count, 'gaat', 'gaan')} niet mee naar een dossier.`,
  mark: {
    decided,
    failed: (what) => `Niet vastgelegd. ${what}`,
    notRecorded: (count, why) =>
      `${count === 1 ? 'Een besluit is' : `${number.format(count)} besluiten zijn`} niet vastgelegd. ${why}`,
    retry: 'Opnieuw proberen',
  },
  panel: 'Besluit',
  keys: { file: 'O', otherCase: 'D', private: 'P', notNeeded: 'N', later: 'L', rule: 'R', text: 'T' },
  undoKey: 'Ctrl+Z',
  act: {
    otherCase: 'Ander dossier',
    private: 'Privé',
    notNeeded: 'Niet nodig',
    later: 'Later',
    rule: 'Regel',
    text: 'Tekst tonen',
  },
  fileIn: (reference) => `Opbergen in ${reference}`,
  file: 'Opbergen in een dossier',
  split: 'Openen',
  keysHint:
    'Pijl omhoog en omlaag: andere regel. Enter: openen. Backspace: terug. De letter op een knop doet wat de knop doet.',
  cancel: 'Annuleren',
  close: 'Sluiten',
  chosen: {
    count: (count) => (count === 0 ? 'Geen berichten gekozen' : `${mails(count)} gekozen`),
    fits: (count, of) =>
      count === of
        ? those(of, 'Het lijkt in dit dossier te horen.', 'Ze lijken allemaal in dit dossier te horen.')
        : `${number.format(count)} van de ${mails(of)} ${those(count, 'lijkt', 'lijken')} in dit dossier te horen.`,
    private: (count) =>
      `${mails(count)} hiervan ${those(count, 'lijkt', 'lijken')} privé. Wat je zelf kiest, gaat wel naar het dossier.`,
    clear: 'Niets kiezen',
    hint: 'Spatie: bericht kiezen; Shift met een pijl: meer tegelijk.',
  },
  end: {
    begin: 'Opruimen afsluiten',
    heading: 'Opruimen afsluiten',
    filing: (count) =>
      count === 0
        ? 'Er worden nog berichten opgeborgen. Wacht tot dat klaar is.'
        : `${mails(count)} ${those(count, 'moet', 'moeten')} nog worden opgeborgen. Wacht tot dat klaar is.`,
    failed: (count) =>
      `${mails(count)} ${those(count, 'is', 'zijn')} niet opgeborgen. Sluit dit en probeer het opnieuw, of kies ‘nog op te bergen’ en beslis iets anders.`,
    paused: (count) =>
      `${mails(count)} ${those(count, 'moet', 'moeten')} nog worden opgeborgen, en dat is gepauzeerd. Sluit dit en kies ‘Verdergaan’.`,
    private: (count) =>
      `Neem eerst je privéberichten mee (${number.format(count)}): kies ‘privé’ in het overzicht van de mailbox.`,
    open: (count) =>
      `Over ${mails(count)} is niet beslist. ${those(count, 'Dat blijft', 'Die blijven')} in de mailbox en ${those(count, 'gaat', 'gaan')} naar geen dossier.`,
    forgets:
      'Dossier vergeet wat je besliste. Daarna kun je niets meer ongedaan maken. Vertrek je? Teken dan eerst af.',
    stays:
      'Wat is opgeborgen, blijft in zijn dossier. Wat je privé noemde, blijft verborgen voor wie de mailbox krijgt. Uit de mailbox wordt niets verwijderd.',
    confirm: 'Afsluiten',
    done: {
      what: 'Het opruimen is afgesloten.',
      next: 'Wat is opgeborgen, staat in de dossiers. Wat je privé noemde, blijft verborgen voor anderen. De rest van wat je besliste is Dossier vergeten.',
    },
    beginAgain: 'Opnieuw beginnen',
  },
  made: (decision, count, reference) => {
    switch (decision) {
      case 'file':
        return `${mails(count)} naar ${reference}.`
      case 'private':
        return `${mails(count)} privé.`
      case 'notNeeded':
        return `${mails(count)} niet nodig.`
      case 'later':
        return `${mails(count)} voor later.`
    }
  },
  left: (open) => (open === 0 ? 'Alles is beslist.' : `Nog ${mails(open)} te beslissen.`),
  undo: 'Ongedaan maken',
  undone: (count) => `Ongedaan gemaakt: ${mails(count)} weer te beslissen.`,
  copy: 'Statische kopie',
  copyThese: 'Kopiëren',
  decisions: {
    heading: 'Wat je besliste',
    none: 'Je hebt nog niets beslist.',
    about: (what, title, count) => {
      if (what === 'rule') return `Regel: ${title}`
      return what === 'mails' && count > 1 ? `${title} en ${number.format(count - 1)} andere` : title
    },
    undo: (title) => `Ongedaan maken: ${title}`,
    isUndone: 'ongedaan gemaakt',
  },
  rule: {
    heading: 'Eén besluit voor alles wat hierop lijkt',
    which: 'Alles',
    rules: {
      sender: (value) => `van ${value}`,
      domain: (value) => `van iedereen @${value}`,
      folder: (value) => `in de map ${value}`,
      list: (value) => `van de nieuwsbrief of mailing ${value}`,
    },
    decision: 'Besluit',
    choice: {
      file: 'Opbergen in een dossier',
      private: 'Privé',
      notNeeded: 'Niet nodig',
      later: 'Later',
    },
    preview: (open) => `Dit beslist over ${mails(open)}.`,
    leaves: (count) =>
      `${mails(count)} ${those(count, 'is', 'zijn')} al beslist of opgeborgen en ${those(count, 'blijft', 'blijven')} zo.`,
    private: (count, decision) =>
      decision === 'file'
        ? `${mails(count)} ${those(count, 'lijkt', 'lijken')} privé en ${those(count, 'wordt', 'worden')} niet opgeborgen.`
        : `${mails(count)} hiervan ${those(count, 'lijkt', 'lijken')} privé.`,
    samples: 'Bijvoorbeeld',
    act: (decision, count, reference) => {
      switch (decision) {
        case 'file':
          return `${mails(count)} opbergen in ${reference}`
        case 'private':
          return `${mails(count)}: privé`
        case 'notNeeded':
          return `${mails(count)}: niet nodig`
        case 'later':
          return `${mails(count)}: later`
      }
    },
    noMails: 'Er is niets meer om over te beslissen.',
    chooseCase: 'Kies eerst een dossier.',
  },
  text: {
    heading: 'Tekst van het bericht',
    none: 'Dit bericht heeft geen tekst.',
    hint: 'Alleen jij ziet deze tekst. Er wordt niets van bewaard.',
    folder: (path) => `Map: ${path}`,
    opening: {
      why: 'Besluit waar het kan op afzender, onderwerp en datum. Open het bericht alleen als het moet: dat je het deed en waarom wordt vastgelegd, en de eigenaar van de mailbox ziet het.',
      reason: 'Reden om het te openen',
      needed: 'Zeg waarom.',
      open: 'Bericht openen',
      recorded: 'Vastgelegd: de eigenaar ziet dat je dit bericht opende, en waarom.',
      attachments: (names) => `Bijlagen: ${names}`,
    },
  },
  private: {
    heading: 'Privé blijft van jou',
    why: 'Niemand anders ziet welke berichten dit zijn. Neem ze mee als zip. Dossier bewaart de zip niet en houdt er niets van achter.',
    form: 'Vorm',
    forms: { eml: 'losse berichten (.eml)', mbox: 'één bestand per map (.mbox)' },
    take: (count) => `${mails(count)} meenemen`,
    taking: 'De zip wordt gemaakt…',
    taken: 'De zip staat bij je downloads. Kijk of hij opengaat voordat je vertrekt.',
    fileName: 'privéberichten',
  },
  looksPrivate: {
    heading: 'Lijkt privé',
    why: 'Dossier zag er iets privés in. Alleen jij ziet dit, en niets hiervan gaat naar een dossier zolang jij dat niet per bericht kiest.',
  },
  notNeeded: {
    heading: 'Niet nodig: dit mag weg',
    why: 'Dossier verwijdert niets. Wil je deze berichten kwijt, verwijder ze dan zelf in Outlook.',
  },
}
