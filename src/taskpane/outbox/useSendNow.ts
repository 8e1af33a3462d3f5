import { useState } from 'react'
import type { Destination } from '../filing/filingPlan.ts'
import type { Filings } from '../filing/useFilings.ts'

/** Has everything that waits tried at once; `release` names one that was refused and is tried again with it, perhaps in another case. */
export const useSendNow = (filings: Filings) => {
  const [isBusy, setBusy] = useState(false)
  const sendNow = async (release?: string, into: Destination | null = null): Promise<void> => {
    setBusy(true)
    const outbox = await filings.outbox
    if (release !== undefined) await outbox?.release(release, into)
    await outbox?.sendNow()
    setBusy(false)
  }
  return { isBusy, sendNow }
}
