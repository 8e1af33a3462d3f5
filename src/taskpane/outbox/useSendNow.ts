import { useState } from 'react'
import type { Filings } from '../filing/useFilings.ts'

/** Has everything that waits tried at once; `release` names one that was refused and is tried again with it. */
export const useSendNow = (filings: Filings) => {
  const [isBusy, setBusy] = useState(false)
  const sendNow = async (release?: string): Promise<void> => {
    setBusy(true)
    const outbox = await filings.outbox
    if (release !== undefined) await outbox?.release(release)
    await outbox?.sendNow()
    setBusy(false)
  }
  return { isBusy, sendNow }
}
