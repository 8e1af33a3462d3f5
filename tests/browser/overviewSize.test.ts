import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import { it } from './overviewTest.ts'

const howMany = 100_000

const nothing = {
  kind: 'user',
  mailboxClass: null,
  customer: null,
  size: null,
  hasArchive: null,
  isLicensed: null,
  leavesOn: null,
  accountDeletedAt: null,
  licenceLastSeenAt: null,
  licenceMissingSince: null,
  holdReleasedAt: null,
  holdVerifiedAt: null,
  restoredAt: null,
  convertedToSharedAt: null,
  signInBlocked: false,
  startUnknown: false,
} as const

const generated = (): readonly MailboxFacts[] =>
  Array.from({ length: howMany }, (_, index) => ({
    ...nothing,
    id: `m-${index}`,
    name: `Mailbox ${index}`,
    address: `m${index}@customer${index % 50}.example`,
    accountDeletedAt:
      index % 3 === 0 ? new Date(Date.UTC(2026, 10, 20) - (index % 27) * 86_400_000).toISOString() : null,
    startUnknown: index % 1000 === 1,
  }))

it(`shows ${howMany} mailboxes by a handful of rows, from the first to the last, and filters them`, async ({
  openWith,
}) => {
  const page = await openWith(generated())
  await page.getByText('100,000 mailboxes').first().waitFor({ timeout: 60_000 })
  const grid = page.getByRole('grid')
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(howMany + 1))
  expect(await page.getByRole('row').count()).toBeLessThan(80)
  await grid.focus()
  await page.keyboard.press('End')
  await page
    .locator(`[aria-rowindex="${howMany + 1}"]`)
    .filter({ hasText: 'Mailbox' })
    .waitFor()
  await page.keyboard.press('Home')
  await page.locator('[aria-rowindex="2"]').filter({ hasText: 'Mailbox' }).waitFor()
  expect(await page.getByRole('row').count()).toBeLessThan(80)

  const states = page.getByRole('combobox', { name: 'Period' })
  const times: number[] = []
  for (let round = 0; round < 20; round++) {
    const [state, matching] = round % 2 === 0 ? ['unknown', '100 of 100,000'] : ['', '100,000']
    await watchFor(page, `${matching} mailboxes`)
    await states.selectOption(state)
    times.push(await painted(page))
  }
  const p95 = times.toSorted((a, b) => a - b)[18]
  // For whoever looks: other work on the machine would make a limit here fail by chance.
  process.stdout.write(
    `overview: a filter on ${howMany} mailboxes is painted in ${p95?.toFixed()} ms (p95 of 20)\n`,
  )
})

interface Watched {
  filtered?: Promise<number>
}

/** From the change of the list box to the frame after the count is in the page, by the page's own clock. */
const watchFor = (page: Page, text: string): Promise<void> =>
  page.evaluate((awaited) => {
    const watched = window as unknown as Watched
    watched.filtered = new Promise((resolve) => {
      let began = 0
      document.addEventListener(
        'change',
        () => {
          began = performance.now()
        },
        { once: true, capture: true },
      )
      const observer = new MutationObserver(() => {
        const isThere = [...document.querySelectorAll('p')].some(({ textContent }) => textContent === awaited)
        if (began === 0 || !isThere) return
        observer.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - began)))
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
  }, text)

const painted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Watched).filtered ?? Promise.reject(new Error('not watched')))
