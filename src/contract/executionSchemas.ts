import { z } from 'zod'
import { executionProofs } from '../domain/decisions/decision.ts'
import { instant, request, written } from './basicSchemas.ts'
import { decision } from './mailboxSchemas.ts'

export const newExecution = z.discriminatedUnion('step', [
  z.object({ request, decision: z.int().min(1), step: z.literal('reported'), note: written }),
  z.object({ request, decision: z.int().min(1), step: z.literal('failed'), note: written }),
  z.object({
    request,
    decision: z.int().min(1),
    step: z.literal('verified'),
    proof: z.enum(executionProofs),
    seenAt: instant,
    note: written,
  }),
])
export type NewExecution = z.infer<typeof newExecution>

export const runbook = z.object({
  decision: decision.nullable(),
  steps: z.array(
    z.object({
      part: z.enum(['check', 'carryOut', 'verify']),
      what: z.string().describe('what the lines do, in the language of the agreement'),
      lines: z.array(z.string()),
    }),
  ),
  script: z.string().describe('the whole as one PowerShell file'),
})
export type RunbookAnswer = z.infer<typeof runbook>
