import { afterAll, beforeEach, expect, it } from 'vitest'
import { followSelection } from '../../src/outlook/followSelection.ts'

type Answer = (result: object) => void

const outside = globalThis as { Office?: unknown }
const failed = { status: 'failed', error: { code: 5001 } }
const succeeded = { status: 'succeeded' }
const old = { selectSeveral: false }
let answers: object[] = []
let select = (): void => undefined

beforeEach(() => {
  const addHandlerAsync = (_: string, handler: () => void, answer: Answer) => {
    select = handler
    answer(answers.shift() ?? {})
  }
  outside.Office = {
    AsyncResultStatus: { Succeeded: 'succeeded' },
    EventType: { ItemChanged: 'itemChanged' },
    context: { mailbox: { addHandlerAsync } },
  }
})
afterAll(() => {
  delete outside.Office
})

it('asks again, once, to be told of another selection, and guards from then on', async () => {
  answers = [failed, succeeded]
  const selection = await followSelection(old)
  const stillSelected = selection.guard()
  expect(stillSelected).not.toThrow()
  select()
  expect(stillSelected).toThrow('itemChanged')
})

it('gives no guard that could never trip', async () => {
  answers = [failed, failed, succeeded]
  await expect(followSelection(old)).rejects.toMatchObject({ code: 'tryAgain', officeCode: 5001 })
})
