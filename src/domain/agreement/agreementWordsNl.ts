import type { AgreementWords } from './agreementWords.ts'

const all = new Intl.ListFormat('nl', { type: 'conjunction' })
const any = new Intl.ListFormat('nl', { type: 'disjunction' })

const days = (count: number): string => `${count} ${count === 1 ? 'dag' : 'dagen'}`
const beforeLast = (count: number): string =>
  count === 0 ? 'op de laatste werkdag' : `${days(count)} voor de laatste werkdag`

export const agreementWordsNl: AgreementWords = {
  headings: {
    about: 'Waar deze afspraken over gaan',
    people: 'Wie beslist en wie uitvoert',
    periods: 'Hoe lang een mailbox blijft',
    microsoft: 'Wat Microsoft doet',
    reminders: 'Wie wanneer een herinnering krijgt',
    decisions: 'Wat er besloten kan worden',
    mail: 'Mail in een mailbox',
    provider: 'Wat het ICT-beheer doet',
  },
  about: (customer, from) => `Deze afspraken gaan over de mailboxen van ${customer} en gelden vanaf ${from}.`,
  domains: (domains) => `Ze gelden voor mailboxen met een adres op ${domains}.`,
  zone: (zone) => `Dagen worden geteld in de tijdzone ${zone}.`,
  decides: (contact) => `${contact} is contactpersoon en beslist wat er met een mailbox gebeurt.`,
  standsIn: (standIn) => `${standIn} is vervanger en krijgt de vraag als de contactpersoon niet antwoordt.`,
  approvesLapses: (secondPerson) =>
    `${secondPerson} is tweede persoon en keurt het goed of af als een ander een mailbox wil laten vervallen.`,
  carriesOut: (provider) =>
    `${provider} doet het ICT-beheer: voert uit wat besloten is en beslist zelf niets.`,
  kept: (who, period, start) => `${who} blijft ${period}, geteld vanaf ${start}.`,
  classes: {
    leaver: 'De mailbox van een vertrekker',
    shared: 'Een gedeelde mailbox',
    department: 'Een afdelingsmailbox',
    any: 'Elke andere mailbox',
  },
  everyMailbox: 'Elke mailbox',
  starts: {
    lastDay: 'de laatste werkdag',
    accountDeleted: 'het verwijderen van het account',
    licenceRemoved: 'het weghalen van de licentie',
  },
  holdStops: 'Een bevriezing (legal hold) zet een afgesproken termijn stil.',
  nothingKept: 'Er is geen termijn afgesproken: alleen de termijnen van Microsoft tellen.',
  microsoft: (provider) => [
    'Microsoft wist een mailbox ongeveer 30 dagen nadat het account is verwijderd of de licentie is weggehaald, wat hier ook is afgesproken.',
    'Daarna is de mail niet terug te halen.',
    `Is hier een langere termijn afgesproken, dan zorgt ${provider} dat account en licentie zo lang blijven, of dat de mailbox op tijd wordt omgezet of bevroren.`,
    'Dossier verwijdert zelf nooit een mailbox.',
  ],
  reminded: (contact, days) => `${contact} krijgt een mail ${days}, tot er is besloten.`,
  daysBefore: (days) => {
    const before = days.filter((day) => day > 0)
    const last = days.includes(0) ? ['op de laatste dag'] : []
    const unit = before.length === 1 && before[0] === 1 ? 'dag' : 'dagen'
    const counted =
      before.length === 0 ? [] : [`${all.format(before.map(String))} ${unit} voor de laatste veilige dag`]
    return all.format([...counted, ...last])
  },
  asksStandIn: (standIn, days) => `Is er ${days} nog niets besloten, dan krijgt ${standIn} de vraag ook.`,
  tellsProvider: (provider, days) => `Is er ${days} nog niets besloten, dan hoort ${provider} het ook.`,
  untilVerified: (provider, contact) =>
    `Na een besluit wordt ${provider} herinnerd, tot is gezien dat het besluit is uitgevoerd. Duurt dat tot de laatste herinnering, dan hoort ${contact} het ook.`,
  noAnswer: 'Geen antwoord is geen besluit: Dossier vraagt het opnieuw en meldt wie te laat is.',
  choices: {
    keepAsShared: 'Houden als gedeelde mailbox',
    handOver: 'Overdragen aan een collega',
    staticCopy: 'Een statische kopie bewaren',
    letLapse: 'Laten vervallen',
    legalHold: 'Bevriezen (legal hold)',
  },
  mayDecide: (choice, who) => `${choice}: dat mag ${who} besluiten.`,
  mayNot: (choice) => `${choice}: dat mag volgens deze afspraken niemand besluiten.`,
  twoPersons: 'Laten vervallen kan alleen met twee personen: wie besluit, en een ander die het goedkeurt.',
  approves: (decider, second) => `Besluit ${decider} tot laten vervallen, dan moet ${second} het goedkeuren.`,
  mailGoes: {
    received: (period, unlessFiled) => `Mail gaat ${period} na ontvangst weg${filed(unlessFiled)}`,
    opened: (period, unlessFiled) => `Mail gaat ${period} na het openen weg${filed(unlessFiled)}`,
  },
  noMailRule: 'Er is niet afgesproken dat oude mail weggaat.',
  leaving: ({ cleanUp, handOver, checks, accountClosed }) =>
    `Voordat iemand vertrekt is de mailbox opgeruimd ${beforeLast(cleanUp)}, zijn toezeggingen overgedragen ${beforeLast(handOver)} en zijn de controles klaar ${beforeLast(checks)}. Het account gaat ${days(accountClosed)} na de laatste werkdag dicht.`,
  staticCopy: 'Van de mailbox van wie vertrekt wordt een statische kopie gemaakt.',
  mailboxOnly: (text) => `Wat alleen in een mailbox mag blijven: ${closed(text)}`,
  noMailboxOnly: 'Wat van belang is, hoort in een dossier: een mailbox is geen archief.',
  providerMust: ({ provider, contact }) => [
    `${provider} meldt het ${contact} voordat een account wordt verwijderd, een licentie wordt weggehaald of een mailbox wordt omgezet, en noemt daarbij de laatste veilige dag.`,
    `${provider} sluit geen account en haalt geen licentie weg voordat over de mailbox is besloten.`,
    `${provider} voert een besluit uit voor de laatste veilige dag, meldt dat en laat zien dat het gelukt is.`,
  ],
  any: (words) => any.format(words),
}

const filed = (unlessFiled: boolean): string =>
  unlessFiled
    ? ', tenzij hij is opgeborgen in een dossier.'
    : ', ook als hij is opgeborgen: de kopie in het dossier blijft.'

const closed = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
