import { createHash } from 'node:crypto'
import { BagError, type BagFile } from '../../ports/staticCopy.ts'

/** What files were seen to be: the hash of each by its path, and by which algorithm. */
export interface Proof {
  readonly algorithm: 'sha256' | 'sha512'
  readonly hashes: ReadonlyMap<string, string>
}

/** The same file, held against its proof as it is read: what lies in a bag may be changed after it was checked. */
export const provenFile = (path: string, file: BagFile, { algorithm, hashes }: Proof): BagFile => ({
  ...file,
  bytes: async function* () {
    const hash = createHash(algorithm)
    for await (const chunk of file.bytes()) {
      hash.update(chunk)
      yield chunk
    }
    const proven = hashes.get(path)
    if (proven !== undefined && hash.digest('hex') !== proven)
      throw new BagError('changed', `${path}: was changed after it was checked`)
  },
})
