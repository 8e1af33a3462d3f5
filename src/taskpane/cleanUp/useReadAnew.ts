import { useEffect, useRef } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'

/** While a mailbox is read its lists are asked for anew as mails come in, and once more when all were read. */
export const useReadAnew = (
  { reading, mails }: Pick<CleanUpPictureAnswer, 'reading' | 'mails'>,
  again: () => void,
): void => {
  const isReading = reading !== null
  const before = useRef({ isReading, mails })
  useEffect(() => {
    const isDone = before.current.isReading && !isReading
    const hasMore = isReading && mails > before.current.mails
    before.current = { isReading, mails }
    if (isDone || hasMore) again()
  }, [isReading, mails, again])
}
