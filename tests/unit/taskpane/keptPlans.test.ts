import { beforeEach, expect, it } from 'vitest'
import { mailFromBytes } from '../../../src/taskpane/filing/mailToFile.ts'
import { keptPlans } from '../../../src/taskpane/many/keptPlans.ts'
import { openIndexedDbStore } from '../../../src/taskpane/outbox/indexedDbStore.ts'
import { outboxLimits } from '../../../src/taskpane/outbox/outboxItem.ts'
import { actOf, mailOf } from './mails.ts'
import { freshMachine } from './outbox/panes.ts'

beforeEach(freshMachine)

const planOf = (subject: string) => {
  const { mail: _, ...plan } = actOf(mailOf(subject))
  return plan
}
const fileOf = (subject: string) => ({ ...mailOf(subject), source: 'file' as const })

it('keeps the bytes of a dropped file for the next pane, and of a mail in Outlook only what was decided', async () => {
  const plans = keptPlans('sanne', openIndexedDbStore())
  expect(await plans.keep(planOf('dropped'), fileOf('dropped'))).toBe(true)
  expect(await plans.keep(planOf('open'), mailOf('open'))).toBe(true)

  const next = keptPlans('sanne', openIndexedDbStore())
  expect((await next.list()).map(({ content }) => content.kind).toSorted()).toEqual(['held', 'unread'])
  expect(new TextDecoder().decode((await next.bytes('request dropped')) ?? undefined)).toBe('dropped')
  expect(await next.bytes('request open')).toBeNull()
  expect(await keptPlans('joris', openIndexedDbStore()).list()).toEqual([])
})

it('keeps that a dropped file is a newsletter, in which nobody promises anything', async () => {
  await keptPlans('sanne', openIndexedDbStore()).keep(planOf('news'), { ...fileOf('news'), isFromList: true })
  const [kept] = await keptPlans('sanne', openIndexedDbStore()).list()
  expect(kept && mailFromBytes(kept.mail, async () => new Uint8Array()).isFromList).toBe(true)
})

it('says of a file that there is no room for that it is not kept', async () => {
  const plans = keptPlans('sanne', openIndexedDbStore())
  const large = { ...fileOf('large'), read: async () => sized(outboxLimits.heldBytes + 1) }
  expect(await plans.keep(planOf('large'), large)).toBe(false)
  expect(await keptPlans('sanne', Promise.resolve(null)).keep(planOf('open'), mailOf('open'))).toBe(false)
})

/** Bytes that only say how many they are. */
const sized = (length: number): Uint8Array<ArrayBuffer> =>
  Object.defineProperty(new Uint8Array(1), 'length', { value: length })
