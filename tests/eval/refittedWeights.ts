import { dutchSigns } from '../../src/domain/commitments/signs/dutchSigns.ts'
import { englishSigns } from '../../src/domain/commitments/signs/englishSigns.ts'
import {
  dutchBias,
  dutchWeights,
  englishBias,
  englishWeights,
} from '../../src/domain/commitments/signs/signWeights.ts'
import { wordsIn } from '../../src/domain/commitments/words.ts'
import type { LabelledSentence } from './labelledSentences.ts'

interface Example {
  readonly signs: readonly string[]
  readonly commitment: boolean
}

interface Model {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** Logistic regression around the weights as they stand: how hard it holds to them, and how it descends. */
const tether = 3
const steps = 600
const rate = 0.03

/**
 * Whether each sentence is a commitment by weights that never saw its fold: fitted to the others, and counted from a
 * probability of 0.4, since the fit draws towards the many sentences that are none.
 */
export const refittedJudgements = (
  sentences: readonly LabelledSentence[],
  foldOf: (mail: string) => number,
): ReadonlyMap<LabelledSentence, boolean> => {
  const judged = new Map<LabelledSentence, boolean>()
  for (const language of ['nl', 'en'] as const) {
    const ours = sentences.filter((one) => one.language === language)
    const examples = new Map(ours.map((one) => [one, exampleOf(one)]))
    for (const fold of new Set(ours.map(({ mail }) => foldOf(mail)))) {
      const others = ours.filter(({ mail }) => foldOf(mail) !== fold)
      const model = fitted(
        others.flatMap((one) => examples.get(one) ?? []),
        startOf(language),
      )
      for (const one of ours.filter(({ mail }) => foldOf(mail) === fold))
        judged.set(one, probability(model, examples.get(one)?.signs ?? []) >= 0.4)
    }
  }
  return judged
}

const exampleOf = (sentence: LabelledSentence): Example => {
  const words = wordsIn(sentence.text)
  const signs = sentence.language === 'nl' ? dutchSigns(words, sentence) : englishSigns(words, sentence)
  return { signs: [...signs], commitment: sentence.commitment }
}

const startOf = (language: 'nl' | 'en'): Model =>
  language === 'nl'
    ? { bias: dutchBias, weights: new Map(Object.entries(dutchWeights)) }
    : { bias: englishBias, weights: new Map(Object.entries(englishWeights)) }

const fitted = (examples: readonly Example[], start: Model): Model => {
  let { bias } = start
  const weights = new Map(start.weights)
  for (let step = 0; step < steps; step++) {
    let biasSlope = 0
    const slopes = new Map<string, number>()
    for (const { signs, commitment } of examples) {
      const error = probability({ bias, weights }, signs) - (commitment ? 1 : 0)
      biasSlope += error
      for (const sign of signs) slopes.set(sign, (slopes.get(sign) ?? 0) + error)
    }
    bias -= rate * biasSlope
    for (const [sign, weight] of weights) {
      const pull = tether * (weight - (start.weights.get(sign) ?? 0))
      weights.set(sign, weight - rate * ((slopes.get(sign) ?? 0) + pull))
    }
  }
  return { bias, weights }
}

const probability = ({ bias, weights }: Model, signs: readonly string[]): number =>
  1 / (1 + Math.exp(-signs.reduce((odds, sign) => odds + (weights.get(sign) ?? 0), bias)))
