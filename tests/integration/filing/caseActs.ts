import { randomUUID } from 'node:crypto'
import type { ErrorBody } from '../../../src/contract/errors.ts'
import type { TestService } from '../testService.ts'

/** Posts what a person does once; `request` is new unless said. */
export const does = (
  service: TestService,
  path: string,
  body: object,
  as: string | null = 'anouk',
): Promise<Response> =>
  service.ask(path, { method: 'POST', as, body: JSON.stringify({ request: randomUUID(), ...body }) })

/** The answer to it; throws the code of an error. */
export const answerTo = async <Answer>(response: Promise<Response>): Promise<Answer> => {
  const answered = await response
  const body = (await answered.json()) as Answer & ErrorBody
  if (!answered.ok) throw new Error(body.error.code)
  return body
}

export const promiseOf = (what: string, more: object = {}) => ({
  ...{ promisor: 'us', promisorName: 'Anouk', promisee: 'Het Anker', what, due: '2026-12-01' },
  ...{ dueWords: 'uiterlijk 1 december', quote: `Wij ${what}.`, origin: 'found', owner: null },
  ...more,
})
