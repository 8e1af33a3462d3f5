import { hasTimeWord } from '../due/timeWords.ts'
import { hasAny, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import type { EnglishFrame } from './englishFrames.ts'
import { namesMoment } from './englishMoments.ts'
import type { EnglishAct } from './englishVerbs.ts'

/** The kinds of `will` a sentence can have, the most binding first: it is judged by its strongest, whatever else it says. */
export const frameSigns = [
  ...['writerDelivers', 'writerWorks', 'writerHolds', 'personDelivers', 'firmDelivers', 'firmWorks'],
  ...['firmHolds', 'thingReady', 'passiveDelivers', 'theyDeliver', 'readerGets', 'writerTries', 'declines'],
  ...['pointerActs', 'passiveTimed', 'passiveActs', 'writerIs', 'writerMay', 'firmIs', 'personActs'],
  ...[
    'theyAct',
    'thingActs',
    'needs',
    'negated',
    'thingIs',
    'readerActs',
    'unsure',
    'inCondition',
    'embedded',
  ],
] as const

export type FrameSign = (typeof frameSigns)[number]

/** Those that outweigh a past tense or a `please` elsewhere in the sentence. */
export const binding: ReadonlySet<string> = new Set(frameSigns.slice(0, 12))

/** Those that a time and a word for the reader could make a promise of. */
export const telling: ReadonlySet<string> = new Set([
  ...binding,
  'pointerActs',
  'passiveTimed',
  'passiveActs',
  'writerIs',
])

export const frameSign = (
  frame: EnglishFrame,
  words: readonly Word[],
  texts: readonly string[],
): FrameSign => {
  const { subject, act } = frame
  if (subject === 'embedded') {
    if (isAssigned(frame, words)) return 'personDelivers'
    return isSentAlong(frame, words) ? 'passiveDelivers' : 'embedded'
  }
  if (frame.isCondition) return 'inCondition'
  if (frame.isNeed) return 'needs'
  if (frame.isHedged) return subject !== 'writer' ? 'unsure' : act === 'state' ? 'writerMay' : 'writerTries'
  const rest = words.slice(frame.at + 1, frame.at + 12).map(({ text }) => text)
  if (frame.isNegated) {
    const holdsBack =
      (subject === 'writer' && !hasAny(texts.slice(frame.modal, frame.at), longer)) ||
      (subject === 'firm' && hasAny(rest, restraints)) ||
      (subject === 'reader' && frame.isPassive && bills.has(frame.verb))
    return act !== 'state' && frame.verb !== 'have' && holdsBack ? 'declines' : 'negated'
  }
  const isTreat = frame.isPassive && hasAny(texts.slice(Math.max(0, frame.modal - 4), frame.modal), treats)
  if (isTreat) return 'passiveActs'
  const sign = frame.isPassive ? passiveSign(frame, rest) : activeSign(frame, rest)
  // `If you log in, you will receive`: how a thing works.
  return sign === 'readerGets' && (isManual(texts, frame.modal) || isFromAnother(rest)) ? 'readerActs' : sign
}

/** `Your ticket went to Priya, who will call you`. */
const isAssigned = (
  { modal, at, act, isNegated, isHedged, isPassive }: EnglishFrame,
  words: readonly Word[],
) =>
  words[modal - 1]?.text === 'who' &&
  words[modal - 1]?.before === ',' &&
  act === 'deliver' &&
  !(isNegated || isHedged || isPassive) &&
  words.slice(at + 1, at + 4).some(({ text }) => text === 'you')

/** `a list, which will be sent round on Monday`: what is said of a thing by the way. */
const isSentAlong = (
  { modal, at, isPassive, isNegated, isHedged, act }: EnglishFrame,
  words: readonly Word[],
) =>
  words[modal - 1]?.text === 'which' &&
  isPassive &&
  !isNegated &&
  !isHedged &&
  act === 'deliver' &&
  hasTimeWord(words.slice(at, at + 8).map(({ text }) => text))

const isManual = (texts: readonly string[], modal: number): boolean =>
  texts.some((text, at) => texts[at + 1] === 'you' && (text === 'when' || (at < modal && manuals.has(text))))

/** `a letter from the council`, `an automatic confirmation`. */
const isFromAnother = (rest: readonly string[]): boolean => {
  const from = rest.slice(0, 6).indexOf('from')
  return (from >= 0 && !hasAny(rest.slice(from + 1, from + 3), ours)) || hasAny(rest.slice(0, 3), machines)
}

const isByUs = (rest: readonly string[]): boolean =>
  rest.slice(0, 6).includes('our') || rest.some((text, at) => text === 'by' && ours.has(rest[at + 1] ?? ''))

const passiveSign = ({ subject, act, verb }: EnglishFrame, rest: readonly string[]): FrameSign => {
  if (subject === 'reader') return told.has(verb) ? 'readerGets' : 'readerActs'
  if (subject === 'writer') return 'writerIs'
  // `will be collected by us`, `will be fitted during our next visit`.
  if (act !== 'state' && !happenings.has(verb) && isByUs(rest)) return 'passiveDelivers'
  if (act === 'hold' && isByUs(rest)) return 'passiveDelivers'
  if (act === 'deliver') return 'passiveDelivers'
  if (subject === 'pointer') return 'pointerActs'
  return act !== 'state' && !happenings.has(verb) && (hasTimeWord(rest) || namesMoment(rest))
    ? 'passiveTimed'
    : 'passiveActs'
}

const activeSign = (frame: EnglishFrame, rest: readonly string[]): FrameSign => {
  const { subject, verb } = frame
  // A wire may go out on Monday, and so may we.
  const act = subject !== 'thing' && goings.has(verb) && frame.act !== 'work' ? 'state' : frame.act
  const reachesReader = hasAny(rest, readers)
  switch (subject) {
    case 'writer':
      // A price includes what it includes; who includes somebody does something.
      return writerActs[verb === 'include' || changes.has(verb) ? 'work' : act]
    case 'firm':
      return firmActs[act]
    case 'reader':
      return gets.has(verb) || (verb === 'have' && isHanded(rest)) || (verb === 'find' && isHandedIn(rest))
        ? 'readerGets'
        : 'readerActs'
    case 'person':
      return hasAny(rest, you) && act !== 'state' && act !== 'role' ? 'personDelivers' : 'personActs'
    case 'they':
      return reachesReader && act === 'deliver' ? 'theyDeliver' : 'theyAct'
    default:
      if ((act === 'deliver' && arrivals.has(verb)) || (verb === 'reach' && rest[0] === 'you'))
        return 'thingReady'
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

/** Prices drop of themselves; who drops one does something. */
const changes = wordList('drop increase decrease reduce')
const you = wordList('you your')
const manuals = wordList('if when')
/** `with you on Monday`, `on your desk`, `ready`. */
const arrivals = wordList('with on in at ready finished go going')
const goings = wordList('go going')
const readers = wordList('you your us everyone participants recipients customers clients all')
const gets = wordList('receive get hear')

/** `will have it by Friday`; but `will have to wait`. */
const isHanded = (rest: readonly string[]): boolean =>
  rest[0] !== 'to' &&
  (hasTimeWord(rest.slice(0, 8)) || hasAny(rest.slice(0, 8), deadlines)) &&
  handed.has(rest[0] ?? '')

/** `You will find it in your inbox tomorrow`. */
const isHandedIn = (rest: readonly string[]): boolean =>
  rest.join(' ').includes('in your') && namesMoment(rest)

const deadlines = wordList('by within before')
const handed = wordList('it them this that these our my the a an')
const ours = wordList('us me our my')
const told =
  wordList(`notified contacted informed invited advised paid reimbursed credited sent given updated called
  refunded billed invoiced provided issued copied kept`)
/** What a host provides, and a jury gives. */
const treats = wordList(
  `lunch breakfast dinner food drinks refreshments snacks beverages coffee meals awards prizes`,
)
const longer = wordList('longer')
/** What is done to a meeting is an announcement. */
const happenings = wordList('held scheduled rescheduled hosted played conducted')
/** `You will not be billed for it`. */
const machines = wordList('automatic automatically automated')
const bills = wordList('billed charged invoiced')
const restraints = wordList('unless until without before any more')
