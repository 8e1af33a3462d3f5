import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'

/** A body that is no JSON: a mail as received, a file out of one, a table, a calendar. */
export type BodyKind = 'bytes' | 'file' | 'csv' | 'calendar'

/** One thing the pane may ask of the service. */
export interface Route {
  readonly method: 'get' | 'post' | 'put'
  /** As Hono writes it; `:name` stands for one part. */
  readonly path: string
  readonly summary: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType | 'bytes'
  readonly answers: Readonly<Record<number, z.ZodType | BodyKind>>
  readonly errors: readonly ErrorCode[]
}

/** What can go wrong wherever a register is written to. */
export const writing = [
  'bodyTooLarge',
  'registerDamaged',
  'storageFull',
] as const satisfies readonly ErrorCode[]
