import { hasTimeWord } from '../due/timeWords.ts'
import type { SentenceInMail } from '../sentenceInMail.ts'
import { groupsIn, hasAny, wordGroups, wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { answers, holdsBack, isForNothing, tidings } from './englishAnswers.ts'
import { isPlainDeed } from './englishDeeds.ts'
import { binding, type FrameSign, frameSign, frameSigns, telling } from './englishFrameSigns.ts'
import { type EnglishFrame, englishFrames } from './englishFrames.ts'
import { namesMoment } from './englishMoments.ts'
import { type PresentSign, presentSignNames, presentSigns } from './englishPresent.ts'
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
    'private',
    'newsy',
  ],
] as const

/** What speaks for or against a promise in an English sentence; each weighs once. */
export type EnglishSign = FrameSign | PresentSign | (typeof phraseSigns)[number]

export const englishSigns = (given: readonly Word[], sentence: SentenceInMail): ReadonlySet<EnglishSign> => {
  const words = withApostrophes(given)
  const texts = words.map(({ text }) => text)
  const said = groupsIn(texts, groups)
  const strongest = strongestFrame(words, texts)
  const sign = strongest?.sign
  const isBound = sign !== undefined && binding.has(sign)
  const present = isBound ? none : presentSigns(words, texts)
  const speaking = {
    ...writerSigns(
      texts,
      said.has('bond') ||
        isForNothing(words) ||
        holdsBack(texts) ||
        (said.has('reliance') && hasAny(texts, ours)) ||
        (said.has('assurance') && hasAny(texts, futures)),
    ),
    accepts: answers(words, texts) || said.has('acceptance'),
    follows: texts.some((text, at) => (text === 'follow' || text === 'follows') && isToFollow(texts, at)),
    offerHolds: said.has('offer') && said.has('stands'),
  }
  const strongestPresent = isBound ? undefined : presentSignNames.find((name) => present.has(name))
  // Nothing else could lift it to a promise, and most sentences of a mail end here.
  if (
    !(sign !== undefined && telling.has(sign)) &&
    strongestPresent === undefined &&
    !Object.values(speaking).includes(true)
  )
    return new Set(sign === undefined ? [] : [sign])
  const before = strongest === null ? texts : clauseBefore(words, strongest.frame.modal)
  const checks: Readonly<Record<(typeof phraseSigns)[number], boolean>> = {
    ...speaking,
    progressive: isBound && strongest?.frame.isProgressive === true,
    conditional: texts.some((text, at) => isCondition(text, texts[at + 1])),
    timed: hasTimeWord(texts),
    toReader: said.has('reader'),
    question: isQuestion(texts, sentence.text),
    request: isRequest(texts, isBound || strongestPresent !== undefined),
    reported: isReported(texts, strongest?.frame ?? null),
    quoted: isQuoted(words, sentence.text, strongest?.frame ?? null),
    opinion: groupsIn(before, opinions).size > 0,
    past: !isBound && said.has('past'),
    ownWords: said.has('self'),
    private: said.has('family') && !said.has('addressed'),
    newsy: subjectWords(sentence).some((word) => news.has(word)),
  }
  return new Set([
    ...(sign === undefined ? [] : [sign]),
    ...(strongestPresent === undefined ? [] : [strongestPresent]),
    ...phraseSigns.filter((one) => checks[one]),
  ])
}

/** `ill drop it off`, `dont`, `youll`: typed without the apostrophe. `I was ill` keeps its word. */
const withApostrophes = (words: readonly Word[]): readonly Word[] =>
  words.some(({ text }) => bare.has(text))
    ? words.flatMap((word, at) => {
        const parts = bare.get(word.text)
        if (parts === undefined || (word.text === 'ill' && !isVerbAhead(words, at))) return [word]
        return parts.map((text, part) => ({ ...word, text, before: part === 0 ? word.before : '' }))
      })
    : words

const isVerbAhead = (words: readonly Word[], at: number): boolean => {
  const next = textAt(words, at + 1)
  return (isPlainDeed(next) || verbs.has(next)) && (at === 0 || !beings.has(textAt(words, at - 1)))
}

const none: ReadonlySet<PresentSign> = new Set()

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
    if (text === 'client' && clientActs.has(texts[at + 1] ?? '') && texts[at + 2] === 'to')
      found.performs = true
    if (text === 'client' && isPrepared(texts, at)) found.performs = true
    if (text !== 'i' && text !== 'we') return
    const [verb = '', next = ''] = texts.slice(at + 1, at + 4).filter((word) => !softeners.has(word))
    // Who agrees that or with, thinks so; who agrees to, is bound.
    if (performers.has(verb) && !(verb === 'agree' && next !== 'to') && !isOfWhatWas(texts, at))
      found.performs = true
    if (isPrepared(texts, at)) found.performs = true
    if (verb === 'have' && (next === 'agreed' || next === 'decided') && isAgreedTo(texts, at))
      found.performs = true
    if ((verb === 'can' || verb === 'could') && next !== 'not') found.writerCan = true
    if (planners.has(verb)) found.writerPlans = true
    if (
      (verb === 'am' || verb === 'are') &&
      next.endsWith('ing') &&
      actOf(next) === 'deliver' &&
      !isByThis(texts, at)
    )
      found.isDelivering = true
  })
  return found
}

const isFavour = (verb: string): boolean => !tidings.has(verb) && actOf(verb) !== 'state'

/** `We have agreed to cover the shipping`, `have decided to waive the fee`. */
const isAgreedTo = (texts: readonly string[], at: number): boolean => {
  const to = texts.indexOf('to', at)
  if (to < 0 || to > at + 4) return false
  const [verb = '', act] = [texts[to + 1], actOf(texts[to + 1] ?? '')]
  // Who has decided to report or to ship tells news; who has decided to waive gives way.
  return texts[to - 1] === 'agreed' ? act === 'deliver' || act === 'hold' : concessions.has(verb)
}

/**
 * `I am forwarding a file`, `I'm sending it herewith`, `I'm writing to ask`: with this mail; `I'm sending my regards`: with
 * nothing at all.
 */
const isByThis = (texts: readonly string[], at: number): boolean =>
  texts[at + 2] === 'forwarding' ||
  (texts[at + 3] === 'this' && texts[at + 4] === 'from') ||
  texts.slice(at + 3, at + 6).some((text) => greetings.has(text)) ||
  hasAny(texts, herewith) ||
  (reaches.has(texts[at + 2] ?? '') && matters.has(texts[at + 3] ?? '') && !namesMoment(texts))

/** `I confirm that it has been done`. */
const isOfWhatWas = (texts: readonly string[], at: number): boolean => {
  const that = texts.indexOf('that', at)
  return that > 0 && that < at + 4 && hasAny(texts.slice(that, that + 7), perfects)
}

/** `we are prepared to pay`, `I would of course be willing to sign`. */
const isPrepared = (texts: readonly string[], at: number): boolean => {
  const near = texts.slice(at + 1, at + 7)
  const place = near.findIndex((text) => readies.has(text))
  // `Happy to announce` and `happy to hear` do nothing for the reader.
  if (gladly.has(near[place] ?? '') && !isFavour(near[place + 2] ?? '')) return false
  return (
    place > 0 &&
    near[place + 1] === 'to' &&
    ['am', 'are', 'is', 'be'].includes(near[place - 1] ?? '') &&
    !near.slice(0, place).includes('not')
  )
}

/** `Details to follow`, `the contract will follow on Monday`; but `will follow the rules`. */
const isToFollow = (texts: readonly string[], at: number): boolean => {
  const next = texts[at + 1]
  const before = texts[at - 1] ?? ''
  return (
    (texts[at] === 'follow' ? ['to', 'will'].includes(before) : !['', 'as', 'what', 'it'].includes(before)) &&
    (next === undefined || followed.has(next) || hasTimeWord(texts.slice(at + 1, at + 3)))
  )
}

const isCondition = (text: string, next: string | undefined): boolean =>
  conditionWords.has(text) || (text === 'as' && (next === 'soon' || next === 'we'))

const isQuestion = (texts: readonly string[], text: string): boolean =>
  (text.trimEnd().endsWith('?') && !['ok', 'okay', 'right'].includes(texts[texts.length - 1] ?? '')) ||
  (asks.has(texts[0] ?? '') && asked.has(texts[1] ?? ''))

const isRequest = (texts: readonly string[], isBound: boolean): boolean =>
  (texts[0] === 'please' && texts[1] !== 'note') ||
  (texts[0] === 'let' && texts[1] === 'us' && !cares.has(texts[2] ?? '')) ||
  (!isBound && texts.indexOf('please') > 0)

const subjectWords = ({ subject }: SentenceInMail): readonly string[] =>
  (subject ?? '')
    .slice(0, 200)
    .toLowerCase()
    .split(/[^a-z]+/)

const groups = wordGroups({
  reader: 'you your us everyone participants recipients customers clients all',
  past: 'was were had did been yesterday ago',
  bond: `have_my_word there_is_no_charge consider_it_done consider_it_booked consider_it_sorted consider_it_fixed consider_it_yours
    count_me_in we_remain_your i_remain_your i_am_on_the_case we_are_on_the_case one_on_us no_extra_charge no_extra_cost at_no_charge free_of_charge_to_you let_me_check let_me_look_into
    let_me_find_out let_me_get_back let_me_see_what let_me_see_if let_me_talk let_me_ask am_on_it are_on_it leave_it_with_me
    leave_it_to_me leave_that_to_me you_have_my is_on_us are_on_us at_our_expense will_be_the_first_to_know count_us_in for_our_account on_our_account at_our_cost
    borne_by_us paid_by_us covered_by_us let_us_take_care let_me_take_care let_us_handle let_me_handle let_us_deal let_me_deal let_us_sort
    let_me_sort let_us_arrange let_me_arrange let_us_worry let_me_worry`,
  assurance: 'rest_assured',
  reliance: 'can_count_on can_rely_on can_hold_us_to can_hold_me_to',
  acceptance: `fine_with_me fine_by_me fine_with_us fine_by_us ok_with_me ok_with_us okay_with_me okay_with_us
    works_for_me works_for_us have_a_deal`,
  offer: 'offer quote quotation price prices rate rates fee fees figure discount proposal terms',
  stands: `is_open_until are_open_until remains_valid remain_valid is_valid are_valid stays_valid stands_until remains_firm remain_firm is_firm are_firm
    remains_fixed remain_fixed is_fixed are_fixed stays_fixed is_good_until are_good_until is_good_for remains_open stays_open
    still_apply still_applies are_guaranteed is_guaranteed old_rates_apply old_rate_applies old_price_applies same_rates_apply
    same_rate_applies same_price_applies remain_unchanged remains_unchanged stays_the_same stays_at stay_at stays_put`,
  addressed: 'you your',
  family: `my_son my_daughter my_kids my_children my_mum my_mother my_dad my_father my_wife my_husband my_partner my_brother
    my_sister my_parents my_dog my_birthday my_own with_friends some_friends my_friends school_run on_holiday long_weekend
    the_dentist my_dentist the_hairdresser the_gym to_bed a_bath my_holiday my_new my_train my_flight`,
  self: 'this_message_to this_email_to this_mail_to in_this_email in_this_mail in_this_message',
})

const opinions = wordGroups({
  opinion: `maybe think guess believe assume hope i_expect we_expect would_expect to_expect do_expect fully_expect doubt suppose confident expected anticipated likely unlikely
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
const greetings = wordList('regards love wishes greetings thanks congratulations')
const concessions = wordList('waive refund credit match honour honor reimburse cover absorb')
const clientActs = wordList('agrees undertakes consents commits promises')
const bare: ReadonlyMap<string, readonly string[]> = new Map([
  ['ill', ['i', 'will']],
  ['im', ['i', 'am']],
  ['youll', ['you', 'will']],
  ['theyll', ['they', 'will']],
  ['wont', ['will', 'not']],
  ['dont', ['do', 'not']],
])
const verbs = wordList('be do get go have let see also')
const beings = wordList('am are is was were be been feel felt feeling fell seriously very')
const herewith = wordList('herewith hereby attached enclosed')
const reaches = wordList('calling writing emailing mailing phoning contacting')
const matters = wordList('about regarding because re as with in to on concerning')
const gladly = wordList('happy glad')
const readies = wordList('prepared willing ready happy glad')
const ours = wordList('we us our i me my')
const perfects = wordList('has have was were had')
const futures = wordList('will shall going gets get')
const softeners = wordList('also hereby certainly gladly do just now definitely fully therefore')
const planners = wordList('plan intend aim hope expect want need would might may should could like')
const conditionWords = wordList('if once unless when until after upon provided should')
const followed = wordList('by via in on separately later under as within')
const asks = wordList('could can would do does are is how what why who where which did have has will shall')
const cares = wordList('take handle deal sort arrange worry')
const asked = wordList('you we i they it the there he she this that anyone')
const news =
  wordList(`newsletter news announcement announces announce organization organisation organizational
  digest bulletin departure`)
