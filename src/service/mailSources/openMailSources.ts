import path from 'node:path'
import type { MailSource } from '../../ports/mailSource.ts'
import type { MailSources } from '../../ports/mailSources.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { type SourcePlace, sourceIndexFile, sourcePlaceFile } from './sourcePlace.ts'

export type OpenMailSource = (path: string, indexFile: string) => Promise<MailSource>

export interface MailSourcesParts {
  readonly work: WorkFiles
  /** The organisation's, on this machine. */
  readonly folder: string
  /** Said at this start; they go before what `dossier import` noted. */
  readonly places: readonly SourcePlace[]
  readonly open: OpenMailSource
}

/** The mailboxes whose mail lies somewhere, each opened when it is first asked for. */
export const openMailSources = ({ work, folder, places, open }: MailSourcesParts): MailSources => {
  const said = new Map(places.map((place) => [place.address.toLowerCase(), place]))
  const opened = new Map<string, Promise<MailSource>>()
  const openOnce = (address: string, place: SourcePlace): Promise<MailSource> => {
    const known = opened.get(address)
    if (known !== undefined) return known
    const opening = open(place.path, path.join(folder, sourceIndexFile(place)))
    opened.set(address, opening)
    // What could not be opened may be there the next time.
    opening.catch(() => opened.delete(address))
    return opening
  }
  return {
    sourceOf: async (asked) => {
      const address = asked.toLowerCase()
      const place = said.get(address) ?? (await work.read(sourcePlaceFile(address)))
      return place === null ? null : openOnce(address, place)
    },
    close: async () => {
      const sources = await Promise.allSettled(opened.values())
      await Promise.all(sources.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)))
    },
  }
}
