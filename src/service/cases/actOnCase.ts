import type { CaseId } from '../../domain/cases/case.ts'
import { type CaseDecision, refused } from '../../domain/cases/caseDecision.ts'
import type { CaseState } from '../../domain/cases/caseState.ts'
import { type Action, may } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import type { CaseChangeKind } from '../../domain/register/caseChanges.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import type { Organisation } from '../organisation.ts'
import type { Act, Decision } from '../register/registers.ts'
import { caseRegister } from './caseRegister.ts'

/** Who does what once in cases. */
export interface CaseAct {
  readonly act: Act
  /** Null: the machine's own commands, for which every case is there. */
  readonly person: Person | null
  readonly action: Action
}

/** What an act does to a case. */
export interface CaseRule<Refusal extends string> {
  readonly decide: (state: CaseState) => CaseDecision<Refusal>
  /** Whether an entry that bears the act's id is one that this act writes. */
  readonly writes: (entry: StoredEntry) => boolean
}

/** Entries of these kinds, with these facts. */
export const entriesOf =
  (kinds: readonly CaseEntryKind[], facts: Readonly<Record<string, number>> = {}) =>
  ({ link, facts: written }: StoredEntry): boolean =>
    kinds.some((kind) => kind === link.kind) &&
    Object.entries(facts).every(([name, fact]) => written[name] === fact)

type CaseEntryKind = CaseChangeKind | 'messageFiled'

export type Acted<Refusal> =
  | {
      readonly kind: 'refused'
      /** `requestUsed`: the id of the act is that of another act of the same person. */
      readonly because: Refusal | 'caseNotFound' | 'requestUsed'
    }
  | {
      readonly kind: 'done'
      /** After the act. */
      readonly state: CaseState
      /** What it wrote, now or when it was asked before; null: it was so already. */
      readonly entry: StoredEntry | null
      /** Resolves when the index knows of it. */
      readonly indexed: Promise<void>
    }

/** The same act in another entry: an act of several entries needs an id for each, and the same ones when it is repeated. */
export const partOf = (caseAct: CaseAct, part: string): CaseAct => ({
  ...caseAct,
  act: { ...caseAct.act, request: `${caseAct.act.request}/${part}` },
})

/** Whether the case is there for whoever asks: a restricted one is not there for whoever may not know of it. */
export const isThereFor = (
  { person, action }: Pick<CaseAct, 'person' | 'action'>,
  { opened, access }: CaseState,
): boolean => opened !== null && (person === null || may(person, action, { access }))

/** Does one act on a case, as its register decides; resolved means on disk. */
export const actOnCase = async <Refusal extends string>(
  { registers, follower }: Organisation,
  caseId: CaseId,
  caseAct: CaseAct,
  { decide, writes }: CaseRule<Refusal>,
): Promise<Acted<Refusal>> => {
  const register = caseRegister(caseId)
  const outcome = await registers.append(register, caseAct.act, (state) =>
    decisionOf<Refusal | 'caseNotFound'>(
      isThereFor(caseAct, state) ? decide(state) : refused('caseNotFound'),
    ),
  )
  // Asked again by somebody who may no longer know of the case.
  if (!isThereFor(caseAct, outcome.state)) return refused('caseNotFound')
  const { state } = outcome
  if (outcome.kind === 'answer' && outcome.answer !== null) {
    // What a colleague did a moment ago is why: whoever looks again finds it. An index that fails is no reason to say less.
    await follower.upTo(register.folder).catch(() => undefined)
    return refused(outcome.answer)
  }
  const entry = outcome.kind === 'answer' ? null : outcome.entry
  if (entry !== null && !writes(entry)) return refused('requestUsed')
  return { kind: 'done', state, entry, indexed: follower.followAct(register.folder, outcome) }
}

const decisionOf = <Refusal extends string>(decision: CaseDecision<Refusal>): Decision<Refusal | null> => {
  switch (decision.kind) {
    case 'write':
      return { kind: 'write', draft: decision.draft }
    case 'nothing':
      return { kind: 'answer', answer: null }
    case 'refused':
      return { kind: 'answer', answer: decision.because }
  }
}
