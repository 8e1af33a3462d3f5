import type { Page } from 'playwright-core'
import { expect, inject, it, onTestFinished } from 'vitest'
import { generatedSources } from '../integration/mailfiles/generatedMailbox.ts'
import { keyOf, startTestService } from '../integration/testService.ts'
import { ownContext } from './chromium.ts'
import { scrollTimes } from './scrollTimes.ts'

const howMany = 100_000

it(`scrolls and narrows down ${howMany} mails by a handful of rows, in a pane and on a wide page, while they are still read`, {
  timeout: 180_000,
}, async () => {
  const service = await startTestService({
    overview: inject('builtPages').overview,
    mailSources: generatedSources(howMany),
  })
  onTestFinished(() => service.close(0))
  const page = await (await ownContext({ locale: 'en-GB' })).newPage()
  await page.goto(`${service.origin}/overview.html?place=cleanUp#key=${keyOf('anouk')}`)
  await page.getByRole('combobox', { name: 'View by' }).selectOption('mails')
  await page.getByRole('heading', { name: '100,000 messages', exact: true }).waitFor({ timeout: 120_000 })
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 })
    await walk(page)
    await scrollTimes(page, 40)
    expect(await page.getByRole('option').count()).toBeLessThan(60)
  }
})

const walk = async (page: Page): Promise<void> => {
  const list = page.getByRole('listbox')
  const rows = list.getByRole('option')
  const present = list.getByRole('option', { selected: true })
  await list.press('End')
  await present.filter({ hasText: 'Bericht 99999 ' }).waitFor()
  expect(await rows.count()).toBeLessThan(60)
  await list.press('Home')
  await present.filter({ hasText: 'Bericht 0 ' }).waitFor()
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('77777')
  await page.getByRole('heading', { name: '1 message', exact: true }).waitFor()
  expect(await rows.count()).toBeLessThan(60)
  // Letter by letter, with some taken back: the list is always that of what stands in the field.
  await search.press('Backspace')
  await page.getByRole('heading', { name: '19 messages', exact: true }).waitFor()
  await search.pressSequentially('8')
  await present.filter({ hasText: 'Bericht 77778 ' }).waitFor()
  await search.fill('')
  await page.getByRole('heading', { name: '100,000 messages', exact: true }).waitFor()
}
