import { wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { subordinators } from './dutchClause.ts'
import { dutchOutsiders } from './dutchPeople.ts'
import { isDutchParticiple } from './dutchVerbs.ts'

/** `u krijgt`, `heb je`: what the reader gets. */
export const readerSign = (
  words: readonly Word[],
  at: number,
  isTimed: boolean,
  isQuestion: boolean,
): 'readerGets' | 'readerGetsTimed' | 'readerActs' | null => {
  const before = words[at - 1]?.text ?? ''
  if (subordinators.has(before)) return null
  const around = [before, words[at + 1]?.text ?? '']
  if (around.some((word) => mays.has(word)) && isAwaited(words.slice(at)))
    return isTimed ? 'readerGetsTimed' : 'readerGets'
  // `Vrijdag weten jullie of`.
  if (isTimed && around.some((word) => knows.has(word)) && !(at === 1 && knows.has(before)))
    return words.slice(at).some(({ text }) => whether.has(text)) ? 'readerGetsTimed' : null
  const verb = around.find((word) => gets.has(word))
  if (verb === undefined) return around.some((word) => readerVerbs.has(word)) ? 'readerActs' : null
  // `Krijg je vanavond` has left out what; longer ones ask, or are conditions.
  if (at === 1 && verb === before && (isQuestion || !isTimed || words.length > 5)) return null
  const had = words.some(({ text }) => isDutchParticiple(text) || text === 'nodig')
  if (haves.has(verb) && (!isTimed || had)) return null
  if (isFromOther(words, at)) return null
  // `Je hoort de ventilator`.
  if (hears.has(verb) && !isTimed && !words.some(({ text }) => heard.has(text))) return null
  // `Vanaf mei vindt u ons aan de haven`.
  if (finds.has(verb) && words.slice(at, at + 3).some(({ text }) => text === 'ons')) return null
  // `U ontvangt deze mail omdat`: he has it.
  if (thisMail.has(words[at + 2]?.text ?? '') && verb !== before) return null
  return isTimed ? 'readerGetsTimed' : 'readerGets'
}

/** `mag u maandag verwachten`, `kunt u bij ons ophalen`. */
const isAwaited = (behind: readonly Word[]): boolean =>
  behind.some(({ text }) => awaiting.has(text)) ||
  (behind.some(({ text }) => fetching.has(text)) && behind.some(({ text }) => text === 'ons'))

/** `U ontvangt van de gemeente`, `krijgt een brief van uw bank`: it comes from another. */
const isFromOther = (words: readonly Word[], at: number): boolean => {
  const ofAt = words.findIndex(({ text }, place) => place > at && (text === 'van' || text === 'bij'))
  if (ofAt < 0) return false
  const giver = words.slice(ofAt + 1, ofAt + 3).map(({ text }) => text)
  return giver.some((word) => dutchOutsiders.has(word))
}

const mays = wordList('mag mogen moogt kunt kan kun')
const awaiting = wordList('verwachten tegemoet tegemoetzien')
const fetching = wordList('ophalen afhalen inzien terecht')
const knows = wordList('weet weten')
const whether = wordList('of meer waar hoe wanneer')
const hears = wordList('hoort hoor')
const heard = wordList('ons mij me nog of wanneer zodra')
const gets = wordList(
  'krijgt krijg krijgen ontvangt ontvang ontvangen hebt heb heeft hebben vindt vind hoort hoor',
)
const finds = wordList('vindt vind')
const thisMail = wordList('deze dit')
const haves = wordList('hebt heb heeft hebben')

const readerVerbs =
  wordList(`kunt kun kan kunnen dient moet moeten mag mogen betaalt betaal bouwt wilt wil willen zou
  zult`)
