import { type CleanUpRow, type Suggestion, suggestionFor } from './cleanUpRow.ts'

export type MailRow = Extract<CleanUpRow, { readonly kind: 'mail' }>

/** A mail that was chosen to be decided about with others, and where it stood in its list. */
export interface ChosenMail {
  readonly row: MailRow
  readonly place: number
}

/** By id, in the order in which they were chosen. */
export type ChosenMails = ReadonlyMap<string, ChosenMail>

export const nothingChosen: ChosenMails = new Map()

/** The service takes no more for one decision. */
const chosenAtMost = 1000

type RowAt = (index: number) => CleanUpRow | undefined

/** What is filed is taken out of its case by an undo, not by another decision. */
export const isChoosable = (row: CleanUpRow | undefined): row is MailRow =>
  row?.kind === 'mail' && row.mail.standing !== 'filed'

/** Chosen where it was not, and the other way round. */
export const toggled = (chosen: ChosenMails, rowAt: RowAt, place: number): ChosenMails => {
  const row = rowAt(place)
  if (!isChoosable(row)) return chosen
  if (!chosen.has(row.id)) return extended(chosen, rowAt, place, place)
  return new Map([...chosen].filter(([id]) => id !== row.id))
}

/** All from one place to another besides, both included, whichever comes first. */
export const extended = (chosen: ChosenMails, rowAt: RowAt, from: number, to: number): ChosenMails => {
  const more = new Map(chosen)
  for (let place = Math.min(from, to); place <= Math.max(from, to) && more.size < chosenAtMost; place++) {
    const row = rowAt(place)
    if (isChoosable(row) && !more.has(row.id)) more.set(row.id, { row, place })
  }
  return more
}

/** How many of them look private: whoever chose them by hand may not have seen that. */
export const looksPrivateIn = (chosen: ChosenMails): number =>
  [...chosen.values()].filter(({ row }) => row.mail.standing === 'looksPrivate').length

/** Something of them lies in the bin of a case. */
export const isAnyInBin = (chosen: ChosenMails): boolean =>
  [...chosen.values()].some(({ row }) => row.mail.inBin)

/** What they look like together: what most of them do, and private by half already. */
export const suggestionForAll = (chosen: ChosenMails): Suggestion => {
  const all = suggestionsFor(chosen)
  const isPrivate = all.filter(({ kind }) => kind === 'private').length * 2 >= all.length
  if (isPrivate) return all.find(({ kind }) => kind === 'private') ?? { kind: 'none' }
  const forCase = all.find((one) => one.kind === 'file' && countFor(all, one.case.id) * 2 > all.length)
  if (forCase !== undefined) return forCase
  return all.every(({ kind }) => kind === 'notNeeded') ? { kind: 'notNeeded' } : { kind: 'none' }
}

/** How many of them seem to belong in one case. */
export const belongingIn = (chosen: ChosenMails, caseId: string): number =>
  countFor(suggestionsFor(chosen), caseId)

const suggestionsFor = (chosen: ChosenMails): readonly Suggestion[] =>
  [...chosen.values()].map(({ row }) => suggestionFor(row))

const countFor = (all: readonly Suggestion[], caseId: string): number =>
  all.filter((one) => one.kind === 'file' && one.case.id === caseId).length
