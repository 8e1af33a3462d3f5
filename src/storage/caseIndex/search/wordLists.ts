import { beginningsOf } from './wordBeginnings.ts'
import type { IndexedFiling, IndexedWords } from './wordIndex.ts'

/** Where of a mail a word stands: anywhere, among what it goes by, or in nothing but what is attached to it. */
export type WordPlace = 'anywhere' | 'head' | 'attachedOnly'

const stemLetters: Readonly<Record<WordPlace, string>> = { anywhere: 's', head: 'h', attachedOnly: 'n' }
const beginningLetters: Readonly<Record<WordPlace, string>> = { anywhere: 'b', head: 'g', attachedOnly: 'f' }

/** The term that stands for all words of this stem: the list of the word itself has all its places in every mail to be read. */
export const stemToken = (stem: string, place: WordPlace): string => `${stemLetters[place]}-${stem}`

/** The term that stands for all words that begin so, where that is listed (wordBeginnings.ts). */
export const beginningToken = (beginning: string, place: WordPlace): string =>
  `${beginningLetters[place]}-${beginning}`

/** The terms of a mail's stems and beginnings. */
export const listTokens = (filing: IndexedFiling): readonly string[] => [
  ...tokensByPlace(filing, ({ stems }) => stems, stemToken),
  ...tokensByPlace(filing, ({ fields }) => beginningsOf(fields), beginningToken),
]

const tokensByPlace = (
  { head, text, names, attached }: IndexedFiling,
  partsOf: (words: IndexedWords) => ReadonlySet<string>,
  tokenOf: (part: string, place: WordPlace) => string,
): readonly string[] => {
  const inHead = partsOf(head)
  const inMail = new Set([...inHead, ...partsOf(text)])
  const inNames = partsOf(names)
  const inAttached = [...inNames, ...partsOf(attached)]
  const tokens = (parts: Iterable<string>, place: WordPlace) =>
    Array.from(new Set(parts), (part) => tokenOf(part, place))
  return [
    ...tokens([...inMail, ...inAttached], 'anywhere'),
    ...tokens([...inHead, ...inNames], 'head'),
    ...tokens(
      inAttached.filter((part) => !inMail.has(part)),
      'attachedOnly',
    ),
  ]
}
