import type { StaticCopies } from '../../ports/staticCopy.ts'
import { openBag } from './openBag.ts'
import { packBag } from './packBag.ts'
import { writeBag } from './writeBag.ts'

/** Static copies on disk. */
export const staticCopies: StaticCopies = { write: writeBag, pack: packBag, open: openBag }
