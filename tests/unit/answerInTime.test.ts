import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerInTime, mayAskAgain } from '../../src/outlook/answerInTime.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Office', { AsyncResultStatus: { Succeeded: 'succeeded' } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('gives up an Outlook that never answers, and does not ask it at once again', async () => {
  const call = answerInTime<string>(() => undefined).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(30_000)
  const error = await call
  expect(error).toMatchObject({ code: 'tryAgain', officeCode: null })
  expect(mayAskAgain(error)).toBe(false)
})

it('hands on what Outlook answers or refuses, and leaves no timer behind', async () => {
  const answered = answerInTime<string>((callback) =>
    callback({ status: 'succeeded', value: 'mail' } as unknown as Office.AsyncResult<string>),
  )
  expect(await answered).toBe('mail')
  const refused = answerInTime<string>((callback) =>
    callback({ status: 'failed', error: { code: 5001 } } as unknown as Office.AsyncResult<string>),
  )
  const error = await refused.catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'tryAgain', officeCode: 5001 })
  expect(mayAskAgain(error)).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
