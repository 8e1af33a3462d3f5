import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseDecision } from '../../../src/domain/cases/caseDecision.ts'
import { type CaseState, caseStateOf } from '../../../src/domain/cases/caseState.ts'
import { changeCase } from '../../../src/domain/cases/caseSteps.ts'
import { changeFiling, filingNow } from '../../../src/domain/cases/filingSteps.ts'
import { changeCommitment, noteCommitment } from '../../../src/domain/commitments/commitmentActs.ts'
import { caseOpened, messageFiled } from '../../../src/domain/register/caseEntries.ts'
import type { EntryDraft, StoredEntry } from '../../../src/domain/register/entry.ts'
import { readEntry, writeEntry } from '../../../src/domain/register/entryText.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A case's register without a disk: entries are written and read as they would be there. */
const openedCase = () => {
  const entries: StoredEntry[] = []
  const { state, take } = caseStateOf('zaak')
  const write = (draft: EntryDraft): void => {
    const seq = entries.length + 1
    const head = { seq, previous: entries.at(-1)?.hash ?? null, by: 'anouk', request: `request-${seq}` }
    const at = new Date(Date.UTC(2026, 10, 21) + seq * 1000).toISOString()
    const entry = readEntry(writeEntry({ ...head, at }, draft, sha256).text, sha256)
    if (typeof entry === 'string') throw new Error(entry)
    entries.push(entry)
    take(entry)
  }
  write(caseOpened({ reference: 'Zaak', title: 'Zaak', client: 'Klant' }))
  return { state, entries, write, does: (decision: CaseDecision<string>) => decide(write, decision) }
}

const decide = (write: (draft: EntryDraft) => void, decision: CaseDecision<string>): boolean => {
  if (decision.kind === 'write') write(decision.draft)
  return decision.kind === 'write'
}

/** Files one of three mails as a person does: not again while it stands. */
const file = ({ state, write }: ReturnType<typeof openedCase>, mail: number): void => {
  const hash = sha256(`mail ${mail}`)
  if (state.bySha256.has(hash)) return
  const facts = { sha256: hash, size: 4, identity: `1:${hash}`, sameMessageIdAs: null, movedFrom: null }
  const words = { messageId: `<${mail}@x>`, subject: 'S', from: null, to: [], cc: [], sentAt: null, note: '' }
  write(
    messageFiled(
      { ...facts, source: 'outlook', way: 'byHand', filingKind: 'other' },
      { ...words, references: [], file: `${mail}.eml`, attachments: [], problems: [] },
    ),
  )
}

const promise = (what: string) => ({
  ...({ promisor: 'us', promisorName: '', promisee: '', what, due: null, dueWords: '' } as const),
})
const promises = ['bellen', 'mailen'] as const

const seq = fc.integer({ min: 1, max: 12 })
const act = fc.oneof(
  fc.record({ act: fc.constant('file' as const), mail: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ act: fc.constant('withdraw' as const), seq }),
  fc.record({ act: fc.constant('restore' as const), seq }),
  fc.record({ act: fc.constant('correct' as const), seq, note: fc.constantFrom('', 'x', 'y') }),
  fc.record({ act: fc.constant('note' as const), seq, what: fc.constantFrom(...promises) }),
  fc.record({ act: fc.constant('change' as const), seq, what: fc.constantFrom(...promises) }),
  fc.record({ act: fc.constant('settle' as const), seq, to: fc.constantFrom('open', 'kept', 'withdrawn') }),
  fc.record({ act: fc.constant('handOver' as const), seq, owner: fc.constantFrom('anouk', 'tom') }),
  fc.record({ act: fc.constantFrom('close' as const, 'reopen' as const) }),
  fc.record({ act: fc.constant('access' as const), restricted: fc.boolean() }),
)
type SomeAct = typeof act extends fc.Arbitrary<infer A> ? A : never

const decisionOf = (state: CaseState, one: Exclude<SomeAct, { act: 'file' }>): CaseDecision<string> => {
  switch (one.act) {
    case 'withdraw':
      return changeFiling(state, one.seq, { step: 'withdraw', reason: 'x' })
    case 'restore':
      return changeFiling(state, one.seq, { step: 'restore' })
    case 'correct':
      return changeFiling(state, one.seq, { step: 'correct', kind: 'advice', note: one.note })
    case 'note': {
      const noted = { quote: 'q', origin: 'found', owner: 'anouk', movedFrom: null } as const
      return noteCommitment(state, { ...promise(one.what), ...noted, filing: one.seq })
    }
    case 'change':
      return changeCommitment(state, one.seq, { step: 'change', ...promise(one.what) })
    case 'settle':
      return changeCommitment(state, one.seq, { step: 'settle', state: one.to, note: '' })
    case 'handOver':
      return changeCommitment(state, one.seq, { step: 'handOver', owner: one.owner, note: '' })
    case 'close':
      return changeCase(state, 'anouk', { step: 'close', reason: '' })
    case 'reopen':
      return changeCase(state, 'anouk', { step: 'reopen' })
    case 'access':
      return changeCase(state, 'anouk', { step: 'access', restricted: one.restricted, members: [] })
  }
}

const performed = (acts: readonly SomeAct[]) => {
  const register = openedCase()
  for (const one of acts) {
    if (one.act === 'file') file(register, one.mail)
    else register.does(decisionOf(register.state, one))
  }
  return register
}

describe('acts on a case, in any order', () => {
  it('leave every filing standing or withdrawn, and of one message at most one standing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { state, entries } = performed(acts)
        const filed = entries.filter(({ link }) => link.kind === 'messageFiled').map(({ link }) => link.seq)
        expect([...state.bySeq.keys()].toSorted((a, b) => a - b)).toEqual(filed)
        const standing = [...state.bySeq.values()].filter(({ filing }) => filing.withdrawn === null)
        expect(state.filings).toBe(standing.length)
        expect(new Set(standing.map(({ filing }) => filing.sha256)).size).toBe(standing.length)
        expect(new Set(state.bySha256.values())).toEqual(new Set(standing))
        for (const number of filed) expect(filingNow(state, number)).not.toBeNull()
      }),
    )
  })

  it('make the same state when their entries are read again', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { state, entries } = performed(acts)
        const again = caseStateOf('zaak')
        for (const entry of entries) again.take(entry)
        expect(again.state).toEqual(state)
      }),
    )
  })

  it('do nothing when what they ask is so already', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), act, (acts, last) => {
        const { state, does, entries } = performed(acts)
        if (last.act === 'file' || !does(decisionOf(state, last))) return
        const written = entries.length
        // A commitment that is noted and withdrawn may be noted again.
        does(decisionOf(state, last))
        expect(entries).toHaveLength(last.act === 'note' ? entries.length : written)
      }),
    )
  })

  it('are undone by another act, which gives back what was', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), act, (acts, last) => {
        const { state, does } = performed(acts)
        const before = shown(state)
        const undo = undoOf(state, last)
        if (last.act === 'file' || undo === null || !does(decisionOf(state, last))) return
        expect(shown(state)).not.toEqual(before)
        does(undo())
        expect(shown(state)).toEqual(before)
      }),
    )
  })
})

/** What people see of a case: not when a thing was settled or withdrawn for the last time. */
const shown = ({ bySeq, commitments, closedAt, access }: CaseState) => ({
  filings: [...bySeq.values()]
    .map(({ filing }) => ({ ...filing, withdrawn: filing.withdrawn !== null }))
    .toSorted((a, b) => a.seq - b.seq),
  commitments: [...commitments.values()].map(({ settledAt, settledBy: _, ...rest }) => ({
    ...rest,
    isSettled: settledAt !== null,
  })),
  ...{ isClosed: closedAt !== null, restricted: access.restricted },
})

const undoOf = (state: CaseState, one: SomeAct): (() => CaseDecision<string>) | null => {
  const filing = 'seq' in one ? state.bySeq.get(one.seq)?.filing : undefined
  const commitment = 'seq' in one ? state.commitments.get(one.seq) : undefined
  switch (one.act) {
    case 'withdraw':
      return () => changeFiling(state, one.seq, { step: 'restore' })
    case 'restore':
      return () => changeFiling(state, one.seq, { step: 'withdraw', reason: '' })
    case 'correct':
      return filing ? () => changeFiling(state, one.seq, { step: 'correct', ...filing }) : null
    case 'change':
      return commitment ? () => changeCommitment(state, one.seq, { step: 'change', ...commitment }) : null
    case 'settle':
      return commitment
        ? () => changeCommitment(state, one.seq, { step: 'settle', state: commitment.state, note: '' })
        : null
    case 'handOver':
      return commitment
        ? () => changeCommitment(state, one.seq, { step: 'handOver', owner: commitment.owner, note: '' })
        : null
    case 'close':
      return () => changeCase(state, 'anouk', { step: 'reopen' })
    case 'reopen':
      return () => changeCase(state, 'anouk', { step: 'close', reason: '' })
    case 'access':
      return () => changeCase(state, 'anouk', { step: 'access', restricted: !one.restricted, members: [] })
    default:
      return null
  }
}
