import { searchWords } from '../../src/domain/search/searchWords.ts'
import type { FiledMail } from './filedMail.ts'
import type { FolderRanker, RankedFolder } from './suggestProtocols.ts'

/** What of a mail is looked at, besides its subject. */
interface Fields {
  readonly people: boolean
  readonly text: boolean
}

/** The folders in the order in which they were last used. */
export const lastUsed = (): FolderRanker => {
  const folders = new Set<string>()
  return {
    learn: ({ folder }) => {
      folders.delete(folder)
      folders.add(folder)
    },
    rank: () => [...folders].reverse().map((folder) => ({ folder })),
  }
}

/** Multinomial naive Bayes over the words, with add-one smoothing. */
export const naiveBayes = (fields: Fields): FolderRanker => {
  const folders = new Map<string, { mails: number; words: number; readonly counts: Map<string, number> }>()
  const vocabulary = new Set<string>()
  return {
    learn: (mail) => {
      const known = folders.get(mail.folder) ?? { mails: 0, words: 0, counts: new Map() }
      folders.set(mail.folder, known)
      known.mails += 1
      for (const word of wordsOf(mail, fields)) {
        known.words += 1
        known.counts.set(word, (known.counts.get(word) ?? 0) + 1)
        vocabulary.add(word)
      }
    },
    rank: (mail) => {
      const words = wordsOf(mail, fields).filter((word) => vocabulary.has(word))
      const scored = [...folders].map(([folder, { mails, words: all, counts }]) => {
        const smoothed = (word: string): number =>
          Math.log(((counts.get(word) ?? 0) + 1) / (all + vocabulary.size))
        return { folder, score: words.reduce((sum, word) => sum + smoothed(word), Math.log(mails)) }
      })
      return byScore(scored)
    },
  }
}

/** The folders of the most similar mails: cosine of the counts of words, weighed by how few mails have them. */
export const nearestNeighbour = (fields: Fields): FolderRanker => {
  const mails: { readonly folder: string; readonly counts: ReadonlyMap<string, number> }[] = []
  const having = new Map<string, number>()
  const weighed = (counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
    new Map(
      [...counts].map(([word, times]) => [
        word,
        times * (1 + Math.log((mails.length + 1) / ((having.get(word) ?? 0) + 1))),
      ]),
    )
  return {
    learn: (mail) => {
      const counts = countsOf(wordsOf(mail, fields))
      for (const word of counts.keys()) having.set(word, (having.get(word) ?? 0) + 1)
      mails.push({ folder: mail.folder, counts })
    },
    rank: (mail) => {
      const asked = weighed(countsOf(wordsOf(mail, fields)))
      const nearest = new Map<string, number>()
      for (const { folder, counts } of mails) {
        const similarity = cosine(asked, weighed(counts))
        if (similarity > (nearest.get(folder) ?? -1)) nearest.set(folder, similarity)
      }
      return byScore([...nearest].map(([folder, score]) => ({ folder, score })))
    },
  }
}

const wordsOf = ({ subject, body, from, to, cc }: FiledMail, { people, text }: Fields): readonly string[] => [
  ...searchWords(subject),
  ...(people ? [from, ...to, ...cc].map((address) => address.toLowerCase()) : []),
  ...(text ? searchWords(body) : []),
]

const countsOf = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const cosine = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  let product = 0
  let square = 0
  for (const [word, weight] of other) {
    product += weight * (one.get(word) ?? 0)
    square += weight * weight
  }
  return square === 0 ? 0 : product / Math.sqrt(square)
}

const byScore = (
  scored: readonly { readonly folder: string; readonly score: number }[],
): readonly RankedFolder[] => scored.toSorted((one, other) => other.score - one.score)
