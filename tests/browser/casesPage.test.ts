import { describe, expect } from 'vitest'
import { it } from './overviewTest.ts'
import { pageFaults } from './pageFaults.ts'

describe('the wide page, for whoever works with cases', () => {
  it('finds a mail, opens it beside the list and its case over it, at every width', async ({ open }) => {
    const page = await open({ person: 'anouk', place: 'cases' })
    const places = page.getByRole('navigation').getByRole('button')
    await places.filter({ hasText: 'Cases' }).waitFor()
    expect(await places.filter({ hasText: 'Agreements' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Filing by itself: settings' }).press('Enter')
    await page.getByRole('heading', { name: 'What would have filed itself' }).waitFor()
    expect(await pageFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Back' }).press('Enter')
    expect(await page.getByRole('button', { name: 'Open on a wide page' }).count()).toBe(0)
    await page.getByRole('searchbox', { name: 'Words' }).fill('hoogeland permit')
    await page.getByRole('searchbox', { name: 'Words' }).press('Enter')
    const hit = page.getByRole('button', { name: /^Open message: RE: Hoogeland solar park/ }).first()
    await hit.click()
    await page.getByRole('article').getByText('Mark Ellison').first().waitFor()
    expect(await hit.isVisible()).toBe(true)
    expect(await pageFaults(page)).toEqual([])
    await page.setViewportSize({ width: 400, height: 800 })
    await page.getByRole('button', { name: 'Back' }).waitFor()
    expect(await hit.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Back' }).press('Enter')
    await page.getByRole('button', { name: '2026-0110 Zonnepark Hoogeland' }).first().click()
    await page.getByText(/^Register unbroken/).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400)
  })

  it('opens the mail that a link leads to over its case, and tells whoever may not see it so', async ({
    open,
  }) => {
    const page = await open({ person: 'anouk', place: 'cases' })
    const linked = new URL(page.url())
    const filed = await page.evaluate(async () => {
      const headers = { Authorization: `Bearer ${sessionStorage.getItem('dossier.key')}` }
      const found = await fetch('/api/search?query=hoogeland', { headers })
      return (await found.json()).hits[0].filing
    })
    linked.searchParams.set('open', filed.id)
    await page.goto(linked.href)
    await page.getByRole('article').getByRole('heading', { name: filed.message.subject }).waitFor()
    expect(await pageFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Back' }).press('Enter')
    await page.getByText(/^Register unbroken/).waitFor()

    linked.searchParams.set('open', `${filed.caseId}.99`)
    await page.goto(linked.href)
    await page.getByRole('region', { name: 'The message is no longer in this case.' }).waitFor()
    await page.getByText(/^Register unbroken/).waitFor()
    linked.searchParams.set('open', '2026-9999.3')
    await page.goto(linked.href)
    await page.getByRole('region', { name: 'You cannot open this link.' }).waitFor()
    expect(await pageFaults(page)).toEqual([])
    await page.getByRole('navigation').getByRole('button', { name: 'Commitments' }).click()
    expect(new URL(page.url()).searchParams.has('open')).toBe(false)
    expect(await page.title()).toBe('Commitments - Dossier')
  })

  it('tells a provider that a link to a mail is not for him', async ({ openWith }) => {
    const page = await openWith([])
    await page.goto(`${new URL(page.url()).origin}/overview.html?place=cases&open=2026-0142.7`)
    await page.getByRole('region', { name: 'You cannot open this link.' }).waitFor()
  })

  it('shows a provider no case and no way to one', async ({ openWith }) => {
    const page = await openWith([])
    await page.getByRole('navigation').getByRole('button', { name: 'Mailboxes' }).waitFor()
    expect(await page.getByRole('button', { name: 'Cases' }).count()).toBe(0)
    expect(await page.getByRole('searchbox', { name: 'Words' }).count()).toBe(0)
  })
})
