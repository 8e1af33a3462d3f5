/** What does something for an item while nobody else does, in this pane or another; null where somebody does. */
export type Alone = <T>(request: string, act: () => Promise<T>) => Promise<T | null>

/**
 * By the browser's locks, which it takes back from a pane that is closed. Without them two panes may send the same
 * filing; the service then answers the second as the first, for both carry one request.
 */
export const aloneBy =
  (locks: Pick<LockManager, 'request'> | undefined): Alone =>
  (request, act) =>
    locks === undefined
      ? act()
      : locks.request(`dossier.outbox ${request}`, { ifAvailable: true }, (lock) =>
          lock === null ? null : act(),
        )
