import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { faults, widths } from './pageFaults.ts'
import { button, firstKey, isFiled, it, mailsFiled, noCaseYet, offer, says, sees } from './paneTest.ts'

/** Until the route is taken away. */
const refuseKeys = (page: Page): Promise<unknown> =>
  page.route('**/api/**', (route) => route.fulfill({ status: 401, json: { error: { code: 'unknownKey' } } }))

describe('without a network', () => {
  it('a filing waits, outlives pane and page, and is filed once when the network is back', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, choose, readingPane } = await open()
    const before = await mailsFiled(data)
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await choose('weather', 'noNetwork')
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Waiting to be sent. To 2026-0231')

    await page.goto(withWeather(page.url(), 'noNetwork'))
    await page.reload()
    await sees(pane, 'region', '1 message waits to be sent')
    await selectMail(offer.subject)
    await sees(pane, 'region', 'Waiting to be sent. To 2026-0231')
    expect(await mailsFiled(data)).toBe(before)

    await choose('weather', 'fair')
    await button(pane, 'Try now').first().click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    await readingPane.getByText('Filed in 2026-0231 on 21 November 2026').waitFor()
    await pane.getByRole('region', { name: 'waits to be sent' }).first().waitFor({ state: 'detached' })
    expect(await isFiled(data, offer)).toBe(true)
    expect(await mailsFiled(data)).toBe(before + 1)
  })

  it('a case that was offered before is found, and what is not wanted is taken out, in Dutch', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, choose } = await open({ language: 'nl', paneWidth: 320 })
    const before = await mailsFiled(data)
    await selectMail(offer.subject)
    await button(pane, 'Opbergen in 2026-0231').waitFor()
    await choose('weather', 'noNetwork')
    await selectMail(noCaseYet)
    await sees(pane, 'region', 'Dossier is niet bereikbaar')
    await pane.getByRole('combobox', { name: 'Dossier' }).fill('2026-0231')
    await pane.getByRole('option', { name: /^2026-0231/ }).click()
    await button(pane, 'Opbergen in 2026-0231').press('Enter')
    await sees(pane, 'region', 'Wacht op verzending. Naar 2026-0231')
    await button(pane, /^Tonen:/).press('Enter')
    await says(pane, /^Wacht sinds /)
    expect(await faults(page)).toEqual([])
    const { pane: width, content } = await widths(pane)
    expect(content).toBeLessThanOrEqual(width)

    await button(pane, `Niet opbergen: ${noCaseYet}`).first().press('Enter')
    await button(pane, 'Ja, niet opbergen').press('Enter')
    await pane.getByRole('region', { name: 'wacht op verzending' }).first().waitFor({ state: 'detached' })
    await choose('weather', 'fair')
    expect(await mailsFiled(data)).toBe(before)
  })

  it('a filing that is refused in the end is given another case from the list', async ({ open }) => {
    const { page, pane, data, selectMail, choose } = await open({ paneWidth: 320 })
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await choose('weather', 'noNetwork')
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', '1 message waits to be sent')
    const refusal = { error: { code: 'caseNotFound', message: '' } }
    await page.route('**/cases/2026-0231/filings', (route) => route.fulfill({ status: 404, json: refusal }))
    await choose('weather', 'fair')
    await button(pane, 'Try now').first().click()
    await sees(pane, 'region', '1 message could not be filed')
    await button(pane, /^Show:/).press('Enter')
    await button(pane, 'Another case').press('Enter')
    const other = pane.getByRole('combobox', { name: /^Another case for/ })
    await other.fill('0110')
    expect(await other.inputValue()).toBe('0110')
    expect(await faults(page)).toEqual([])
    await pane.getByRole('option', { name: /^2026-0110/ }).click()
    await sees(pane, 'region', 'Filed in 2026-0110')
    expect(await isFiled(data, { ...offer, case: '2026-0110' })).toBe(true)
  })

  it('and its key refused, a pane says that a filing waits, and files it once the key is there', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, choose } = await open({ paneWidth: 320 })
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await choose('weather', 'noNetwork')
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', '1 message waits to be sent')
    await refuseKeys(page)
    await choose('weather', 'fair')
    await button(pane, 'Try now').first().click()
    await sees(pane, 'heading', 'Your key')
    await says(pane, /^1 message waits on this computer to be sent/)
    expect(await pane.getByText(offer.subject).count()).toBe(0)
    expect(await faults(page)).toEqual([])
    await page.unroute('**/api/**')
    await pane.getByLabel('Key').fill(await firstKey(data))
    await button(pane, 'Continue').click()
    await expect.poll(() => isFiled(data, offer), { timeout: 30_000 }).toBe(true)
  })

  it('and its key refused where the browser keeps nothing, a filing stays in the pane and goes out with the key', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, choose } = await open({ language: 'nl', paneWidth: 320 })
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
    await page.reload()
    await selectMail(offer.subject)
    await button(pane, 'Opbergen in 2026-0231').waitFor()
    await choose('weather', 'noNetwork')
    await button(pane, 'Opbergen in 2026-0231').click()
    await sees(pane, 'region', '1 bericht wacht op verzending')
    await refuseKeys(page)
    await choose('weather', 'fair')
    await button(pane, 'Nu proberen').first().click()
    await sees(pane, 'heading', 'Je sleutel')
    await says(pane, /^1 bericht wacht op deze computer.*Sluit dit venster niet eerder/)
    expect(await faults(page)).toEqual([])
    await page.unroute('**/api/**')
    await pane.getByLabel('Sleutel').fill(await firstKey(data))
    await button(pane, 'Verder').press('Enter')
    await expect.poll(() => isFiled(data, offer), { timeout: 30_000 }).toBe(true)
    await pane.getByRole('region', { name: 'wacht op verzending' }).waitFor({ state: 'detached' })
  })

  it('a mail that was filed before it was taken out, in a case closed to its sender since, is told of', async ({
    open,
  }) => {
    const { page, pane, selectMail, choose } = await open({ paneWidth: 320 })
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    const filing = '**/cases/2026-0231/filings'
    await page.route(filing, (route) => route.abort())
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', '1 message waits to be sent')
    await page.route('**/api/recalls', (route) => route.fulfill({ json: { filing: null, stands: true } }))
    await button(pane, `Do not file: ${offer.subject}`).first().press('Enter')
    await button(pane, 'Yes, do not file').press('Enter')
    await pane
      .getByRole('region', { name: '1 message is filed and could not be taken back' })
      .waitFor({ timeout: 30_000 })
    await button(pane, /^Show:/).press('Enter')
    await says(pane, /a member of that case or a case manager takes it out/)
    expect(await faults(page)).toEqual([])
    expect((await widths(pane)).content).toBe((await widths(pane)).pane)
    await button(pane, `Understood: ${offer.subject}`).press('Enter')
    await pane.getByRole('region', { name: 'could not be taken back' }).waitFor({ state: 'detached' })
    await choose('weather', 'fair')
    await page.reload()
    await button(pane, /^2026-0231/)
      .first()
      .waitFor()
    expect(await pane.getByRole('region', { name: 'could not be taken back' }).count()).toBe(0)
  })

  it('it goes out by itself at the next start, from two panes once', async ({ open }) => {
    const { page, pane, data, selectMail, choose } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await choose('weather', 'noNetwork')
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', '1 message waits to be sent')
    const filings: string[] = []
    page.context().on('request', (request) => {
      if (request.url().endsWith('/filings')) filings.push(request.postDataJSON().request)
    })
    const second = await page.context().newPage()
    await Promise.all([page.reload(), second.goto(page.url())])
    await expect.poll(() => isFiled(data, offer), { timeout: 30_000 }).toBe(true)
    await pane.getByRole('region', { name: 'waits to be sent' }).waitFor({ state: 'detached' })
    expect(filings).toHaveLength(1)
  })
})

const withWeather = (address: string, weather: string): string => {
  const url = new URL(address)
  url.searchParams.set('weather', weather)
  return url.href
}
