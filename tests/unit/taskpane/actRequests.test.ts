import { describe, expect, it } from 'vitest'
import { mayBeDone, openActRequests } from '../../../src/taskpane/actRequests.ts'

const opened = () => {
  let number = 0
  return openActRequests(() => String(++number))
}

describe('the request id of an act', () => {
  it.each(['offline', 'internal', 'storageUnavailable', 'storageFull', 'stopping', 'unexpected'] as const)(
    'stays while nobody knows whether it was done: %s',
    (problem) => {
      const requests = opened()
      expect(requests.idFor({ text: 'called' })).toBe('1')
      requests.ended(problem)
      expect(mayBeDone(problem)).toBe(true)
      expect(requests.idFor({ text: 'called' })).toBe('1')
    },
  )

  it.each(['caseNotFound', 'changedMeanwhile', 'badRequest', 'postFailed', null] as const)(
    'is another once it was done or refused: %s',
    (problem) => {
      const requests = opened()
      requests.idFor('called')
      requests.ended(problem)
      expect(requests.idFor('called')).toBe('2')
    },
  )

  it('is another for another text, and for a step that undoes it', () => {
    const requests = opened()
    const ids = [{ step: 'close', reason: 'done' }, { step: 'close', reason: '' }, { step: 'reopen' }].map(
      (input) => {
        const id = requests.idFor(input)
        requests.ended('offline')
        return id
      },
    )
    expect(ids).toEqual(['1', '2', '3'])
  })
})
