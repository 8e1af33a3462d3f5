import type { MessageMetadata } from '../../../../src/domain/message.ts'
import { caseMemory } from '../../../../src/domain/suggestions/caseMemory.ts'
import { type Feature, featuresOf } from '../../../../src/domain/suggestions/features.ts'
import type { LearnedFiling } from '../../../../src/domain/suggestions/learned.ts'
import { type RankedCase, rankCases } from '../../../../src/domain/suggestions/rankCases.ts'

/** A mail of which only what matters to a test is said. */
export interface Sketch {
  readonly subject?: string
  readonly from?: string
  readonly to?: readonly string[]
  readonly messageId?: string
  readonly references?: readonly string[]
  readonly filer?: string
  readonly text?: readonly string[]
}

const participant = (address: string) => ({ name: '', address })

export const mail = (sketch: Sketch): MessageMetadata => ({
  messageId: sketch.messageId ?? null,
  subject: sketch.subject ?? '',
  from: sketch.from === undefined ? null : participant(sketch.from),
  to: (sketch.to ?? []).map(participant),
  cc: [],
  sentAt: null,
  references: sketch.references ?? [],
})

export const featuresIn = (sketch: Sketch): readonly Feature[] =>
  featuresOf(mail(sketch), {
    ownDomains: ['linde.example'],
    filer: sketch.filer ?? null,
    text: sketch.text ?? [],
  })

export const filing = (caseId: string, day: number, sketch: Sketch): LearnedFiling => ({
  caseId,
  filedAt: dayOf(day),
  features: featuresIn(sketch),
})

export const dayOf = (day: number): string => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString()

export const today = 30

/** Where a mail would be filed after these filings. */
export const ranked = (filings: readonly LearnedFiling[], sketch: Sketch): readonly RankedCase[] => {
  const memory = caseMemory()
  for (const one of filings) memory.learn(one)
  return rankedBy(memory, sketch)
}

export const rankedBy = (memory: ReturnType<typeof caseMemory>, sketch: Sketch): readonly RankedCase[] => {
  const features = featuresIn(sketch)
  return rankCases(features, memory.countsFor(features), dayOf(today))
}
