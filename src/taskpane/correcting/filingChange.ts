import type { ChangedFilingAnswer, MovedFilingAnswer } from '../../contract/caseWorkSchemas.ts'
import type { FilingAnswer } from '../../contract/schemas.ts'
import type { FilingKind } from '../../domain/cases/case.ts'
import type { CorrectingWords } from '../language/correcting/correctingWords.ts'
import type { correctingClient } from './correctingClient.ts'

/** What somebody wants of a filing. */
export type Wanted =
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'restore' }
  | { readonly kind: 'move'; readonly to: string }
  | { readonly kind: 'correct'; readonly of: FilingKind; readonly note: string }

/** What was done to a filing, and what undoes it. */
export interface FilingChange {
  readonly wanted: Wanted
  /** The filing after it; after a move it is another, in the other case. */
  readonly changed: ChangedFilingAnswer
  /** Null: nothing was done, for it stood there by a colleague's hand, which stays. */
  readonly undo: Undo | null
}

/** `of`: the filing that it is done to. */
export interface Undo {
  readonly wanted: Wanted
  readonly of: FilingAnswer
}

export const carryOut = async (
  filing: FilingAnswer,
  wanted: Wanted,
  request: string,
  client: ReturnType<typeof correctingClient>,
): Promise<FilingChange> => {
  const changed = await ask(filing, wanted, request, client)
  if (wanted.kind === 'restore' && changed.filing.id !== filing.id) return { wanted, changed, undo: null }
  // What stood there before stays; only what left comes back.
  const isHereAgain = 'stoodThere' in changed && changed.stoodThere
  return {
    ...{ wanted, changed },
    undo: isHereAgain
      ? { wanted: { kind: 'restore' }, of: filing }
      : { wanted: undoing(filing, wanted), of: changed.filing },
  }
}

const ask = (
  { id, kind, note }: FilingAnswer,
  wanted: Wanted,
  request: string,
  client: ReturnType<typeof correctingClient>,
): Promise<ChangedFilingAnswer | MovedFilingAnswer> => {
  switch (wanted.kind) {
    case 'withdraw':
      return client.change(id, { request, step: 'withdraw', reason: wanted.reason })
    case 'restore':
      return client.change(id, { request, step: 'restore' })
    case 'correct':
      return client.change(id, {
        ...{ request, step: 'correct', kind: wanted.of, note: wanted.note },
        was: { kind, note },
      })
    case 'move':
      return client.move(id, request, wanted.to)
  }
}

const undoing = (before: FilingAnswer, wanted: Wanted): Wanted => {
  switch (wanted.kind) {
    case 'withdraw':
      return { kind: 'restore' }
    case 'restore':
      return { kind: 'withdraw', reason: before.withdrawn?.reason ?? '' }
    case 'correct':
      return { kind: 'correct', of: before.kind, note: before.note }
    case 'move':
      return { kind: 'move', to: before.caseId }
  }
}

export const changeSentence = ({ wanted, changed }: FilingChange, words: CorrectingWords): string => {
  const { reference } = changed.case
  switch (wanted.kind) {
    case 'withdraw':
      return words.withdrawn(reference)
    case 'restore':
      return words.restored(reference)
    case 'correct':
      return words.corrected
    case 'move':
      return words.moved(reference)
  }
}
