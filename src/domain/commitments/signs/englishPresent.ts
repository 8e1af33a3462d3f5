import { hasTimeWord } from '../due/timeWords.ts'
import { hasAny, wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { isOfOurs } from './englishAnswers.ts'
import { clauseStart, conditions, endsClause, isAdverb, relatives } from './englishClause.ts'
import { isPlainDeed } from './englishDeeds.ts'
import { namesMoment } from './englishMoments.ts'
import { isOwnSideDoing } from './englishOwnSide.ts'
import { deadlines, doings, isToReader, otherSign, places, readied } from './englishPresentOther.ts'
import { actOf } from './englishVerbs.ts'

/**
 * Promises without `will`: `we deliver on Friday`, `I'm booking you in`, `the plumber is calling you tomorrow`, `the box
 * goes out tonight`, `you get it back`. A present tells of habits and of now as well, so that a listed verb needs a time,
 * the reader or a condition beside it, and any other verb a moment to come and an object.
 */
export const presentSignNames = [
  'writerDoes',
  'writerIsDoing',
  'otherDoes',
  'thingGoes',
  'readerGetsNow',
] as const
export type PresentSign = (typeof presentSignNames)[number]

export const presentSigns = (words: readonly Word[], texts: readonly string[]): ReadonlySet<PresentSign> => {
  const found = new Set<PresentSign>()
  if (isHabit(texts)) return found
  const isScheduled = namesMoment(texts) || isFree.test(texts.join(' '))
  const when = { isScheduled, isTimed: isScheduled || hasTimeWord(texts) || hasAny(texts, hours) }
  words.forEach((_word, at) => {
    const sign = signAt(words, texts, at, when)
    if (sign !== null) found.add(sign)
  })
  return found
}

/** What is done for nothing is done for the reader. */
const isFree = /\b(?:free of charge|at no (?:extra |additional )?(?:cost|charge)|on the house)\b/

/** Whether a sentence names any time, and whether one that is still to come. */
interface When {
  readonly isTimed: boolean
  readonly isScheduled: boolean
}

const signAt = (
  words: readonly Word[],
  texts: readonly string[],
  at: number,
  when: When,
): PresentSign | null => {
  const text = texts[at] ?? ''
  if (text === 'i' || text === 'we')
    return isHeadOfClause(words, at) ? writerSign(words, texts, at, when) : null
  if (text === 'you') return isHeadOfClause(words, at) ? readerSign(words, at, when) : null
  if (when.isScheduled && isOwnSideDoing(words, at)) return 'otherDoes'
  const sign = otherSign(words, texts, at)
  return when.isTimed || (sign !== null && isToReader(texts, at)) ? sign : null
}

/** Nothing before it but what joins clauses: no `do you`, `when we`, `the form that we`. */
const isHeadOfClause = (words: readonly Word[], at: number): boolean => {
  const start = clauseStart(words, at)
  const first = textAt(words, start)
  // `Until we have agreed we take no steps`: no comma parts the two.
  const isCondition = conditions.has(first) && !(first === 'as' && roles.has(textAt(words, start + 1)))
  if (relatives.has(first) || (isCondition && at - start < 4)) return false
  const before = textAt(words, at - 1)
  return at === 0 || endsClause(words[at]) || !notBefore.has(before)
}

const writerSign = (
  words: readonly Word[],
  texts: readonly string[],
  at: number,
  { isTimed, isScheduled }: When,
): PresentSign | null => {
  const isDoing = beings.has(texts[at + 1] ?? '')
  const verbAt = overAdverbs(words, isDoing ? at + 2 : at + 1)
  const verb = texts[verbAt] ?? ''
  const rest = texts.slice(verbAt + 1, verbAt + 12)
  const hasReader = hasAny(rest, readers)
  // `Derivatives I Review`: a heading.
  if (words[verbAt]?.isCapital === true && !words[verbAt].isAllCapitals) return null
  if (isDoing) {
    if (isScheduled && (verb === 'there' || verb === 'with') && !rest.includes('until'))
      return verb === 'there' || rest[0] === 'you' ? 'writerIsDoing' : null
    if (isScheduled && verb === 'at' && rest.slice(0, 2).includes('your')) return 'writerIsDoing'
    if (verb === 'getting' && !handed.has(rest[0] ?? '') && !hasReader) return null
    if (verb === 'sticking' || verb === 'holding') {
      if (rest[0] === 'to') return 'writerIsDoing'
    }
    if (isScheduled && verb === 'coming' && rest[0] === 'to' && isPlainDeed(rest[1] ?? ''))
      return 'writerIsDoing'
    if (verb === 'making') return rest[0] === 'sure' ? 'writerIsDoing' : null
    const isNow =
      (idle.has(rest[0] ?? '') && !rest.join(' ').includes('for you')) ||
      !verb.endsWith('ing') ||
      !isDeed(verb)
    return !isNow && (isTimed || (hasReader && !comings.has(verb))) ? 'writerIsDoing' : null
  }
  if (verb === 'answer' && rest[0] === 'for') return 'writerDoes'
  if (verb === 'stand') return rest[0] === 'by' ? 'writerDoes' : null
  if (isPledge(verb, rest) || ((isPlainDeed(verb) || meets.has(verb)) && tellsAfter(rest)))
    return 'writerDoes'
  if (verb === 'have')
    return isScheduled && held.has(rest[0] ?? '') && isBroughtIn(rest) ? 'writerDoes' : null
  if ((verb === 'get' && !hasReader) || (verb === 'look' && rest[0] === 'forward')) return null
  if (verb === 'turn' && !hasAny(rest.slice(0, 3), turns)) return null
  if (verb === 'take' && hasAny(rest.slice(0, 4), jaunts)) return null
  if (isScheduled && verb === 'do' && held.has(rest[0] ?? '')) return 'writerDoes'
  if (isScheduled && joinings.has(verb) && rest.slice(0, 3).join(' ').includes('with you'))
    return 'writerDoes'
  if (isPlainDeed(verb) && hasObject(rest) && (isScheduled || isFavour(texts, at, rest))) return 'writerDoes'
  if (!presentActs.has(verb) || idle.has(rest[0] ?? '')) return null
  return isTimed || hasAny(texts, provisos) || (hasAny(texts, readers) && favours.has(verb))
    ? 'writerDoes'
    : null
}

/** `I make sure it is open`, `we bear the costs`, `I take full responsibility`: no time needed. */
const isPledge = (verb: string, rest: readonly string[]): boolean =>
  (verb === 'make' && rest[0] === 'sure') ||
  (verb === 'stick' && rest[0] === 'to') ||
  (verb === 'take' && rest.slice(0, 3).includes('responsibility')) ||
  (bears.has(verb) && hasAny(rest.slice(0, 4), costs))

/** `I see the clerk on Wednesday and ring you after`. */
const tellsAfter = (rest: readonly string[]): boolean =>
  rest.some(
    (text, at) =>
      (text === 'and' || text === 'then') &&
      presentActs.has(rest[at + 1] ?? '') &&
      rest.slice(at + 2, at + 5).includes('you'),
  )

/**
 * `If you sign, we waive it`, `send me the receipts and I put them through`, `you need not come, we sort that out`, `we look after
 * it for you`.
 */
const isFavour = (texts: readonly string[], at: number, rest: readonly string[]): boolean => {
  const before = texts.slice(0, at)
  return (
    hasAny(before, events) ||
    (joins.has(texts[at - 1] ?? '') && orders.has(texts[0] ?? '')) ||
    isSpared(texts) ||
    /\b(?:for you|on your behalf)\b/.test(rest.slice(0, 5).join(' '))
  )
}

/** `You need not come`, `don't worry about the ladder`. */
const isSpared = (texts: readonly string[]): boolean => {
  const not = texts.indexOf('not')
  if (not < 1) return false
  if (texts[not - 1] === 'do' && spares.has(texts[not + 1] ?? '')) return true
  return texts[not - 2] === 'you' && (musts.has(texts[not - 1] ?? '') || musts.has(texts[not + 1] ?? ''))
}

/** `have it with you`, `have the boiler fixed`. */
const isBroughtIn = (rest: readonly string[]): boolean =>
  rest.some((text, at) => readied.has(text) || (leads.has(text) && rest[at + 1] === 'you'))

/** An object or a particle behind the verb; without one the verb tells where somebody is. */
const hasObject = ([next = '', ...rest]: readonly string[]): boolean =>
  next !== '' &&
  (!loose.has(next) || next === 'after') &&
  !hasTimeWord([next]) &&
  !hasAny(rest.slice(0, 4), jaunts)

/** `a letter from the tax office`. */
const isFromAnother = (rest: readonly string[]): boolean => {
  const from = rest.slice(0, 6).indexOf('from')
  return from >= 0 && !hasAny(rest.slice(from + 1, from + 3), ours)
}

/** `you get them by noon`, `you hear from us on Monday`, `you have it in your inbox tonight`. */
const readerSign = (words: readonly Word[], at: number, { isTimed }: When): PresentSign | null => {
  const verbAt = overAdverbs(words, at + 1)
  const [next = '', ...rest] = words.slice(verbAt + 1, verbAt + 12).map(({ text }) => text)
  if (textAt(words, at + 1) === 'do' && textAt(words, at + 2) === 'not')
    return pays.has(textAt(words, at + 3)) ? 'readerGetsNow' : null
  if (textAt(words, at + 1) === 'can' && textAt(words, at + 2) === 'expect')
    return isOfOurs(words.slice(at + 3, at + 14).map(({ text }) => text)) ? 'readerGetsNow' : null
  if (!isTimed && !hasAny(rest.slice(0, 6), returns)) return null
  switch (textAt(words, verbAt)) {
    case 'hear':
      return (next === 'from' && (rest[0] === 'me' || rest[0] === 'us')) || byThen.has(next)
        ? 'readerGetsNow'
        : null
    case 'get':
    case 'receive':
      return handed.has(next) && !isFromAnother(rest) ? 'readerGetsNow' : null
    case 'have':
      return handed.has(next) &&
        rest.some(
          (word, index) => deadlines.has(word) || (word === 'your' && places.has(rest[index + 1] ?? '')),
        )
        ? 'readerGetsNow'
        : null
    default:
      return null
  }
}

/** Whoever is thinking or opening a branch does nothing for the reader. */
const isDeed = (doing: string): boolean =>
  doings.has(doing) || (actOf(doing) !== 'state' && !noDeeds.has(doing))

const overAdverbs = (words: readonly Word[], from: number): number => {
  let at = from
  while (isAdverb(textAt(words, at))) at++
  return at
}

const isHabit = (texts: readonly string[]): boolean =>
  texts.some(
    (text, at) =>
      habits.has(text) || (text === 'a' && rates.has(texts[at + 1] ?? '') && counts.has(texts[at - 1] ?? '')),
  )

const beings = wordList('am are is')
const readers = wordList('you your')
/** Of acts for another; none is a past as well. */
const presentActs =
  wordList(`send deliver pay refund collect fix repair replace waive charge ship post bring return ring call
  email issue start order book reserve hold give get install fit draft prepare file lodge submit credit transfer lend
  publish change switch extend correct adjust amend sign upload hand answer reimburse cover pack sort look arrange handle swap supply take keep`)
/** Of these the reader alone is enough. */
const favours = wordList('refund collect replace waive cover reimburse')
/** Who is calling the reader may be doing so with this mail; who is coming needs a day. */
const comings = wordList(
  'calling ringing emailing mailing phoning going coming getting having moving taking keeping sitting sending forwarding',
)
/** `holding a meeting`, `having a bath`, `going to Lisbon`. */
const roles = wordList('your a an the')
const pays = wordList('pay owe')
const idle = wordList('a an to some off')
const byThen = wordList('by before tomorrow today tonight')
const handed = wordList('it them this the a an your my our its')
const hours = wordList('noon hour lunchtime midnight moment')
const provisos = wordList('if should unless until once while')
const noDeeds =
  wordList(`thinking trying hoping looking waiting wondering working considering planning expecting opening launching
  closing relocating travelling traveling flying attending meeting learning writing reading doing struggling running
  enjoying counting relying banking missing assuming guessing joining seeing hearing eating driving studying dealing using talking living staying
  sharing reviewing investigating attaching enclosing celebrating organising organizing hosting changing`)
const notBefore =
  wordList(`do does did can could should if when have would as that what how where why until once
  before after will shall may might must are is am were was`)
const habits =
  wordList(`usually normally always often sometimes generally typically never currently yesterday ago rarely
  weekdays every ever says said`)
const counts = wordList('days times once twice hours')
const rates = wordList('day week month year')
const bears = wordList('bear absorb cover carry foot meet')
const costs = wordList('cost costs expense expenses bill')
const returns = wordList('back refund discount replacement')
const joinings = wordList('sit meet go run walk')
const turns = wordList('round around over on off up')
const held = wordList('it them this that these those the your my our')
const joins = wordList('and then so')
const orders = wordList('just send give sign bring ring call email mail drop tell let leave pass forward')
const spares = wordList('worry bother')
const musts = wordList('have need')
const meets = wordList('see speak meet talk')
const ours = wordList('us me our my')
const leads = wordList('with to for')
const events = wordList('once soon if unless')
const loose =
  wordList(`at in on by from for before after until till with to as and or but about of is are was late early
  away there here home again today`)
/** What is taken for a ride or a rest. */
const jaunts = wordList(
  'bus train plane flight tram ferry break note notice kids children golf tennis football',
)
