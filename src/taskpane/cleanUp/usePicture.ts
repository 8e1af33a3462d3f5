import { useCallback, useEffect } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import type { ProblemCode } from '../problem.ts'
import { useAnswer } from '../useAnswer.ts'
import { useStateOf } from '../useStateOf.ts'
import type { CleanUpClient } from './cleanUpClient.ts'

/** Milliseconds between two looks at what runs in the background. */
const betweenLooks = 1000

interface AskedPicture {
  /** Null: none came yet. */
  readonly picture: CleanUpPictureAnswer | null
  /** Why it could not be asked for just now. */
  readonly problem: ProblemCode | null
  readonly again: () => void
}

/**
 * How the clean-up stands; asked again and again while the mailbox is read or mails are being filed. What was known stays
 * where the service cannot be reached for a moment: whoever works through a list keeps his place in it.
 */
export const usePicture = (client: CleanUpClient): AskedPicture => {
  const question = useCallback((signal: AbortSignal) => client.picture(signal), [client])
  const { answer, again } = useAnswer(question)
  const [known, setKnown] = useStateOf<CleanUpClient, CleanUpPictureAnswer | null>(client, null)
  useEffect(() => {
    if (answer.kind !== 'answered') return
    setKnown(answer.value)
    if (!isUnderWay(answer.value)) return
    const timer = setTimeout(again, betweenLooks)
    return () => clearTimeout(timer)
  }, [answer, again, setKnown])
  return {
    picture: answer.kind === 'answered' ? answer.value : known,
    problem: answer.kind === 'failed' ? answer.problem : null,
    again,
  }
}

const isUnderWay = ({ reading, filing, suggestions }: CleanUpPictureAnswer): boolean =>
  reading !== null || filing?.state === 'running' || suggestions.isRenewing
