import { useCallback, useRef, useState } from 'react'
import { type ProblemCode, problemOf } from './problem.ts'

export type ActState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

/**
 * One act that a person does by a button. It keeps its request id until the service has answered, so that trying again
 * after a broken line happens once; with something else typed it is another act.
 */
export const useAct = <Input, T>(
  act: (request: string, input: Input) => Promise<T>,
): { readonly state: ActState<T>; readonly run: (input: Input) => Promise<T | null> } => {
  const [state, setState] = useState<ActState<T>>({ kind: 'idle' })
  const request = useRef<{ readonly id: string; readonly of: string | undefined } | null>(null)
  const run = useCallback(
    async (input: Input): Promise<T | null> => {
      const of: string | undefined = JSON.stringify(input)
      if (request.current?.of !== of) request.current = null
      request.current ??= { id: crypto.randomUUID(), of }
      setState({ kind: 'busy' })
      try {
        const value = await act(request.current.id, input)
        request.current = null
        setState({ kind: 'done', value })
        return value
      } catch (error) {
        const problem = problemOf(error)
        // What the service refused was not done: the next try is another act.
        if (problem !== 'offline') request.current = null
        setState({ kind: 'failed', problem })
        return null
      }
    },
    [act],
  )
  return { state, run }
}
