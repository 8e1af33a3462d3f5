import type { TextKind } from './textKind.ts'

/** A file whose text is wanted; at most so many UTF-16 units of it. */
export interface TextTask {
  readonly kind: TextKind
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly atMost: number
}

/** Null: it could not be read. */
export type TextAnswer = string | null
