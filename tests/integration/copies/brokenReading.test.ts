import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { CopyStateAnswer } from '../../../src/contract/copySchemas.ts'
import { type MailSource, MailSourceError } from '../../../src/ports/mailSource.ts'
import { startTestService } from '../testService.ts'
import { listedMail, listedSource } from './listedSource.ts'

it('a mailbox that could not be read through is not copied as if all of it were private', async () => {
  const source = listedSource([listedMail('Akkoord'), listedMail('Planning')])
  let hasFailed = false
  const messages: MailSource['messages'] = async (query) => {
    if (hasFailed) return source.messages(query)
    hasFailed = true
    throw new MailSourceError('unavailable', 'a disk that is away for a moment')
  }
  const sourceOf = async (address: string) =>
    address === 'a.deboer@delinde.example' ? { ...source, messages } : null
  const service = await startTestService({ mailSources: { sourceOf, close: async () => undefined } })
  const copied = async (): Promise<CopyStateAnswer> => {
    await service.ask('/api/copies/mailboxes/own', { method: 'POST', body: '{}' })
    for (;;) {
      const state = (await (await service.ask('/api/copies/mailboxes/own')).json()) as CopyStateAnswer
      if (state.state !== 'running') return state
      await pause(20)
    }
  }
  expect(await copied()).toMatchObject({ state: 'failed', copy: null })
  expect(await copied()).toMatchObject({ state: 'done', copy: { copied: 2, leftOut: {} } })
  await service.close()
})
