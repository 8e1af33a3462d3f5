import type { FiledAnswer } from '../../contract/schemas.ts'
import type { ProblemCode } from '../problem.ts'
import type { FilingAct, FilingStep } from './fileMail.ts'

/** A filing on its way, or what became of it. It belongs to the mail it began with, whatever is selected now. */
export interface FilingRun {
  readonly act: FilingAct
  readonly state: RunState
  /** Whether its end was on show with its mail. What nobody saw is told in a line of its own. */
  readonly isSeen: boolean
}

export type RunState =
  | { readonly kind: 'running'; readonly step: FilingStep }
  | { readonly kind: 'filed'; readonly answer: FiledAnswer; readonly isMarked: boolean }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }

export type RunEvent =
  | { readonly kind: 'started'; readonly act: FilingAct }
  | { readonly kind: 'became'; readonly request: string; readonly state: RunState }
  | { readonly kind: 'seen'; readonly request: string }
  | { readonly kind: 'dismissed'; readonly request: string }

/** Newest first, at most one for each mail. What was seen to end is forgotten when the next begins. */
export type FilingRuns = readonly FilingRun[]

export const afterRunEvent = (runs: FilingRuns, event: RunEvent): FilingRuns => {
  switch (event.kind) {
    case 'started':
      return [
        { act: event.act, state: { kind: 'running', step: { kind: 'reading' } }, isSeen: false },
        ...runs.filter((run) => !run.isSeen && run.act.mail.key !== event.act.mail.key),
      ]
    case 'became':
      return changed(runs, event.request, { state: event.state })
    case 'seen':
      return changed(runs, event.request, { isSeen: true })
    case 'dismissed':
      return runs.filter((run) => run.act.request !== event.request)
  }
}

const changed = (runs: FilingRuns, request: string, change: Partial<FilingRun>): FilingRuns =>
  runs.map((run) => (run.act.request === request ? { ...run, ...change } : run))

export const runOf = (runs: FilingRuns, mailKey: string): FilingRun | null =>
  runs.find((run) => run.act.mail.key === mailKey) ?? null

/** Filings whose mail is not on show and whose end nobody saw yet. */
export const runsElsewhere = (runs: FilingRuns, shownMailKey: string | null): FilingRuns =>
  runs.filter((run) => !run.isSeen && run.act.mail.key !== shownMailKey)
