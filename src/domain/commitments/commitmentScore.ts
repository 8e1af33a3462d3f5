import type { Language } from './commitment.ts'
import { languageOf } from './language.ts'
import type { SentenceInMail } from './sentenceInMail.ts'
import { dutchSigns } from './signs/dutchSigns.ts'
import { englishSigns } from './signs/englishSigns.ts'
import { dutchBias, dutchWeights, englishBias, englishWeights } from './signs/signWeights.ts'
import { type Word, wordsIn } from './words.ts'

/** From here on a sentence counts as a commitment. */
export const surelyEnough = 0.5

/** How sure it is, from 0 to 1, that a sentence binds its writer, or the firm he speaks for, towards the reader. */
export const commitmentScore = (sentence: SentenceInMail): number => {
  const words = wordsIn(sentence.text)
  return scoreOf(words, sentence, sentence.language ?? languageOf(words, 'en'))
}

/** The same, for whoever has the words already. */
export const scoreOf = (words: readonly Word[], sentence: SentenceInMail, language: Language): number => {
  const odds =
    language === 'nl'
      ? sum(dutchBias, dutchSigns(words, sentence), dutchWeights)
      : sum(englishBias, englishSigns(words, sentence), englishWeights)
  return 1 / (1 + Math.exp(-odds))
}

const sum = <Sign extends string>(
  bias: number,
  signs: ReadonlySet<Sign>,
  weights: Readonly<Record<Sign, number>>,
): number => [...signs].reduce((odds, sign) => odds + weights[sign], bias)
