import { describe, expect, it } from 'vitest'
import { shownReason } from '../../../../src/domain/suggestions/shownReason.ts'
import { askedWords } from '../../../../src/domain/suggestions/textWords.ts'
import { filing, mail, ranked, type Sketch } from './learning.ts'

const jansen = 'p.jansen@jansenbouw.example'

const shownFor = (filed: Sketch, asked: Sketch): string => {
  const other = filing('haven', 1, { from: 'a@smit.example', subject: 'Kademuur' })
  const reason = ranked([other, filing('dak', 2, filed)], asked)[0]?.reason
  if (reason === undefined) throw new Error('nothing was suggested')
  return shownReason(reason, mail(asked))
}

describe('what a suggestion says that is shared', () => {
  it.each<[string, Sketch, Sketch, string]>([
    ['a person, by address without a name', { from: jansen }, { from: jansen.toUpperCase() }, jansen],
    [
      'a number, as the message writes it',
      { subject: 'Order PO.45/7781 gereed' },
      { subject: 'Vraag over po45-7781' },
      'po45-7781',
    ],
    ['a word, as the message writes it', { subject: 'Dakgoten lek' }, { subject: 'De dakgoot' }, 'dakgoot'],
    [
      'a word of the texts in the case, as the message writes it',
      { text: askedWords('Dakgoten') },
      { subject: 'De dakgoot', text: askedWords('De dakgoot') },
      'dakgoot',
    ],
    ['a domain', { from: 'x@jansenbouw.example' }, { from: jansen }, 'jansenbouw.example'],
    ['nothing of a subject, which is seen above', { subject: 'Lekkage' }, { subject: 'Re: Lekkage' }, ''],
  ])('is %s', (_what, filed, asked, shown) => {
    expect(shownFor(filed, asked)).toBe(shown)
  })

  it('is the name of a person who has one', () => {
    const message = { ...mail({}), from: { name: 'Piet Jansen', address: jansen } }
    expect(shownReason({ kind: 'sender', value: jansen, filings: 2 }, message)).toBe('Piet Jansen')
  })
})
