import type { Weather } from './circumstances.ts'

/** As src/standin/network.ts has it, which the page cannot load: it is for Node. */
const networkPath = '/network'

/** Cuts the pane off from its service, or joins them again: the one weather that is not Outlook's. */
export const letNetworkBe = async (weather: Weather): Promise<void> => {
  await fetch(networkPath, { method: 'PUT', body: weather === 'noNetwork' ? 'cut' : 'up' })
}
