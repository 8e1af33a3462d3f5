import { wordList } from '../wordList.ts'
import { textAt, type Word } from '../words.ts'
import { endsClause, isAdverb } from './englishClause.ts'
import { isPlainDeed, isThirdDeed } from './englishDeeds.ts'

/** `Our engineer fits it on Monday`, `the team starts on the roof`: those who act for the writer, with their verb. */
export const isOwnSideDoing = (words: readonly Word[], at: number): boolean => {
  const role = textAt(words, at)
  if (!one.has(role) && !many.has(role)) return false
  const before = [1, 2, 3].map((back) => textAt(words, at - back))
  const length = before.findIndex((text) => ours.has(text) || (text === 'the' && crews.has(role)))
  const opens = at - length - 1
  if (length < 0 || (opens > 0 && !endsClause(words[opens]) && !joins.has(textAt(words, opens - 1))))
    return false
  let verb = at + 1
  // `my colleague Priya de Wit rings you`.
  while (verb < at + 4 && (words[verb]?.isCapital === true || isAdverb(textAt(words, verb)))) verb++
  const text = textAt(words, verb)
  return (
    !endsClause(words[verb]) &&
    (many.has(role) ? isPlainDeed(text) && !text.endsWith('s') : isThirdDeed(text))
  )
}

const ours = wordList('our my')
const joins = wordList('and but so then')
const one =
  wordList(`team crew colleague engineer technician fitter mechanic electrician plumber painter plasterer carpenter
  joiner roofer foreman driver courier surveyor architect accountant bookkeeper lawyer solicitor assistant secretary
  paralegal trainee consultant developer helpdesk planner installer caretaker`)
const many = wordList(
  `engineers technicians fitters mechanics electricians plumbers painters lads boys guys developers colleagues`,
)
const crews = wordList('team crew lads boys guys fitters engineer technician helpdesk')
/** One of these is in every sentence of them. */
export const ownRoles: ReadonlySet<string> = new Set([...one, ...many])
