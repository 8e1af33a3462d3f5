import { expect, it } from 'vitest'
import { allIndexed } from '../../src/service/indexing/allIndexed.ts'

it('tells whoever waits that the index failed, and ends nothing where nobody waits', async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown) => unhandled.push(reason)
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note)
  const failed = Promise.reject(new Error('closed'))
  const all = allIndexed([Promise.resolve(), failed])
  await new Promise((resolve) => setImmediate(resolve))
  process.removeListener('unhandledRejection', note)
  for (const listener of others) process.on('unhandledRejection', listener)
  expect(unhandled).toEqual([])
  await expect(all).rejects.toThrow('closed')
})
