import type { ExplainWords } from './explainWords.ts'

export const nl: ExplainWords = {
  daysLeft: (days) =>
    days <= 0 ? 'vandaag is de laatste dag' : days === 1 ? 'nog 1 dag' : `nog ${days} dagen`,
  headline: {
    ended: { platform: 'bewaartermijn voorbij', agreed: 'afgesproken termijn voorbij' },
    stopped: 'bewaartermijn gestopt',
    noClock: 'geen bewaartermijn',
    unknown: 'kan elke dag eindigen',
  },
  period: {
    years: (count) => `${count} jaar`,
    months: (count) => (count === 1 ? '1 maand' : `${count} maanden`),
    weeks: (count) => (count === 1 ? '1 week' : `${count} weken`),
    days: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
  },
  and: 'en',
  started: {
    accountDeleted: ({ on }) => `het account is op ${on} verwijderd`,
    licenceRemoved: ({ on, before }) =>
      before === null
        ? `de licentie is op ${on} voor het laatst gezien`
        : `de licentie is tussen ${on} en ${before} weggehaald`,
    holdEnded: ({ on }) => `de bevriezing is op ${on} opgeheven`,
    agreedFromLastDay: ({ on }) => `de laatste werkdag is ${on}`,
    agreedFromDeletion: ({ on }) => `het account is op ${on} verwijderd`,
    agreedFromLicence: ({ on, before }) =>
      before === null
        ? `de licentie is op ${on} voor het laatst gezien`
        : `de licentie is tussen ${on} en ${before} weggehaald`,
  },
  follows: {
    platform: (period) => `Microsoft wist de mailbox ${period} later`,
    agreed: (period) => `volgens de afspraken mag de mailbox ${period} later weg`,
  },
  counting: ({ daysLeft, started, follows, lastDay }) =>
    `${daysLeft}: ${started} en ${follows}, dus hij is veilig tot en met ${lastDay}.`,
  ended: {
    platform: (started, follows, lastDay) =>
      `De bewaartermijn is voorbij: ${started} en ${follows}. Veilig was hij tot en met ${lastDay}; hij kan al gewist zijn.`,
    agreed: (started, follows, lastDay) =>
      `De afgesproken termijn is voorbij: ${started} en ${follows}. De termijn liep tot en met ${lastDay}; de mailbox kan elke dag worden gewist, als dat niet al is gebeurd.`,
  },
  certainty: {
    certain: 'Zeker: de begindatum staat in de mailboxlijst.',
    estimated: 'Geschat: geteld vanaf het vroegst mogelijke begin.',
    entered: 'De begindatum is met de hand ingevoerd.',
    agreed: 'Dit is een afspraak, geen termijn van Microsoft.',
  },
  conflict: (day) =>
    `Let op: de afspraken beloven tot en met ${day}, langer dan Microsoft de mailbox bewaart.`,
  stopped: {
    holdVerified: (day) => `De bewaartermijn staat stil: op ${day} is gezien dat de mailbox bevroren is.`,
    restored: (day) => `De bewaartermijn staat stil: op ${day} is gezien dat de mailbox is hersteld.`,
    holdRecorded: (day) =>
      `De afgesproken termijn staat stil: op ${day} is een bevriezing vastgelegd. Bij Microsoft is die nog niet gezien.`,
  },
  noClock: {
    inUse: 'Er loopt geen bewaartermijn: account en licentie zijn in orde.',
    convertedToShared:
      'Er loopt geen bewaartermijn: dit is een gedeelde mailbox, en die blijft bestaan tot 50 GB.',
    signInBlocked:
      'Er loopt geen bewaartermijn: aanmelden is geblokkeerd, maar account en licentie zijn er nog.',
  },
  nearSizeLimit:
    'Let op: hij is vol of bijna vol; boven 50 GB kan een gedeelde mailbox zonder licentie niet meer verzenden.',
  unknown:
    'De mailbox kan elke dag worden gewist: er loopt een bewaartermijn, maar niemand weet sinds wanneer.',
  message: {
    retentionTag: (end, latest) =>
      `het bewaarlabel van dit bericht verloopt op ${end}, en Microsoft ruimt het uiterlijk op ${latest} op`,
    mailRule: {
      counting: (lastDay, unless) => `Volgens de afspraken gaat deze mail na ${lastDay} weg${unless}.`,
      ended: (lastDay, unless) =>
        `Volgens de afspraken kan deze mail elke dag weggaan${unless}: de termijn liep tot en met ${lastDay}.`,
    },
    unlessFiled: ', tenzij je hem opbergt',
    counting: (daysLeft, why, lastDay) => `${daysLeft}: ${why}. Het is veilig tot en met ${lastDay}.`,
    ended: (why, lastDay) => `De termijn is voorbij: ${why}. Het was veilig tot en met ${lastDay}.`,
    certainty: {
      certain: 'Zeker: de datum staat in het bericht.',
      estimated: 'Geschat: begin en termijn zijn bij elkaar opgeteld.',
    },
    noClock: {
      filed: 'Dit bericht is opgeborgen: de afspraak over oude mail geldt er niet voor.',
      notOpened: 'Dit bericht is nog niet geopend: de afgesproken termijn begint daarna.',
      none: 'Voor dit bericht loopt geen bewaartermijn.',
    },
  },
}
