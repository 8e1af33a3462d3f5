import { afterAll, beforeAll, expect, it } from 'vitest'
import { mailboxAddress } from '../../src/outlook/mailboxAddress.ts'

const outside = globalThis as { Office?: unknown }
beforeAll(() => {
  outside.Office = { AsyncResultStatus: { Succeeded: 'succeeded' } }
})
afterAll(() => {
  delete outside.Office
})

const own = 'j.kramer@delinde.example'
const addressOf = (item: object) => mailboxAddress(item as Office.MessageRead, own)
const shared = (result: object) => ({
  getSharedPropertiesAsync: (answer: (result: object) => void) => answer(result),
})

it("a mail in the reader's own folder lies in the reader's mailbox", async () => {
  expect(await addressOf({})).toBe(own)
})

it("a mail in a shared folder lies in its owner's mailbox", async () => {
  const value = { owner: 's.hofstra@delinde.example', targetMailbox: 'elsewhere' }
  expect(await addressOf(shared({ status: 'succeeded', value }))).toBe('s.hofstra@delinde.example')
})

it.each([
  { status: 'failed', error: { code: 5001 } },
  { status: 'succeeded', value: { owner: '' } },
])('the mailbox of a shared folder is not known where Outlook does not say: $status', async (result) => {
  expect(await addressOf(shared(result))).toBeNull()
})
