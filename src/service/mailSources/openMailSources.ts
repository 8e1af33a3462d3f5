import path from 'node:path'
import type { MailSource } from '../../ports/mailSource.ts'
import type { MailSources } from '../../ports/mailSources.ts'
import type { WorkFiles } from '../work/workFiles.ts'
import { RenewedSource } from './renewedSource.ts'
import { type SourcePlace, sourceIndexFile, sourcePlaceFile } from './sourcePlace.ts'

export type OpenMailSource = (path: string, indexFile: string) => Promise<MailSource>

export interface MailSourcesParts {
  readonly work: WorkFiles
  /** The organisation's, on this machine. */
  readonly folder: string
  /** Said at this start; they go before what `dossier import` noted. */
  readonly places: readonly SourcePlace[]
  readonly open: OpenMailSource
  /** Who is told that a source which nobody needs any more could not be closed. */
  readonly onFailure?: (error: unknown) => void
}

interface Opened {
  readonly path: string
  readonly source: Promise<RenewedSource>
}

/** The mailboxes whose mail lies somewhere, each opened when it is first asked for, and seen to be changed when asked again. */
export const openMailSources = ({ work, folder, places, open, onFailure }: MailSourcesParts): MailSources => {
  const said = new Map(places.map((place) => [place.address.toLowerCase(), place]))
  const opened = new Map<string, Opened>()
  /** Those that were opened where the mail of their mailbox lies no more. */
  const closing = new Set<Promise<void>>()
  const forget = (address: string): void => {
    const known = opened.get(address)
    opened.delete(address)
    if (known === undefined) return
    const closed = known.source
      .then(
        (source) => source.close(),
        () => undefined,
      )
      .catch((error: unknown) => onFailure?.(error))
      .finally(() => closing.delete(closed))
    closing.add(closed)
  }
  const openOnce = (address: string, place: SourcePlace): Promise<RenewedSource> => {
    const known = opened.get(address)
    if (known?.path === place.path) return known.source
    forget(address)
    const source = open(place.path, path.join(folder, sourceIndexFile(place))).then(
      (found) => new RenewedSource(found),
    )
    opened.set(address, { path: place.path, source })
    // What could not be opened may be there the next time.
    source.catch(() => opened.delete(address))
    return source
  }
  return {
    sourceOf: async (asked) => {
      const address = asked.toLowerCase()
      const place = said.get(address) ?? (await work.read(sourcePlaceFile(address)))
      if (place === null) {
        forget(address)
        return null
      }
      return (await openOnce(address, place)).asked()
    },
    close: async () => {
      for (const address of [...opened.keys()]) forget(address)
      await Promise.all(closing)
    },
  }
}
