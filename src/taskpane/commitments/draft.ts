import type { NewCommitment } from '../../contract/commitmentSchemas.ts'
import type { CalendarDate } from '../../domain/calendar/calendar.ts'
import type { Promisor } from '../../domain/commitments/commitment.ts'
import { cutText } from '../../domain/cutText.ts'

/** What a person may correct of a commitment. */
export interface CommitmentWording {
  readonly what: string
  readonly promisor: Promisor
  /** Empty: not known by name. */
  readonly promisorName: string
  readonly promisee: string
  readonly due: CalendarDate | null
  readonly dueWords: string
}

/** A sentence of the mail, and a little of what stands around it. */
export interface QuoteInMail {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** A commitment as the form has it, before it is kept. */
export interface CommitmentDraft extends CommitmentWording {
  /** Tells it from the others of this mail. */
  readonly key: string
  /** Null where a person wrote it down himself. */
  readonly quote: QuoteInMail | null
  /** False: it may as well be none. */
  readonly isSure: boolean
  /** `left`: shown and not kept. `dismissed`: no commitment, by a person's word. */
  readonly choice: 'taken' | 'left' | 'dismissed'
  /** Id of who sees to it; null: whoever files. */
  readonly owner: string | null
}

/** Found ones after what a person made of those found before; what he wrote himself stays, at the end. */
export const mergeFound = (
  before: readonly CommitmentDraft[],
  found: readonly CommitmentDraft[],
): readonly CommitmentDraft[] => [
  ...found.map((one) => before.find((known) => isSameQuote(known, one)) ?? one),
  ...before.filter(({ quote }) => quote === null),
]

const isSameQuote = (one: CommitmentDraft, other: CommitmentDraft): boolean =>
  one.key === other.key && one.quote?.text === other.quote?.text

export const withDraft = (
  drafts: readonly CommitmentDraft[],
  changed: CommitmentDraft,
): readonly CommitmentDraft[] =>
  drafts.some(({ key }) => key === changed.key)
    ? drafts.map((draft) => (draft.key === changed.key ? changed : draft))
    : [...drafts, changed]

/** Found ones, those as none of which a person said so: he is asked for the sentence on one line, as findCommitments gives it. */
export const withoutDismissed = (
  drafts: readonly CommitmentDraft[],
  isDismissed: (sentence: string) => boolean,
): readonly CommitmentDraft[] =>
  drafts.map((draft) =>
    draft.quote !== null && isDismissed(draft.quote.text.replaceAll(/\s+/g, ' '))
      ? { ...draft, choice: 'dismissed' }
      : draft,
  )

/** Those that are kept with the filing. One by hand of which nothing was written is none. */
export const takenOf = (drafts: readonly CommitmentDraft[]): readonly NewCommitment[] =>
  drafts
    .filter(({ choice }) => choice === 'taken')
    .map(newCommitmentOf)
    .filter(({ what }) => what !== '')

/** Whether something of ours is kept: then the filing is of a commitment. */
export const takesOurs = (drafts: readonly CommitmentDraft[]): boolean =>
  takenOf(drafts).some(({ promisor }) => promisor === 'us')

/** A found one whose wording was emptied keeps that of the mail. */
export const newCommitmentOf = (draft: CommitmentDraft): NewCommitment => {
  const wording = wordingOf(draft)
  const quote = draft.quote?.text.trim() ?? ''
  return {
    ...wording,
    what: wording.what || cutText(quote.replace(/\s+/g, ' '), longest.what),
    quote: cutText(quote, longest.quote),
    origin: draft.quote === null ? 'byHand' : 'found',
    owner: draft.owner,
  }
}

export const wordingOf = (one: CommitmentWording): CommitmentWording => ({
  what: one.what.trim(),
  promisor: one.promisor,
  promisorName: one.promisorName.trim(),
  promisee: one.promisee.trim(),
  due: one.due,
  dueWords: one.dueWords.trim(),
})

/** UTF-16 units, as the contract allows. */
export const longest = { what: 1000, quote: 2000, name: 200, words: 200 } as const
