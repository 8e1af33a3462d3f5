import { describe, expect } from 'vitest'
import { faults, widths } from './pageFaults.ts'
import { button, isFiled, it, mailsFiled, noCaseYet, offer, says, sees } from './paneTest.ts'

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
