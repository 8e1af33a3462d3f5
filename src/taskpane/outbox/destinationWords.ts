import type { Destination } from '../filing/filingPlan.ts'
import type { OutboxWords } from '../language/outbox/outboxWords.ts'

/** Where a filing that waits will go. */
export const destinationWords = (into: Destination, words: OutboxWords): string =>
  into.kind === 'existing' ? words.into(into.case.reference) : words.intoNew(into.newCase.title)
