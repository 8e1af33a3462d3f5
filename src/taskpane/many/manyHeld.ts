import type { ProblemCode } from '../problem.ts'
import { changedRow, type ManyRow } from './manyRows.ts'

export interface ManyState {
  readonly rows: readonly ManyRow[]
  readonly phase: 'choosing' | 'filing' | 'done' | 'undoing'
  /** Why the service could not be asked about them. */
  readonly problem: ProblemCode | null
  /** How many of those being filed do not survive a closed pane. */
  readonly notKept: number
}

/** The rows as they are now, for who shows them and who works on them. */
export const manyHeld = () => {
  let state: ManyState = { rows: [], phase: 'choosing', problem: null, notKept: 0 }
  const listeners = new Set<() => void>()
  const become = (change: Partial<ManyState>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  return {
    state: () => state,
    become,
    change: (key: string, changed: Partial<ManyRow>): void =>
      become({ rows: changedRow(state.rows, key, changed) }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

export type ManyHeld = ReturnType<typeof manyHeld>
