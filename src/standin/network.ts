import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'

/** Where the mail program's page says whether the pane has a network: PUT, with a NetworkState. */
export const networkPath = '/network'
export const networkStates = ['up', 'cut'] as const
export type NetworkState = (typeof networkStates)[number]

/** The wire between pane and service. The pane itself stays to be had, as from a cache. */
export interface Network {
  set(state: NetworkState): void
  /** Ends the connection of a request to the service, without any answer, while the wire is cut; else null. */
  ended(request: Request, bindings: HttpBindings): Response | null
}

export const openNetwork = (): Network => {
  let now: NetworkState = 'up'
  return {
    set: (state) => {
      now = state
    },
    ended: ({ url }, { incoming }) => {
      if (now === 'up' || !new URL(url).pathname.startsWith('/api/')) return null
      incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    },
  }
}
