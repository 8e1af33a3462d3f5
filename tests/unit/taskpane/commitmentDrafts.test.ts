import { describe, expect, it } from 'vitest'
import { cutText } from '../../../src/domain/cutText.ts'
import { isDismissed } from '../../../src/domain/sending/chosenCase.ts'
import {
  mergeFound,
  takenOf,
  takesOurs,
  withDraft,
  withoutDismissed,
} from '../../../src/taskpane/commitments/draft.ts'
import { draftByHand, draftOf } from '../../../src/taskpane/commitments/draftOf.ts'
import { foundIn } from '../../../src/taskpane/commitments/foundIn.ts'
import { kindOf } from '../../../src/taskpane/filing/formState.ts'
import { metadataOf } from './mails.ts'

const metadata = {
  from: { name: 'Judith Kramer', address: 'j.kramer@delinde.example' },
  to: [{ name: 'Harriet Pike', address: 'harriet@pikerowe.example' }],
  cc: [],
}
const mail = { metadata, ownAddress: 'a.deboer@delinde.example' }
const body =
  'Dear Harriet,\n\nThank you. You will have our offer on Tuesday. We do not charge travel time.\n\nJudith'
const sentence = 'You will have our offer on Tuesday.'
const start = body.indexOf(sentence)
const found = (
  change: { readonly promisor?: 'us' | 'client' | 'other'; readonly confidence?: number } = {},
) =>
  draftOf(
    {
      sentence,
      quote: { start, end: start + sentence.length, text: sentence },
      promisor: 'us',
      due: { expression: 'on Tuesday', date: '2026-11-17' },
      confidence: 0.9,
      language: 'en',
      ...change,
    },
    body,
    mail,
  )

describe('a found commitment as the form begins with it', () => {
  it('is none where its writer said so, over however many lines and however long it was', () => {
    const long = `You will have our offer on\nTuesday, ${'and the drawings, '.repeat(20)}.`
    const draft = { ...found(), quote: { before: '', text: long, after: '' } }
    const kept = cutText(long.replace('\n', ' '), 200)
    const said = (sentence: string) => isDismissed([kept], sentence)
    expect(withoutDismissed([draft, found()], said).map(({ choice }) => choice)).toEqual([
      'dismissed',
      'taken',
    ])
  })

  it('says who is bound to whom, when it is due, and what stands around it in its paragraph', () => {
    expect(found()).toMatchObject({
      what: sentence,
      promisorName: 'Judith Kramer',
      promisee: 'Harriet Pike',
      due: '2026-11-17',
      quote: {
        before: expect.stringMatching(/Thank you\. $/),
        text: sentence,
        after: ' We do not charge travel time.',
      },
    })
    expect(found().quote?.before).not.toContain('Dear')
  })

  it.each([
    ['sure and ours', {}, 'taken'],
    ['sure and the client’s', { promisor: 'client' }, 'taken'],
    ['unsure', { confidence: 0.6 }, 'left'],
    ['somebody else’s', { promisor: 'other' }, 'left'],
  ] as const)('is taken along when it is sure and binds us or the client: %s', (_, change, choice) => {
    expect(found(change).choice).toBe(choice)
  })

  it('keeps what a person made of it when it is found once more, and what he wrote himself', () => {
    const corrected = { ...found(), what: 'Offer by Tuesday', choice: 'left' as const }
    const byHand = { ...draftByHand('hand', mail), what: 'Call back' }
    const merged = mergeFound([corrected, byHand], [found()])
    expect(merged.map(({ what }) => what)).toEqual(['Offer by Tuesday', 'Call back'])
  })
})

describe('what is kept with a filing', () => {
  it('is what was taken, with its words in the mail, and nothing dismissed', () => {
    const dismissed = { ...found(), key: 'other', choice: 'dismissed' as const }
    expect(takenOf([found(), dismissed])).toEqual([
      expect.objectContaining({ what: sentence, quote: sentence, origin: 'found', owner: null }),
    ])
  })

  it('leaves out one by hand of which nothing was written, and keeps the mail’s words where a wording was emptied', () => {
    const emptied = { ...found(), what: '  ' }
    expect(takenOf([draftByHand('hand', mail), emptied]).map(({ what }) => what)).toEqual([sentence])
  })

  it('makes the filing a commitment when something of ours is in it, unless a person says otherwise', () => {
    expect(takesOurs([found({ promisor: 'client' })])).toBe(false)
    expect(kindOf({ kind: null, commitments: [found()] })).toBe('commitment')
    expect(kindOf({ kind: 'advice', commitments: [found()] })).toBe('advice')
    const left = withDraft([found()], { ...found(), choice: 'left' })
    expect(kindOf({ kind: null, commitments: left })).toBe('other')
  })
})

it('what a colleague promises from another domain of the firm binds us', () => {
  const fromOther = {
    ...metadataOf('x'),
    from: { name: 'Tom de Wit', address: 'tom@linde.example' },
    to: metadata.to,
  }
  const asked = { metadata: fromOther, body, ownAddress: mail.ownAddress, today: '2026-11-13' }
  const [alone] = foundIn(asked)
  expect(alone).toMatchObject({ promisor: 'client', promisorName: 'Tom de Wit' })
  const [one] = foundIn({ ...asked, ownDomains: ['linde.example'] })
  expect(one).toMatchObject({ promisor: 'us', promisorName: 'Tom de Wit', promisee: 'Harriet Pike' })
})
