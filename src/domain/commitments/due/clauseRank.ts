import { pastVerbs } from '../signs/dutchVerbs.ts'
import { hasAny, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import type { StatedTime } from './statedDate.ts'

/**
 * How likely the clause around a time says when the promised thing comes: 2 where it hands something over (`vrijdag krijgt u
 * het`), 0 where it tells of something else (`woensdag ben ik vrij`, `omdat ik woensdag weg ben`), 1 for the rest.
 */
export const clauseRank = (words: readonly Word[], { from, to }: StatedTime): 0 | 1 | 2 => {
  let start = from
  while (start > 0 && from - start < clauseLength && !opens(words[start])) start--
  let end = to
  while (end < words.length && end - to < clauseLength && !opens(words[end])) end++
  const texts = words.slice(start, end).map(({ text }) => text)
  if (asides.has(texts[0] ?? '') || hasAny(texts, pastVerbs)) return 0
  if (hasAny(texts, readerCan)) return 0
  if (hasAny(texts, beings) && hasAny(texts, absences)) return 0
  return hasAny(texts, delivers) ? 2 : 1
}

/** Words to either side that are looked at: what is linear stays so in a sentence without end. */
const clauseLength = 25
const opens = (word: Word | undefined): boolean =>
  word === undefined || marks.test(word.before) || joining.has(word.text)

const marks = /[,;:()–—]/
const joining = wordList('en and maar but dus so want because omdat zodat')
const asides = wordList('want because omdat zodat zodra nadat doordat terwijl since as als anders otherwise')
/** `Dan kunt u vrijdag reageren`. */
const readerCan = wordList('kunt kun')
const beings = wordList('ben zijn is am are')
const absences = wordList('niet not vrij weg vakantie afwezig verlof gesloten out away off closed ziek')
const delivers = wordList(
  `krijg krijgt krijgen ontvang ontvangt ontvangen heb hebt heeft hebben hoort hoor stuur stuurt sturen mail mailt mailen
  lever levert leveren bezorg bezorgt bezorgen breng brengt brengen komt ligt staat volgt klaar gereed af
  send sends sending have receive get deliver delivers delivered ready done finished follows`,
)
