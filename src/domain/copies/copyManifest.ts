import { z } from 'zod'
import { type CaseId, caseIdPattern } from '../case.ts'
import { type CopyCounts, leftOutReasons } from './copyCounts.ts'

const count = z.int().min(0)
const leftOut = z.partialRecord(z.enum(leftOutReasons), count)
const folder = z.object({
  path: z.string().nullable(),
  stored: z.string().nullable(),
  before: count,
  after: count,
  copied: count,
  leftOut,
})

const copyManifest = z.object({
  version: z.literal(1),
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('mailbox') }),
    z.object({
      kind: z.literal('case'),
      id: z.string().regex(caseIdPattern),
      reference: z.string(),
      title: z.string(),
    }),
  ]),
  title: z.string(),
  organisation: z.string(),
  at: z.iso.datetime(),
  counts: z.object({
    folders: z.array(folder),
    copied: count,
    leftOut,
    differences: z.array(folder),
    damage: count,
  }),
})

/** What a copy says of itself, in `dossier-copy.json`; the sentence of whoever made it, and no proof. */
export interface CopyManifest {
  readonly of:
    | { readonly kind: 'mailbox' }
    | { readonly kind: 'case'; readonly id: CaseId; readonly reference: string; readonly title: string }
  readonly title: string
  readonly organisation: string
  readonly at: string
  readonly counts: CopyCounts
}

/** Null where it is none. */
export const readCopyManifest = (text: string): CopyManifest | null => {
  try {
    return copyManifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}
