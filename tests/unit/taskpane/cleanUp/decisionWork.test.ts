import { describe, expect, it } from 'vitest'
import type { CleanUpDecisionRequest, MadeDecisionAnswer } from '../../../../src/contract/cleanUpSchemas.ts'
import { decisionWork, lastOf } from '../../../../src/taskpane/cleanUp/decisions/decisionWork.ts'
import { failedIn } from '../../../../src/taskpane/cleanUp/decisions/failedIn.ts'
import { ServiceError } from '../../../../src/taskpane/problem.ts'

const answerTo = ({ request, decision }: CleanUpDecisionRequest): MadeDecisionAnswer => ({
  ...{ id: `d-${request}`, at: '2026-11-21T12:00:00Z', decision, what: 'group', mails: 3 },
  ...{ title: 'Jansen', case: null, isUndone: false },
})

/** A service that answers when it is let, in the order in which it was asked. */
const service = () => {
  const heard: string[] = []
  const failing = { times: 0 }
  const answer = async <T>(what: string, value: T): Promise<T> => {
    heard.push(what)
    await Promise.resolve()
    if (failing.times-- > 0) throw new ServiceError('offline')
    return value
  }
  const made = new Map<string, MadeDecisionAnswer>()
  return {
    heard,
    failing,
    decide: async (act: CleanUpDecisionRequest) => {
      const one = answerTo(act)
      made.set(one.id, one)
      return answer(`${act.decision} ${act.request}`, one)
    },
    undo: (id: string) => {
      const one = made.get(id)
      if (one === undefined) throw new Error(`nothing was decided as ${id}`)
      return answer(`undo ${id}`, { ...one, isUndone: true })
    },
    decisions: async () => ({ decisions: [] }),
  }
}

const begun = () => {
  const asked = service()
  let number = 0
  return { asked, work: decisionWork(asked, () => String(++number)) }
}
const about = (row: string) => ({ about: { what: 'group', group: row }, case: null, rows: [row] }) as const

describe('decisions on their way', () => {
  it('of which nobody knows whether the service has them are one decision when made once more, and another is another', async () => {
    const { asked, work } = begun()
    const byRule = { about: { what: 'group', group: 'all' }, case: null, rows: [] } as const
    asked.failing.times = 2
    await work.decide({ decision: 'private', ...about('a') })
    await work.decide({ decision: 'later', ...byRule })
    await work.decide({ decision: 'private', ...about('a') })
    await work.decide({ decision: 'later', ...byRule })
    await work.decide({ decision: 'private', ...about('a') })
    await work.decide({ decision: 'later', ...byRule })
    asked.failing.times = 1
    await work.decide({ decision: 'private', ...about('b') })
    await work.decide({ decision: 'later', ...about('b') })
    expect(asked.heard).toEqual([
      ...['private 1', 'later 2', 'private 1', 'later 2'],
      ...['private 3', 'later 4', 'private 5', 'later 6'],
    ])
  })

  it('that the service did not get are told once each, on however many rows they were made, until they are sent again', async () => {
    const { asked, work } = begun()
    asked.failing.times = 2
    const mails = ['a', 'b']
    await work.decide({ decision: 'private', about: { what: 'mails', mails }, case: null, rows: mails })
    await work.decide({ decision: 'later', ...about('c') })
    const failed = failedIn(work.state().marks)
    expect(failed.map(({ act }) => act.request)).toEqual(['1', '2'])
    await Promise.all(failed.map(({ act }) => work.retry(act)))
    expect(failedIn(work.state().marks)).toEqual([])
    expect(asked.heard).toEqual(['private 1', 'later 2', 'private 1', 'later 2'])
  })

  it('stand in the list at once, and reach the service in the order in which they were made', async () => {
    const { asked, work } = begun()
    const first = work.decide({ decision: 'private', ...about('a') })
    const second = work.decide({ decision: 'notNeeded', ...about('b') })
    expect([...work.state().marks].map(([row, { kind }]) => `${row} ${kind}`)).toEqual([
      'a sending',
      'b sending',
    ])
    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(asked.heard).toEqual(['private 1', 'notNeeded 2'])
    expect(work.state().made?.map(({ id }) => id)).toEqual(['d-2', 'd-1'])
  })

  it('are taken back from the last on, also one that is still on its way', async () => {
    const { asked, work } = begun()
    void work.decide({ decision: 'private', ...about('a') })
    void work.decide({ decision: 'notNeeded', ...about('b') })
    await Promise.all([work.undo(null), work.undo(null)])
    expect(asked.heard.slice(2)).toEqual(['undo d-2', 'undo d-1'])
    expect(work.state().marks.size).toBe(0)
    expect(lastOf(work.state().made)).toBeNull()
    await work.undo(null)
    expect(asked.heard).toHaveLength(4)
  })

  it('that failed stay marked so, and are tried again under the same request id', async () => {
    const { asked, work } = begun()
    asked.failing.times = 1
    expect(await work.decide({ decision: 'private', ...about('a') })).toBe(false)
    const mark = work.state().marks.get('a')
    expect(mark).toMatchObject({ kind: 'failed', problem: 'offline' })
    if (mark?.kind === 'failed') await work.retry(mark.act)
    expect(asked.heard).toEqual(['private 1', 'private 1'])
    expect(work.state().marks.get('a')?.kind).toBe('made')
  })

  it('are no longer marked once the list says them itself, but for those that it cannot know', async () => {
    const { asked, work } = begun()
    await work.decide({ decision: 'private', ...about('a') })
    asked.failing.times = 1
    await work.decide({ decision: 'private', ...about('b') })
    work.forgetMarks()
    expect([...work.state().marks.keys()]).toEqual(['b'])
  })
})
