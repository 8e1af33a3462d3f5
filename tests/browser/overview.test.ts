import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it, type OverviewOptions } from './overviewTest.ts'
import { pageFaults } from './pageFaults.ts'
import { isFocused } from './paneTest.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })
const says = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

const openMailbox = async (page: Page, name: string): Promise<void> => {
  await row(page, name).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('the overview', () => {
  it('begins with a picture, filters by each of its numbers, by a day and by a name, and saves what matches', async ({
    open,
  }) => {
    const page = await open()
    await page.getByRole('region', { name: 'Reminders cannot be sent' }).waitFor()
    await row(page, 'Full or almost full: 50 GB').waitFor()
    const tiles = page.getByRole('list', { name: 'Counts' }).getByRole('button')
    await says(page, '13 mailboxes')
    const names = await tiles.allInnerTexts()
    expect(names.map((name) => name.replaceAll(/\s+/g, ' '))).toContain('6 without a decision')
    for (const name of ['without a decision', 'on hold', 'end unknown', 'end in the week after']) {
      const tile = tiles.filter({ hasText: name })
      const count = /\d+/.exec((await tile.textContent()) ?? '')?.[0]
      await tile.click()
      await page
        .locator('p')
        .filter({ hasText: new RegExp(`^${count} of 13 mailboxes$`) })
        .waitFor()
      expect(await tile.getAttribute('aria-pressed')).toBe('true')
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(Number(count) + 1))
    }
    await button(page, 'Clear filters').click()
    await page
      .locator('p')
      .filter({ hasText: /^13 mailboxes$/ })
      .waitFor()

    for (const [name, file, begins] of [
      ['Save as CSV', 'mailboxes-2026-11-21.csv', /Sander Hofstra/],
      ['Save calendar (iCalendar)', 'mailboxes-2026-11-21.ics', /^BEGIN:VCALENDAR/],
    ] as const) {
      const download = page.waitForEvent('download')
      await button(page, name).click()
      const saved = await download
      expect(saved.suggestedFilename()).toBe(file)
      expect(await readFile(await saved.path(), 'utf8')).toMatch(begins)
    }

    // The weeks ahead stay whole.
    const day = button(page, /^12 December 2026: 1 mailbox ends, 1 without a decision/)
    await day.click()
    await says(page, 'Ends on 12 December 2026')
    await row(page, 'Sander Hofstra').waitFor()
    await row(page, 'Bas Oosterling').waitFor({ state: 'detached' })
    expect(await button(page, /^7 December 2026:/).count()).toBe(1)
    await day.click()
    await page.getByRole('searchbox', { name: 'Name or address' }).fill('dam peter')
    await says(page, '1 of 13 mailboxes')
    await row(page, 'Peter van Dam').waitFor()
    await page.getByRole('searchbox', { name: 'Name or address' }).fill('nobody')
    await says(page, 'No mailbox matches these filters.')
  })

  it('is worked with the keyboard, and gives the focus back to the list', async ({ open }) => {
    const page = await open()
    const grid = page.getByRole('grid')
    await row(page, 'Sander Hofstra').waitFor()
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Peter van Dam' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Peter van Dam' }).waitFor({ state: 'detached' })
    await isFocused(grid)
    const present = await grid.getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${present}"]`).textContent()).toContain('Peter van Dam')
  })

  it('shows the runbook, copies it, and records what was seen, with its proof: a reported decision counts only then', async ({
    open,
  }) => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await openMailbox(page, 'Gerda Vink')
    await button(page, 'Show the runbook').click()
    await page
      .getByRole('heading', { name: /^(Check first|Eerst nakijken):/ })
      .first()
      .waitFor()
    await button(page, 'Copy the script').click()
    await says(page, 'Script copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Connect-ExchangeOnline')
    await says(page, 'carried out says the ICT provider, not checked yet.')
    await button(page, 'Record that it was checked').click()
    const form = page.getByRole('form', { name: 'Record that it was checked' })
    await form.getByRole('checkbox').check()
    await form.getByLabel('Seen on').fill('2026-11-21T09:30')
    await form.getByLabel('What exactly did you see?').fill('12,345 messages on both sides')
    await form.getByRole('button', { name: 'Record' }).click()
    await says(page, 'carried out and checked.')
    await row(page, 'Gerda Vink').filter({ hasText: 'checked' }).waitFor()
  })

  it('takes a last working day, and that a customer is to be closed, which is not carried out while a decision lacks', async ({
    open,
  }) => {
    const page = await open()
    await openMailbox(page, 'Wim Janssen')
    await button(page, 'Enter what you know or saw').click()
    const form = page.getByRole('form', { name: 'Enter what you know or saw' })
    await form.getByLabel('Day').fill('2026-12-31')
    await form.getByLabel('Instructed by').fill('Judith Kramer')
    await form.getByRole('button', { name: 'Record' }).click()
    await says(page, /It was agreed that the mailbox stays for 3 months/)
    await page.getByRole('region', { name: 'Chosen mailbox' }).getByText('31 December 2026').waitFor()

    await button(page, 'Agreements').click()
    await button(page, 'Enter that the whole customer is to be closed').click()
    const closing = page.getByRole('form', { name: 'Enter that the whole customer is to be closed' })
    await closing.getByLabel('Closes on').fill('2026-12-31')
    await closing.getByLabel('Instructed by').fill('Judith Kramer')
    await closing.getByRole('button', { name: 'Record' }).click()
    await says(page, 'not to be carried out yet')
    await says(page, /mailboxes have no decision yet/)
    expect(await button(page, 'Was carried out').count()).toBe(0)
    await button(page, 'Withdraw').click()
    const withdrawing = page.getByRole('form', { name: 'Withdraw' })
    await withdrawing.getByLabel('Instructed by').fill('Judith Kramer')
    await withdrawing.getByRole('button', { name: 'Record' }).click()
    await page.getByText('withdrawn', { exact: true }).waitFor()
  })

  it('is no place for an employee, whom the service refuses it too, and may be framed by nobody', async ({
    open,
  }) => {
    const page = await open({ person: 'anouk' })
    const places = page.getByRole('navigation').getByRole('button')
    await places.filter({ hasText: 'Cases' }).waitFor()
    expect(await places.filter({ hasText: /^(Mailboxes|Agreements)$/ }).count()).toBe(0)
    const authorization = `Bearer ${await page.evaluate(() => sessionStorage.getItem('dossier.key'))}`
    for (const route of ['/api/overview', '/api/overview.csv']) {
      expect(
        (await page.request.get(new URL(route, page.url()).href, { headers: { authorization } })).status(),
        route,
      ).toBe(403)
    }
    const answer = await page.request.get(page.url())
    expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  })
})

const appearances: readonly (OverviewOptions & { readonly name: string })[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark, Dutch', colorScheme: 'dark', locale: 'nl-NL' },
  { name: 'forced colours', forcedColors: 'active' },
]

describe.for(appearances)('the overview, $name,', ({ name: _, ...appearance }) => {
  it('has at 320 and at 1280 pixels no fault that axe finds, and is not cut off', async ({ open }) => {
    const page = await open({ ...appearance, viewport: { width: 320, height: 800 } })
    const goTo = (place: RegExp) => page.getByRole('navigation').getByRole('button', { name: place }).click()
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await row(page, 'Sander Hofstra').waitFor()
      expect(await pageFaults(page), `${width}`).toEqual([])
      expect(await overflow(page), `${width}`).toBe(0)
      await openMailbox(page, 'Sander Hofstra')
      expect(await pageFaults(page), `${width}`).toEqual([])
      expect(await overflow(page), `${width}`).toBe(0)
      await button(page, /^(Close|Sluiten)$/).click()
      await goTo(/^(Agreements|Afspraken)$/)
      await page.getByRole('region', { name: 'Adviesbureau De Linde' }).waitFor()
      expect(await pageFaults(page), `${width}`).toEqual([])
      expect(await overflow(page), `${width}`).toBe(0)
      await goTo(/^(Mailboxes|Mailboxen)$/)
    }
  })
})

/** Pixels that the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
