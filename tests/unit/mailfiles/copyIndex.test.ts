import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'

type Row = readonly [number, string, number | null, string, string, string, string, number, number]
type Column = 'date' | 'from' | 'subject' | 'folder' | 'size'
interface Question {
  readonly words: string
  readonly folder: number | null
  readonly column: Column
  readonly isDescending: boolean
}
interface Index {
  find(question: Question): Generator<void, Uint32Array>
  prepare(): Generator<void, void>
}

/** The page's own scripts, as a browser runs them: one after another, in one scope. */
const page = path.resolve(import.meta.dirname, '../../../src/mailfiles/bag/page')
const scripts = ['copyWork.js', 'copyIndex.js'].map((file) => readFileSync(path.join(page, file), 'utf8'))
const mailIndex = runInNewContext(`${scripts.join('\n')}\nmailIndex`) as (
  mails: readonly Row[],
  folders: readonly string[],
) => Index

const folders = ['Postvak IN', 'Klanten', 'Énergie']
const word = fc.constantFrom('offerte', 'Énorme', 'RE: offerte', 'akkoord', 'zoë', '')
const row = fc.tuple(
  ...([fc.nat(2), fc.constant('a.eml')] as const),
  fc.option(fc.integer({ min: -1e6, max: 4.2e9 })),
  ...([word, word, word, word, fc.nat(5), fc.constant(0)] as const),
)
const question = fc.record({
  words: fc.constantFrom('', 'o', 'of', 'off', 'offerte', 'zoe', 'enorme offerte', 'klanten', 'x'),
  folder: fc.option(fc.nat(2)),
  column: fc.constantFrom<Column>('date', 'from', 'subject', 'folder', 'size'),
  isDescending: fc.boolean(),
})

const answer = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const keyOf = ([folder, , at, name, address, , subject, size]: Row, column: Column): string | number => {
  switch (column) {
    case 'date':
      return at ?? Number.NEGATIVE_INFINITY
    case 'size':
      return size
    case 'from':
      return plain(name || address)
    case 'folder':
      return plain(folders[folder] ?? '')
    case 'subject':
      return plain(subject.replace(/^re: /i, ''))
  }
}

/** By looking at every mail, and asking about every two. */
const expected = (mails: readonly Row[], { words, folder, column, isDescending }: Question): number[] => {
  const newer = (one: number, other: number): number => {
    const [a, b] = [keyOf(mails[one] as Row, 'date'), keyOf(mails[other] as Row, 'date')]
    return a === b ? one - other : Number(b) - Number(a)
  }
  return [...mails.keys()]
    .filter((at) => {
      const [of, , , name, address, to, subject] = mails[at] as Row
      const text = plain(`${name} ${address}\n${to}\n${subject}\n${folders[of]}`)
      return (
        (folder === null || of === folder) &&
        plain(words)
          .split(' ')
          .every((one) => text.includes(one))
      )
    })
    .sort((one, other) => {
      const [a, b] = [keyOf(mails[one] as Row, column), keyOf(mails[other] as Row, column)]
      if (a === b) return newer(one, other)
      return a < b === isDescending ? 1 : -1
    })
}

it('finds and orders what looking at every mail finds, whatever was asked before and however far it is', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 40 }),
      fc.array(question, { minLength: 1, maxLength: 6 }),
      fc.nat(12),
      (mails, questions, steps) => {
        const index = mailIndex(mails, folders)
        const preparing = index.prepare()
        for (const asked of questions) {
          // Others are at work on the same, and some questions are given up half way.
          for (let step = 0; step < steps; step += 1) preparing.next()
          index.find({ ...asked, words: 'of' }).next()
          expect([...answer(index.find(asked))]).toEqual(expected(mails, asked))
        }
      },
    ),
    { numRuns: 200 },
  )
})
