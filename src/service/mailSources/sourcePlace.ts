import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { FolderStore } from '../../ports/folderStore.ts'
import type { WorkFile, WorkFiles } from '../work/workFiles.ts'

/** Where the mail of a mailbox lies, as somebody said; null: nobody did. */
export interface SourcePlace {
  readonly address: string
  /** On this machine, whole. */
  readonly path: string
}

const placesFolder = 'work/sources'

const place = z.object({ address: z.string(), path: z.string() })

export const sourcePlaceFile = (address: string): WorkFile<SourcePlace | null> => ({
  path: `${placesFolder}/of-${nameOf(address)}.json`,
  schema: place.nullable(),
  empty: null,
})

/** Where `serve --mail` last said so: whose mail it is stays known when it is copied. */
export const servedPlaceFile = (address: string): WorkFile<SourcePlace | null> => ({
  ...sourcePlaceFile(address),
  path: `${placesFolder}/served-${nameOf(address)}.json`,
})

/** What is known of the mails that lie there is kept beside it; of another place it is another file. */
export const sourceIndexFile = ({ address, path }: SourcePlace): string =>
  `${placesFolder}/of-${nameOf(address)}-${hashed(path)}.sqlite`

/** All that were ever noted. */
export const notedPlaces = async ({
  folders,
  work,
}: {
  readonly folders: FolderStore
  readonly work: WorkFiles
}): Promise<readonly SourcePlace[]> => {
  const places: SourcePlace[] = []
  for await (const name of folders.list(placesFolder)) {
    if (!name.endsWith('.json')) continue
    const noted = await work.read({ ...sourcePlaceFile(''), path: `${placesFolder}/${name}` })
    if (noted !== null) places.push(noted)
  }
  return places
}

const nameOf = (address: string): string => hashed(address.toLowerCase())

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
