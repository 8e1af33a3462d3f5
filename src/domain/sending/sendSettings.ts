import type { CalendarDate } from '../calendar/calendar.ts'

/** What a person's Outlook keeps for the question before sending: it must be answered without the service. */
export interface SendSettings {
  /** Clients as `clientOf` tells them apart, most used first. */
  readonly clients: readonly string[]
  /** When the service told them; null: never. */
  readonly toldOn: CalendarDate | null
  /** False: this person is never asked. */
  readonly asks: boolean
  /** Clients for which this person is not asked. */
  readonly quietClients: readonly string[]
}

export const noSendSettings: SendSettings = { clients: [], toldOn: null, asks: true, quietClients: [] }

/** Outlook keeps 32 KB of settings for an add-in; ours stay below half of it. Characters of all clients together. */
const mostCharacters = 12_000
const mostQuiet = 200

/** Settings as they may be kept: the most used clients first, as many as there is room for. */
export const withinRoom = (settings: SendSettings): SendSettings => ({
  ...settings,
  quietClients: settings.quietClients.slice(-mostQuiet),
  clients: asFarAsTheyFit(settings.clients, mostCharacters),
})

const asFarAsTheyFit = (clients: readonly string[], room: number): readonly string[] => {
  let left = room
  return clients.filter((client) => {
    left -= client.length + 3
    return left >= 0
  })
}

/** Settings as they were kept. Whatever is not understood counts as not set. */
export const readSendSettings = (kept: unknown): SendSettings => {
  if (typeof kept !== 'object' || kept === null) return noSendSettings
  const { clients, toldOn, asks, quietClients } = kept as Partial<Record<keyof SendSettings, unknown>>
  return {
    clients: texts(clients),
    toldOn: typeof toldOn === 'string' ? toldOn : null,
    asks: asks !== false,
    quietClients: texts(quietClients),
  }
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
