import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Environment } from '../../src/service/http/environment.ts'
import { listen } from '../../src/service/listen.ts'

it.for(['127.0.0.1', '::1'])('is reached under the origin it names, on %s', async (host, context) => {
  const app = new Hono<Environment>().get('/', (c) => c.text(c.req.header('host') ?? ''))
  const listening = await listen(app, { host, port: 0 }).catch(() => null)
  if (listening === null) return context.skip('this machine has no such address')
  const answer = await fetch(listening.origin)
  expect(`http://${await answer.text()}`).toBe(listening.origin)
  await listening.close()
})
