import type { MailboxWords } from './mailboxWords.ts'

export const nlMailboxes: MailboxWords = {
  heading: 'Mailboxen',
  none: 'Er zijn geen mailboxen die jij mag zien.',
  refusedRows: (rows) =>
    rows === 1
      ? 'Eén regel van de mailboxlijst kon niet worden gelezen. Meld dit aan je beheerder.'
      : `${rows} regels van de mailboxlijst konden niet worden gelezen. Meld dit aan je beheerder.`,
  own: (headline) => `Deze mailbox: ${headline}`,
  daysLeft: (days) =>
    days <= 0 ? 'vandaag is de laatste dag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`,
  lastDay: (day) => `veilig tot en met ${day}`,
  ended: 'bewaartermijn voorbij',
  endedOn: (day) => `Veilig tot en met ${day}. De mailbox kan al gewist zijn.`,
  unknown: 'kan elke dag eindigen',
  unknownWhy: 'Niet bekend wanneer de bewaartermijn begon.',
  stopped: 'bewaartermijn gestopt',
  stoppedBecause: {
    holdVerified: (day) => `Bevriezing gezien op ${day}.`,
    restored: (day) => `Hersteld, gezien op ${day}.`,
    holdRecorded: (day) => `Bevriezing vastgelegd op ${day}.`,
  },
  noClock: {
    inUse: 'geen bewaartermijn, in gebruik',
    convertedToShared: 'geen bewaartermijn, gedeeld',
    signInBlocked: 'geen bewaartermijn, aanmelden geblokkeerd',
  },
  noClockWhy: {
    inUse: 'Account en licentie zijn in orde.',
    convertedToShared: 'Omgezet naar een gedeelde mailbox. Die blijft bestaan tot 50 GB.',
    signInBlocked: 'Zolang account en licentie blijven, loopt er geen bewaartermijn.',
  },
  nearSizeLimit: 'Bijna vol: boven 50 GB heeft een gedeelde mailbox een licentie nodig.',
  clock: {
    accountDeleted: 'account verwijderd',
    licenceRemoved: 'licentie weggehaald',
    holdEnded: 'bevriezing opgeheven',
    agreedFromLastDay: 'afspraak, vanaf laatste werkdag',
    agreedFromDeletion: 'afspraak, vanaf verwijderen account',
    agreedFromLicence: 'afspraak, vanaf weghalen licentie',
  },
  clockRule: {
    accountDeleted: (days) => `Microsoft wist de mailbox ${days} dagen nadat het account is verwijderd.`,
    licenceRemoved: (days) => `Microsoft wist de mailbox ${days} dagen nadat de licentie is weggehaald.`,
    holdEnded: (days) => `Microsoft wist de mailbox ${days} dagen nadat de bevriezing is opgeheven.`,
    agreedFromLastDay: () => 'Zo is het afgesproken, geteld vanaf de laatste werkdag.',
    agreedFromDeletion: () => 'Zo is het afgesproken, geteld vanaf het verwijderen van het account.',
    agreedFromLicence: () => 'Zo is het afgesproken, geteld vanaf het weghalen van de licentie.',
  },
  certainty: { certain: 'zeker', estimated: 'geschat', entered: 'ingevoerd', agreed: 'afgesproken' },
  certaintyWhy: {
    certain: 'De begindatum komt van Microsoft.',
    estimated: 'De begindatum is geschat op het vroegst mogelijke moment.',
    entered: 'De begindatum is met de hand ingevoerd.',
    agreed: 'Firma en ICT-beheer spraken dit af.',
  },
  kind: { user: 'Persoonlijke mailbox', shared: 'Gedeelde mailbox', other: 'Mailbox' },
  size: (amount) => `${amount} GB`,
  others: 'Ook lopend',
  timeline: 'Tijdlijn',
  event: {
    accountDeleted: 'Account verwijderd',
    licenceLastSeen: 'Licentie voor het laatst gezien',
    licenceMissing: 'Licentie ontbreekt',
    holdReleased: 'Bevriezing opgeheven',
    holdVerified: 'Bevriezing gezien',
    restored: 'Hersteld',
    convertedToShared: 'Omgezet naar gedeelde mailbox',
    lastSafeDay: 'Laatste veilige dag',
  },
  today: 'Vandaag',
}
