import { beforeEach, expect, it, vi } from 'vitest'
import { afterRunEvent } from '../../../../src/taskpane/filing/runs.ts'
import type { FilingStep } from '../../../../src/taskpane/filing/sendFiling.ts'
import { openMemoryStore } from '../../../../src/taskpane/outbox/memoryStore.ts'
import { outboxLimits } from '../../../../src/taskpane/outbox/outboxItem.ts'
import { actOf, kitchen, mailOf } from '../mails.ts'
import { me, modelService } from './modelService.ts'
import { freshMachine, openPane } from './panes.ts'

beforeEach(freshMachine)

const other = { ...me, id: 'anouk', name: 'Anouk de Boer' }

it('keeps what a person filed from whoever signs in next on the same machine, and for its return', async () => {
  const service = modelService()
  const first = await openPane(service)
  await first.outbox.meet(me)
  service.meet(['lost'])
  expect(await first.file('offer')).toEqual({ kind: 'waiting', problem: 'offline', isLasting: true })
  first.close()

  const second = await openPane(service, { key: 'key of Anouk', person: other })
  await second.outbox.meet(other)
  await second.outbox.sendNow()
  expect(await second.outbox.items()).toEqual([])
  expect(service.filings.size).toBe(0)
  second.close()

  const again = await openPane(service, { key: 'a new key' })
  await again.outbox.meet(me)
  await again.outbox.sendNow()
  expect([...service.filings.keys()]).toEqual(['request offer'])
  again.close()
})

it('offers nobody the cases that another was offered before it was known who he is', async () => {
  const service = modelService()
  const first = await openPane(service)
  await first.outbox.keepRecentCases([kitchen])
  expect(await first.outbox.recentCases()).toEqual([kitchen])
  first.close()
  const second = await openPane(service, { key: 'key of Anouk', person: other })
  expect(await second.outbox.recentCases()).toEqual([])
  second.close()
})

it('sends nothing any more once a key is another person’s', async () => {
  const service = modelService()
  const pane = await openPane(service, { person: other })
  await pane.outbox.meet(me)
  service.meet(['lost'])
  await pane.file('offer')
  await pane.outbox.sendNow()
  expect(service.filings.size).toBe(0)
  pane.close()
})

it('files as long as the pane is open where the browser keeps nothing, and says that it will not last', async () => {
  const service = modelService()
  const pane = await openPane(service, { store: null })
  await pane.outbox.meet(me)
  service.meet(['stopping'])
  expect(await pane.file('offer')).toEqual({ kind: 'waiting', problem: 'stopping', isLasting: false })
  await pane.outbox.sendNow()
  expect(pane.sent).toHaveLength(1)
  expect(await pane.outbox.items()).toEqual([])
  pane.close()
})

it('sends under the next key what waited in the pane’s memory under one that was refused, and to nobody else', async () => {
  const service = modelService()
  const memory = openMemoryStore()
  const inPane = { store: null, memory }
  const first = await openPane(service, inPane)
  service.meet(['lost'])
  await first.file('offer')
  await first.outbox.meet(me)
  service.meet(['lost'])
  await first.file('plan')
  first.close()

  const second = await openPane(service, { ...inPane, key: 'key of Anouk', person: other })
  expect(await second.outbox.items()).toEqual([])
  await second.outbox.meet(other)
  await second.outbox.sendNow()
  expect(await second.outbox.items()).toEqual([])
  expect(service.filings.size).toBe(0)
  second.close()

  const again = await openPane(service, { ...inPane, key: 'a new key' })
  await again.outbox.meet(me)
  await again.outbox.sendNow()
  expect([...service.filings.keys()]).toEqual(['request offer', 'request plan'])
  expect(await again.outbox.items()).toEqual([])
  again.close()
})

it('keeps what the service refuses, with the reason, and sends it no more until somebody says so, also to another case', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  service.meet(['lost'])
  await pane.file('offer')
  service.gone.add('2026-0142')
  await pane.outbox.sendNow()
  expect(await pane.outbox.items()).toMatchObject([{ isRefused: true, problem: 'caseNotFound' }])
  const other = { ...kitchen, id: '2026-0231', reference: '2026-0231' }
  await pane.outbox.sendNow()
  expect(service.filings.size).toBe(0)
  await pane.outbox.release('request offer', { kind: 'existing', case: other })
  await pane.outbox.sendNow()
  expect(pane.sent.map(({ item }) => item.plan)).toMatchObject([
    { request: 'request offer', into: { case: { id: '2026-0231' } } },
  ])
  expect(service.filings.size).toBe(1)
  pane.close()
})

it('leaves a mail in one case where a refusal came after it was recorded and it is filed elsewhere: by hand, in a row, or released', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  const elsewhere = (id: string) => ({ ...kitchen, id })
  const standing = () => [...service.stands.values()].map((cases) => [...cases])
  const refused = async (act: Promise<unknown>) => {
    await expect(act).rejects.toThrow('internal')
    service.meet([])
  }
  // Of three questions of a filing (bytes, filing, and a case before it where it is new) the last one fails.
  service.meet(['answered', 'failedAfter'])
  await refused(pane.file('offer'))
  expect(standing()).toEqual([['2026-0142']])
  service.meet(['answered', 'failedAfter'])
  await refused(pane.file('offer', elsewhere('2026-0231')))
  expect(standing()).toEqual([['2026-0231']])
  service.meet(['answered', 'answered', 'failedAfter'])
  await pane.outbox.release('request offer', { kind: 'existing', case: elsewhere('2026-0300') })
  await pane.outbox.sendNow()
  service.meet([])
  expect(standing()).toEqual([['2026-0300']])
  const sends = await pane.outbox.sends('request offer')
  expect(sends.map((sent) => sent.case)).toEqual(['2026-0142', '2026-0231', '2026-0300'])
  // A new decision about the mail, under a request of its own, as the form makes one.
  await pane.outbox.remove('request offer')
  await pane.file('offer', elsewhere('2026-0142'), { request: 'request anew', insteadOf: sends })
  expect(standing()).toEqual([['2026-0142']])
  pane.close()
})

it('says of what a closed pane never came to send that it waits, where there is no network', async () => {
  const service = modelService()
  const first = await openPane(service)
  await first.outbox.meet(me)
  const { mail, ...plan } = actOf(mailOf('offer'))
  const content = { kind: 'read', sha256: 'a'.repeat(64), size: 1 } as const
  const item = { plan, since: '2026-11-21T13:03:00Z', content, problem: null, isRefused: false }
  const { key, source, metadata } = mail
  await first.outbox.keep({ ...item, mail: { key, source, metadata } }, new Uint8Array(1))
  first.close()
  const next = await openPane(service)
  service.meet(['lost', 'lost'])
  await next.outbox.sendNow()
  expect(await next.outbox.items()).toMatchObject([{ problem: 'offline', isRefused: false }])
  next.close()
})

it('forgets what is called off before it was sent, and nothing that may be recorded', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  const stopping = (stop: AbortController, at: FilingStep['kind']) => ({
    signal: stop.signal,
    onStep: ({ kind }: FilingStep) => {
      if (kind === at) stop.abort()
    },
  })
  const early = new AbortController()
  const before = pane.file('early', kitchen, {}, stopping(early, 'sending'))
  await expect(before).rejects.toThrow('aborted')
  expect(await pane.outbox.items()).toEqual([])

  const late = new AbortController()
  service.meet(['answered', 'answerLost'])
  expect(await pane.file('late', kitchen, {}, stopping(late, 'recording'))).toMatchObject({ kind: 'waiting' })
  expect(await pane.outbox.items()).toMatchObject([{ plan: { request: 'request late' }, problem: 'offline' }])
  pane.close()
})

it('never sends what was taken out', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  service.meet(['lost'])
  await pane.file('offer')
  expect(await pane.outbox.remove('request offer')).toBe(true)
  await pane.outbox.sendNow()
  expect(service.filings.size).toBe(0)
  pane.close()
})

it('takes back what was taken out after it was recorded without an answer, before the same mail is filed elsewhere', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  const standing = () => [...service.stands.values()].map((cases) => [...cases])
  service.meet(['answered', 'answerLost'])
  await pane.file('offer')
  expect(standing()).toEqual([['2026-0142']])
  expect(await pane.outbox.remove('request offer')).toBe(true)
  pane.close()
  // Still without a network, in a pane that knows of it from the disk alone.
  const next = await openPane(service)
  service.meet(['lost'])
  const elsewhere = next.file('offer', { ...kitchen, id: '2026-0231' }, { request: 'request anew' })
  expect(await elsewhere).toEqual({ kind: 'waiting', problem: 'offline', isLasting: true })
  await next.outbox.sendNow()
  expect(standing()).toEqual([['2026-0231']])
  expect(await next.outbox.items()).toEqual([])
  next.close()
})

it('tells of what was recorded in a case that was closed to its person since, until he was told, and asks no more', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  service.meet(['answered', 'answerLost'])
  await pane.file('offer')
  service.gone.add(kitchen.id)
  await pane.outbox.remove('request offer')
  await pane.outbox.sendNow()
  pane.close()
  const next = await openPane(service)
  await next.outbox.meet(me)
  const [item, ...more] = await next.outbox.items()
  expect([item?.content.kind, more]).toEqual(['stands', []])
  expect(afterRunEvent([], { kind: 'listed', items: item ? [item] : [] })).toMatchObject([
    { state: { kind: 'stands' }, isFromOutbox: true },
  ])
  expect(await next.outbox.remove('request offer')).toBe(true)
  expect(await next.outbox.items()).toEqual([])
  next.close()
})

it('knows of a filing that it may be recorded where the pane was closed as it was sent', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  service.whenRecorded(pane.close)
  void pane.file('offer')
  await vi.waitFor(() => expect(service.filings.size).toBe(1))
  const next = await openPane(service)
  expect(await next.outbox.remove('request offer')).toBe(true)
  await next.outbox.sendNow()
  expect([...service.stands.values()].map((cases) => cases.size)).toEqual([0])
  next.close()
})

it('takes no more onto the disk than its limit; what is over waits in the pane', async () => {
  const service = modelService()
  const pane = await openPane(service)
  await pane.outbox.meet(me)
  service.meet(['lost'])
  await pane.file('offer')
  const [small] = await pane.outbox.items()
  if (small === undefined) throw new Error('expected an item')
  const { isLasting: _, ...item } = small
  const large = {
    ...item,
    plan: { ...item.plan, request: 'request large' },
    content: { kind: 'read', sha256: '', size: outboxLimits.bytes } as const,
  }
  expect(await pane.outbox.keep(large, new Uint8Array(1))).toMatchObject({ isLasting: false })
  expect(await pane.outbox.items()).toHaveLength(2)
  pane.close()
})
