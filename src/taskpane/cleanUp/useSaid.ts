import type { CleanUpSign } from '../../domain/cleanUp/cleanUpMail.ts'
import type { CleanUpWords } from '../language/cleanUp/cleanUpWords.ts'
import { cleanUpWordsFor } from '../language/cleanUp/cleanUpWordsFor.ts'
import type { Words } from '../language/words.ts'
import { useWorkplace } from '../workplace.ts'
import type { Suggestion } from './list/cleanUpRow.ts'

interface Said {
  readonly words: CleanUpWords
  /** Why a row is suggested to be so; null where nothing is. */
  readonly reasonOf: (suggestion: Suggestion) => string | null
  readonly signsOf: (signs: readonly CleanUpSign[]) => string
  /** From the first day to the last, short; empty where no day is known. */
  readonly spanOf: (first: string | null, last: string | null) => string
}

/** The words of the clean-up, and those of the pane that it shares. */
export const useSaid = (): Said => {
  const { tag, words: common } = useWorkplace()
  return saidIn(tag, common)
}

/** Made once for a language: every row of a list asks for it, and to make a format for dates takes longer than to use it. */
const saidIn = (tag: string, common: Words): Said => {
  const kept = known.get(common)
  if (kept?.tag === tag) return kept.said
  const said = saidWith(tag, common)
  known.set(common, { tag, said })
  return said
}
const known = new WeakMap<Words, { readonly tag: string; readonly said: Said }>()

const saidWith = (tag: string, common: Words): Said => {
  const words = cleanUpWordsFor(tag)
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' })
  const signOf = ({ kind, evidence }: CleanUpSign): string =>
    isOwnSign(kind, words) ? words.sign[kind](evidence) : common.private.sign[kind](evidence)
  const signsOf = (signs: readonly CleanUpSign[]) => words.because(signs.map(signOf))
  return {
    words,
    signsOf,
    reasonOf: (suggestion) => {
      switch (suggestion.kind) {
        case 'private':
          return suggestion.signs.length === 0 ? null : signsOf(suggestion.signs)
        case 'file': {
          const { reason, filings, shared } = suggestion.case
          return common.filing.reason[reason](filings, shared)
        }
        case 'notNeeded':
          return words.newsletterWhy
        case 'none':
          return null
      }
    },
    spanOf: (first, last) => {
      const [from, until] = [first ?? last, last ?? first]
      if (from === null || until === null) return ''
      return words.span(days.format(new Date(from)), days.format(new Date(until)))
    },
  }
}

const isOwnSign = (
  kind: CleanUpSign['kind'],
  words: CleanUpWords,
): kind is keyof CleanUpWords['sign'] & CleanUpSign['kind'] => kind in words.sign
