import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { syncDirectory } from './directorySync.ts'
import { onDisk, systemCode } from './diskErrors.ts'
import { linkName } from './neverReplacing.ts'

/** What a disk store would like of its volume. */
export type VolumeGuarantee = 'exclusiveCreate' | 'hardLink' | 'rename' | 'directorySync' | 'caseSensitive'

/** Tries a volume in a folder of its own under `folder`, and names what it lacks. Fails with a `StoreError`. */
export const volumeProbe = (folder: string): Promise<readonly VolumeGuarantee[]> =>
  onDisk('', async () => {
    const place = await mkdtemp(join(folder, 'probe-'))
    try {
      return await lackingIn(place)
    } finally {
      rmSync(place, { recursive: true })
    }
  })

const lackingIn = async (place: string): Promise<readonly VolumeGuarantee[]> => {
  const lacking: VolumeGuarantee[] = []
  for (const [guarantee, holds] of trials) {
    if (!(await holds((name) => join(place, name)))) lacking.push(guarantee)
  }
  return lacking
}

/** Whether the volume does it, tried on names that no other trial uses. */
type Trial = (at: (name: string) => string) => boolean | Promise<boolean>

const trials: readonly (readonly [VolumeGuarantee, Trial])[] = [
  ['exclusiveCreate', (at) => createsNew(at('claim')) && !createsNew(at('claim'))],
  ['hardLink', (at) => createsNew(at('first')) && linksOnce(at('first'), at('second'))],
  ['rename', (at) => createsNew(at('old')) && createsNew(at('new')) && replaces(at('new'), at('old'))],
  ['directorySync', async (at) => (await syncDirectory(at('.'))) === 'synced'],
  ['caseSensitive', (at) => createsNew(at('name')) && createsNew(at('NAME'))],
]

const createsNew = (file: string): boolean => {
  try {
    writeFileSync(file, file, { flag: 'wx' })
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

const linksOnce = (file: string, second: string): boolean =>
  linkName(file, second) === 'created' &&
  readFileSync(second, 'utf8') === file &&
  linkName(file, second) === 'exists'

const replaces = (file: string, replaced: string): boolean => {
  renameSync(file, replaced)
  return readFileSync(replaced, 'utf8') === file && !existsSync(file)
}
