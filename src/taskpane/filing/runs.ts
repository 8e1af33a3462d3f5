import type { FiledAnswer } from '../../contract/schemas.ts'
import type { OutboxItem, WaitingMail } from '../outbox/outboxItem.ts'
import type { WaitingItem } from '../outbox/ownItems.ts'
import type { ProblemCode } from '../problem.ts'
import type { FilingAct } from './fileMail.ts'
import type { FilingPlan } from './filingPlan.ts'
import type { FilingStep } from './sendFiling.ts'

/** A filing on its way, or what became of it. It belongs to the mail it began with, whatever is selected now. */
export interface FilingRun {
  readonly plan: FilingPlan
  readonly mail: WaitingMail
  readonly state: RunState
  /** Whether its end was on show with its mail. What nobody saw is told in a line of its own. */
  readonly isSeen: boolean
  /** It waits in the outbox, or did: perhaps since a pane that is closed now. */
  readonly isFromOutbox: boolean
  /** Since when it waits, where that is known. */
  readonly since: string | null
}

export type RunState =
  | { readonly kind: 'running'; readonly step: FilingStep }
  | { readonly kind: 'waiting'; readonly problem: ProblemCode | null; readonly isLasting: boolean }
  | { readonly kind: 'filed'; readonly answer: FiledAnswer; readonly isMarked: boolean }
  | { readonly kind: 'failed'; readonly problem: ProblemCode }
  /** It was to be taken out, and stands in a case that this person may not open any more. */
  | { readonly kind: 'stands' }

export type RunEvent =
  | { readonly kind: 'started'; readonly act: FilingAct }
  | { readonly kind: 'became'; readonly request: string; readonly state: RunState }
  | { readonly kind: 'seen'; readonly request: string }
  | { readonly kind: 'dismissed'; readonly request: string }
  /** An item of the outbox went out by itself. */
  | { readonly kind: 'sent'; readonly item: OutboxItem; readonly answer: FiledAnswer }
  /** All that lies in the outbox now. */
  | { readonly kind: 'listed'; readonly items: readonly WaitingItem[] }

/** Newest first, at most one for each mail. What was seen to end is forgotten when the next begins. */
export type FilingRuns = readonly FilingRun[]

export const afterRunEvent = (runs: FilingRuns, event: RunEvent): FilingRuns => {
  switch (event.kind) {
    case 'started': {
      const { mail, ...plan } = event.act
      const state = { kind: 'running', step: { kind: 'reading' } } as const
      return [
        { plan, mail, state, isSeen: false, isFromOutbox: false, since: null },
        ...runs.filter((run) => !run.isSeen && !isReplaced(run, event.act)),
      ]
    }
    case 'became':
      return changed(runs, event.request, {
        state: event.state,
        ...(event.state.kind === 'waiting' && { isFromOutbox: true }),
      })
    case 'seen':
      return changed(runs, event.request, { isSeen: true })
    case 'dismissed':
      return runs.filter((run) => run.plan.request !== event.request)
    case 'sent':
      return [sentRun(event), ...runs.filter((run) => run.plan.request !== event.item.plan.request)]
    case 'listed':
      return listed(runs, event.items)
  }
}

/** The mail may not be the selected one: it is marked when it is on show again. */
const sentRun = ({
  item: { plan, mail },
  answer,
}: Extract<RunEvent, { readonly kind: 'sent' }>): FilingRun => ({
  plan,
  mail,
  state: { kind: 'filed', answer, isMarked: false },
  isSeen: false,
  isFromOutbox: true,
  since: null,
})

/** Whether this act comes in the place of that run: the same act once more, or another decision about the mail. */
export const isReplaced = (run: FilingRun, act: FilingAct): boolean =>
  run.plan.request === act.request || runOf([run], act.mail) !== null

const changed = (runs: FilingRuns, request: string, change: Partial<FilingRun>): FilingRuns =>
  runs.map((run) => (run.plan.request === request ? { ...run, ...change } : run))

const listed = (runs: FilingRuns, items: readonly WaitingItem[]): FilingRuns => {
  const left = new Map(items.flatMap((item) => (isShown(item) ? [[item.plan.request, item]] : [])))
  const kept = runs.flatMap((run) => {
    const item = left.get(run.plan.request)
    left.delete(run.plan.request)
    if (!run.isFromOutbox || run.state.kind === 'running' || run.state.kind === 'filed') return [run]
    // Another pane sent it, or took it out.
    return item === undefined ? [] : [{ ...run, plan: item.plan, state: stateOf(item), since: item.since }]
  })
  return [...kept, ...[...left.values()].filter(wasTried).map(runFromOutbox)]
}

const isShown = ({ content: { kind } }: WaitingItem): boolean => kind === 'read' || kind === 'stands'

/** What was not tried yet is on its way now, in this pane or another: only what did not get through waits. */
const wasTried = ({ problem, content }: WaitingItem): boolean => problem !== null || content.kind === 'stands'

const runFromOutbox = (item: WaitingItem): FilingRun => ({
  plan: item.plan,
  mail: item.mail,
  state: stateOf(item),
  isSeen: false,
  isFromOutbox: true,
  since: item.since,
})

const stateOf = ({ content, isRefused, problem, isLasting }: WaitingItem): RunState => {
  if (content.kind === 'stands') return { kind: 'stands' }
  return isRefused
    ? { kind: 'failed', problem: problem ?? 'unexpected' }
    : { kind: 'waiting', problem, isLasting }
}

/** The run of a mail; of what waits also by what the mail says of itself, for Outlook's ids do not outlive it. */
export const runOf = (runs: FilingRuns, mail: WaitingMail): FilingRun | null =>
  runs.find((run) => run.mail.key === mail.key) ??
  runs.find((run) => run.isFromOutbox && isSameMessage(run.mail, mail)) ??
  null

const isSameMessage = ({ metadata: a }: WaitingMail, { metadata: b }: WaitingMail): boolean =>
  a.messageId !== null && a.messageId === b.messageId && a.subject === b.subject && a.sentAt === b.sentAt

/** Filings whose mail is not on show and whose end nobody saw yet; what waits has a line of its own. */
export const runsElsewhere = (runs: FilingRuns, shownMailKey: string | null): FilingRuns =>
  runs.filter((run) => !run.isSeen && !run.isFromOutbox && run.mail.key !== shownMailKey)

/** What waits or waited, of which somebody should know. */
export const runsFromOutbox = (runs: FilingRuns): FilingRuns =>
  runs.filter((run) => run.isFromOutbox && !run.isSeen)
