import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { endsClause, isAdverb, relatives } from './englishClause.ts'

/**
 * Who the sentence says will act: the writer, the reader, a part of a firm, a person, a thing, a word that points
 * (`that will be sent`), he or they; `embedded` where the clause only describes (`the form that we will use`).
 */
export type EnglishSubject =
  | 'writer'
  | 'reader'
  | 'firm'
  | 'person'
  | 'thing'
  | 'pointer'
  | 'they'
  | 'embedded'

export const subjectOf = (
  words: readonly Word[],
  clause: number,
  modal: number,
  /** Of the `will` before. */
  earlier: EnglishSubject | null,
): EnglishSubject => {
  let last = modal - 1
  while (last >= clause && isAdverb(textAt(words, last))) last--
  // `Will call you` and `I checked it and will call` name the writer elsewhere or nowhere.
  // `Will Only Buy From Us` is a heading.
  if (last < clause && clause === 0) return words[modal + 1]?.isCapital === true ? 'thing' : 'writer'
  if (last < clause) return earlier ?? namedBefore(words, clause)
  const first = textAt(words, clause)
  const head = textAt(words, last)
  // `the payslip, which we will put right`.
  if (head === 'i' || head === 'we') {
    if (first === 'which' && endsClause(words[clause])) return 'writer'
    if (first === 'that' && cases.has(textAt(words, clause - 1))) return 'writer'
  }
  if (relatives.has(head) || (relatives.has(first) && !hasFinite(words, clause, last))) return 'embedded'
  if (first === 'that' && textAt(words, clause - 1) === 'so') return 'embedded'
  if (first === 'that' && clause > 0 && clause < last && !isTold(words, clause)) return 'embedded'
  if (head === 'that' && clause < last && !endsClause(words[last])) return 'embedded'
  if (head === 'i' || head === 'we') return 'writer'
  if (head === 'you') return 'reader'
  if (head === 'he' || head === 'she' || head === 'they') return 'they'
  if (pointers.has(head)) return 'pointer'
  if (head === 'us' && textAt(words, last - 1) === 'of') return 'writer'
  return nounSubject(words.slice(clause, last + 1))
}

/** `confirm that we will`, `inform all members that we will`; but `the method that we will use`. */
const isTold = (words: readonly Word[], at: number): boolean =>
  tellers.has(textAt(words, at - 1)) ||
  words.slice(Math.max(0, at - 6), at).some(({ text }) => informers.has(text))

const nounSubject = (phrase: readonly Word[]): EnglishSubject => {
  // `The management conference` is no part of a firm, `the staff of our Houston office` is.
  // `Our client will vacate the yard`: for whom the writer speaks.
  if (textAt(phrase, phrase.length - 1) === 'client' && phrase.length < 3 && textAt(phrase, 0) !== 'the')
    return 'firm'
  const hasFirm = phrase.some(({ text }, at) => firmNouns.has(text) && isHead(phrase, at))
  const named =
    phrase.length < 4 && phrase.every(({ isCapital, text }) => isCapital && !determiners.has(text))
  // `the ISO` is the writer's as often as not; a bare `PGE` is somebody else's, like a person.
  if (hasFirm || (!named && isAcronym(phrase[phrase.length - 1]))) return 'firm'
  return named ? 'person' : 'thing'
}

const isHead = (phrase: readonly Word[], at: number): boolean => {
  const next = phrase[at + 1]
  if (next === undefined || next.before !== '' || linking.has(next.text) || firmNouns.has(next.text))
    return true
  // `my colleague Ruben`.
  return next.isCapital && people.has(phrase[at]?.text ?? '')
}

const namedBefore = (words: readonly Word[], clause: number): EnglishSubject => {
  for (let at = clause - 1; at >= Math.max(0, clause - 25); at--) {
    const word = textAt(words, at)
    if (word === 'i' || word === 'we') return 'writer'
    if (word === 'he' || word === 'she' || word === 'they') return 'they'
  }
  // `Have asked them and will check`.
  if (textAt(words, 0) === 'have') return 'writer'
  // `The ISO wired the funds and will send`.
  const opens = determiners.has(textAt(words, 0)) ? 1 : 0
  let end = opens
  while (end < opens + 3 && words[end]?.isCapital === true && (end === opens || words[end]?.before === ''))
    end++
  // `The clerk's office, Linde Support, will send`.
  return nounSubject(words.slice(0, end > opens ? end : Math.min(clause, 4)))
}

/** `which hours are mitigation hours will`: the relative has a verb of its own, so that `will` is not in it. */
const hasFinite = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from + 2, to).some(({ text }) => finites.has(text))

/** `the ISO`, `PGE`: firms and their parts go by capitals. */
const isAcronym = (word: Word | undefined): boolean =>
  word?.isAllCapitals === true && word.text.length > 1 && word.text.length <= 5

const finites = wordList('is are was were has')
const informers = wordList(
  'inform informs informing notify advise assure confirm confirming remind tell announce',
)
const pointers = wordList('it this that these those there here')
const linking = wordList('of in at for from and or on here there both all member members')
const determiners = wordList('the a an all your our any no each this these my their')
/** What a `that` follows which tells; behind a noun it describes: `the method that we will use`. */
const tellers =
  wordList(`say says said confirm confirmed agree agreed note know ensure sure you me him her them us
  assure promise promised guarantee hope think believe so understanding now provided fact told mean means is was
  understand aware committed commit accept see given confirmation assurance notice promise guarantee`)
const people = wordList('colleague assistant secretary lawyer accountant')
const cases = wordList('event case condition')
const firmNouns =
  wordList(`engineer bookkeeper technician fitter electrician plumber driver solicitor surveyor team group department dept committee office company firm staff desk board bureau management
  administration support service services assistant secretary admin colleague colleagues recruiters engineers helpdesk
  lawyers accounting accountant representative representatives`)
