import { describe, expect, it } from 'vitest'
import type { ErasureBar } from '../../../../src/domain/cases/case.ts'
import { barsToErasing, type FiledByOwner } from '../../../../src/domain/cleanUp/erasureBars.ts'
import type { CaseChange } from '../../../../src/domain/register/caseChanges.ts'
import type { CaseFact } from '../../../../src/domain/register/caseEntries.ts'

const at = '2026-11-20T10:00:00.000Z'

const filed = (by: string, seq = 2): CaseFact => ({
  kind: 'messageFiled',
  filed: {
    filing: {
      ...{
        id: `2026-0142.${seq}`,
        caseId: '2026-0142',
        seq,
        filedAt: at,
        filedBy: by,
        kind: 'other',
        note: '',
      },
      ...{
        source: 'file',
        way: 'byHand',
        movedFrom: null,
        withdrawn: null,
        sha256: 'ab',
        size: 1,
        message: null,
      },
    },
    identity: '1:ab',
    sameMessageIdAs: null,
  },
})
const changed = (by: string, seq: number, change: CaseChange): CaseFact => ({
  ...{ kind: 'caseChanged', caseId: '2026-0142', seq, at, by, change },
})
const noted = (by: string, { owner = by, origin = 'byHand', filing = 2 } = {}): CaseFact =>
  changed(by, 5, {
    kind: 'commitmentNoted',
    facts: {
      ...{ filing, promisor: 'us', due: null, owner, movedFrom: null },
      origin: origin === 'found' ? 'found' : 'byHand',
    },
    details: null,
  })
const handedOver = (owner: string): CaseFact =>
  changed('anouk', 6, { kind: 'commitmentHandedOver', facts: { commitment: 5, owner }, details: null })
const kept = (by: string): CaseFact =>
  changed(by, 6, { kind: 'commitmentSettled', facts: { commitment: 5, state: 'kept' }, details: null })
const moved = (by: string): CaseFact =>
  changed(by, 6, { kind: 'filingWithdrawn', facts: { filing: 2, movedTo: '2026-0150.2' }, details: null })
const corrected = (by: string, filing = 2): CaseFact =>
  changed(by, 6, { kind: 'filingCorrected', facts: { filing, filingKind: 'other' }, details: null })

const untouched: FiledByOwner = {
  ...{ owner: 'anouk', filings: [{ facts: [filed('anouk')], seq: 2 }], readBy: [] },
  ...{ isSigned: false, isHeld: false, hasPromise: false, isLongFiled: false },
}
const inCase = (...facts: readonly CaseFact[]): Partial<FiledByOwner> => ({
  filings: [{ facts: [filed('anouk'), ...facts], seq: 2 }],
})

describe('what its owner’s clean-up filed', () => {
  it.each<[string, Partial<FiledByOwner>, readonly ErasureBar[]]>([
    ['nobody touched', {}, []],
    [
      'he noted, kept, corrected and read himself',
      {
        ...inCase(noted('anouk'), kept('anouk'), corrected('anouk')),
        readBy: ['anouk'],
      },
      [],
    ],
    [
      'lies beside another that a colleague worked on',
      inCase(filed('tom', 3), corrected('tom', 3), noted('tom', { filing: 3 })),
      [],
    ],
    ['a colleague filed', { filings: [{ facts: [filed('tom')], seq: 2 }] }, ['othersWork']],
    ['a colleague noted a commitment in', inCase(noted('tom')), ['othersWork']],
    ['holds a commitment that a colleague keeps', inCase(noted('anouk', { owner: 'tom' })), ['othersWork']],
    ['holds a commitment that was handed over', inCase(noted('anouk'), handedOver('tom')), ['othersWork']],
    ['holds a commitment that a colleague kept', inCase(noted('anouk'), kept('tom')), ['othersWork']],
    ['a colleague read', { readBy: ['anouk', 'tom'] }, ['othersWork']],
    ['a colleague moved', inCase(moved('tom')), ['othersWork']],
    ['a colleague corrected', inCase(corrected('tom')), ['othersWork']],
    [
      'a colleague corrected where it was moved',
      {
        filings: [
          { facts: [filed('anouk'), moved('anouk')], seq: 2 },
          { facts: [filed('anouk'), corrected('tom')], seq: 2 },
        ],
      },
      ['othersWork'],
    ],
    ['is signed', { isSigned: true }, ['signed']],
    ['is held', { isHeld: true }, ['hold']],
    ['was filed days ago', { isLongFiled: true }, ['longFiled']],
    ['was found to promise something', { hasPromise: true }, ['promise']],
    ['holds a commitment that was found', inCase(noted('anouk', { origin: 'found' })), ['promise']],
    [
      'everything at once',
      { ...inCase(noted('tom', { origin: 'found' })), isSigned: true, isHeld: true },
      [...(['othersWork', 'signed', 'hold', 'promise'] as const)],
    ],
  ])('is erased by his word alone or not: %s', (_, about, bars) => {
    expect(barsToErasing({ ...untouched, ...about })).toEqual(bars)
  })
})
