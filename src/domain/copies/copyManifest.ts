import { z } from 'zod'
import { type CaseId, caseIdPattern } from '../cases/case.ts'
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

const chosen = z.discriminatedUnion('what', [
  z.object({ what: z.literal('folders'), folders: z.array(z.string()), unnamed: count }),
  z.object({ what: z.literal('mails'), mails: count }),
])

/** What of a mailbox was chosen. `unnamed`: chosen folders of which nothing was copied, for their names may tell why. */
export type MailboxChosen =
  | { readonly what: 'folders'; readonly folders: readonly string[]; readonly unnamed: number }
  | { readonly what: 'mails'; readonly mails: number }

const copyManifest = z.object({
  version: z.literal(1),
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('mailbox'), chosen: chosen.optional() }),
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
  readonly of: /** Without `chosen`: all of it. */
    | { readonly kind: 'mailbox'; readonly chosen?: MailboxChosen | undefined }
    | { readonly kind: 'case'; readonly id: CaseId; readonly reference: string; readonly title: string }
  readonly title: string
  readonly organisation: string
  readonly at: string
  readonly counts: CopyCounts
}

/** Names of the chosen folders those alone that the counts name. */
export const namedIn = (
  of: CopyManifest['of'],
  { folders }: Pick<CopyCounts, 'folders'>,
): CopyManifest['of'] => {
  if (of.kind === 'case' || of.chosen?.what !== 'folders') return of
  const known = new Set(folders.map(({ path }) => path))
  const named = of.chosen.folders.filter((path) => known.has(path))
  const unnamed = of.chosen.folders.length - named.length
  return { kind: 'mailbox', chosen: { what: 'folders', folders: named, unnamed } }
}

/** Null where it is none. */
export const readCopyManifest = (text: string): CopyManifest | null => {
  try {
    return copyManifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}
