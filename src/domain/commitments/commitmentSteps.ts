import { type CaseId, filingId } from '../cases/case.ts'
import type { CaseChange } from '../register/caseChanges.ts'
import type { Commitment } from './commitmentRecord.ts'

/** Where and when an entry stands, and whose it is. */
export interface Written {
  readonly caseId: CaseId
  readonly seq: number
  readonly at: string
  readonly by: string
}

type Change<K extends CaseChange['kind']> = Extract<CaseChange, { readonly kind: K }>

const noWords = { what: '', quote: '', promisorName: '', promisee: '', dueWords: '' }

/** A commitment whose mail was erased: that there was one, and no word of it. */
export const commitmentErased = (before: Commitment): Commitment => ({ ...before, ...noWords })

/** The commitment that an entry begins. Of a purged one its words are empty. */
export const commitmentNoted = (
  { caseId, seq, at, by }: Written,
  { facts, details }: Change<'commitmentNoted'>,
): Commitment => ({
  id: filingId(caseId, seq),
  ...{ caseId, seq, notedAt: at, notedBy: by },
  filing: facts.filing === null ? null : filingId(caseId, facts.filing),
  ...{ owner: facts.owner, origin: facts.origin, promisor: facts.promisor, due: facts.due },
  ...(details ?? noWords),
  ...{ state: 'open', settledAt: null, settledBy: null },
})

/** The commitment after an entry about it; any other entry leaves it as it is. */
export const commitmentAfter = (before: Commitment, { at, by }: Written, change: CaseChange): Commitment => {
  switch (change.kind) {
    case 'commitmentChanged': {
      const { promisor, due } = change.facts
      return { ...before, ...change.details, promisor, due }
    }
    case 'commitmentHandedOver':
      return { ...before, owner: change.facts.owner }
    case 'commitmentSettled': {
      const { state } = change.facts
      const isOpen = state === 'open'
      return { ...before, state, settledAt: isOpen ? null : at, settledBy: isOpen ? null : by }
    }
    default:
      return before
  }
}
