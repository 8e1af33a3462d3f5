import { createHash } from 'node:crypto'
import type { IncrementalHash } from '../../mime/runHash.ts'

export const incrementalSha256 = (): IncrementalHash => {
  const hash = createHash('sha256')
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') }
}
