import type { AboutEnd } from './aboutEnd.ts'
import type { ReminderWords } from './reminderWords.ts'

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`)

const wiped = (sure: Extract<AboutEnd, { readonly kind: 'coming' }>['sure'], mailbox: string): string => {
  const verb = { will: 'wordt', may: 'kan', agreed: 'mag' }[sure]
  return `${verb} de mailbox van ${mailbox} gewist${sure === 'will' ? '' : ' worden'}`
}

const end = (about: AboutEnd, mailbox: string): string => {
  switch (about.kind) {
    case 'coming':
      return about.daysLeft <= 0
        ? `Vandaag is de laatste veilige dag van de mailbox van ${mailbox}`
        : `Over ${days(about.daysLeft)} ${wiped(about.sure, mailbox)}`
    case 'unknown':
      return `De mailbox van ${mailbox} kan elke dag gewist worden`
    case 'ended':
      return `De mailbox van ${mailbox} kan al gewist zijn`
    case 'endedByAgreement':
      return `De afgesproken termijn van de mailbox van ${mailbox} is voorbij`
    case 'none':
      return `Er is een besluit nodig over de mailbox van ${mailbox}`
  }
}

const small = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

export const nl: ReminderWords = {
  role: {
    contact: 'contactpersoon',
    standIn: 'vervanger',
    secondPerson: 'tweede persoon',
    provider: 'ICT-beheer',
  },
  choice: {
    keepAsShared: 'bewaren als gedeelde mailbox',
    handOver: 'overdragen aan een collega',
    staticCopy: 'een statische kopie bewaren',
    letLapse: 'laten vervallen',
    legalHold: 'bevriezen (legal hold)',
  },
  end,
  subject: {
    approve: (sentence) => `Jouw akkoord gevraagd: ${small(sentence)}`,
    carryOut: (sentence) => `Besluit uitvoeren: ${small(sentence)}`,
    carryOutNoEnd: (mailbox) => `Besluit uitvoeren over de mailbox van ${mailbox}`,
    personLeaving: (person, roles) => `${person} vertrekt: wijs een andere ${roles} aan`,
  },
  dear: (name) => `Beste ${name},`,
  label: {
    mailbox: 'Mailbox',
    customer: 'Klant',
    lastDay: 'Veilig tot en met',
    decision: 'Besluit',
    filed: 'Opgeborgen',
  },
  filed: (mails, commitments) =>
    `${mails === 1 ? '1 mail' : `${mails} mails`}, waarvan ${commitments} als toezegging`,
  heading: {
    now: 'Wat je nu doet',
    nobody: 'Als niemand iets doet',
    others: 'Wie dit ook weet',
  },
  now: {
    decide:
      'Beslis wat er met deze mailbox gebeurt: bewaren als gedeelde mailbox, overdragen aan een collega, een statische kopie bewaren, bevriezen of laten vervallen.',
    decideAsStandIn: (contact) => `${contact} heeft nog niet beslist. Daarom vragen we het nu aan jou.`,
    askThem: (people) =>
      `Er is nog niet beslist. Bel ${people} en vraag wat er met de mailbox moet gebeuren. Verwijder niets voordat er een besluit is.`,
    approve: (decider) =>
      `${decider} heeft besloten deze mailbox te laten vervallen. Dat gaat alleen door als een tweede persoon akkoord is: zeg of jij dat bent.`,
    approvalLate: (person) =>
      `Het besluit om deze mailbox te laten vervallen wacht nog op een tweede persoon. Bel ${person}, en verwijder niets voordat er akkoord is.`,
    carryOut: (choice) =>
      `Het besluit is genomen: ${choice}. Voer het uit en meld het in Dossier; daar staat ook hoe. We blijven hieraan herinneren tot gezien is dat het gelukt is.`,
    providerLate: (choice, provider) =>
      `Het besluit is genomen (${choice}), maar nog niet gezien dat het is uitgevoerd. Bel ${provider}.`,
    lapse:
      'Het besluit is genomen: laten vervallen. Twee personen zijn akkoord. Laat de bewaartermijn lopen, en meld in Dossier wanneer de mailbox weg is.',
    unknownEnd:
      'Zoek vandaag nog uit sinds wanneer de bewaartermijn loopt, en leg het vast in Dossier. Wacht daar niet op met het besluit.',
    ended:
      'Kijk meteen of de mailbox er nog is. Is hij er nog, zet hem dan vandaag nog terug of bevries hem, en leg vast wat je zag.',
    personLeaving: (person, roles) =>
      `${person} is bij ons bekend als ${roles}, maar zijn of haar eigen mailbox loopt af. Wijs in de afspraken iemand anders aan, anders komen herinneringen straks nergens aan.`,
    withoutLink: ({ name, address }) =>
      `Open Dossier in Outlook en kies Mailboxen. Lukt dat niet, bel of mail dan ${name} (ICT-beheer, ${address}).`,
  },
  button: { decide: 'Beslis nu', approve: 'Bekijk het besluit' },
  nobody: {
    nothingDeleted: 'Dossier verwijdert zelf niets.',
    platform: (lastDay) => `Microsoft wist de mailbox na ${lastDay}, en daarna is hij niet terug te halen.`,
    agreed: (lastDay) => `Volgens de afspraken mag de mailbox na ${lastDay} gewist worden.`,
    unknown: 'Microsoft wist de mailbox op een dag die niemand kent; dat kan vandaag zijn.',
    ended: 'Wat Microsoft heeft gewist, is niet terug te halen.',
    noEnd: 'De mailbox blijft zoals hij is.',
    last: 'Dit is de laatste herinnering vóór die dag.',
    askAgain: (others) => `We vragen het opnieuw, ook aan ${others.join(' en ')}.`,
  },
  told: (who, on) => `${who}, op ${on}`,
  toldToday: (who) => `${who}, vandaag`,
  toldNobody: 'Niemand anders kreeg hierover bericht.',
  calendar: {
    summary: (mailbox) => `Laatste veilige dag: mailbox van ${mailbox}`,
    description: 'Wat er daarna gebeurt en wat je kunt doen, staat in de mail van Dossier.',
  },
  footer: {
    from: (customer) => `Automatisch verstuurd door Dossier voor ${customer}.`,
    personal: 'De link is alleen voor jou: stuur deze mail niet door.',
  },
  and: 'en',
}
