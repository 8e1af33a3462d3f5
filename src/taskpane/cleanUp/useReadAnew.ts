import { useEffect, useRef } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'
import type { CleanUpRow } from './cleanUpRow.ts'
import type { PagedRows } from './pagedRows.ts'

type Read = Pick<CleanUpPictureAnswer, 'reading' | 'mails' | 'suggestions'>
type List = Pick<PagedRows<CleanUpRow>, 'again' | 'renew'>

/**
 * While a mailbox is read its lists are asked for anew as mails come in, and once more when all were read. Where
 * suggestions were looked up anew the rows on show are, in the order in which they stand: whoever works by keys goes on.
 */
export const useReadAnew = ({ reading, mails, suggestions }: Read, { again, renew }: List): void => {
  const isReading = reading !== null
  const { renewed } = suggestions
  const shown = useRef(renewed)
  useEffect(() => {
    if (shown.current !== renewed) renew()
    shown.current = renewed
  }, [renewed, renew])
  const before = useRef({ isReading, mails })
  useEffect(() => {
    const isDone = before.current.isReading && !isReading
    const hasMore = isReading && mails > before.current.mails
    before.current = { isReading, mails }
    if (isDone || hasMore) again()
  }, [isReading, mails, again])
}
