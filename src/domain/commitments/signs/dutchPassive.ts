import { wordList } from '../wordList.ts'
import { openers } from './dutchClause.ts'
import { authorities, dutchReaders, isOwnSide } from './dutchPeople.ts'
import { isDutchParticiple } from './dutchVerbs.ts'

/** `wordt vrijdag opgehaald`, `wordt door ons betaald`; null where nothing is being done. */
export const passiveOf = (
  texts: readonly string[],
  timed: boolean,
  isOurs: boolean,
): 'timed' | 'ours' | null => {
  const at = texts.findIndex((text) => text === 'wordt' || text === 'worden')
  if (at < 0 || openers.has(texts[0] ?? '') || texts.some((text) => authorities.has(text))) return null
  if (!texts.slice(at + 1).some(isDutchParticiple)) return null
  if (isOurs || texts.includes('gratis') || isReaderTold(texts)) return 'ours'
  if (isByAnother(texts)) return null
  if (
    texts.slice(at + 1).some((text) => services.has(text)) &&
    !texts.slice(at).some((text) => general.has(text))
  )
    return 'ours'
  return timed && !isRepeated(texts) ? 'timed' : null
}

/** `Elke maandag`, `bestellingen worden op werkdagen verwerkt`. */
const isRepeated = (texts: readonly string[]): boolean =>
  texts.some((text, at) => recurring.has(text) || (text === 'werkdagen' && texts[at - 1] === 'op'))

/** What a firm does about what went wrong, even where no time is named. */
const services = wordList(
  `gecrediteerd vervangen hersteld gerepareerd gecorrigeerd rechtgezet terugbetaald teruggestort verrekend vergoed nagestuurd
  toegestuurd opgepakt nagekeken uitgezocht verholpen opgelost`,
)

const general = wordList('niet meestal vaak soms steeds altijd elke iedere')

/** `U wordt teruggebeld`. */
const isReaderTold = (texts: readonly string[]): boolean =>
  (texts.includes('contact') &&
    texts.includes('opgenomen') &&
    texts.some((text) => dutchReaders.has(text))) ||
  (texts.some(
    (text, at) =>
      text === 'wordt' && (dutchReaders.has(texts[at - 1] ?? '') || dutchReaders.has(texts[at + 1] ?? '')),
  ) &&
    texts.some((text) => tellings.has(text)))

const tellings = wordList('gebeld teruggebeld nagebeld geinformeerd benaderd geholpen ingelicht gehouden')

/** `wordt bezorgd door de koerier`: none of ours does it. */
export const isByAnother = (texts: readonly string[]): boolean => {
  const at = texts.findIndex((text) => text === 'wordt' || text === 'worden')
  return at >= 0 && texts.indexOf('door', at) > 0 && !texts.some(isOwnSide)
}

const recurring = wordList('elke iedere')
