import { afterEach, expect, it } from 'vitest'
import type { BinAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { SearchAnswer } from '../../../src/contract/schemas.ts'
import { type CleanUpService, type MailInFolder, startCleanUpService } from './cleanUpMailbox.ts'

const withPromise: MailInFolder = {
  ...{ folder: 'Inbox', name: 'zegel', from: 'Zegelvriend <zegelvriend@kennis.example>', day: 3 },
  subject: 'Zegelfeest zaterdag',
  text: 'Ik beloof dat ik je uiterlijk vrijdag 30 oktober 2026 de foto van het zegelfeest stuur.',
}

let service: CleanUpService
afterEach(() => service.close())

it('what was filed with a promise, undone and then called private stays out of its case until it is erased', async () => {
  service = await startCleanUpService([withPromise])
  const { id } = await service.openCase('2026-0142')
  await service.settled()
  const about = { what: 'rule', field: 'folder', value: 'Inbox' } as const
  await service.decide({ decision: 'file', about, case: id })
  expect((await service.settled()).standings).toMatchObject({ filed: 1 })
  const made = await service.ask('/api/clean-up/own/decisions')
  const { decisions } = (await made.json()) as { decisions: readonly { id: string }[] }
  await service.undo(decisions[0]?.id ?? '')
  expect((await service.settled()).standings).toMatchObject({ filed: 0 })
  await service.decide({ decision: 'private', about })
  expect(await service.settled()).toMatchObject({ standings: { private: 1 }, filing: { asked: 1 } })
  await service.organisation.follower.settled()

  const { hits } = (await (await service.ask('/api/search?query=zegelfeest')).json()) as SearchAnswer
  expect(hits).toEqual([])
  for (const route of ['/api/commitments', `/api/cases/${id}/timeline`, `/api/cases/${id}`])
    expect((await (await service.ask(route)).text()).toLowerCase()).not.toContain('zegelfeest')
  const bin = (await (await service.ask('/api/bin')).json()) as BinAnswer
  expect(bin.filings[0]?.filing.withdrawn?.toErase).toEqual(['promise'])
})
