import { expect, inject, it, onTestFinished } from 'vitest'
import type { MailSource, SourceMessage } from '../../src/ports/mailSource.ts'
import { keyOf, startTestService } from '../integration/testService.ts'
import { sharedBrowser } from './chromium.ts'

/** More take as long to be read as all other tests of a file together. */
const howMany = 20_000

const nobody = { messageId: null, cc: [], references: [], sensitivity: null, attachments: [], faults: [] }

const message = (index: number): SourceMessage => ({
  ...nobody,
  id: String(index),
  folder: `Map ${index % 40}`,
  subject: `Bericht ${index} over project ${index % 500}`,
  from: { name: '', address: `p${index % 1000}@klant${index % 300}.example` },
  to: [{ name: 'Anouk', address: 'a.deboer@delinde.example' }],
  sentAt: new Date(Date.UTC(2026, 9, 1) - index * 600_000).toISOString(),
  size: 2000,
  isFromList: false,
  bytesFrom: 'file',
})

/** A mailbox that was listed, and whose mails come one by one. */
const generated: MailSource = {
  folders: async () => [],
  messages: async ({ after, atMost }) => {
    const first = after === null ? 0 : Number(after)
    const last = Math.min(howMany, first + atMost)
    const messages = Array.from({ length: last - first }, (_, at) => message(first + at))
    return { messages, next: last === howMany ? null : String(last) }
  },
  find: async (id) => message(Number(id)),
  bytes: async function* (id) {
    yield new TextEncoder().encode(`Subject: ${id}\r\n\r\nGoedemiddag.\r\n`)
  },
  damage: async () => [],
  progress: () => ({ read: 1, of: 1 }),
  close: async () => undefined,
}

it(`scrolls and narrows down ${howMany} mails by a handful of rows`, { timeout: 90_000 }, async () => {
  const service = await startTestService({
    overview: inject('builtPages').overview,
    mailSources: {
      sourceOf: async (address) => (address === 'a.deboer@delinde.example' ? generated : null),
      close: async () => undefined,
    },
  })
  onTestFinished(() => service.close(0))
  const context = await (await sharedBrowser()).newContext({ locale: 'en-GB' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${service.origin}/overview.html?place=cleanUp#key=${keyOf('anouk')}`)
  await page.getByRole('combobox', { name: 'View by' }).selectOption('mails')
  await page.getByRole('heading', { name: '20,000 messages' }).waitFor({ timeout: 50_000 })

  const list = page.getByRole('listbox')
  const rows = list.getByRole('option')
  await list.press('End')
  await list.getByRole('option', { selected: true }).filter({ hasText: 'Bericht 19999 ' }).waitFor()
  expect(await rows.count()).toBeLessThan(60)
  await list.press('Home')
  await list.getByRole('option', { selected: true }).filter({ hasText: 'Bericht 0 ' }).waitFor()
  await page.getByRole('searchbox', { name: 'Search' }).fill('17777')
  await page.getByRole('heading', { name: '1 message' }).waitFor()
  expect(await rows.count()).toBeLessThan(60)
})
