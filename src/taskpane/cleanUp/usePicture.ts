import { useCallback, useEffect } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import { type Asked, useAnswer } from '../useAnswer.ts'
import type { CleanUpClient } from './cleanUpClient.ts'

/** Milliseconds between two looks at what runs in the background. */
const betweenLooks = 1000

/** How the clean-up stands; asked again and again while the mailbox is read or mails are being filed. */
export const usePicture = (client: CleanUpClient): Asked<CleanUpPictureAnswer> => {
  const question = useCallback((signal: AbortSignal) => client.picture(signal), [client])
  const asked = useAnswer(question)
  const { answer, again } = asked
  useEffect(() => {
    if (answer.kind !== 'answered' || !isUnderWay(answer.value)) return
    const timer = setTimeout(again, betweenLooks)
    return () => clearTimeout(timer)
  }, [answer, again])
  return asked
}

const isUnderWay = ({ reading, filing, suggestions }: CleanUpPictureAnswer): boolean =>
  reading !== null || filing?.state === 'running' || suggestions.isRenewing
