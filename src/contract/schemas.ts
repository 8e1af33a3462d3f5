import { z } from 'zod'
import { caseIdPattern, filingKinds, filingSources } from '../domain/case.ts'
import { roles } from '../domain/person.ts'
import { featureKinds } from '../domain/suggestions/features.ts'

const instant = z.iso.datetime().describe('ISO 8601 instant in UTC')
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits')
export const caseId = z.string().regex(caseIdPattern, 'expected lower-case letters, digits and hyphens')
/** Made by the client for one act; sent again with a repeat, so that the act happens once. */
const request = z.string().min(8).max(100)

const participant = z.object({ name: z.string().max(500), address: z.string().max(500) })

export const messageMetadata = z.object({
  messageId: z.string().max(2000).nullable(),
  subject: z.string().max(2000),
  from: participant.nullable(),
  to: z.array(participant).max(500),
  cc: z.array(participant).max(500),
  sentAt: instant.nullable(),
  references: z.array(z.string().max(2000)).max(200),
})

export const caseSummary = z.object({
  id: caseId,
  reference: z.string(),
  title: z.string(),
  client: z.string(),
  openedAt: instant,
  filings: z.int(),
  lastFiledAt: instant.nullable(),
})
export type CaseSummaryAnswer = z.infer<typeof caseSummary>

export const filing = z.object({
  id: z.string(),
  caseId,
  filedAt: instant,
  filedBy: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(filingKinds),
  note: z.string(),
  source: z.enum(filingSources),
  sha256,
  size: z.int(),
  message: z
    .object({
      ...messageMetadata.shape,
      attachments: z.array(z.string()),
      problems: z.array(z.string()),
      file: z.string(),
    })
    .nullable()
    .describe('null when it was purged'),
})
export type FilingAnswer = z.infer<typeof filing>

export const newCase = z.object({
  request,
  reference: z.string().trim().max(80).describe('empty: the service makes the next number of this year'),
  title: z.string().trim().min(1).max(200),
  client: z.string().trim().max(200),
})
export type NewCase = z.infer<typeof newCase>

export const newFiling = z.object({
  request,
  sha256,
  source: z.enum(filingSources),
  kind: z.enum(filingKinds),
  note: z.string().trim().max(2000),
})
export type NewFiling = z.infer<typeof newFiling>

export const filed = z.object({
  filing,
  case: caseSummary,
  alreadyFiled: z
    .boolean()
    .describe('true: the same message was in the case before; this is that first filing'),
  sameMessageIdAs: z
    .string()
    .nullable()
    .describe('id of an earlier filing in the case with the same Message-ID and other content'),
})
export type FiledAnswer = z.infer<typeof filed>

export const received = z.object({ sha256, size: z.int() })

export const suggestions = z.object({
  filed: z.array(z.object({ filing, case: caseSummary })).describe('where this message is filed already'),
  suggestions: z.array(
    z.object({
      case: caseSummary,
      confidence: z.number().min(0).max(1).describe('how likely it is that the message belongs there'),
      reason: z.enum([...featureKinds, 'recent']).describe('what speaks most for it'),
      filings: z.int().describe('how many filings of the case share it with the message'),
      shared: z.string().describe('the person, domain, reference or word they share; empty for the others'),
    }),
  ),
})
export type SuggestionsAnswer = z.infer<typeof suggestions>
export type SuggestionAnswer = SuggestionsAnswer['suggestions'][number]

export const me = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  roles: z.array(z.enum(roles)),
  organisation: z.string(),
})
export type MeAnswer = z.infer<typeof me>

export const caseView = z.object({
  case: caseSummary,
  filings: z.array(filing).describe('newest first'),
  more: z.boolean(),
})
export type CaseViewAnswer = z.infer<typeof caseView>

export const cases = z.object({ cases: z.array(caseSummary) })

export const searchHits = z.object({ hits: z.array(z.object({ filing, case: caseSummary })) })
export type SearchAnswer = z.infer<typeof searchHits>

export const query = z.object({ query: z.string().max(200).default('') })
export const pageQuery = z.object({ before: z.coerce.number().int().min(1).optional() })
export const searchQuery = z.object({
  query: z.string().trim().min(1).max(500),
  case: caseId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
