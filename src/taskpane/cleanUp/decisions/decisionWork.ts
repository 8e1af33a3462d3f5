import type { DecidedMails, MadeDecisionAnswer } from '../../../contract/cleanUpSchemas.ts'
import type { CleanUpDecision } from '../../../domain/cleanUp/cleanUpMail.ts'
import { mayBeDone, type WithoutRequest } from '../../actRequests.ts'
import { type ProblemCode, problemOf } from '../../problem.ts'
import type { CleanUpClient } from '../cleanUpClient.ts'

/** Where a case stands on show. */
export interface ChosenCase {
  readonly id: string
  readonly reference: string
  readonly title: string
}

/** A decision as somebody makes it: it keeps its request id until the service has answered. */
export interface DecisionAct {
  readonly request: string
  readonly decision: CleanUpDecision
  readonly about: DecidedMails
  /** With `file`. */
  readonly case: ChosenCase | null
  /** The rows it was made on; none: by a rule. */
  readonly rows: readonly string[]
}

/** What was decided about a row since its list was read. */
export type Mark =
  | { readonly kind: 'sending'; readonly act: DecisionAct }
  | { readonly kind: 'made'; readonly act: DecisionAct; readonly made: MadeDecisionAnswer }
  | { readonly kind: 'failed'; readonly act: DecisionAct; readonly problem: ProblemCode }

export interface DecisionState {
  /** By id of the row. */
  readonly marks: ReadonlyMap<string, Mark>
  /** Newest first; null: not known yet. */
  readonly made: readonly MadeDecisionAnswer[] | null
  /** Why the last decision by a rule, or the last undo, did not work. */
  readonly problem: ProblemCode | null
}

export interface DecisionEvents {
  readonly onMade: (made: MadeDecisionAnswer, act: DecisionAct) => void
  /** `rows`: where it was made, as far as those are on show. */
  readonly onUndone: (undone: MadeDecisionAnswer, rows: readonly string[]) => void
  readonly onProblem: (problem: ProblemCode) => void
}

type Asked = Pick<CleanUpClient, 'decide' | 'undo' | 'decisions'>

/**
 * Decisions on their way to the service, one after another in the order in which they were made: whoever works by
 * keyboard waits for none of them, and an undo takes back the last one even while it is being sent.
 */
export const decisionWork = (client: Asked, newId: () => string) => {
  let state: DecisionState = { marks: new Map(), made: null, problem: null }
  let events: DecisionEvents | null = null
  /** The last one by a rule, which has no row to be marked on. */
  let failedByRule: Mark | undefined
  let last: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()

  const become = (change: Partial<DecisionState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const mark = ({ rows }: DecisionAct, marked: Mark): void => {
    if (rows.length > 0)
      become({ marks: new Map([...state.marks, ...rows.map((row) => [row, marked] as const)]) })
  }
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }

  const send = async (act: DecisionAct): Promise<boolean> => {
    try {
      const { request, decision, about } = act
      const made = await client.decide({
        ...{ request, decision, about },
        ...(act.case !== null && { case: act.case.id }),
      })
      mark(act, { kind: 'made', act, made })
      if (act.rows.length === 0) failedByRule = undefined
      become({ made: [made, ...(state.made ?? [])], problem: null })
      events?.onMade(made, act)
      return true
    } catch (error) {
      const problem = problemOf(error)
      mark(act, { kind: 'failed', act, problem })
      if (act.rows.length === 0) {
        failedByRule = { kind: 'failed', act, problem }
        become({ problem })
      }
      events?.onProblem(problem)
      return false
    }
  }

  const takeBack = async (id: string): Promise<void> => {
    try {
      const undone = await client.undo(id, newId())
      const isOfIt = (one: Mark): boolean => one.kind === 'made' && one.made.id === id
      const rows = [...state.marks].flatMap(([row, one]) => (isOfIt(one) ? row : []))
      become({
        made: (state.made ?? []).map((one) => (one.id === id ? undone : one)),
        marks: new Map([...state.marks].filter(([, one]) => !isOfIt(one))),
        problem: null,
      })
      events?.onUndone(undone, rows)
    } catch (error) {
      become({ problem: problemOf(error) })
      events?.onProblem(problemOf(error))
    }
  }

  /** The same, made before, of which nobody knows whether the service has it: once more, it is one decision. */
  const failedAs = (act: WithoutRequest<DecisionAct>): DecisionAct | null => {
    const [row] = act.rows
    const before = row === undefined ? failedByRule : state.marks.get(row)
    if (before?.kind !== 'failed' || !mayBeDone(before.problem)) return null
    const { request: _, ...same } = before.act
    return JSON.stringify(same) === JSON.stringify({ ...same, ...act }) ? before.act : null
  }

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Who is told; the last one that asks. */
    tell: (told: DecisionEvents): void => {
      events = told
    },
    /** True: the service has it. */
    decide: (act: WithoutRequest<DecisionAct>): Promise<boolean> => {
      const sent: DecisionAct = { ...act, request: failedAs(act)?.request ?? newId() }
      mark(sent, { kind: 'sending', act: sent })
      return inTurn(() => send(sent))
    },
    /** The same act once more: whatever the service heard of it, it happens once. */
    retry: (failed: DecisionAct): Promise<boolean> => {
      mark(failed, { kind: 'sending', act: failed })
      return inTurn(() => send(failed))
    },
    /** Takes back a decision; null: the last one that stands. Nothing where there is none. */
    undo: (id: string | null): Promise<void> =>
      inTurn(async () => {
        const undoing = id ?? lastOf(state.made)?.id
        if (undoing !== undefined) await takeBack(undoing)
      }),
    /** Asks what was decided before, also elsewhere. */
    load: async (signal: AbortSignal): Promise<void> => {
      try {
        const { decisions } = await client.decisions(signal)
        if (!signal.aborted) become({ made: decisions })
      } catch {
        // The list of decisions asks again, and says what is wrong.
      }
    },
    /** A list was read anew: it says by itself what was decided, but for what is still under way. */
    forgetMarks: (): void => {
      const left = [...state.marks].filter(([, { kind }]) => kind !== 'made')
      if (left.length < state.marks.size) become({ marks: new Map(left) })
    },
  }
}

export type DecisionWork = ReturnType<typeof decisionWork>

/** The newest that stands. */
export const lastOf = (made: DecisionState['made']): MadeDecisionAnswer | null =>
  made?.find(({ isUndone }) => !isUndone) ?? null
