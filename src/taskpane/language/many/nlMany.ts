import type { ManyWords } from './manyWords.ts'

const messages = (count: number): string => (count === 1 ? '1 bericht' : `${count} berichten`)
const are = (count: number): string => (count === 1 ? 'is' : 'zijn')
const cases = (names: readonly string[]): string =>
  names.length > 3 ? `${names.length} dossiers` : names.join(', ')

export const nlMany: ManyWords = {
  heading: (count) => `${messages(count)} geselecteerd`,
  headingOfOthers: (count) => `${messages(count)} om op te bergen`,
  update: 'Selectie bijwerken',
  tooMany: (most) => `Alleen de eerste ${most} staan hier. Selecteer de andere daarna.`,
  reading: (read, all) => `Bericht ${read} van ${all} lezen…`,
  list: 'Geselecteerde berichten',
  oneCase: 'Eén dossier voor alles wat nog niet is opgeborgen',
  alsoFiled: 'Ook voor wat elders is opgeborgen',
  include: (subject) => `‘${subject}’ opbergen`,
  alreadyFiled: (reference, by, when) => `Opgeborgen in ${reference} door ${by} op ${when}`,
  twin: 'Hetzelfde bericht als een hierboven. Het telt één keer.',
  noMessageId: 'Zonder kenmerk (Message-ID): of het al is opgeborgen, blijkt bij het opbergen.',
  isPrivate: 'Misschien privé: overgeslagen. Er is niets over opgevraagd of verstuurd.',
  agree: (subject) => `Het is zakelijk: ‘${subject}’`,
  agreeShort: 'Het is zakelijk',
  noCase: 'Nog geen dossier',
  newCase: (title) => `Nieuw dossier ‘${title}’`,
  chooseCase: 'Kiezen',
  choose: 'Kies er een.',
  chooseCaseFor: (subject) => `Dossier kiezen voor ‘${subject}’`,
  done: 'Klaar',
  follows: (isByItself) =>
    isByItself
      ? 'Je volgt dit gesprek. Samen met andere geselecteerd gaat een bericht niet vanzelf: je bergt het hier op.'
      : 'Je volgt dit gesprek.',
  readAgain: 'Opnieuw lezen',
  file: (count) => `${messages(count)} opbergen`,
  nothingToFile: 'Niets om op te bergen',
  filing: (done, all) => `${done} van ${messages(all)} opbergen…`,
  cancel: 'Stoppen',
  rowWaits: 'Wacht op zijn beurt',
  rowRuns: 'Wordt opgeborgen…',
  rowKept: 'Wacht op verzending',
  rowFiled: (reference) => `Opgeborgen in ${reference}`,
  rowWasThere: (reference) => `Zat al in ${reference}`,
  rowFailed: 'Niet opgeborgen.',
  rowUndone: 'Weer uit het dossier gehaald',
  summary: ({ filed, wasThere, kept, failed, noted, cases: names }) =>
    [
      filed > 0 ? `${messages(filed)} opgeborgen in ${cases(names)}.` : 'Er is geen bericht opgeborgen.',
      wasThere > 0 ? `${messages(wasThere)} zat${wasThere === 1 ? '' : 'en'} er al in.` : '',
      kept > 0 ? `${messages(kept)} ${kept === 1 ? 'wacht' : 'wachten'} op verzending.` : '',
      failed > 0 ? `${messages(failed)} ${failed === 1 ? 'kon' : 'konden'} niet worden opgeborgen.` : '',
      noted > 0
        ? `${noted === 1 ? '1 toezegging' : `${noted} toezeggingen`} genoteerd: kijk dat na bij Toezeggingen.`
        : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  retry: (count) => `${messages(count)} opnieuw proberen`,
  undo: 'Alles ongedaan maken',
  undoing: 'Weer uit de dossiers halen…',
  undone: (count) =>
    `${messages(count)} ${are(count)} weer uit het dossier gehaald. ${count === 1 ? 'Het ligt' : 'Ze liggen'} in de prullenbak.`,
  close: 'Sluiten',
  show: 'Tonen',
  runsElsewhere: (done, all) => `${done} van ${messages(all)} opbergen…`,
  interrupted: (count) => `${messages(count)} uit een eerdere selectie ${are(count)} nog niet opgeborgen.`,
  goOn: 'Verdergaan',
  forget: 'Vergeten',
  cannotLoad: {
    what: 'Deze Outlook kan niet meer berichten tegelijk geven.',
    next: 'Open ze een voor een, of sleep ze uit de lijst naar dit venster.',
  },
  cannotTell: {
    what: 'Outlook zegt niet welke berichten zijn geselecteerd.',
    next: 'Dat gebeurt als berichten als gesprekken worden getoond. Open ze een voor een, sleep ze naar dit venster, of zet die weergave uit.',
  },
  untold: 'Meer geselecteerd? Selectie bijwerken',
  conversation: {
    file: 'Het hele gesprek opbergen',
    heading: (count) => `Gesprek van ${messages(count)}`,
    select:
      'Selecteer het gesprek in de lijst met berichten: de berichten ervan komen hier te staan, met één dossier voor alles.',
    drop: 'Sleep de berichten van het gesprek uit de lijst naar dit venster: ze komen hier te staan, met één dossier voor alles.',
    otherwise: 'Komen ze hier niet? Sleep ze uit de lijst naar dit venster.',
    look: 'Ik heb het geselecteerd',
    known: (count, reference) =>
      `${messages(count)} uit dit gesprek ${count === 1 ? 'zit' : 'zitten'} in ${reference}.`,
  },
  leftOut: {
    heading: (count) => (count === 1 ? '1 bestand is overgeslagen' : `${count} bestanden zijn overgeslagen`),
    why: {
      notAMail:
        'Geen bericht. Dossier bergt .eml en .msg op; een ander bestand gaat mee met het bericht waar het bij hoort:',
      unreadable: 'Niet te lezen. Bewaar het op deze computer en sleep het opnieuw:',
      tooMany: 'Meer dan 100 tegelijk. Sleep deze als de andere klaar zijn:',
    },
    names: (names, others) => `${names.join(', ')}${others > 0 ? ` en nog ${others}` : ''}.`,
  },
  notKept: (count) =>
    `${messages(count)} ${count === 1 ? 'kan' : 'kunnen'} niet op deze computer worden bewaard: laat dit venster open tot alles is opgeborgen.`,
}
