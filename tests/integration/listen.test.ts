import { once } from 'node:events'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { expect, it } from 'vitest'
import type { Environment } from '../../src/service/http/environment.ts'
import { listen } from '../../src/service/listen.ts'

/** The server itself fails in none of these. */
const onFailure = (error: unknown): never => {
  throw error
}

it.for(['127.0.0.1', '::1'])('is reached under the origin it names, on %s', async (host, context) => {
  const app = new Hono<Environment>().get('/', (c) => c.text(c.req.header('host') ?? ''))
  const listening = await listen(app, { host, port: 0, onFailure }).catch(() => null)
  if (listening === null) return context.skip('this machine has no such address')
  const answer = await fetch(listening.origin)
  expect(`http://${await answer.text()}`).toBe(listening.origin)
  await listening.close()
})

it('lets go of whoever sends a request byte by byte, where a limit is set', async () => {
  const app = new Hono<Environment>().post('/', async (c) => c.text(await c.req.text()))
  const listening = await listen(app, { host: '127.0.0.1', port: 0, requestAtMost: 100, onFailure })
  const slow = connect(listening.port, '127.0.0.1')
  slow.on('error', () => undefined)
  slow.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n1')
  const dripping = setInterval(() => slow.write('1'), 60)
  await once(slow.resume(), 'close')
  clearInterval(dripping)
  await listening.close()
})
