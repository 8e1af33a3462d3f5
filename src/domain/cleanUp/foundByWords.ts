import { typedWords } from './foldedWords.ts'

/** Texts typed lately of which it is kept what was found. */
const textsKept = 8

/** A mail, by what it is looked for. */
interface Worded {
  readonly words: string
}

interface Found<Row> {
  readonly words: readonly string[]
  readonly rows: readonly Row[]
}

/**
 * Mails by what is typed, letter by letter: whoever types on looks only through what was found before, and whoever takes a
 * letter back finds it kept. What a mail is looked for by never changes, so that it holds as long as no mail comes.
 */
export class FoundByWords<Row extends Worded> {
  #rows: readonly Row[] = []
  readonly #found = new Map<string, Found<Row>>()

  /** Those of the rows that hold every word that was typed, in their order. */
  among(rows: readonly Row[], typed: string): readonly Row[] {
    if (rows !== this.#rows) this.#found.clear()
    this.#rows = rows
    const words = typedWords(typed)
    const text = words.join(' ')
    const found = this.#found.get(text)?.rows ?? this.#narrowed(words)
    this.#found.delete(text)
    this.#found.set(text, { words, rows: found })
    const oldest = this.#found.size > textsKept ? this.#found.keys().next().value : undefined
    if (oldest !== undefined) this.#found.delete(oldest)
    return found
  }

  #narrowed(words: readonly string[]): readonly Row[] {
    const isSaid = (word: string): boolean => words.some((one) => one.includes(word))
    let [rows, known]: [readonly Row[], readonly string[]] = [this.#rows, []]
    for (const found of this.#found.values())
      if (found.rows.length < rows.length && found.words.every(isSaid))
        [rows, known] = [found.rows, found.words]
    const wanted = words.filter((word) => !known.includes(word))
    return wanted.length === 0 ? rows : rows.filter((row) => wanted.every((word) => row.words.includes(word)))
  }
}
