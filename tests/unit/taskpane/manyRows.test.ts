import { describe, expect, it } from 'vitest'
import type { CaseSummaryAnswer, SuggestionsAnswer } from '../../../src/contract/schemas.ts'
import type { MailToFile } from '../../../src/taskpane/filing/mailToFile.ts'
import {
  commonChoice,
  destinationOf,
  forAll,
  isHeldBack,
  isReady,
  type ManyRow,
  newRow,
  rivalOf,
  suggested,
  twinOf,
} from '../../../src/taskpane/many/manyRows.ts'
import {
  isOneConversation,
  messagesOf,
  withConversationCase,
} from '../../../src/taskpane/many/oneConversation.ts'

const caseOf = (id: string): CaseSummaryAnswer => ({
  ...{ id, reference: id, title: '', client: '', openedAt: '2026-01-01T00:00:00Z', filings: 1 },
  ...{ lastFiledAt: null, closedAt: null, isRestricted: false },
})
const mail = (messageId: string | null): MailToFile => ({
  ...{
    key: 'x',
    source: 'outlook',
    sensitivity: { kind: 'told', value: null },
    isFromList: false,
    mailbox: null,
    fileName: null,
  },
  metadata: {
    ...{ messageId, subject: 'Akkoord', from: { name: '', address: 'p@x.example' }, to: [], cc: [] },
    ...{ sentAt: null, references: [] },
  },
  read: async () => new Uint8Array(),
  readText: async () => '',
  chosenCase: async () => null,
  mark: null,
  unmark: null,
})
const answer = (one: Partial<SuggestionsAnswer> = {}): SuggestionsAnswer => ({
  ...{ follow: null, filed: [], wasWithdrawn: false },
  suggestions: [{ case: caseOf('a'), confidence: 0.9, reason: 'sender', filings: 1, shared: '' }],
  ...one,
})
const filedIn = (id: string): SuggestionsAnswer['filed'] => [
  { case: caseOf(id), filing: {} as SuggestionsAnswer['filed'][number]['filing'] },
]
const row = (key: string, changed: Partial<ManyRow> = {}): ManyRow => ({
  ...newRow(key, 'Akkoord', `request-${key}`, { kind: 'read', mail: mail(`<${key}@x>`), signs: [] }),
  answer: answer(),
  ...changed,
})
const ready = (rows: readonly ManyRow[]) => rows.filter((one) => isReady(rows, one)).map(({ key }) => key)

describe('of several mails', () => {
  it('one with two cases about equally likely waits until somebody says which', () => {
    const [first] = answer().suggestions
    const second = { case: caseOf('b'), confidence: 0.6, reason: 'sender', filings: 1, shared: '' } as const
    const suggestions = first ? [first, second] : []
    const close = row('1', { answer: answer({ suggestions }) })
    expect(rivalOf(close)?.id).toBe('b')
    expect(ready([close])).toEqual([])
    expect(ready([{ ...close, isWanted: true }])).toEqual(['1'])
    const chosen = row('1', { ...close, chosen: { kind: 'existing', case: caseOf('b') } })
    expect([rivalOf(chosen), ...ready([chosen])]).toEqual([null, '1'])
    // A followed conversation is no guess, and nor is what is left once the other has it.
    const follow = { case: caseOf('a'), mode: 'offer' } as const
    expect(rivalOf(row('1', { answer: answer({ suggestions, follow }) }))).toBeNull()
    expect(rivalOf(row('1', { answer: answer({ suggestions, filed: filedIn('b') }) }))).toBeNull()
    const unlike = [...suggestions.slice(0, 1), { ...second, confidence: 0.4 }]
    expect(ready([row('1', { answer: answer({ suggestions: unlike }) })])).toEqual(['1'])
  })

  it('those with a case that are in none yet are filed', () => {
    const rows = [row('1'), row('2', { answer: answer({ filed: filedIn('a') }) }), row('3', { answer: null })]
    expect(ready(rows)).toEqual(['1'])
  })

  it('copies of one mail count as one, unless its reader wants both', () => {
    const head = { kind: 'read', mail: mail('<1@x>'), signs: [] } as const
    const rows = [row('1'), row('2', { head })]
    expect(twinOf(rows, rows[1] ?? row('2'))?.key).toBe('1')
    expect(ready(rows)).toEqual(['1'])
    expect(ready([row('1'), row('2', { head, isWanted: true })])).toEqual(['1', '2'])
  })

  it('mails without Message-ID are nobody’s copies', () => {
    const head = { kind: 'read', mail: mail(null), signs: [] } as const
    expect(ready([row('1', { head }), row('2', { head })])).toEqual(['1', '2'])
  })

  it('one that may be private is left out of every choice until its reader agrees', () => {
    const signs = [{ kind: 'subject', evidence: 'privé' }] as const
    const held = row('1', { head: { kind: 'read', mail: mail('<1@x>'), signs }, isWanted: true })
    expect(isHeldBack(held)).toBe(true)
    const rows = forAll([held], { kind: 'existing', case: caseOf('b') }, true)
    expect([ready([held]), rows[0]?.chosen]).toEqual([[], null])
    expect(ready([{ ...held, isAgreed: true }])).toEqual(['1'])
  })

  it('one case for all spares what is filed elsewhere, or takes it along', () => {
    const rows = [row('1'), row('2', { answer: answer({ filed: filedIn('a') }) })]
    const into = { kind: 'existing', case: caseOf('b') } as const
    expect(ready(forAll(rows, into, false))).toEqual(['1'])
    expect(ready(forAll(rows, into, true))).toEqual(['1', '2'])
    const inIt = [row('3', { answer: answer({ filed: filedIn('b') }) })]
    expect(ready(forAll(inIt, into, true))).toEqual([])
  })

  it('the case for which its conversation is followed goes before what is suggested', () => {
    const follow = { case: caseOf('c'), mode: 'offer' } as const
    expect(suggested(row('1', { answer: answer({ follow }) }))?.case.id).toBe('c')
    const closed = { ...follow, case: { ...follow.case, closedAt: '2026-11-01T00:00:00Z' } }
    expect(suggested(row('1', { answer: answer({ follow: closed }) }))?.case.id).toBe('a')
    expect(destinationOf(row('1', { answer: answer({ suggestions: [] }) }))).toBeNull()
  })
})

describe('a conversation', () => {
  const later = (key: string, changed: Partial<ManyRow> = {}): ManyRow => {
    const one = mail(`<${key}@x>`)
    const metadata = { ...one.metadata, references: ['<1@x>'], sentAt: `2026-11-0${key}T09:00:00Z` }
    return row(key, { head: { kind: 'read', mail: { ...one, metadata }, signs: [] }, ...changed })
  }
  const byConversation = answer({
    suggestions: [{ case: caseOf('b'), confidence: 0.6, reason: 'conversation', filings: 2, shared: '' }],
  })

  it('is one by what Outlook says, also before its mails were read, or by what they refer to', () => {
    const waiting = (key: string, conversation: string | null) =>
      row(key, { head: { kind: 'waiting' }, conversation })
    expect(isOneConversation([waiting('1', 'c'), waiting('2', 'c')])).toBe(true)
    expect(isOneConversation([waiting('1', 'c'), waiting('2', 'd')])).toBe(false)
    expect(isOneConversation([waiting('1', null), waiting('2', null)])).toBe(false)
    expect(isOneConversation([later('2'), row('1')])).toBe(true)
    expect(isOneConversation([row('1'), row('2')])).toBe(false)
    expect(isOneConversation([row('1')])).toBe(false)
  })

  it('gets one case for all: where it lies already, before what is suggested', () => {
    const rows = [row('1', { answer: answer({ filed: filedIn('b') }) }), later('2'), later('3')]
    const chosen = withConversationCase(rows)
    expect(chosen.map(({ chosen: to }) => to?.kind === 'existing' && to.case.id)).toEqual([false, 'b', 'b'])
    expect(commonChoice(chosen)).toEqual({ kind: 'existing', case: caseOf('b') })
    expect(ready(chosen)).toEqual(['2', '3'])
  })

  it('gets the case most of it suggests where it lies in none, and never overrules its reader', () => {
    const own = { kind: 'existing', case: caseOf('z') } as const
    const rows = [row('1', { chosen: own }), later('2', { answer: byConversation }), later('3')]
    const chosen = withConversationCase([...rows, later('4', { answer: byConversation })])
    expect(chosen.map((one) => one.chosen?.kind === 'existing' && one.chosen.case.id)).toEqual([
      'z',
      ...['b', 'b', 'b'],
    ])
  })

  it('waits until all are read, and leaves mails of several conversations alone', () => {
    const waiting = [
      row('1', { head: { kind: 'waiting' }, conversation: 'c' }),
      later('2', { conversation: 'c' }),
    ]
    expect(withConversationCase(waiting)).toEqual(waiting)
    const several = [row('1'), row('2')]
    expect(withConversationCase(several)).toEqual(several)
  })

  it('is followed by its oldest mail and all others', () => {
    expect(messagesOf([later('3'), later('2')])).toEqual(['<1@x>', '<2@x>', '<3@x>'])
  })
})
