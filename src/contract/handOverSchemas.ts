import { z } from 'zod'
import { caseId, count, instant, request, written } from './basicSchemas.ts'
import { commitment } from './commitmentSchemas.ts'

const namedCase = z.object({ id: caseId, reference: z.string(), title: z.string(), client: z.string() })
export type NamedCaseAnswer = z.infer<typeof namedCase>
const followedCase = z.object({ case: namedCase, conversations: count })

/** What a leaver still has, as far as whoever asks may see it. */
export const toHandOver = z.object({
  commitments: z.array(commitment.extend({ isOffered: z.boolean() })),
  follows: z.array(followedCase.extend({ isOffered: z.boolean() })),
  emptyCases: z.array(namedCase).describe('that he opened and in which no mail was ever filed'),
})
export type ToHandOverAnswer = z.infer<typeof toHandOver>

export const newHandOver = z.object({
  request,
  to: z.string().min(1).max(100),
  commitments: z.array(z.string().max(80)).max(1000),
  follows: z.array(caseId).max(1000),
  note: written,
})
export type NewHandOver = z.infer<typeof newHandOver>

/** What was offered to whoever asks, and waits for his answer. */
export const offers = z.object({
  offers: z.array(
    z.object({
      mailbox: z.string(),
      seq: z.int(),
      at: instant,
      from: z.string(),
      note: z.string().nullable(),
      commitments: z.array(commitment),
      follows: z.array(followedCase),
      unseen: count.describe('what he may not know of, and does not get'),
    }),
  ),
})
export type OffersAnswer = z.infer<typeof offers>
export type OfferAnswer = OffersAnswer['offers'][number]

export const handOverAnswer = z.object({ request, answer: z.enum(['accepted', 'refused']), note: written })
export const handOverTaken = z.object({
  commitments: count.describe('that are his now'),
  follows: count,
  left: count.describe('that could not be handed over: settled meanwhile, or not his to see'),
})
export type HandOverTakenAnswer = z.infer<typeof handOverTaken>
