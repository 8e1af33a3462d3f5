import { hasTimeWord } from '../due/timeWords.ts'
import type { SentenceInMail } from '../sentenceInMail.ts'
import { groupsIn, hasAny, wordGroups, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { binding, type FrameSign, frameSign, frameSigns, telling } from './englishFrameSigns.ts'
import { type EnglishFrame, englishFrames } from './englishFrames.ts'
import { actOf } from './englishVerbs.ts'

const phraseSigns = [
  ...[
    'progressive',
    'writerCan',
    'writerPlans',
    'performs',
    'accepts',
    'follows',
    'offerHolds',
    'isDelivering',
  ],
  ...[
    'conditional',
    'timed',
    'toReader',
    'question',
    'request',
    'reported',
    'quoted',
    'opinion',
    'past',
    'ownWords',
    'newsy',
  ],
] as const

/** What speaks for or against a promise in an English sentence; each weighs once. */
export type EnglishSign = FrameSign | (typeof phraseSigns)[number]

export const englishSigns = (words: readonly Word[], sentence: SentenceInMail): ReadonlySet<EnglishSign> => {
  const texts = words.map(({ text }) => text)
  const said = groupsIn(texts, groups)
  const strongest = strongestFrame(words, texts)
  const sign = strongest?.sign
  const isBound = sign !== undefined && binding.has(sign)
  const speaking = {
    ...writerSigns(texts, said.has('bond')),
    accepts: accepts(words, texts) || said.has('acceptance'),
    follows: texts.some((text, at) => text === 'follow' && isToFollow(texts, at)),
    offerHolds: said.has('offer') && said.has('stands'),
  }
  // Nothing else could lift it to a promise, and most sentences of a mail end here.
  if (!(sign !== undefined && telling.has(sign)) && !Object.values(speaking).includes(true))
    return new Set(sign === undefined ? [] : [sign])
  const before = strongest === null ? texts : clauseBefore(words, strongest.frame.modal)
  const checks: Readonly<Record<(typeof phraseSigns)[number], boolean>> = {
    ...speaking,
    progressive: isBound && strongest?.frame.isProgressive === true,
    conditional: texts.some((text, at) => isCondition(text, texts[at + 1])),
    timed: hasTimeWord(texts),
    toReader: said.has('reader'),
    question: isQuestion(texts, sentence.text),
    request: isRequest(texts, isBound),
    reported: isReported(texts, strongest?.frame ?? null),
    quoted: isQuoted(words, sentence.text, strongest?.frame ?? null),
    opinion: groupsIn(before, opinions).size > 0,
    past: !isBound && said.has('past'),
    ownWords: said.has('self'),
    newsy: subjectWords(sentence).some((word) => news.has(word)),
  }
  return new Set([...(sign === undefined ? [] : [sign]), ...phraseSigns.filter((one) => checks[one])])
}

const strongestFrame = (words: readonly Word[], texts: readonly string[]) => {
  const hasReport = hasAny(texts, reports)
  const found = englishFrames(words)
    .map((frame) => ({ frame, sign: frameSign(frame, words, texts) }))
    .filter(({ sign }) => !(hasReport && sign === 'theyDeliver'))
  for (const sign of frameSigns) {
    const strongest = found.find((one) => one.sign === sign)
    if (strongest !== undefined) return strongest
  }
  return null
}

/** The words before a `will` that belong to it: up to a semicolon, or to a comma behind `I think`. */
const clauseBefore = (words: readonly Word[], modal: number): readonly string[] => {
  let from = modal
  while (from > 0 && !/[;:.]/.test(words[from]?.before ?? '') && !isTurn(words, from)) from--
  const clause = words.slice(from, modal)
  const comma = clause.reduce((last, { before }, at) => (before.includes(',') ? at : last), 0)
  return clause.filter(({ text }, at) => at >= comma || unsureWords.has(text)).map(({ text }) => text)
}

/** `I believe it is on, but I will check`. */
const isTurn = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'but' && ['i', 'we'].includes(words[at + 1]?.text ?? '')

const isQuoted = (words: readonly Word[], text: string, frame: EnglishFrame | null): boolean => {
  const place = frame === null ? text.length : (words[frame.modal]?.start ?? 0)
  return text.slice(0, place).split(/["“”]/).length % 2 === 0
}

/** What another said; `as you asked` reports nothing, nor does what comes behind the writer's own promise. */
const isReported = (texts: readonly string[], frame: EnglishFrame | null): boolean => {
  const mine = frame !== null && (frame.subject === 'writer' || frame.subject === 'thing')
  return texts.some(
    (word, at) =>
      reports.has(word) &&
      !['as', 'you', 'we', 'i', 'rest', 'be'].includes(texts[at - 1] ?? '') &&
      !(mine && at > frame.at),
  )
}

/** What stands behind `I` or `we` without `will`. */
const writerSigns = (texts: readonly string[], performs: boolean) => {
  const found = { writerCan: false, writerPlans: false, performs, isDelivering: false }
  texts.forEach((text, at) => {
    if (text !== 'i' && text !== 'we') return
    const [verb = '', next = ''] = texts.slice(at + 1, at + 4).filter((word) => !softeners.has(word))
    // Who agrees that or with, thinks so; who agrees to, is bound.
    if (performers.has(verb) && !(verb === 'agree' && next !== 'to')) found.performs = true
    if (isPrepared(texts, at)) found.performs = true
    if ((verb === 'can' || verb === 'could') && next !== 'not') found.writerCan = true
    if (planners.has(verb)) found.writerPlans = true
    if ((verb === 'am' || verb === 'are') && next.endsWith('ing') && actOf(next) === 'deliver')
      found.isDelivering = true
  })
  return found
}

/** `we are prepared to pay`, `I would of course be willing to sign`. */
const isPrepared = (texts: readonly string[], at: number): boolean => {
  const near = texts.slice(at + 1, at + 7)
  const place = near.findIndex((text) => text === 'prepared' || text === 'willing')
  return (
    place > 0 &&
    near[place + 1] === 'to' &&
    ['am', 'are', 'be'].includes(near[place - 1] ?? '') &&
    !near.slice(0, place).includes('not')
  )
}

const accepts = (words: readonly Word[], texts: readonly string[]): boolean =>
  (agreeing.has(texts[0] ?? '') && (words[1] === undefined || words[1].before !== '')) ||
  (texts[0] === 'will' && texts[1] === 'do' && (words[2] === undefined || words[2].before !== '')) ||
  texts.some((_text, at) => isSuited(texts, at))

/** `Details to follow`, `the contract will follow on Monday`; but `will follow the rules`. */
const isToFollow = (texts: readonly string[], at: number): boolean => {
  const next = texts[at + 1]
  return (
    ['to', 'will'].includes(texts[at - 1] ?? '') &&
    (next === undefined || followed.has(next) || hasTimeWord(texts.slice(at + 1, at + 3)))
  )
}

/** `that will work`, `Tuesday works for me`: a date or an offer is taken. */
const isSuited = (texts: readonly string[], at: number): boolean => {
  const word = texts[at]
  if (word !== 'works' && word !== 'work') return false
  const follows = texts[at + 1]
  if (texts.slice(Math.max(0, at - 3), at).includes('if')) return false
  if (word === 'works') return follows === 'for' || (follows === undefined && at < 4)
  if (texts[at - 1] !== 'will') return false
  const before = texts[at - 2] ?? ''
  return suited.has(follows ?? 'fine') && (offers.has(before) || hasTimeWord([before]) || /^\d/.test(before))
}

const isCondition = (text: string, next: string | undefined): boolean =>
  conditionWords.has(text) || (text === 'as' && (next === 'soon' || next === 'we'))

const isQuestion = (texts: readonly string[], text: string): boolean =>
  (text.trimEnd().endsWith('?') && !['ok', 'okay', 'right'].includes(texts[texts.length - 1] ?? '')) ||
  (asks.has(texts[0] ?? '') && asked.has(texts[1] ?? ''))

const isRequest = (texts: readonly string[], isBound: boolean): boolean =>
  (texts[0] === 'please' && texts[1] !== 'note') ||
  (texts[0] === 'let' && texts[1] === 'us') ||
  (!isBound && texts.indexOf('please') > 0)

const subjectWords = ({ subject }: SentenceInMail): readonly string[] =>
  (subject ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/)

const groups = wordGroups({
  reader: 'you your us everyone participants recipients customers clients all',
  past: 'was were had did been yesterday ago',
  bond: `can_count_on can_rely_on have_my_word consider_it_done count_me_in let_me_check let_me_look_into
    let_me_find_out let_me_get_back let_me_see_what let_me_see_if let_me_talk let_me_ask am_on_it are_on_it leave_it_with_me
    leave_it_to_me leave_that_to_me you_have_my rest_assured is_on_us are_on_us at_our_expense`,
  acceptance: `fine_with_me fine_by_me fine_with_us fine_by_us ok_with_me ok_with_us okay_with_me okay_with_us
    works_for_me works_for_us have_a_deal`,
  offer: 'offer quote quotation price prices rate rates fee proposal terms',
  stands: `remains_valid remain_valid is_valid are_valid stays_valid stands_until remains_firm remain_firm is_firm are_firm
    remains_fixed remain_fixed is_fixed are_fixed stays_fixed is_good_until are_good_until is_good_for remains_open stays_open
    remain_unchanged remains_unchanged stays_the_same`,
  self: 'this_message_to this_email_to this_mail_to in_this_email in_this_mail in_this_message',
})

const opinions = wordGroups({
  opinion: `maybe think guess believe assume hope expect doubt suppose confident expected anticipated likely unlikely
    probably forecast looks seems appears hopefully`,
})

/** These are of the whole sentence, whatever commas follow. */
const unsureWords = wordList('maybe hopefully probably likely perhaps')
const reports = wordList(
  'said says told claimed commented announced stated reported according mentioned suggested asked requested assured',
)
const performers =
  wordList(`promise agree guarantee undertake commit accept confirm approve assure pledge consent
  warrant`)
const softeners = wordList('also hereby certainly gladly do just now definitely fully therefore')
const planners = wordList('plan intend aim hope expect want need would might may should could like')
const agreeing = wordList('deal agreed accepted confirmed approved done')
const suited = wordList('for with fine well great')
const offers = wordList('that this it which either')
const conditionWords = wordList('if once unless when until after upon provided should')
const followed = wordList('by via in on separately later under as within')
const asks = wordList('could can would do does are is how what why who where which did have has will shall')
const asked = wordList('you we i they it the there he she this that anyone')
const news =
  wordList(`newsletter news announcement announces announce organization organisation organizational
  digest bulletin departure`)
