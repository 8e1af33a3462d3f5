import { wordGroups, wordList } from './wordList.ts'

const numbered = (lists: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, at) => list.split(' ').map((word) => [word, from + at] as const)))

/** Monday is 1. */
export const weekdays = numbered(
  [
    ...['monday maandag', 'tuesday dinsdag', 'wednesday woensdag', 'thursday donderdag', 'friday vrijdag'],
    ...['saturday zaterdag', 'sunday zondag'],
  ],
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
    ...['eight acht', 'nine negen', 'ten tien'],
  ],
  1,
)

export type Unit = 'moment' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year'

const unitWords: Readonly<Record<Unit, string>> = {
  moment: 'minute minutes minuut minuten hour hours uur uren kwartier moment ogenblik',
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
  ...[...wordList('today tonight vandaag vanmiddag vanavond vannacht vanochtend straks eod cob now')].map(
    (word) => [word, 0] as const,
  ),
  ...[...wordList('tomorrow morgen morgenochtend morgenmiddag morgenavond')].map(
    (word) => [word, 1] as const,
  ),
  ['overmorgen', 2],
])

export const dayParts = wordList(`morning afternoon evening night noon midday ochtend middag avond nacht`)
export const theseWords = wordList('this deze dit')
export const nextWords = wordList('next coming volgende volgend komende komend aanstaande')
export const everyWords = wordList('every each elke elk iedere ieder')
export const startWords = wordList('early beginning begin start')
export const middleWords = wordList('mid middle half halverwege medio')
export const endWords = wordList('end late eind einde close')

/** Prepositions that belong to the expression when they stand before it. */
export const leading =
  wordList(`by on before until till in at from within during after around no later than uiterlijk
  voor tegen per op tot vanaf rond om na met sinds latest niet not en t the de het`)
/** Of these, the ones that open no expression by themselves, and the ones that open it before another. */
export const fillers = wordList('the de het en met later than latest t')
export const articles = wordList('the de')
export const negatives = wordList('niet not no')
export const deadlines = wordList('by before until within uiterlijk voor tegen binnen tot vanaf')

/** `as soon as possible` and its like are due, and name no day. */
export const vagueDues = wordGroups({
  soon: `as_soon_as_possible asap at_your_earliest_convenience in_due_course shortly soon zo_snel_mogelijk
    zo_spoedig_mogelijk op_korte_termijn binnenkort spoedig per_omgaande`,
})
