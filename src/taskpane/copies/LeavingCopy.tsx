import { useCallback } from 'react'
import { copyWordsFor } from '../language/copies/copyWordsFor.ts'
import { useLeaving } from '../leaving/leavingContext.ts'
import { useWorkplace } from '../workplace.ts'
import { StaticCopy } from './StaticCopy.tsx'

/** The copy of a leaver's mailbox, where it is asked whether there is one: once it is done the check knows. */
export const LeavingCopy = () => {
  const { tag } = useWorkplace()
  const { leaving, client, onChanged } = useLeaving()
  const askAgain = useCallback(() => {
    // What is not answered now is answered when the leaving is opened again.
    client.view(new AbortController().signal).then(
      (after) => onChanged(after, copyWordsFor(tag).known),
      () => undefined,
    )
  }, [client, onChanged, tag])
  return <StaticCopy of={{ kind: 'mailbox', id: leaving.mailbox.id }} onChanged={askAgain} />
}
