import { useCallback } from 'react'
import type { ColleagueAnswer } from '../../contract/basicSchemas.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWorkplace } from '../workplace.ts'
import { commitmentsClient } from './commitmentsClient.ts'

/**
 * Who may see to a commitment of a case, or of any where none is chosen yet; whoever asks alone until the service has
 * answered.
 */
export const useColleagues = (caseId: string | null): readonly ColleagueAnswer[] => {
  const { client, me } = useWorkplace()
  const question = useCallback(
    (signal: AbortSignal) => commitmentsClient(client).colleagues(caseId, signal),
    [client, caseId],
  )
  const { answer } = useAnswer(question)
  if (answer.kind === 'answered') return answer.value
  return me === null ? [] : [{ id: me.id, name: me.name }]
}
