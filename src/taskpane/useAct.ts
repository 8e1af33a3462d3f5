import { useCallback, useState } from 'react'
import { type ActInput, openActRequests } from './actRequests.ts'
import { type ProblemCode, problemOf } from './problem.ts'

export type ActState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

/**
 * One act that a person does by a button, under a request id of its own. Whatever makes it another act, such as what was
 * typed, must stand in the input, for by that the id is kept.
 */
export const useAct = <Input, T>(
  act: (request: string, input: Input) => Promise<T>,
): { readonly state: ActState<T>; readonly run: (input: ActInput<Input>) => Promise<T | null> } => {
  const [state, setState] = useState<ActState<T>>({ kind: 'idle' })
  const [requests] = useState(() => openActRequests(() => crypto.randomUUID()))
  const run = useCallback(
    async (input: ActInput<Input>): Promise<T | null> => {
      setState({ kind: 'busy' })
      try {
        const value = await act(requests.idFor(input), input)
        requests.ended(null)
        setState({ kind: 'done', value })
        return value
      } catch (error) {
        const problem = problemOf(error)
        requests.ended(problem)
        setState({ kind: 'failed', problem })
        return null
      }
    },
    [act, requests],
  )
  return { state, run }
}
