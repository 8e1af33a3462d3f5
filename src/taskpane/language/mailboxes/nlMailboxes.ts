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
  nearSizeLimit: 'Vol of bijna vol: boven 50 GB heeft een gedeelde mailbox een licentie nodig.',
  clock: {
    accountDeleted: 'account verwijderd',
    licenceRemoved: 'licentie weggehaald',
    holdEnded: 'bevriezing opgeheven',
    agreedFromLastDay: 'afspraak, vanaf laatste werkdag',
    agreedFromDeletion: 'afspraak, vanaf verwijderen account',
    agreedFromLicence: 'afspraak, vanaf weghalen licentie',
  },
  certainty: { certain: 'zeker', estimated: 'geschat', entered: 'ingevoerd', agreed: 'afgesproken' },
  mark: {
    conflict: 'afspraak belooft langer dan Microsoft wacht',
    undecided: 'wacht op een besluit',
    awaitingSecond: 'wacht op een tweede persoon',
    hold: 'bevriezing vastgelegd',
  },
}
