import { describe, expect, it } from 'vitest'
import {
  afterRunEvent,
  type FilingRuns,
  type RunEvent,
  runOf,
  runsElsewhere,
} from '../../../src/taskpane/filing/runs.ts'
import { actOf, filed, mailOf } from './mails.ts'

const runsAfter = (...events: readonly RunEvent[]): FilingRuns => events.reduce(afterRunEvent, [])

const started = (subject: string, request?: string): RunEvent => ({
  kind: 'started',
  act: actOf(mailOf(subject), request),
})
const filedOf = (subject: string): RunEvent => ({
  kind: 'became',
  request: `request ${subject}`,
  state: { kind: 'filed', answer: filed, isMarked: true },
})

describe('filings of the pane', () => {
  it('keeps a filing with the mail it began with, whatever else is filed', () => {
    const runs = runsAfter(started('offer'), started('complaint'), filedOf('offer'))
    expect(runOf(runs, mailOf('offer'))?.state.kind).toBe('filed')
    expect(runOf(runs, mailOf('complaint'))?.state.kind).toBe('running')
    expect(runOf(runs, mailOf('another'))).toBeNull()
  })

  it('keeps the newest filing of a mail alone', () => {
    const runs = runsAfter(started('offer', 'first'), started('offer', 'second'))
    expect(runs.map((run) => run.plan.request)).toEqual(['second'])
  })

  it('lists as elsewhere what is not on show, until its end was seen', () => {
    const running = runsAfter(started('offer'), started('complaint'))
    expect(runsElsewhere(running, 'complaint').map((run) => run.mail.key)).toEqual(['offer'])
    const ended = [filedOf('offer'), { kind: 'seen', request: 'request offer' } as const].reduce(
      afterRunEvent,
      running,
    )
    expect(runsElsewhere(ended, 'complaint')).toEqual([])
    expect(runsElsewhere(ended, null).map((run) => run.mail.key)).toEqual(['complaint'])
  })

  it('forgets, when the next begins, what was seen to end', () => {
    const runs = runsAfter(started('offer'), filedOf('offer'), { kind: 'seen', request: 'request offer' })
    expect(runOf(runs, mailOf('offer'))?.state.kind).toBe('filed')
    expect(runOf(afterRunEvent(runs, started('complaint')), mailOf('offer'))).toBeNull()
  })

  it('forgets a filing that is dismissed', () => {
    expect(runsAfter(started('offer'), { kind: 'dismissed', request: 'request offer' })).toEqual([])
  })
})
