import { hasTimeWord } from '../due/timeWords.ts'
import { hasAny, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { overAdverbs } from './englishClause.ts'
import { isPlainDeed } from './englishDeeds.ts'
import { doings, readied } from './englishPresentOther.ts'
import type { Said } from './englishSaid.ts'
import { actOf } from './englishVerbs.ts'

/** What the writer or his side does or is doing, in the present; `at` is where the `I` or `we` stands. */
export const writerSign = (
  words: readonly Word[],
  texts: readonly string[],
  at: number,
  said: Said,
): 'writerDoes' | 'writerIsDoing' | null => {
  const isDoing = beings.has(texts[at + 1] ?? '')
  const verbAt = overAdverbs(words, isDoing ? at + 2 : at + 1)
  // `Derivatives I Review`: a heading.
  if (words[verbAt]?.isCapital === true && !words[verbAt].isAllCapitals) return null
  const verb = texts[verbAt] ?? ''
  const rest = texts.slice(verbAt + 1, verbAt + 12)
  if (isDoing) return isAtWork(verb, rest, said) ? 'writerIsDoing' : null
  return does(texts, at, { verb, rest }, said) ? 'writerDoes' : null
}

/** `I'm booking you in`: `verb` is what stands behind `am` or `are`. */
const isAtWork = (verb: string, rest: readonly string[], { isTimed, isScheduled }: Said): boolean => {
  const [next = ''] = rest
  const hasReader = hasAny(rest, readers)
  if (isScheduled && (verb === 'there' || verb === 'with') && !rest.includes('until'))
    return verb === 'there' || next === 'you'
  if (isScheduled && verb === 'at' && rest.slice(0, 2).includes('your')) return true
  if (verb === 'getting' && !handed.has(next) && !hasReader) return false
  if ((verb === 'sticking' || verb === 'holding') && next === 'to') return true
  if (isScheduled && verb === 'coming' && next === 'to' && isPlainDeed(rest[1] ?? '')) return true
  if (verb === 'making') return next === 'sure'
  if (idle.has(next) && !rest.join(' ').includes('for you')) return false
  return verb.endsWith('ing') && isDeed(verb) && (isTimed || (hasReader && !comings.has(verb)))
}

interface Deed {
  readonly verb: string
  /** The words behind it, as many as may belong to it. */
  readonly rest: readonly string[]
}

/** `we deliver on Friday`. */
const does = (texts: readonly string[], at: number, { verb, rest }: Deed, said: Said): boolean => {
  const { isTimed, isScheduled, hasProviso, hasReader } = said
  if (verb === 'stand') return rest[0] === 'by'
  if (isPledge(verb, rest)) return true
  if ((isPlainDeed(verb) || meets.has(verb)) && tellsAfter(rest)) return true
  if (isNothingDone(verb, rest)) return false
  if (isScheduled && isArranged(verb, rest)) return true
  if (verb === 'have') return false
  if (isPlainDeed(verb) && hasObject(rest) && (isScheduled || isFavour(texts, at, rest, said))) return true
  if (!presentActs.has(verb) || idle.has(rest[0] ?? '')) return false
  return isTimed || hasProviso || (hasReader && favours.has(verb))
}

/** `I make sure it is open`, `we bear the costs`, `I take full responsibility`: no time needed. */
const isPledge = (verb: string, rest: readonly string[]): boolean =>
  (verb === 'answer' && rest[0] === 'for') ||
  (verb === 'make' && rest[0] === 'sure') ||
  (verb === 'stick' && rest[0] === 'to') ||
  (verb === 'take' && rest.slice(0, 3).includes('responsibility')) ||
  (bears.has(verb) && hasAny(rest.slice(0, 4), costs))

/** `I get it`, `I look forward to it`, `we turn ten`, `I take the bus`. */
const isNothingDone = (verb: string, rest: readonly string[]): boolean =>
  (verb === 'get' && !hasAny(rest, readers)) ||
  (verb === 'look' && rest[0] === 'forward') ||
  (verb === 'turn' && !hasAny(rest.slice(0, 3), turns)) ||
  (verb === 'take' && hasAny(rest.slice(0, 4), jaunts))

/** With a moment to come: `we have it with you`, `we have the boiler fixed`, `I do it`, `I sit down with you`. */
const isArranged = (verb: string, rest: readonly string[]): boolean =>
  (verb === 'have' && held.has(rest[0] ?? '') && isBroughtIn(rest)) ||
  (verb === 'do' && held.has(rest[0] ?? '')) ||
  (joinings.has(verb) && rest.slice(0, 3).join(' ').includes('with you'))

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
const isFavour = (
  texts: readonly string[],
  at: number,
  rest: readonly string[],
  { firstEvent, isSpared }: Said,
): boolean =>
  firstEvent < at ||
  (joins.has(texts[at - 1] ?? '') && orders.has(texts[0] ?? '')) ||
  isSpared ||
  /\b(?:for you|on your behalf)\b/.test(rest.slice(0, 5).join(' '))

/** `with you`, `fixed`. */
const isBroughtIn = (rest: readonly string[]): boolean =>
  rest.some((text, at) => readied.has(text) || (leads.has(text) && rest[at + 1] === 'you'))

/** An object or a particle behind the verb; without one the verb tells where somebody is. */
const hasObject = ([next = '', ...rest]: readonly string[]): boolean =>
  next !== '' &&
  (!loose.has(next) || next === 'after') &&
  !hasTimeWord([next]) &&
  !hasAny(rest.slice(0, 4), jaunts)

/** Whoever is thinking or opening a branch does nothing for the reader. */
const isDeed = (doing: string): boolean =>
  doings.has(doing) || (actOf(doing) !== 'state' && !noDeeds.has(doing))

const beings = wordList('am are is')
const readers = wordList('you your')
const handed = wordList('it them this the a an your my our its')
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
const idle = wordList('a an to some off')
const noDeeds =
  wordList(`thinking trying hoping looking waiting wondering working considering planning expecting opening launching
  closing relocating travelling traveling flying attending meeting learning writing reading doing struggling running
  enjoying counting relying banking missing assuming guessing joining seeing hearing eating driving studying dealing using talking living staying
  sharing reviewing investigating attaching enclosing celebrating organising organizing hosting changing`)
const bears = wordList('bear absorb cover carry foot meet')
const costs = wordList('cost costs expense expenses bill')
const joinings = wordList('sit meet go run walk')
const turns = wordList('round around over on off up')
const held = wordList('it them this that these those the your my our')
const joins = wordList('and then so')
const orders = wordList('just send give sign bring ring call email mail drop tell let leave pass forward')
const meets = wordList('see speak meet talk')
const leads = wordList('with to for')
const loose =
  wordList(`at in on by from for before after until till with to as and or but about of is are was late early
  away there here home again today`)
/** What is taken for a ride or a rest. */
const jaunts = wordList(
  'bus train plane flight tram ferry break note notice kids children golf tennis football',
)
