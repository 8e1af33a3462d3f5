import { useCallback, useEffect, useState } from 'react'
import type { CaseSummaryAnswer } from '../../../contract/schemas.ts'
import { type Answer, useAnswer } from '../../useAnswer.ts'
import { useWorkplace } from '../../workplace.ts'

/** Milliseconds without a key before the service is asked. */
const pause = 150

/** Cases the service finds for what is typed, once typing pauses; with nothing typed, the most recently used. */
export const useFoundCases = (query: string, isWanted: boolean): Answer<readonly CaseSummaryAnswer[]> => {
  const { client } = useWorkplace()
  const settled = useSettled(query)
  const question = useCallback((signal: AbortSignal) => client.findCases(settled, signal), [client, settled])
  const { answer } = useAnswer(isWanted ? question : null)
  return settled === query ? answer : { kind: 'waiting' }
}

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
