import { type EnglishFrame, englishFrames } from './englishFrames.ts'
import { actOf, type EnglishAct } from './englishVerbs.ts'
import type { SentenceInMail } from './sentenceInMail.ts'
import { hasTimeWord } from './timeWords.ts'
import { groupsIn, wordGroups, wordList } from './wordList.ts'
import type { Word } from './words.ts'

/** The kinds of `will` a sentence can have, the most binding first: it is judged by its strongest, whatever else it says. */
const frameSigns = [
  ...['writerDelivers', 'writerWorks', 'writerHolds', 'personDelivers', 'firmDelivers', 'firmWorks'],
  ...['firmHolds', 'passiveDelivers', 'theyDeliver', 'readerGets', 'writerTries', 'declines', 'pointerActs'],
  ...['passiveTimed', 'passiveActs', 'writerIs', 'writerMay', 'firmIs', 'personActs', 'theyAct', 'thingActs'],
  ...['needs', 'negated', 'thingIs', 'readerActs', 'unsure', 'inCondition', 'embedded'],
] as const

type FrameSign = (typeof frameSigns)[number]

/** Those that outweigh a past tense or a `please` elsewhere in the sentence. */
const binding: ReadonlySet<string> = new Set(frameSigns.slice(0, 11))

const phraseSigns = [
  ...['writerCan', 'writerPlans', 'performs', 'accepts', 'isDelivering', 'conditional', 'timed', 'toReader'],
  ...['question', 'request', 'reported', 'opinion', 'past', 'newsy'],
] as const

/** What speaks for or against a promise in an English sentence; each weighs once. */
export type EnglishSign = (typeof frameSigns)[number] | (typeof phraseSigns)[number]

export const englishSigns = (words: readonly Word[], sentence: SentenceInMail): ReadonlySet<EnglishSign> => {
  const texts = words.map(({ text }) => text)
  const said = groupsIn(texts, groups)
  const found = new Set(
    englishFrames(words)
      .map((frame) => frameSign(frame, words))
      .filter((sign) => !(said.has('report') && sign === 'theyDeliver')),
  )
  const strongest = frameSigns.find((sign) => found.has(sign))
  const isBound = strongest !== undefined && binding.has(strongest)
  const checks: Readonly<Record<(typeof phraseSigns)[number], boolean>> = {
    ...writerSigns(texts, said.has('bond')),
    accepts: accepts(words, texts),
    conditional: texts.some((text, at) => isCondition(text, texts[at + 1])),
    timed: hasTimeWord(texts),
    toReader: said.has('reader'),
    question: isQuestion(texts, sentence.text),
    request: isRequest(texts, isBound),
    reported: said.has('report') || sentence.text.includes('"'),
    opinion: said.has('opinion'),
    past: !isBound && said.has('past'),
    newsy: subjectWords(sentence).some((word) => news.has(word)),
  }
  return new Set([
    ...(strongest === undefined ? [] : [strongest]),
    ...phraseSigns.filter((sign) => checks[sign]),
  ])
}

const frameSign = (frame: EnglishFrame, words: readonly Word[]): FrameSign => {
  const { subject, act } = frame
  if (subject === 'embedded') return 'embedded'
  if (frame.isCondition) return 'inCondition'
  if (frame.isNeed) return 'needs'
  if (frame.isHedged) return subject !== 'writer' ? 'unsure' : act === 'state' ? 'writerMay' : 'writerTries'
  const rest = words.slice(frame.at + 1, frame.at + 12).map(({ text }) => text)
  if (frame.isNegated) {
    const holdsBack = subject === 'writer' || (subject === 'firm' && has(rest, restraints))
    return act !== 'state' && holdsBack ? 'declines' : 'negated'
  }
  return frame.isPassive ? passiveSign(frame, rest) : activeSign(frame, rest)
}

const passiveSign = ({ subject, act, verb }: EnglishFrame, rest: readonly string[]): FrameSign => {
  if (subject === 'reader') return told.has(verb) ? 'readerGets' : 'readerActs'
  if (subject === 'writer') return 'writerIs'
  if (act === 'deliver') return 'passiveDelivers'
  if (subject === 'pointer') return 'pointerActs'
  return act !== 'state' && hasTimeWord(rest) ? 'passiveTimed' : 'passiveActs'
}

const activeSign = ({ subject, act, verb }: EnglishFrame, rest: readonly string[]): FrameSign => {
  const reachesReader = has(rest, readers)
  switch (subject) {
    case 'writer':
      return writerActs[act]
    case 'firm':
      return firmActs[act]
    case 'reader':
      return gets.has(verb) ? 'readerGets' : 'readerActs'
    case 'person':
      return reachesReader && act !== 'state' && act !== 'role' ? 'personDelivers' : 'personActs'
    case 'they':
      return reachesReader && act === 'deliver' ? 'theyDeliver' : 'theyAct'
    default:
      return act === 'state' || subject === 'pointer' ? 'thingIs' : 'thingActs'
  }
}

const writerActs: Readonly<Record<EnglishAct, FrameSign>> = {
  deliver: 'writerDelivers',
  work: 'writerWorks',
  role: 'writerWorks',
  hold: 'writerHolds',
  state: 'writerIs',
}
const firmActs: Readonly<Record<EnglishAct, FrameSign>> = {
  deliver: 'firmDelivers',
  work: 'firmWorks',
  role: 'firmIs',
  hold: 'firmHolds',
  state: 'firmIs',
}

/** What stands behind `I` or `we` without `will`. */
const writerSigns = (texts: readonly string[], performs: boolean) => {
  const found = { writerCan: false, writerPlans: false, performs, isDelivering: false }
  texts.forEach((text, at) => {
    if (text !== 'i' && text !== 'we') return
    const [verb = '', next = ''] = texts.slice(at + 1, at + 4).filter((word) => !softeners.has(word))
    // Who agrees that or with, thinks so; who agrees to, is bound.
    if (performers.has(verb) && !(verb === 'agree' && next !== 'to')) found.performs = true
    if ((verb === 'can' || verb === 'could') && next !== 'not') found.writerCan = true
    if (planners.has(verb)) found.writerPlans = true
    if ((verb === 'am' || verb === 'are') && next.endsWith('ing') && actOf(next) === 'deliver')
      found.isDelivering = true
  })
  return found
}

const accepts = (words: readonly Word[], texts: readonly string[]): boolean =>
  (agreeing.has(texts[0] ?? '') && (words[1] === undefined || words[1].before !== '')) ||
  texts.some((_text, at) => isSuited(texts, at))

/** `that will work`, `Tuesday works for me`: a date or an offer is taken. */
const isSuited = (texts: readonly string[], at: number): boolean => {
  const follows = texts[at + 1]
  if (texts.slice(Math.max(0, at - 3), at).includes('if')) return false
  if (texts[at] === 'works') return follows === 'for' || (follows === undefined && at < 4)
  if (texts[at] !== 'work' || texts[at - 1] !== 'will') return false
  const before = texts[at - 2] ?? ''
  return suited.has(follows ?? 'fine') && (offers.has(before) || hasTimeWord([before]) || /^\d/.test(before))
}

const isCondition = (text: string, next: string | undefined): boolean =>
  conditionWords.has(text) || (text === 'as' && (next === 'soon' || next === 'we'))

const isQuestion = (texts: readonly string[], text: string): boolean =>
  text.trimEnd().endsWith('?') || (asks.has(texts[0] ?? '') && asked.has(texts[1] ?? ''))

const isRequest = (texts: readonly string[], isBound: boolean): boolean =>
  (texts[0] === 'please' && texts[1] !== 'note') ||
  (texts[0] === 'let' && texts[1] === 'us') ||
  (!isBound && texts.indexOf('please') > 0)

const subjectWords = ({ subject }: SentenceInMail): readonly string[] =>
  (subject ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/)

const has = (texts: readonly string[], list: ReadonlySet<string>): boolean =>
  texts.some((text) => list.has(text))

const groups = wordGroups({
  reader: 'you your us everyone participants recipients customers clients all',
  report: `said says told claimed commented announced stated reported according mentioned suggested asked requested`,
  opinion: `maybe think guess believe assume hope expect doubt suppose confident expected anticipated likely unlikely
    probably forecast looks seems appears hopefully`,
  past: 'was were had did been yesterday ago',
  bond: `can_count_on can_rely_on have_my_word consider_it_done count_me_in let_me_check let_me_look_into
    let_me_find_out let_me_get_back`,
})

const readers = wordList('you your us everyone participants recipients customers clients all')
const gets = wordList('receive get hear')
const told =
  wordList(`notified contacted informed invited advised paid reimbursed credited sent given updated called
  refunded billed invoiced provided issued copied kept`)
const restraints = wordList('unless until without before any more')
const performers =
  wordList(`promise agree guarantee undertake commit accept confirm approve assure pledge consent
  warrant`)
const softeners = wordList('also hereby certainly gladly do just now definitely fully therefore')
const planners = wordList('plan intend aim hope expect want need would might may should could like')
const agreeing = wordList('deal agreed accepted confirmed approved done')
const suited = wordList('for with fine well great')
const offers = wordList('that this it which either')
const conditionWords = wordList('if once unless when until after upon provided should')
const asks = wordList('could can would do does are is how what why who where which did have has will shall')
const asked = wordList('you we i they it the there he she this that anyone')
const news =
  wordList(`newsletter report news announcement announces announce organization organisation organizational
  review digest bulletin departure`)
