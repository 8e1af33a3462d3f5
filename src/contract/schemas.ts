import { z } from 'zod'
import { attachmentFacets } from '../domain/attachmentKind.ts'
import { erasureBars, filingKinds, filingSources, filingWays } from '../domain/cases/case.ts'
import { roles } from '../domain/person.ts'
import { featureKinds } from '../domain/suggestions/features.ts'
import { followModes } from '../domain/suggestions/follows.ts'
import { calendarDate, caseId, colleague, instant, line, request, sha256, written } from './basicSchemas.ts'
import { commitment, newCommitment } from './commitmentSchemas.ts'

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
  closedAt: instant.nullable(),
  isRestricted: z.boolean(),
})
export type CaseSummaryAnswer = z.infer<typeof caseSummary>

export const filing = z.object({
  id: z.string(),
  caseId,
  filedAt: instant,
  filedBy: colleague,
  kind: z.enum(filingKinds),
  note: z.string(),
  source: z.enum(filingSources),
  way: z.enum(filingWays),
  movedFrom: z.string().nullable().describe('id of the filing it was before it was moved here'),
  withdrawn: z
    .object({
      ...{ at: instant, by: colleague, reason: z.string(), movedTo: z.string().nullable() },
      toErase: z
        .array(z.enum(erasureBars))
        .readonly()
        .describe('why its owner, who calls it private, asks for it to be erased'),
    })
    .nullable()
    .describe('null: it stands'),
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
  reference: line.max(80).describe('empty: the service makes the next number of this year'),
  title: line.min(1).max(200),
  client: line.max(200),
})
export type NewCase = z.infer<typeof newCase>

/** A filing that was sent, perhaps without an answer: where to, and under which request. */
const sentFiling = z.object({ case: caseId, request })

export const newFiling = z.object({
  request,
  sha256,
  source: z.enum(filingSources),
  kind: z.enum(filingKinds),
  note: written,
  way: z.enum(filingWays).default('byHand'),
  commitments: z
    .array(newCommitment)
    .max(50)
    .default([])
    .describe('noted with the mail, each a thing of its own'),
  insteadOf: z
    .array(sentFiling)
    .max(20)
    .default([])
    .describe(
      'where this person sent it before without an answer that it was filed, oldest first: is it filed there, it is moved',
    ),
})
export type NewFiling = z.input<typeof newFiling>

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
  commitments: z.array(commitment).describe('those noted with this filing'),
})
export type FiledAnswer = z.infer<typeof filed>

export const filingRecall = z.object({ sends: z.array(sentFiling).min(1).max(21).describe('oldest first') })

export const recalled = z.object({
  filing: z.string().nullable().describe('id of what was recorded and is withdrawn now; null: nothing was'),
  stands: z
    .boolean()
    .describe('it was recorded in a case that this person may not know of any more, and stays there'),
})
export type RecalledAnswer = z.infer<typeof recalled>

export const received = z.object({ sha256, size: z.int() })

export const suggestions = z.object({
  follow: z
    .object({ case: caseSummary, mode: z.enum(followModes) })
    .nullable()
    .describe('the case for which this person follows the conversation'),
  filed: z.array(z.object({ filing, case: caseSummary })).describe('where this message is filed already'),
  wasWithdrawn: z
    .boolean()
    .describe('whether anybody took it out of a case, or moved it: it files itself no more'),
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
  ownDomains: z
    .array(z.string())
    .describe('the mail domains of the firm, besides the one of the own address'),
})
export type MeAnswer = z.infer<typeof me>

export const caseView = z.object({
  case: caseSummary,
  filings: z.array(filing).describe('newest first'),
  more: z.boolean(),
})
export type CaseViewAnswer = z.infer<typeof caseView>

export const cases = z.object({ cases: z.array(caseSummary) })

export const searchHits = z.object({
  hits: z.array(
    z.object({
      filing,
      case: caseSummary,
      foundIn: z.enum(['mail', 'attachment']).describe('attachment: the words stand in an attachment only'),
    }),
  ),
  more: z.boolean(),
})
export type SearchAnswer = z.infer<typeof searchHits>

export const query = z.object({ query: z.string().max(200).default('') })
export const pageQuery = z.object({ before: z.coerce.number().int().min(1).optional() })

export const searchQuery = z.object({
  query: z.string().trim().max(500).default('').describe('may be empty where something else narrows it down'),
  case: caseId.optional(),
  person: z.string().trim().max(200).optional().describe('a name or address in the mail, or part of it'),
  from: calendarDate.optional().describe('first day on which the mail was sent, in the firm’s zone'),
  until: calendarDate.optional().describe('last such day'),
  kind: z.enum(filingKinds).optional(),
  attachment: z.enum(attachmentFacets).optional(),
  order: z.enum(['newest', 'best']).default('newest'),
  offset: z.coerce.number().int().min(0).max(1000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type SearchFacets = z.input<typeof searchQuery>

/** Pieces of filed mails around the words looked for; read from the mails themselves, a few at a time. */
export const excerptQuery = z.object({
  query: z.string().trim().min(1).max(500),
  filings: z.array(z.string().max(80)).min(1).max(20),
})
export const excerpts = z.object({
  excerpts: z.array(
    z.object({
      filing: z.string(),
      attachment: z.string().nullable().describe('name of the one it stands in; null: the mail itself'),
      text: z.string(),
      marks: z.array(z.object({ start: z.int(), end: z.int() })).describe('UTF-16 offsets in text'),
    }),
  ),
})
export type ExcerptsAnswer = z.infer<typeof excerpts>
