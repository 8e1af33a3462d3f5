import { afterAll, beforeAll, expect, it } from 'vitest'
import { HostError } from '../../src/outlook/mailHost.ts'
import { officeCall } from '../../src/outlook/officeCall.ts'

const outside = globalThis as { Office?: unknown }
beforeAll(() => {
  outside.Office = { AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' } }
})
afterAll(() => {
  delete outside.Office
})

type Result = Parameters<Parameters<Parameters<typeof officeCall<string>>[0]>[0]>[0]
const result = (parts: object): Result => parts as Result

const failing = (code: number): Promise<HostError> =>
  officeCall<string>((callback) => callback(result({ status: 'failed', error: { code } }))).then(
    () => expect.unreachable(),
    (error: unknown) => error as HostError,
  )

it('gives the value of a call that succeeded', async () => {
  await expect(
    officeCall<string>((callback) => callback(result({ status: 'succeeded', value: 'bytes' }))),
  ).resolves.toBe('bytes')
})

it.each([
  [5001, 'tryAgain'],
  [9020, 'tryAgain'],
  [9030, 'itemChanged'],
  [9000, 'tooLarge'],
  [5000, 'unsupported'],
  [7000, 'unsupported'],
  [9049, 'noItem'],
  [12345, 'failed'],
])('tells what Outlook means by %i, and keeps its number and its error', async (officeCode, code) => {
  const error = await failing(officeCode)
  expect(error).toBeInstanceOf(HostError)
  expect(error).toMatchObject({ code, officeCode, cause: { code: officeCode } })
})

it('takes what office.js throws, for lack of a permission say, for a failed call', async () => {
  const thrown = new TypeError('item.getAsFileAsync is not a function')
  const failure = officeCall<string>(() => {
    throw thrown
  })
  await expect(failure).rejects.toMatchObject({ code: 'failed', officeCode: null, cause: thrown })
})
