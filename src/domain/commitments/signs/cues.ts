import { wordList } from '../wordList.ts'
import type { Word } from '../words.ts'
import { acting, actingTogether } from './dutchVerbs.ts'
import { ownRoles } from './englishOwnSide.ts'
import { doings, readied, thirds } from './englishPresentOther.ts'

/*
 * Most sentences of a mail promise nothing, and their words alone tell so: without one of these words, or the words of one of these lists
 * together, a sentence has no sign that lifts it over the bias, in either language (signWeights.ts). Whatever has is judged in full.
 * The words are those that the signs ask for; of a phrase its rarest word does.
 */

/** Each of these alone is enough. */
const alone =
  wordList(`i will shall gonna we work works follow deal agreed accepted confirmed approved done offer quote quotation
  price prices rate rates fee proposal terms fine ok okay follows charge client hold open bereid betaal tegoed client cliente clienten ondergetekende omkijken vasthouden prijs fees figure discount genoteerd ingepland vastgelegd geboekt gereserveerd agenda hoeft hoef goes gets count rely word consider let leave assured
  happy glad expect got booked without cost client me ill im youll theyll wont first sending dropping account expense us ${[...ownRoles].join(' ')}
  ik wij k wordt worden volgt volgen akkoord afgesproken blijft blijven blijf houden houd hou geldig vast vaste geldt gelden
  rekening kosten extra meerkosten kosteloos cent kant rekenen reken vertrouwen aannemen expense woord ${[...acting].join(' ')}`)

/** Of these, one of each list. No more than thirty lists in all: each has a bit of its own. */
const together = [
  ['am are is', 'going about'],
  ['should can could', 'have get'],
  ['have', 'my'],
  ['on', 'it'],
  ['you your', `get receive have hear pay owe ${[...thirds, ...doings].join(' ')}`],
  ['am are is', 'with being your'],
  ['with back coming heading', 'you your'],
  [[...readied].join(' '), 'by before within'],
  [
    'u je jij jullie ge gij',
    'krijgt krijg krijgen ontvangt ontvang ontvangen hebt heb heeft hebben vindt vind hoort hoor kost weet weten ophalen afhalen inzien terecht verwachten tegemoet tegemoetzien',
  ],
  ['aan', 'mij ons'],
  ['staat staan', 'nog tot'],
  ['van', 'op', 'aan'],
  ['onze ons mijn', ['zal', 'zullen', ...actingTogether].join(' ')],
  [
    'zit zitten ligt liggen staat staan is zijn komen',
    `je u jullie jou mail mailbox brievenbus rekening deur live lucht erin klaar toe toegestuurd geleverd bezorgd verzonden verstuurd gemaild opgeleverd gereed geregeld
    opgelost verholpen post er`,
  ],
]

/** The bits of every word above: the first is of `alone`, then each list has its own. */
const bits = new Map<string, number>([...alone].map((word) => [word, 1]))
const combinations: number[] = [1]
let bit = 1
for (const lists of together) {
  let combination = 0
  for (const list of lists) {
    bit *= 2
    combination += bit
    for (const word of wordList(list)) bits.set(word, (bits.get(word) ?? 0) | bit)
  }
  combinations.push(combination)
}

/** Whether a sentence is worth judging: one look at each word. */
export const mayPromise = (words: readonly Word[]): boolean => {
  let found = 0
  for (const { text } of words) found |= bits.get(text) ?? 0
  return found !== 0 && combinations.some((combination) => (found & combination) === combination)
}
