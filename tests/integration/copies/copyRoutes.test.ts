import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { CopyStateAnswer } from '../../../src/contract/copySchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { staticCopies } from '../../../src/mailfiles/bag/staticCopies.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'
import { unwatched } from './copiedFiles.ts'
import { listedMail, listedSource } from './listedSource.ts'
import { temporaryFolder } from './writtenCopy.ts'

const manager: Person = {
  ...{ id: 'noor', name: 'Noor Visser', address: 'n.visser@delinde.example', customers: null },
  roles: ['caseManager'],
}
const secret = { ...listedMail('Uitslag bloedonderzoek', 'Postvak IN'), sensitivity: 'private' }

let service: TestService
afterEach(() => service.close())

const start = async (): Promise<void> => {
  const source = listedSource([listedMail('Akkoord'), listedMail('Planning', 'Klanten'), secret])
  const sourceOf = async (address: string) => (address === 'a.deboer@delinde.example' ? source : null)
  service = await startTestService({
    persons: [manager],
    mailSources: { sourceOf, close: async () => undefined },
  })
}

const stateOf = async (response: Promise<Response>): Promise<CopyStateAnswer> =>
  (await (await response).json()) as CopyStateAnswer

const done = async (place: string, as: string): Promise<CopyStateAnswer> => {
  for (;;) {
    const state = await stateOf(service.ask(place, { as }))
    if (state.state !== 'running') return state
    await pause(20)
  }
}

const begin = (place: string, as: string): Promise<Response> =>
  service.ask(place, { method: 'POST', as, body: JSON.stringify({ mbox: true }) })

const downloaded = async (place: string, as: string) => {
  const response = await service.ask(`${place}/copy.zip`, { as })
  expect(response.headers.get('content-disposition')).toContain('attachment')
  const file = path.join(temporaryFolder(), 'copy.zip')
  writeFileSync(file, Buffer.from(await response.arrayBuffer()))
  return staticCopies.open(file)
}

it('makes a copy of one’s own mailbox without what is private, to be fetched, made anew and taken away', async () => {
  await start()
  const place = '/api/copies/mailboxes/own'
  expect(await stateOf(service.ask(place))).toMatchObject({ state: 'none', copy: null })
  expect((await service.ask(`${place}/copy.zip`)).status).toBe(404)
  expect(await stateOf(begin(place, 'anouk'))).toMatchObject({ state: 'running' })
  const { state, copy } = await done(place, 'anouk')
  expect(state).toBe('done')
  expect(copy).toMatchObject({ copied: 2, leftOut: { private: 1 }, differences: [] })
  const bag = await downloaded(place, 'anouk')
  expect(bag.hash).toBe(copy?.hash)
  expect((await bag.check(unwatched)).faults).toEqual([])
  await bag.close()
  expect((await service.ask(place, { as: 'tom' })).status).toBe(409)
  await begin(place, 'anouk')
  expect((await done(place, 'anouk')).copy?.copied).toBe(2)
  const cancelled = service.ask(`${place}/cancel`, { method: 'POST', body: '{}' })
  expect(await stateOf(cancelled)).toMatchObject({ state: 'none', copy: null })
})

it('makes a copy of a case for a case manager alone', async () => {
  await start()
  const { id } = await service.openCase('2026-0142')
  await service.filed(id, mailOf())
  const place = `/api/copies/cases/${id}`
  expect((await begin(place, 'anouk')).status).toBe(403)
  expect((await begin('/api/copies/cases/9', 'noor')).status).toBe(404)
  await begin(place, 'noor')
  expect(await done(place, 'noor')).toMatchObject({ state: 'done', copy: { copied: 1 } })
  const bag = await downloaded(place, 'noor')
  expect(bag.manifest?.of).toMatchObject({ kind: 'case', id })
  expect(bag.list('register')).toHaveLength(2)
  await bag.close()
})
