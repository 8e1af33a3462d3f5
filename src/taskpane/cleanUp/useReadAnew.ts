import { useEffect, useRef } from 'react'
import type { CleanUpPictureAnswer } from '../../contract/cleanUpSchemas.ts'

/** While a mailbox is read its lists grow: they are asked for anew when it begins to have mails, and when it was read. */
export const useReadAnew = (
  { reading, mails }: Pick<CleanUpPictureAnswer, 'reading' | 'mails'>,
  again: () => void,
): void => {
  const isReading = reading !== null
  const hasMails = mails > 0
  const before = useRef({ isReading, hasMails })
  useEffect(() => {
    const isDone = before.current.isReading && !isReading
    const isBegun = hasMails && !before.current.hasMails
    before.current = { isReading, hasMails }
    if (isDone || isBegun) again()
  }, [isReading, hasMails, again])
}
