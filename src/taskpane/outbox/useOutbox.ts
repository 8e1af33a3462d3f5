import { useEffect, useMemo } from 'react'
import type { MeAnswer } from '../../contract/schemas.ts'
import type { RunEvent } from '../filing/runs.ts'
import type { ServiceClient } from '../serviceClient.ts'
import type { Outbox } from './openOutbox.ts'

/** The outbox of whoever has this key, opened at the start of the pane: what waits goes out then. Null when it cannot be loaded. */
export const useOutbox = (
  client: ServiceClient,
  me: MeAnswer | null,
  tell: (event: RunEvent) => void,
): Promise<Outbox | null> => {
  const outbox = useMemo(
    () =>
      import('./openOutboxHere.ts')
        .then(({ openOutboxHere }) => openOutboxHere(client, tell))
        .catch(() => null),
    [client, tell],
  )
  // Rounds under a key that was given up would go on being refused.
  useEffect(() => () => void outbox.then((open) => open?.close()), [outbox])
  useEffect(() => {
    if (me !== null) void outbox.then((open) => open?.meet(me))
  }, [outbox, me])
  return outbox
}
