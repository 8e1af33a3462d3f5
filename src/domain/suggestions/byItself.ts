import type { CaseId } from '../cases/case.ts'

/**
 * What became of mails that would file themselves, for one person. A mail that is not filed is known by a mark of its
 * Message-ID alone, which says nothing to whoever does not have the mail: nothing else of it is kept.
 */
export interface ByItself {
  /** Newest last. */
  readonly watched: readonly { readonly mark: string; readonly caseId: CaseId; readonly at: string }[]
  /** Marks of mails that never file themselves: somebody took one out, or said so beforehand. */
  readonly out: readonly string[]
}

export type ByItselfStep =
  /** It would have been filed there; said of one that was kept out, it may again. */
  | { readonly step: 'watch'; readonly mark: string; readonly caseId: CaseId; readonly at: string }
  | { readonly step: 'keepOut'; readonly mark: string }

const mostWatched = 300
const mostOut = 1000

export const afterByItself = ({ watched, out }: ByItself, step: ByItselfStep): ByItself => {
  const { mark } = step
  const others = watched.filter((one) => one.mark !== mark)
  const othersOut = out.filter((one) => one !== mark)
  if (step.step === 'keepOut') return { watched: others, out: [...othersOut, mark].slice(-mostOut) }
  const { caseId, at } = step
  return { watched: [...others, { mark, caseId, at }].slice(-mostWatched), out: othersOut }
}
