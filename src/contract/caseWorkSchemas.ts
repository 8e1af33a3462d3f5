import { z } from 'zod'
import { filingKinds } from '../domain/cases/case.ts'
import { selfFilingModes } from '../domain/suggestions/filesItself.ts'
import { followModes } from '../domain/suggestions/follows.ts'
import { caseId, colleague, instant, request, writing, written } from './basicSchemas.ts'
import { commitment } from './commitmentSchemas.ts'
import { caseSummary, filing, messageMetadata, suggestions } from './schemas.ts'

/** What can be done to a filing; each is undone by another. */
export const filingStep = z.discriminatedUnion('step', [
  z.object({ request, step: z.literal('withdraw'), reason: written }),
  z.object({ request, step: z.literal('restore') }),
  z.object({
    request,
    step: z.literal('correct'),
    kind: z.enum(filingKinds),
    note: written,
    was: z
      .object({ kind: z.enum(filingKinds), note: z.string() })
      .optional()
      .describe('as whoever corrects it saw it; is it otherwise by now, the step is refused'),
  }),
])
export type FilingStep = z.infer<typeof filingStep>

/** Moved back to where it came from, a filing is the one it was there. */
export const filingMove = z.object({ request, to: caseId })

export const changedFiling = z.object({ filing, case: caseSummary })
export type ChangedFilingAnswer = z.infer<typeof changedFiling>

export const movedFiling = changedFiling.extend({
  stoodThere: z
    .boolean()
    .describe(
      'true: the same message stood in that case before; restoring the filing in the other undoes the move',
    ),
})
export type MovedFilingAnswer = z.infer<typeof movedFiling>

/** For good: of a filing that lies in the bin. */
export const filingErasure = z.object({ request })
export const erasedFiling = z.object({ filing: z.string() })
export type ErasedFilingAnswer = z.infer<typeof erasedFiling>

export const binQuery = z.object({
  case: caseId.optional(),
  before: instant.optional().describe('withdrawn before this instant'),
  beforeFiling: z.string().max(100).optional().describe('or at it, and standing after this filing'),
})
export const bin = z.object({
  filings: z.array(changedFiling).describe('newest withdrawal first'),
  more: z.boolean(),
})
export type BinAnswer = z.infer<typeof bin>

export const newNote = z.object({ request, text: writing.min(1).max(5000) })
export const noteWithdrawal = z.object({ request })

export const caseStep = z.discriminatedUnion('step', [
  z.object({ request, step: z.literal('close'), reason: written }),
  z.object({ request, step: z.literal('reopen') }),
  z.object({
    request,
    step: z.literal('access'),
    restricted: z.boolean(),
    members: z.array(z.string().max(100)).max(200),
  }),
])
export type CaseStep = z.infer<typeof caseStep>

const event = { seq: z.int(), at: instant, by: colleague }

/** What happened in a case. A filing or commitment stands as it is now; one withdrawn is left out. */
export const caseEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('filing'), ...event, filing }),
  z.object({ kind: z.literal('commitment'), ...event, commitment }),
  z.object({ kind: z.literal('note'), ...event, text: z.string() }),
  z.object({ kind: z.literal('attachment'), ...event, name: z.string(), size: z.int(), filing: z.string() }),
  z.object({ kind: z.literal('closed'), ...event, reason: z.string() }),
  z.object({ kind: z.literal('reopened'), ...event }),
  z.object({ kind: z.literal('erased'), ...event }).describe('a filing that lay in the bin, for good'),
  z.object({ kind: z.literal('access'), ...event, restricted: z.boolean(), members: z.array(colleague) }),
])
export type CaseEventAnswer = z.infer<typeof caseEvent>

export const timeline = z.object({
  case: caseSummary,
  access: z.object({ restricted: z.boolean(), members: z.array(colleague) }),
  events: z.array(caseEvent).describe('newest first'),
  more: z.boolean(),
  today: z.iso.date().describe('in the firm’s zone'),
})
export type TimelineAnswer = z.infer<typeof timeline>

export const registerQuery = z.object({
  again: z.stringbool().default(false).describe('check now, however short ago it was checked'),
})

export const registerState = z.object({
  state: z.enum(['unbroken', 'damaged']),
  entries: z.int(),
  /** Filed mails whose bytes were held against their hash. */
  mails: z.int(),
  findings: z.int(),
  checkedAt: instant,
})
export type RegisterStateAnswer = z.infer<typeof registerState>

export const manyMessages = z.object({ messages: z.array(messageMetadata).min(1).max(100) })
export const manySuggestions = z.object({ answers: z.array(suggestions).describe('one a message, in order') })

/** A conversation that a person follows: what comes later in it is offered for its case, or filed in it when opened. */
export const follow = z.object({
  conversation: z.string().max(2000).describe('Message-ID of its first mail, as far as known'),
  case: caseId,
  mode: z.enum(followModes),
})
/** Null: followed no more. */
export const followStep = z.object({
  request,
  messages: z.array(z.string().max(2000)).min(1).max(200),
  follow: z.object({ case: caseId, mode: z.enum(followModes) }).nullable(),
})

/** When mail may file itself. `watch`: only a list of what it would have done. */
export const selfFilingRules = z.object({
  mode: z.enum(selfFilingModes),
  confidence: z.number().min(0.5).max(1),
  followUps: z.boolean().describe('answers in conversations that are filed already'),
  cases: z.array(caseId).max(200).describe('any mail that surely belongs to one of these'),
})

const namedCase = z.object({ id: caseId, reference: z.string(), title: z.string() })

export const preferences = z.object({
  own: selfFilingRules.nullable().describe('null: the firm’s hold'),
  firm: selfFilingRules,
  follows: z.array(follow.extend({ reference: z.string(), title: z.string() })),
  named: z.array(namedCase).describe('the cases that the rules name'),
})
export type PreferencesAnswer = z.infer<typeof preferences>

export const ownRules = z.object({ rules: selfFilingRules.nullable() })
export const firmRules = z.object({ rules: selfFilingRules })

export const selfFiledQuery = z.object({
  of: z
    .enum(['mine', 'colleagues'])
    .default('mine')
    .describe('colleagues: what the rules filed for them, for whoever sets those of the firm'),
})
export const selfFiled = z.object({
  filings: z.array(changedFiling).describe('what filed itself, newest first'),
})

/** A mail that is not filed, by a mark of its Message-ID: nothing of it is sent or kept. */
const mark = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .describe('the first 32 hex digits of the SHA-256 of its Message-ID')

export const byItself = z.object({
  watched: z
    .array(z.object({ mark, at: instant, case: namedCase }))
    .describe('what would have filed itself and is not filed since, newest first'),
  out: z.array(mark).describe('mails that never file themselves'),
})
export type ByItselfAnswer = z.infer<typeof byItself>

export const byItselfStep = z.discriminatedUnion('step', [
  z.object({ request, step: z.literal('watch'), mark, case: caseId }),
  z.object({ request, step: z.literal('keepOut'), mark }),
])

export const clients = z.object({
  clients: z
    .array(z.string())
    .describe(
      'outside domains that mail is filed of, most used first; a whole address where the domain is a provider’s',
    ),
})
export type ClientsAnswer = z.infer<typeof clients>
