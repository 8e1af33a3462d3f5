import { once } from 'node:events'
import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'
import { spawnDossier, textOf } from '../dossierProcess.ts'
import { startLoopbackSmtp } from './loopbackSmtp.ts'
import { openWorld, people } from './remindingWorld.ts'

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString()

it('a service reminds by itself, logs counts alone, and stops when it is told to', async () => {
  const server = await startLoopbackSmtp()
  // 28 days are left of the 30, and one is the margin: the reminder of 30 days before has come.
  const world = await openWorld(server.port, [{ id: 'jan', name: 'Jan Smit', accountDeletedAt: daysAgo(2) }])
  const service = spawnDossier(world.variables, 'serve', '--port', '0', '--json')
  service.stdout.resume()
  const log = textOf(service.stderr)
  try {
    await expect.poll(() => server.accepted.length, { timeout: 30_000 }).toBe(1)
    await expect.poll(async () => (await world.entries('jan')).at(-1)?.['kind']).toBe('reminderSent')
  } finally {
    service.kill('SIGTERM')
  }
  expect(await once(service, 'exit')).toEqual([0, null])
  const read = await simpleParser(server.accepted[0]?.source ?? '')
  expect(read.to).toMatchObject({ value: [{ address: people.contact }] })
  expect(await log).toContain('"event":"reminded","sent":1')
  expect(await log).not.toMatch(/@delinde|Smit|decision\/jan/)
  await world.close()
  await server.close()
})
