import { z } from 'zod'
import { attachmentFacets } from '../domain/attachmentKind.ts'
import { filingKinds } from '../domain/cases/case.ts'
import { promisors } from '../domain/commitments/commitment.ts'
import {
  commitmentOrigins,
  commitmentStandings,
  commitmentStates,
} from '../domain/commitments/commitmentRecord.ts'
import { calendarDate, caseId, colleague, instant, line, request, written } from './basicSchemas.ts'

const promisor = z.enum(promisors).describe('who is bound, as seen from the firm')

const promise = {
  promisor,
  promisorName: line.max(200).describe('empty: not known by name'),
  promisee: line.max(200).describe('to whom; empty: not known'),
  what: line.min(1).max(1000),
  due: calendarDate.nullable(),
  dueWords: line.max(200).describe('the literal words of the day; empty: none'),
}

export const newCommitment = z.object({
  ...promise,
  quote: z
    .string()
    .trim()
    .max(2000)
    .describe('its words in the mail; empty where it was written down by hand'),
  origin: z.enum(commitmentOrigins),
  owner: z.string().max(100).nullable().describe('id of who sees to it; null: whoever notes it'),
})
export type NewCommitment = z.infer<typeof newCommitment>

/** Noted by itself, in a case: beside a filed mail of that case, or without any. */
export const notedCommitment = newCommitment.extend({ request, filing: z.string().nullable() })
export type NotedCommitment = z.infer<typeof notedCommitment>

export const commitmentStep = z.discriminatedUnion('step', [
  z.object({
    request,
    step: z.literal('change'),
    ...promise,
    was: z
      .object({
        ...{ promisor, promisorName: z.string(), promisee: z.string(), what: z.string() },
        ...{ due: calendarDate.nullable(), dueWords: z.string() },
      })
      .optional()
      .describe('as whoever corrects it saw it; is it otherwise by now, the step is refused'),
  }),
  z.object({
    request,
    step: z.literal('settle'),
    state: z.enum(commitmentStates).describe('open: it was settled by mistake'),
    note: written,
  }),
  z.object({
    request,
    step: z.literal('handOver'),
    owner: z.string().max(100),
    note: written,
    from: z
      .string()
      .optional()
      .describe('whose it was as whoever hands it over saw it; is it another’s by now, the step is refused'),
  }),
])
export type CommitmentStep = z.infer<typeof commitmentStep>

export const commitment = z.object({
  id: z.string(),
  case: z.object({ id: caseId, reference: z.string(), title: z.string(), client: z.string() }),
  filing: z.string().nullable().describe('id of the filed mail it stands in'),
  notedAt: instant,
  notedBy: colleague,
  owner: colleague,
  origin: z.enum(commitmentOrigins),
  promisor,
  promisorName: z.string(),
  promisee: z.string(),
  what: z.string(),
  quote: z.string(),
  due: calendarDate.nullable(),
  dueWords: z.string(),
  state: z.enum(commitmentStates),
  standing: z.enum(commitmentStandings),
  settledAt: instant.nullable(),
  settledBy: colleague.nullable(),
})
export type CommitmentAnswer = z.infer<typeof commitment>

export const commitmentQuery = z.object({
  id: z.string().max(80).optional().describe('that commitment alone'),
  case: caseId.optional(),
  filing: z.string().max(80).optional().describe('id of the filed mail they stand in'),
  owner: z.string().max(100).optional().describe('a person’s id'),
  promisor: promisor.optional(),
  standing: z.enum([...commitmentStandings, 'unsettled', 'any']).default('unsettled'),
  query: z
    .string()
    .trim()
    .max(200)
    .default('')
    .describe('words, phrases and exclusions, of what, to whom, quote, client or case'),
  kind: z.enum(filingKinds).optional().describe('of the filed mail they stand in'),
  attachment: z.enum(attachmentFacets).optional().describe('the same mail has attached'),
  from: calendarDate.optional().describe('first due date'),
  until: calendarDate.optional().describe('last due date'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type CommitmentQuery = z.input<typeof commitmentQuery>

export const commitments = z.object({
  commitments: z.array(commitment).describe('the most urgent first; settled ones the newest first'),
  /** Of all that match but for `standing`. */
  counts: z.record(z.enum(commitmentStandings), z.int()),
  total: z.int(),
  today: calendarDate,
})
export type CommitmentsAnswer = z.infer<typeof commitments>

export const colleaguesQuery = z.object({
  case: caseId.optional().describe('only those who may know of it'),
})
export const colleagues = z.object({ colleagues: z.array(colleague) })
