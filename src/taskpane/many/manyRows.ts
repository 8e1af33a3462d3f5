import type {
  CaseSummaryAnswer,
  FiledAnswer,
  SuggestionAnswer,
  SuggestionsAnswer,
} from '../../contract/schemas.ts'
import type { PrivateSign } from '../../domain/privateSigns.ts'
import { isSameMail } from '../../domain/sameMail.ts'
import { isClose } from '../../domain/suggestions/isClose.ts'
import type { Destination } from '../filing/filingPlan.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import type { ProblemCode } from '../problem.ts'

/** One of several mails that may be filed together, with what is known and chosen of it. */
export interface ManyRow {
  readonly key: string
  /** Stands in the filing's register entry; the same over retries. */
  readonly request: string
  readonly subject: string
  /** Outlook's id of its conversation; null where it did not say. */
  readonly conversation: string | null
  readonly head: RowHead
  /** Null until the service was asked, which a private mail is not before its reader agrees. */
  readonly answer: SuggestionsAnswer | null
  /** The person's own choice; null: what is suggested counts. */
  readonly chosen: Destination | null
  /** Whether it is to be filed, where the person said so; null: as it stands. */
  readonly isWanted: boolean | null
  readonly isAgreed: boolean
  readonly filing: RowFiling
}

export type RowHead =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'read'; readonly mail: MailToFile; readonly signs: readonly PrivateSign[] }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

export type RowFiling =
  | { readonly kind: 'none' }
  | { readonly kind: 'waits' }
  | { readonly kind: 'running' }
  | { readonly kind: 'filed'; readonly answer: FiledAnswer }
  /** The pane's outbox has it. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }
  | { readonly kind: 'undone' }

export const newRow = (key: string, subject: string, request: string, head: RowHead): ManyRow => ({
  ...{ key, request, subject, head },
  ...{
    conversation: null,
    answer: null,
    chosen: null,
    isWanted: null,
    isAgreed: false,
    filing: { kind: 'none' },
  },
})

export const changedRow = (
  rows: readonly ManyRow[],
  key: string,
  change: Partial<ManyRow>,
): readonly ManyRow[] => rows.map((row) => (row.key === key ? { ...row, ...change } : row))

/** Signs of being private that its reader has not answered: nothing of such a mail goes to the service. */
export const isHeldBack = ({ head, isAgreed }: ManyRow): boolean =>
  head.kind === 'read' && head.signs.length > 0 && !isAgreed

/** The first suggestion that is not a case in which it lies already; what is followed goes before. */
export const suggested = ({ answer }: ManyRow): SuggestionAnswer | null => {
  if (answer === null) return null
  const isIn = (id: string) => answer.filed.some((one) => one.case.id === id)
  const { follow } = answer
  const first = answer.suggestions.find((one) => !isIn(one.case.id)) ?? null
  if (follow === null || follow.case.closedAt !== null || isIn(follow.case.id)) return first
  const known = answer.suggestions.find((one) => one.case.id === follow.case.id)
  return known ?? { case: follow.case, confidence: 1, reason: 'conversation', filings: 1, shared: '' }
}

/** The case about as likely as the suggested one, until somebody chose: the first of two is a guess. */
export const rivalOf = (row: ManyRow): CaseSummaryAnswer | null => {
  const { answer, chosen } = row
  if (answer === null || chosen !== null) return null
  const open = answer.suggestions.filter(({ case: { id } }) =>
    answer.filed.every((one) => one.case.id !== id),
  )
  const [first, second] = open
  const isGuess = suggested(row) === first && answer.follow?.case.id !== first?.case.id
  return second && isGuess && isClose(open) ? second.case : null
}

export const destinationOf = (row: ManyRow): Destination | null => {
  const first = suggested(row)
  return row.chosen ?? (first && { kind: 'existing', case: first.case })
}

/** The row above that is the same mail, as another mailbox or folder holds it: filing one files both. */
export const twinOf = (rows: readonly ManyRow[], row: ManyRow): ManyRow | null => {
  const { head } = row
  if (head.kind !== 'read') return null
  const above = rows.slice(0, rows.indexOf(row))
  return (
    above.find((one) => one.head.kind === 'read' && isSameMail(one.head.mail.metadata, head.mail.metadata)) ??
    null
  )
}

/** Whether it is filed when all are: as its reader says, else where it is in no case yet, no other row's copy and its case no guess. */
export const isToBeFiled = (rows: readonly ManyRow[], row: ManyRow): boolean => {
  if (row.head.kind !== 'read' || isHeldBack(row) || isDone(row)) return false
  if (row.isWanted !== null) return row.isWanted
  return row.answer?.filed.length === 0 && twinOf(rows, row) === null && rivalOf(row) === null
}

/** To be filed, and with a case. */
export const isReady = (rows: readonly ManyRow[], row: ManyRow): boolean =>
  isToBeFiled(rows, row) && destinationOf(row) !== null

/** Not begun, or failed: its case can still be chosen. */
export const isOpen = ({ filing }: ManyRow): boolean => filing.kind === 'none' || filing.kind === 'failed'

const isDone = ({ filing }: ManyRow): boolean =>
  filing.kind === 'filed' || filing.kind === 'kept' || filing.kind === 'undone'

/** One case for all that are not filed yet; `alsoFiled`: for those in other cases too. */
export const forAll = (
  rows: readonly ManyRow[],
  chosen: Destination,
  alsoFiled: boolean,
): readonly ManyRow[] =>
  rows.map((row) => {
    if (row.head.kind !== 'read' || isHeldBack(row) || isDone(row)) return row
    const isFiled = (row.answer?.filed.length ?? 0) > 0
    if (!isFiled) return { ...row, chosen }
    return alsoFiled ? { ...row, chosen, isWanted: !isIn(row, chosen) } : row
  })

const isIn = ({ answer }: ManyRow, chosen: Destination): boolean =>
  chosen.kind === 'existing' && answer?.filed.some((one) => one.case.id === chosen.case.id) === true

/** The one choice of all that are not filed yet; null where they have none, or several. */
export const commonChoice = (rows: readonly ManyRow[]): Destination | null => {
  const open = rows.filter((row) => row.answer?.filed.length === 0)
  const [first] = open
  const isSame = ({ chosen }: ManyRow) =>
    chosen?.kind === 'existing' &&
    first?.chosen?.kind === 'existing' &&
    chosen.case.id === first.chosen.case.id
  return first && open.every(isSame) ? first.chosen : null
}

/** How it went, in numbers. */
export interface ManyOutcome {
  readonly filed: number
  readonly wasThere: number
  readonly kept: number
  readonly failed: number
  /** Commitments that were noted with them. */
  readonly noted: number
  readonly cases: readonly string[]
}

export const outcomeOf = (rows: readonly ManyRow[]): ManyOutcome => {
  const answers = rows.flatMap(({ filing }) => (filing.kind === 'filed' ? [filing.answer] : []))
  const count = (kind: RowFiling['kind']) => rows.filter(({ filing }) => filing.kind === kind).length
  return {
    filed: answers.filter(({ alreadyFiled }) => !alreadyFiled).length,
    wasThere: answers.filter(({ alreadyFiled }) => alreadyFiled).length,
    kept: count('kept'),
    failed: count('failed'),
    noted: answers.reduce((sum, { commitments }) => sum + commitments.length, 0),
    cases: [...new Set(answers.map((answer) => answer.case.reference))],
  }
}

/** Of those that were to be filed: how many came to an end. */
export const progressOf = (rows: readonly ManyRow[]): { readonly done: number; readonly all: number } => {
  const begun = rows.filter(({ filing }) => filing.kind !== 'none')
  const left = begun.filter(({ filing }) => filing.kind === 'waits' || filing.kind === 'running')
  return { done: begun.length - left.length, all: begun.length }
}
