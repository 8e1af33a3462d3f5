import type { CalendarDate } from '../calendar.ts'

/** What a person's Outlook keeps for the question before sending: it must be answered without the service. */
export interface SendSettings {
  /** Domains that clients mail from, lower case, most used first. */
  readonly clientDomains: readonly string[]
  /** When the service told them; null: never. */
  readonly toldOn: CalendarDate | null
  /** False: this person is never asked. */
  readonly asks: boolean
  /** Domains for which this person is not asked, lower case. */
  readonly quietDomains: readonly string[]
}

export const noSendSettings: SendSettings = { clientDomains: [], toldOn: null, asks: true, quietDomains: [] }

/** Outlook keeps 32 KB of settings for an add-in; ours stay below half of it. Characters of all domains together. */
const mostCharacters = 12_000
const mostQuiet = 200

/** Settings as they may be kept: the most used domains first, as many as there is room for. */
export const withinRoom = (settings: SendSettings): SendSettings => ({
  ...settings,
  quietDomains: settings.quietDomains.slice(-mostQuiet),
  clientDomains: asFarAsTheyFit(settings.clientDomains, mostCharacters),
})

const asFarAsTheyFit = (domains: readonly string[], room: number): readonly string[] => {
  let left = room
  return domains.filter((domain) => {
    left -= domain.length + 3
    return left >= 0
  })
}

/** Settings as they were kept. Whatever is not understood counts as not set. */
export const readSendSettings = (kept: unknown): SendSettings => {
  if (typeof kept !== 'object' || kept === null) return noSendSettings
  const { clientDomains, toldOn, asks, quietDomains } = kept as Partial<Record<keyof SendSettings, unknown>>
  return {
    clientDomains: texts(clientDomains),
    toldOn: typeof toldOn === 'string' ? toldOn : null,
    asks: asks !== false,
    quietDomains: texts(quietDomains),
  }
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
