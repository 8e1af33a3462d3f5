import { hasAny, wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { clauseStart, conditions, relatives } from './englishClause.ts'
import { namesMoment } from './englishMoments.ts'
import { isParticiple } from './englishVerbs.ts'

/** What is neither the writer nor the reader, by its verb. `The plumber's coming` has lost its `is`. */
export const otherSign = (
  words: readonly Word[],
  texts: readonly string[],
  at: number,
): 'otherDoes' | 'thingGoes' | null => {
  const verb = texts[at] ?? ''
  // Most words are none of these.
  if (at === 0 || !tellers.has(verb)) return null
  const next = texts[at + 1] ?? ''
  const near = texts.slice(at + 1, at + 9)
  if (verb === 'with') return next === 'you' && isBrought(texts, at) ? 'thingGoes' : null
  if (verb === 'get')
    return isDone(next, near) &&
      !hasAny(texts.slice(Math.max(0, at - 3), at), notSubjects) &&
      namesMoment(near)
      ? 'thingGoes'
      : null
  if (ways.has(verb) && next === 'your') return near[1] === 'way' ? 'thingGoes' : null
  if (ways.has(verb) && !doings.has(verb)) return null
  const start = clauseStart(words, at)
  const first = texts[start] ?? ''
  const subject = texts.slice(start, at)
  if (
    conditions.has(first) ||
    relatives.has(first) ||
    (hasAny(subject, notSubjects) && subject.join() !== 'that')
  )
    return null
  if (verb === 'gets' && next === 'back') return near.includes('you') ? 'otherDoes' : null
  if (beings.has(verb)) return isComing(texts, at, next) ? 'thingGoes' : null
  if (goes.has(verb)) return outs.has(next) || isDone(next, near) ? 'thingGoes' : null
  if (verb === 'going') return outs.has(next) && beings.has(texts[at - 1] ?? '') ? 'thingGoes' : null
  return near.includes('you') || (near.includes('your') && hasAny(near, towards)) ? 'otherDoes' : null
}

/** `is sorting that for you`, `is on its way to you`, `comes off your next invoice`, `John calls you back`: no time needed. */
export const isToReader = (texts: readonly string[], at: number): boolean => {
  const near = texts.slice(at, at + 8).join(' ')
  return (near.startsWith('is ') && near.endsWith('for you')) || forReader.test(near)
}
const forReader =
  /^[a-z]+s (?:you back|back to you)|^(?:are|is) on (?:its|their) way to you|^(?:comes|come) off your|^[a-z]+ing (?:it|that|this|them) for you/

/** `is with you`, `is being sent`, `your order is delivered`. */
const isComing = (texts: readonly string[], at: number, next: string): boolean => {
  const second = texts[at + 2] ?? ''
  if (next === 'with') return second === 'you'
  if (next === 'on' && second === 'your') return places.has(texts[at + 3] ?? '')
  if (next === 'on' && texts[at + 3] === 'way') return texts.slice(at + 4, at + 7).includes('you')
  if (readied.has(next)) return deadlines.has(second) && namesMoment(texts.slice(at + 2))
  if (next === 'being') return isDone(second, texts.slice(at + 2, at + 6))
  if (
    isDone(next, []) &&
    texts
      .slice(at + 2, at + 6)
      .join(' ')
      .includes('to you')
  )
    return true
  return texts.slice(Math.max(0, at - 5), at).includes('your') && isDone(next, texts.slice(at + 2, at + 6))
}

/** `Report with you by lunchtime`, without any verb. */
const isBrought = (texts: readonly string[], at: number): boolean =>
  at < 5 &&
  (deadlines.has(texts[at + 2] ?? '') || soon.has(texts[at + 2] ?? '')) &&
  namesMoment(texts.slice(at + 2)) &&
  texts.slice(0, at).every((text) => !notSubjects.has(text) && !text.endsWith('ing') && !contacts.has(text))

const isDone = (participle: string, behind: readonly string[]): boolean =>
  (isParticiple(participle) || participle.endsWith('ed')) &&
  !planned.has(participle) &&
  (!behind.includes('by') || behind.includes('our'))

const beings = wordList('am are is')
export const doings =
  wordList(`sending forwarding adding putting booking reserving handing lodging filing transferring paying
  refunding updating replacing having holding keeping dropping picking bringing posting shipping going getting sorting
  arranging chasing ordering issuing preparing drafting processing waiving crediting moving taking collecting returning
  answering calling ringing emailing mailing phoning visiting installing approving making printing delivering coming sitting couriering`)
export const thirds =
  wordList(`sends delivers pays refunds collects fixes repairs replaces brings returns rings calls emails
  mails puts takes hands meets visits contacts phones texts drops picks comes forwards ships posts`)
const goes = wordList('goes gets')
const outs = wordList('out off in')
const towards = wordList('to on at off')
const planned = wordList('scheduled held hosted planned expected required needed based attached closed used')
const notSubjects = wordList('which who that what will would shall should can could might must i we you not')
export const places = wordList('doorstep desk inbox mailbox hands office')
export const deadlines = wordList('by before within')
const ways = wordList('coming heading')
const tellers: ReadonlySet<string> = new Set([
  'with',
  'get',
  ...ways,
  ...thirds,
  ...doings,
  ...beings,
  ...goes,
])
const soon = wordList('tomorrow today tonight')
const contacts = wordList('call meeting talk chat lunch dinner coffee agree speak')
export const readied = wordList('ready done finished sorted fixed completed complete installed')
