import { wordGroups, wordList } from '../wordList.ts'

const numbered = (lists: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, at) => list.split(' ').map((word) => [word, from + at] as const)))

const dutchDays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const dutchParts = ['', 'ochtend', 'morgen', 'middag', 'avond', 'nacht']
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Monday is 1. With `vrijdagmiddag` and its like. */
export const weekdays = numbered(
  englishDays.map((day, at) => [day, ...dutchParts.map((part) => `${dutchDays[at]}${part}`)].join(' ')),
  1,
)

export const months = numbered(
  [
    ...['january januari jan', 'february februari feb', 'march maart mar mrt', 'april apr', 'may mei'],
    ...['june juni jun', 'july juli jul', 'august augustus aug', 'september sept sep'],
    ...['october oktober oct okt', 'november nov', 'december dec'],
  ],
  1,
)

export const counts = numbered(
  [
    ...[
      'a an one een',
      'two twee couple',
      'three drie few paar',
      'four vier',
      'five vijf',
      'six zes',
      'seven zeven',
    ],
    ...['eight acht', 'nine negen', 'ten tien', 'eleven elf', 'twelve twaalf', 'thirteen dertien'],
    ...['fourteen veertien', 'fifteen vijftien'],
  ],
  1,
)
/** So many nobody counts: by the clock it does not matter, in days it does. */
export const vagueCounts = wordList('few paar couple')

export type Unit = 'moment' | 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year'

const unitWords: Readonly<Record<Unit, string>> = {
  moment: 'minute minutes minuut minuten kwartier moment ogenblik',
  hour: 'hour hours uur uren',
  day: 'day days dag dagen etmaal',
  workingDay: 'workday workdays werkdag werkdagen',
  week: 'week weeks weken',
  month: 'month months maand maanden',
  quarter: 'quarter quarters kwartaal kwartalen',
  year: 'year years jaar jaren',
}

export const units: ReadonlyMap<string, Unit> = new Map(
  Object.entries(unitWords).flatMap(([unit, list]) =>
    list.split(' ').map((word) => [word, unit as Unit] as const),
  ),
)

/** Days from the day of writing. */
export const nearDays: ReadonlyMap<string, number> = new Map([
  ...[
    ...wordList('today tonight tonite vandaag vanmiddag vanavond vannacht vanochtend straks eod cob now'),
  ].map((word) => [word, 0] as const),
  ...[...wordList('tomorrow tmrw tmr morgen morgenochtend morgenmiddag morgenavond')].map(
    (word) => [word, 1] as const,
  ),
  ['overmorgen', 2],
])

export const dayParts = wordList(`morning afternoon evening night noon midday ochtend middag avond nacht`)
export const theseWords = wordList('this deze dit')
export const nextWords = wordList('next coming volgende volgend komende komend aanstaande')
export const everyWords = wordList('every each elke elk iedere ieder')
/** Which of several; `laatste` and `last` besides. */
export const ordinals = numbered(
  ['eerste first 1e 1st', 'tweede second 2e 2nd', 'derde third 3e 3rd', 'vierde fourth 4e 4th'],
  1,
)
/** Before a weekday: `de eerste vrijdag van maart`. */
export const days: ReadonlySet<string> = new Set([...ordinals.keys(), 'laatste', 'eerstvolgende'])
export const startWords = wordList('early beginning begin start')
export const middleWords = wordList('mid middle half halverwege medio')
export const endWords = wordList('end late eind einde ultimo close')

/** Prepositions that belong to the expression when they stand before it. */
export const leading =
  wordList(`by on before until till in at from within during after around no later earlier sooner than dan eerder uiterlijk
  voor tegen per op tot vanaf rond om na met sinds latest niet not en t the de het`)
/** Of these, the ones that open no expression by themselves, and the ones that open it before another. */
export const fillers = wordList('the de het en met later earlier sooner than dan eerder latest t')
export const articles = wordList('the de')
export const negatives = wordList('niet not no')
export const deadlines = wordList('by before until within uiterlijk voor tegen binnen tot')

/** `as soon as possible` and its like are due, and name no day. */
export const vagueDues = wordGroups({
  soon: `as_soon_as_possible asap at_your_earliest_convenience immediately right_away straight_away without_delay in_due_course shortly soon zo_snel_mogelijk
    zo_spoedig_mogelijk op_korte_termijn binnenkort spoedig per_omgaande`,
})
