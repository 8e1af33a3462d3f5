import { useCallback } from 'react'
import type { CleanUpFilingStep } from '../../contract/cleanUpSchemas.ts'
import { useAct } from '../useAct.ts'
import type { CleanUpClient } from './cleanUpClient.ts'

/** The steps that the filing in the background can be given. */
export const useFilingSteps = (client: CleanUpClient, onStepped: () => void) => {
  const ask = useCallback(
    (_request: string, step: CleanUpFilingStep['step']) => client.filing(step),
    [client],
  )
  const { state, run } = useAct(ask)
  const take = async (step: CleanUpFilingStep['step']): Promise<void> => {
    if ((await run(step)) !== null) onStepped()
  }
  return { state, take }
}
