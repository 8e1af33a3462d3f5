import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ClientsAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import { mailOf, startTestService, type TestService } from '../testService.ts'

let service: TestService
beforeEach(async () => {
  service = await startTestService()
})
afterEach(() => service.close())

const clientsFor = async (as: string): Promise<readonly string[]> => {
  const response = await service.ask('/api/clients', { as })
  return ((await response.json()) as ClientsAnswer).clients
}

const fileFrom = async (caseId: string, from: string): Promise<void> => {
  await service.file(caseId, mailOf({ from, messageId: `<${randomUUID()}@x.example>`, text: from }))
}

it('tells of clients their domains, most filed first, and the address of who has a provider’s', async () => {
  const { id } = await service.openCase('2026-0142')
  await fileFrom(id, 'jan@bakkerij.example')
  await fileFrom(id, 'eva@kuipers.example')
  await fileFrom(id, 'Bram@Kuipers.example')
  await fileFrom(id, 'Somebody@gmail.com')
  await service.organisation.follower.settled()
  const clients = (await clientsFor('anouk')).filter((client) => client !== 'delinde.example')
  expect(clients).toEqual(['kuipers.example', 'bakkerij.example', 'somebody@gmail.com'])
})

it('tells nobody of a client whose case he may not know of', async () => {
  const { id } = await service.openCase('2026-0143')
  await fileFrom(id, 'eva@kuipers.example')
  const changed = await service.ask(`/api/cases/${id}/changes`, {
    method: 'POST',
    body: JSON.stringify({ request: randomUUID(), step: 'access', restricted: true, members: ['anouk'] }),
    headers: { 'Content-Type': 'application/json' },
  })
  expect(changed.status).toBe(200)
  await service.organisation.follower.settled()
  expect(await clientsFor('anouk')).toContain('kuipers.example')
  expect(await clientsFor('tom')).not.toContain('kuipers.example')
})
