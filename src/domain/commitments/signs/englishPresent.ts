import { hasTimeWord } from '../due/timeWords.ts'
import { hasAny, wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { clauseStart, conditions, endsClause, isAdverb, relatives } from './englishClause.ts'
import { actOf, isParticiple } from './englishVerbs.ts'

/**
 * Promises without `will`: `we deliver on Friday`, `I'm booking you in`, `the plumber is calling you tomorrow`, `the box
 * goes out tonight`, `you get it back`. A present tells of habits and of now as well, so that a listed verb needs a time,
 * the reader or a condition beside it.
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
  const isTimed = hasTimeWord(texts) || hasAny(texts, hours)
  words.forEach((_word, at) => {
    const sign = signAt(words, texts, at, isTimed)
    if (sign !== null) found.add(sign)
  })
  return found
}

const signAt = (
  words: readonly Word[],
  texts: readonly string[],
  at: number,
  isTimed: boolean,
): PresentSign | null => {
  const text = texts[at] ?? ''
  if (text === 'i' || text === 'we')
    return isHeadOfClause(words, at) ? writerSign(words, texts, at, isTimed) : null
  if (text === 'you') return isHeadOfClause(words, at) ? readerSign(words, at, isTimed) : null
  const sign = otherSign(words, texts, at)
  return isTimed || (sign !== null && isToReader(texts, at)) ? sign : null
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
  isTimed: boolean,
): PresentSign | null => {
  const isDoing = beings.has(texts[at + 1] ?? '')
  const verbAt = overAdverbs(words, isDoing ? at + 2 : at + 1)
  const verb = texts[verbAt] ?? ''
  const rest = texts.slice(verbAt + 1, verbAt + 12)
  const hasReader = hasAny(rest, readers)
  if (isDoing) {
    if (verb === 'making') return rest[0] === 'sure' ? 'writerIsDoing' : null
    const isNow =
      (idle.has(rest[0] ?? '') && !rest.join(' ').includes('for you')) ||
      !verb.endsWith('ing') ||
      !isDeed(verb)
    return !isNow && (isTimed || (hasReader && !comings.has(verb))) ? 'writerIsDoing' : null
  }
  if (verb === 'answer' && rest[0] === 'for') return 'writerDoes'
  if (verb === 'stand') return rest[0] === 'by' ? 'writerDoes' : null
  if (verb === 'get' && !hasReader) return null
  if (!presentActs.has(verb) || idle.has(rest[0] ?? '')) return null
  return isTimed || hasAny(texts, provisos) || (hasAny(texts, readers) && favours.has(verb))
    ? 'writerDoes'
    : null
}

/** `you get them by noon`, `you hear from us on Monday`, `you have it in your inbox tonight`. */
const readerSign = (words: readonly Word[], at: number, isTimed: boolean): PresentSign | null => {
  const verbAt = overAdverbs(words, at + 1)
  const [next = '', ...rest] = words.slice(verbAt + 1, verbAt + 12).map(({ text }) => text)
  if (textAt(words, at + 1) === 'do' && textAt(words, at + 2) === 'not')
    return pays.has(textAt(words, at + 3)) ? 'readerGetsNow' : null
  if (!isTimed && !rest.slice(0, 6).includes('back')) return null
  switch (textAt(words, verbAt)) {
    case 'hear':
      return (next === 'from' && (rest[0] === 'me' || rest[0] === 'us')) || byThen.has(next)
        ? 'readerGetsNow'
        : null
    case 'get':
    case 'receive':
      return handed.has(next) ? 'readerGetsNow' : null
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

/** What is neither the writer nor the reader, by its verb. `The plumber's coming` has lost its `is`. */
const otherSign = (words: readonly Word[], texts: readonly string[], at: number): PresentSign | null => {
  const verb = texts[at] ?? ''
  const next = texts[at + 1] ?? ''
  const near = texts.slice(at + 1, at + 9)
  if (at === 0 || !(thirds.has(verb) || doings.has(verb) || beings.has(verb) || goes.has(verb))) return null
  const start = clauseStart(words, at)
  const first = texts[start] ?? ''
  const subject = texts.slice(start, at)
  if (conditions.has(first) || relatives.has(first) || hasAny(subject, notSubjects)) return null
  if (beings.has(verb)) return isComing(texts, at, next) ? 'thingGoes' : null
  if (goes.has(verb)) return outs.has(next) || isDone(next, near) ? 'thingGoes' : null
  if (verb === 'going') return outs.has(next) && beings.has(texts[at - 1] ?? '') ? 'thingGoes' : null
  return near.includes('you') || (near.includes('your') && hasAny(near, towards)) ? 'otherDoes' : null
}

/** `is sorting that for you`, `is on its way to you`, `comes off your next invoice`: no time needed. */
const isToReader = (texts: readonly string[], at: number): boolean => {
  const near = texts.slice(at, at + 8).join(' ')
  return (near.startsWith('is ') && near.endsWith('for you')) || forReader.test(near)
}
const forReader =
  /^(?:are|is) on (?:its|their) way to you|^(?:comes|come) off your|^[a-z]+ing (?:it|that|this|them) for you/

/** `is with you`, `is being sent`, `your order is delivered`. */
const isComing = (texts: readonly string[], at: number, next: string): boolean => {
  const second = texts[at + 2] ?? ''
  if (next === 'with') return second === 'you'
  if (next === 'on' && second === 'your') return places.has(texts[at + 3] ?? '')
  if (next === 'on' && texts[at + 3] === 'way') return texts.slice(at + 4, at + 7).includes('you')
  if (next === 'being') return isDone(second, texts.slice(at + 2, at + 6))
  return texts.slice(Math.max(0, at - 5), at).includes('your') && isDone(next, texts.slice(at + 2, at + 6))
}

/** Whoever is thinking or opening a branch does nothing for the reader. */
const isDeed = (doing: string): boolean =>
  doings.has(doing) || (actOf(doing) !== 'state' && !noDeeds.has(doing))

const isDone = (participle: string, behind: readonly string[]): boolean =>
  (isParticiple(participle) || participle.endsWith('ed')) &&
  !planned.has(participle) &&
  (!behind.includes('by') || behind.includes('our'))

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
export const presentActs =
  wordList(`send deliver pay refund collect fix repair replace waive charge ship post bring return ring call
  email issue start order book reserve hold give get install fit draft prepare file lodge submit credit transfer lend
  publish change switch extend correct adjust amend sign upload hand answer reimburse cover pack sort look turn arrange handle swap supply take keep`)
/** Of these the reader alone is enough. */
const favours = wordList('refund collect replace waive cover reimburse')
export const doings =
  wordList(`sending forwarding adding putting booking reserving handing lodging filing transferring paying
  refunding updating replacing having holding keeping dropping picking bringing posting shipping going getting sorting
  arranging chasing ordering issuing preparing drafting processing waiving crediting moving taking collecting returning
  answering calling ringing emailing mailing phoning visiting installing approving making printing delivering coming sitting couriering`)
/** Who is calling the reader may be doing so with this mail; who is coming needs a day. */
const comings = wordList(
  'calling ringing emailing mailing phoning going coming getting having moving taking keeping sitting sending forwarding',
)
/** `holding a meeting`, `having a bath`, `going to Lisbon`. */
const roles = wordList('your a an the')
const pays = wordList('pay owe')
const towards = wordList('to on at')
const idle = wordList('a an to some off')
export const thirds =
  wordList(`sends delivers pays refunds collects fixes repairs replaces brings returns rings calls emails
  mails puts takes hands meets visits contacts phones texts drops picks comes forwards ships posts`)
const goes = wordList('goes gets')
const outs = wordList('out off in')
const planned = wordList('scheduled held hosted planned expected required needed based attached closed used')
const deadlines = wordList('by before within')
const byThen = wordList('by before tomorrow today tonight')
const handed = wordList('it them this the a an your my our its')
const places = wordList('doorstep desk inbox mailbox hands office')
const hours = wordList('noon hour lunchtime midnight moment')
const provisos = wordList('if should unless until once while')
const noDeeds =
  wordList(`thinking trying hoping looking waiting wondering working considering planning expecting opening launching
  closing relocating travelling traveling flying attending meeting learning writing reading doing struggling running
  enjoying counting relying banking missing assuming guessing starting joining seeing hearing eating driving studying dealing using talking living staying
  sharing reviewing investigating attaching enclosing celebrating organising organizing hosting changing`)
const notBefore =
  wordList(`do does did can could should if when have would as that what how where why until once
  before after will shall may might must are is am were was`)
const notSubjects = wordList('which who that what will would shall should can could might must i we you not')
const habits =
  wordList(`usually normally always often sometimes generally typically never currently yesterday ago rarely
  weekdays every ever says said`)
const counts = wordList('days times once twice hours')
const rates = wordList('day week month year')
