import type { CommitmentWords } from './commitmentWords.ts'

const toezeggingen = (count: number): string =>
  count === 1 ? '1 toezegging' : `${count.toLocaleString('nl')} toezeggingen`
const dagen = (count: number): string => (count === 1 ? '1 dag' : `${count} dagen`)

const whose = { us: 'wij', client: 'klant', other: 'ander' } as const

export const nlCommitments: CommitmentWords = {
  inMail: {
    heading: 'Toezeggingen in dit bericht',
    filedHeading: 'Toezeggingen bij dit bericht',
    maybe: 'Misschien een toezegging',
    take: (what) => `Bewaren: ${what}`,
    owner: (name) => `Bewaakt door ${name}`,
    correct: 'Aanpassen',
    correctThis: (what) => `Aanpassen: ${what}`,
    dismiss: 'Geen toezegging',
    dismissThis: (what) => `Geen toezegging: ${what}`,
    dismissed: (what) => `Geen toezegging: “${what}”`,
    undo: 'Ongedaan maken',
    remove: 'Weghalen',
    removeThis: (what) => `Weghalen: ${what}`,
    add: 'Toezegging toevoegen',
    found: (count) => `${toezeggingen(count)} gevonden in dit bericht`,
    notRead: 'Outlook gaf de tekst van dit bericht niet. Toezeggingen kun je zelf toevoegen.',
    note: 'Vastleggen',
    noteThis: (what) => `Vastleggen: ${what}`,
    noted: (what) => `Vastgelegd: ${what}`,
    alsoFound: 'Ook gevonden in dit bericht, nog niet vastgelegd',
    noneFiled: 'Bij dit bericht is geen toezegging vastgelegd.',
  },
  fields: {
    heading: 'Toezegging',
    what: 'Wat is toegezegd',
    whatMissing: 'Schrijf op wat er is toegezegd.',
    promisor: 'Wie is gebonden',
    promisorName: 'Naam',
    promisee: 'Aan wie',
    due: 'Uiterlijk op',
    dueHint: (words) => `In het bericht: “${words}”`,
    noDue: 'Mag leeg blijven.',
    owner: 'Wie bewaakt het',
    myself: (name) => `${name} (jij)`,
    save: 'Klaar',
    cancel: 'Annuleren',
  },
  promisors: { us: 'Wij', client: 'De klant', other: 'Een ander' },
  parties: (promisor, promisorName, promisee) => {
    const who = promisorName === '' ? nlPromisor[promisor] : `${promisorName} (${whose[promisor]})`
    return promisee === '' ? who : `${who} aan ${promisee}`
  },
  due: {
    on: (day) => `uiterlijk ${day}`,
    none: 'geen datum',
    wordsOnly: (words) => `“${words}”, geen datum`,
    left: (days) => {
      if (days < 0) return `${dagen(-days)} te laat`
      if (days === 0) return 'vandaag'
      return days === 1 ? 'morgen' : `over ${dagen(days)}`
    },
  },
  standing: {
    overdue: 'Te laat',
    due: 'Binnenkort',
    open: 'Open',
    kept: 'Nagekomen',
    withdrawn: 'Ingetrokken',
  },
  act: {
    kept: 'Nagekomen',
    withdraw: 'Intrekken',
    reopen: 'Heropenen',
    undone: 'Weer zoals het was.',
    undo: 'Ongedaan maken',
    correct: 'Aanpassen',
    handOver: 'Overdragen',
    calendar: 'In agenda',
    openMail: 'Bericht bekijken',
    more: 'Meer',
    on: (act, what) => `${act}: ${what}`,
    done: {
      kept: 'Gemeld als nagekomen.',
      withdrawn: 'Ingetrokken.',
      open: 'Staat weer open.',
      corrected: 'Aangepast.',
    },
    handedOver: (name) => `Overgedragen aan ${name}.`,
    to: 'Overdragen aan',
    note: 'Notitie (mag leeg)',
    confirmHandOver: 'Overdragen',
    settledBy: (name, day) => `door ${name}, op ${day}`,
    seenToBy: (name) => `Bewaakt door ${name}`,
    nobodyElse: 'Er is niemand anders die dossiers bijhoudt.',
  },
  register: {
    heading: 'Toezeggingen',
    standing: 'Stand',
    tab: {
      unsettled: 'Alles wat loopt',
      overdue: 'Te laat',
      due: 'Binnenkort',
      open: 'Later',
      kept: 'Nagekomen',
      withdrawn: 'Ingetrokken',
    },
    owner: 'Bewaakt door',
    mine: 'Mij',
    everyone: 'Iedereen',
    promisor: 'Wie is gebonden',
    anyPromisor: 'Allen',
    query: 'Zoek op wat, aan wie of dossier',
    from: 'Uiterlijk vanaf',
    until: 'Uiterlijk tot en met',
    filters: 'Meer filters',
    clear: 'Filters wissen',
    calendar: 'Agendabestand',
    fileName: 'toezeggingen',
    shown: (shown, total) =>
      shown === total ? toezeggingen(total) : `${shown.toLocaleString('nl')} van ${toezeggingen(total)}`,
    more: 'Meer tonen',
    none: 'Je hebt nog geen toezeggingen.',
    noneHint: 'Open een bericht waarin iets is beloofd en berg het op: de toezegging komt dan hier te staan.',
    nothing: 'Geen toezegging past hierbij.',
  },
  own: {
    heading: 'Jouw toezeggingen: te laat of binnenkort',
    all: 'Alle toezeggingen',
  },
}

const nlPromisor = { us: 'Wij', client: 'Klant', other: 'Een ander' } as const
