import { useCallback } from 'react'
import type { CleanUpMailboxesAnswer } from '../contract/cleanUpSchemas.ts'
import type { ServiceClient } from './serviceClient.ts'
import { useAnswer } from './useAnswer.ts'

export type CleanUpMailboxes = CleanUpMailboxesAnswer['mailboxes']

const none: CleanUpMailboxes = []

/** The mailboxes this person may clean up, the own one first; none until that is known. */
export const useCleanUps = ({ get }: Pick<ServiceClient, 'get'>): CleanUpMailboxes => {
  const question = useCallback(
    (signal: AbortSignal) => get<CleanUpMailboxesAnswer>('/api/clean-up', signal),
    [get],
  )
  const { answer } = useAnswer(question)
  return answer.kind === 'answered' ? answer.value.mailboxes : none
}
