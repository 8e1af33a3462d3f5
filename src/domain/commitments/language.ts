import type { Language } from './commitment.ts'
import { wordList } from './wordList.ts'
import type { Word } from './words.ts'

const dutch =
  wordList(`de het een ik wij u je jij jullie en van dat niet voor met zijn er aan ook als bij naar uw ons onze
  maar dan wordt heb hebben kan zal nog wel graag deze dit is op te om`)
const english =
  wordList(`the a an i we you and of that not for with are there to also as at from your our but then will
  have can this it is on by be shall would please my`)

/** 1 towards Dutch, -1 towards English; words of both lean nowhere. */
const leanings: ReadonlyMap<string, number> = new Map(
  [...new Set([...dutch, ...english])].map((word) => [
    word,
    Number(dutch.has(word)) - Number(english.has(word)),
  ]),
)

/** By the little words; where they tie, or there are none, the language of what stands around. */
export const languageOf = (words: readonly Word[], otherwise: Language): Language => {
  let balance = 0
  for (const { text } of words) balance += leanings.get(text) ?? 0
  return balance === 0 ? otherwise : balance > 0 ? 'nl' : 'en'
}
