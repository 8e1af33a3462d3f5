import type { StaticCopies } from '../../ports/staticCopy.ts'

/** Where copies are made, and what makes them. */
export interface CopyPlace {
  readonly staticCopies: StaticCopies
  /** A folder of the organisation, on the same disk. */
  readonly folder: string
}
