import { useEffect, useRef } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import { useChange } from '../useChange.ts'
import type { Desk } from './useDesk.ts'

type Read = Pick<CleanUpPictureAnswer, 'reading' | 'mails' | 'suggestions'>

/**
 * While a mailbox is read its lists are asked for anew as mails come in, and once more when all were read. Where
 * suggestions were looked up anew the rows on show are, in the order in which they stand: whoever works by keys goes on.
 * That is after mails were filed, and of those that were to be filed nothing else is on show.
 */
export const useReadAnew = ({ reading, mails, suggestions }: Read, { list, whereabouts }: Desk): void => {
  const isReading = reading !== null
  useChange(suggestions.renewed, () =>
    whereabouts.narrowing.standing === 'toFile' ? list.again() : list.renew(),
  )
  const before = useRef({ isReading, mails })
  useEffect(() => {
    const isDone = before.current.isReading && !isReading
    const hasMore = isReading && mails > before.current.mails
    before.current = { isReading, mails }
    if (isDone || hasMore) list.again()
  }, [isReading, mails, list])
}
