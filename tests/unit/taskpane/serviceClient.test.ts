import { afterEach, expect, it, vi } from 'vitest'
import { problemOf } from '../../../src/taskpane/problem.ts'
import { serviceClient } from '../../../src/taskpane/serviceClient.ts'

afterEach(() => vi.unstubAllGlobals())

const breaking = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (body) => body.enqueue(new TextEncoder().encode('{"filing":')),
    pull: (body) => body.error(new TypeError('network error')),
  })

it.each([
  ['breaks off', breaking],
  ['is a page of what stands in between', () => '<p>Sign in to this hotel’s network'],
  ['ends half way', () => '{"filing":'],
])('takes an answer that %s for none, so that the request is sent again', async (_how, body) => {
  vi.stubGlobal('fetch', async () => new Response(body(), { status: 201 }))
  const { fileMessage, me } = serviceClient('key', () => undefined)
  const { signal } = new AbortController()
  for (const asked of [me(signal), fileMessage('2026-0142', {} as never, signal)])
    expect(await asked.catch(problemOf)).toBe('offline')
})

it('takes a filed mail of which only a part arrived for none', async () => {
  vi.stubGlobal('fetch', async () => new Response(breaking()))
  const { download } = serviceClient('key', () => undefined)
  expect(await download('a.2', new AbortController().signal).catch(problemOf)).toBe('offline')
})

it('leaves an answer that was called off as that', async () => {
  const called = new DOMException('called off', 'AbortError')
  const body = new ReadableStream({ pull: (stream) => stream.error(called) })
  vi.stubGlobal('fetch', async () => new Response(body))
  const { me } = serviceClient('key', () => undefined)
  expect(await me(new AbortController().signal).catch((error: unknown) => error)).toBe(called)
})
