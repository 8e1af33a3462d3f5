import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type SearchTerm, searchTerms } from '../../../src/domain/search/searchTerms.ts'
import { searchWords, stemsOf } from '../../../src/domain/search/searchWords.ts'
import { filledIndexes, found, type OpenIndex } from './filledIndexes.ts'
import { type FiledMail, filed, opened } from './indexedEntries.ts'

/** Forms of words that share stems and beginnings, among them one of which more begin alike than are looked up one by one. */
const few = [
  ...['offerte', 'offertes', 'offert', 'offertetekst', 'contract', 'contracten', 'contractueel', 'connect'],
  ...['connected', 'connection', 'verder', 'verdere', 'verderop', 'verdergaan', 'de', 'het', '0142', 'reis'],
]
const many = Array.from({ length: 120 }, (_, at) => `onderw${at.toString(26)}`)
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...few) }, fc.constantFrom(...many))
const sentence = (maxLength: number) => fc.array(word, { maxLength }).map((words) => words.join(' '))

interface Mail extends FiledMail {
  readonly subject: string
  readonly text: string
  readonly attachments: readonly string[]
  readonly attached: string
}

const mail: fc.Arbitrary<Mail> = fc.record({
  ...{ subject: sentence(2), text: sentence(8), attached: sentence(4) },
  attachments: fc.array(
    sentence(2).map((name) => `${name}.pdf`),
    { maxLength: 1 },
  ),
})

const part = fc.oneof(
  word,
  fc.tuple(word, fc.integer({ min: 3, max: 8 })).map(([whole, length]) => `${whole.slice(0, length)}*`),
  word.map((whole) => `"${whole}"`),
  fc.tuple(word, word).map((words) => `"${words.join(' ')}"`),
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 2 }), word, fc.integer({ min: 1, max: 6 }))
    .map(([words, last, length]) => `"${words.join(' ')} ${last.slice(0, length)}"*`),
)
const query = fc
  .tuple(part, fc.array(fc.tuple(part, fc.boolean()), { maxLength: 1 }))
  .map(([first, more]) => [first, ...more.map(([one, without]) => `${without ? '-' : ''}${one}`)].join(' '))

const holds = (fields: readonly string[], { words, match }: SearchTerm): boolean => {
  const read = fields.map((field) => [...searchWords(field)])
  if (match === 'stems') {
    const stems = new Set(read.flat().flatMap(stemsOf))
    return words.every((one) => stemsOf(one).some((stem) => stems.has(stem)))
  }
  const looked = ` ${words.join(' ')}${match === 'exactly' ? ' ' : ''}`
  return read.some((field) => ` ${field.join(' ')} `.includes(looked))
}

/** What a search by lists finds, as against one that reads every mail. */
export const searchByReadingContract = (open: OpenIndex): void => {
  const { indexOf } = filledIndexes(open)

  it('search finds what reading every mail finds, and tells what stands in attachments alone', async () => {
    const mails = fc.sample(mail, { numRuns: 100, seed: 11 })
    const index = await indexOf([opened('a'), ...mails.map((one, at) => filed('a', at + 2, one))])
    for (const [at, { attachments, attached }] of mails.entries())
      if (attachments.length > 0)
        await index.addAttachmentWords({ filing: `a.${at + 2}`, attachments: [attached] })
    const expected = (text: string) => {
      const terms = searchTerms(text)
      return mails.flatMap(({ subject, text: body, attachments, attached }, at) => {
        const inMail = [subject, body]
        const all = attachments.length > 0 ? [...inMail, ...attachments, attached] : inMail
        if (!terms.every((term) => holds(all, term) !== term.excluded)) return []
        const itself = terms.every((term) => term.excluded || holds(inMail, term))
        return [{ id: `a.${at + 2}`, foundIn: itself ? 'mail' : 'attachment' }]
      })
    }
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { hits } = await index.search({ text, viewer: null, limit: 200 })
        const newest = hits.map(({ filing, foundIn }) => ({ id: filing.id, foundIn }))
        expect(newest).toEqual(expected(text).toReversed())
        const best = await found(index, { text, order: 'best', limit: 200 })
        expect(best.toSorted()).toEqual(newest.map(({ id }) => id).toSorted())
      }),
      { numRuns: 150 },
    )
  })
}
