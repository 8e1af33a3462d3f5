import { hasAny, wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { endWords, negatives, units } from './dueWords.ts'
import { dayNumber, type StatedTime } from './statedDate.ts'

/** Whether a time tells no more than which thing is meant, when something else is to be done, or when something was said. */
export const isOfAnother = (words: readonly Word[], time: StatedTime): boolean =>
  isAttribute(words, time) || isPossessor(words, time) || isSaid(words, time) || isCondition(words, time.from)

/** `uw offerte van 9 september`, `uw brief 3 maart jl.`: a date that only tells which one. */
const isAttribute = (words: readonly Word[], { from, to, isSpan }: StatedTime): boolean => {
  if (textAt(words, to) === 'jl' || textAt(words, to) === 'jongstleden') return true
  const before = textAt(words, from - 1)
  const isPast = pastWords.has(before) || (isWeek(before) && pastWords.has(textAt(words, from - 2)))
  // `2 of 4 december` are two days.
  const isChoice = before === 'of' && dayNumber(textAt(words, from - 2)) !== null
  const isOf = attributive.has(before) && isSpan !== true && !isChoice
  const ofWhat = textAt(words, from - 2)
  return (isPast || isOf) && !units.has(ofWhat) && !endWords.has(ofWhat) && !courses.has(ofWhat)
}

const isWeek = (word: string): boolean => units.get(word) === 'week'
const pastWords = wordList('vorige afgelopen last past')
/** `in de loop van volgende week`. */
const courses = wordList('loop course')
const attributive = wordList('van of dated sinds since dd')

/** `Monday's minutes`; but what happens `at` or `before Monday's meeting` is due then. */
const isPossessor = (words: readonly Word[], { from, to }: StatedTime): boolean => {
  const last = words[to - 1]
  if (last === undefined || last.end - last.start === last.text.length) return false
  return !whenOfPossessor.has(textAt(words, from - 1))
}

const whenOfPossessor = wordList('by before at on until after following')

/** `zoals op 2 maart besproken`, `as discussed on March 2`. */
const isSaid = (words: readonly Word[], { from, to }: StatedTime): boolean => {
  const isAhead = said.has(textAt(words, from - 2)) && textAt(words, from - 1) === 'on'
  if (isAhead && words[from - 1]?.before === '' && textAt(words, from - 3) !== 'be') return true
  const isBehind = said.has(textAt(words, to)) && words[to]?.before === ''
  // `het wordt vrijdag besproken` is still to come.
  return (
    isBehind &&
    !hasAny(
      words.map(({ text }) => text),
      toCome,
    )
  )
}

const said =
  wordList(`besproken afgesproken overeengekomen toegezegd beloofd gemeld aangegeven gevraagd aangekondigd
  discussed agreed promised mentioned requested announced`)
const toCome = wordList('word wordt worden zal zullen')

/** Words back that are looked for the `als` of a condition: what is linear stays so in a sentence without end. */
const conditionLength = 20

/** `als u vrijdag tekent, …`: when something else must be done. */
const isCondition = (words: readonly Word[], from: number): boolean => {
  for (let at = from - 1; at >= Math.max(0, from - conditionLength); at--) {
    const { text, before } = words[at] as Word
    if ((words[at + 1]?.before ?? '') !== '' || text === 'dan' || text === 'then') return false
    if (conditions.has(text)) return true
    // Elsewhere `als` is `as`: `ik stuur het als bijlage vrijdag`.
    if (text === 'als' && (at === 0 || before !== '')) return true
  }
  return false
}

const conditions = wordList('if indien unless tenzij')

/**
 * Whether a time is the first at which something may be done, and no last one: `na vrijdag`, `vanaf maandag`, `no earlier
 * than`. `Niet vóór 1 mei` is no such time: until then it is to be left undone.
 */
export const isFrom = (words: readonly Word[], { from, to, isSpan }: StatedTime): boolean => {
  if (isSpan === true) return false
  let at = from - 1
  while (from - at < 4 && passed.has(textAt(words, at))) at--
  const word = textAt(words, at)
  const negated = negatives.has(textAt(words, at - 1))
  if (openings.has(word)) return !negated
  if (than.has(word)) return isThanFrom(words, at - 1)
  if (ends.has(word) && isFollowed(words, to)) return true
  return [...words.slice(Math.max(0, from - 3), from), ...words.slice(to, to + 3)].some(({ text }) =>
    earliest.has(text),
  )
}

/** `not sooner than`, and `later than` without `no`. */
const isThanFrom = (words: readonly Word[], at: number): boolean => {
  const isNegated = negatives.has(textAt(words, at - 1))
  return sooner.has(textAt(words, at)) ? isNegated : textAt(words, at) === 'later' && !isNegated
}

/** `tot vrijdag ben ik weg, daarna …`: what is promised comes after. */
const isFollowed = (words: readonly Word[], to: number): boolean =>
  words
    .slice(to)
    .some(
      ({ text }, at) =>
        thereafter.has(text) || (text === 'after' && afterWhich.has(textAt(words, to + at + 1))),
    )

/** `vanaf a.s. maandag`, `from on the 3rd`. */
const passed = wordList('a s e k on op the de')
const openings = wordList(
  `na after vanaf from past following ingaande starting beginning commencing effective`,
)
const than = wordList('dan than')
const sooner = wordList('eerder vroeger earlier sooner')
const ends = wordList('tot until till')
const earliest = wordList('vroegst earliest')
const thereafter = wordList('daarna nadien thereafter afterwards')
const afterWhich = wordList('which that then')
