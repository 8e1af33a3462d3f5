import { describe, expect } from 'vitest'
import { faults } from './pageFaults.ts'
import {
  button,
  isFiled,
  isFocused,
  it,
  mailsFiled,
  offer,
  says,
  sees,
  siteVisit,
  tabTo,
} from './paneTest.ts'

describe('mail that files itself by the rules, in Dutch', () => {
  it('is first only watched, then filed when it is opened, and stays out once it was taken out', async ({
    open,
  }) => {
    const { pane, page, data, selectMail } = await open({ language: 'nl', paneWidth: 320 })
    const before = await mailsFiled(data)
    const own = pane.getByRole('group', { name: 'Mijn regels' })
    const setMode = async (mode: string) => {
      await button(pane, 'Vanzelf opbergen: instellingen').click()
      await own.getByLabel('Wat er gebeurt').selectOption(mode)
      await own.getByLabel('Minstens zo zeker').selectOption('60%')
      const saved = page.waitForResponse('**/api/preferences')
      await tabTo(page, own.getByRole('button', { name: 'Opslaan' }))
      await page.keyboard.press('Enter')
      expect((await saved).ok()).toBe(true)
    }
    await setMode('Alleen tonen wat er zou gebeuren')
    await button(pane, 'Terug').click()
    const noted = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/api/by-itself'),
    )
    await selectMail(siteVisit.subject)
    await button(pane, 'Opbergen in 2026-0110').waitFor()
    expect((await noted).ok()).toBe(true)
    await setMode('Vanzelf opbergen')
    await says(pane, /^Zou in 2026-0110 .* zitten$/)
    expect(await faults(page)).toEqual([])
    expect(await mailsFiled(data)).toBe(before)
    await button(pane, 'Terug').click()

    await selectMail(offer.subject)
    await sees(pane, 'region', 'Vanzelf opgeborgen in 2026-0231, volgens de regels van jou of van kantoor.')
    expect(await isFiled(data, offer)).toBe(true)
    await button(pane, 'Vanzelf opbergen: instellingen').click()
    // By the key: a click may miss a button that moves while what was watched is listed above it.
    await button(pane, `Ongedaan maken: ${offer.subject}`).press('Enter')
    await says(pane, /^Weer uit het dossier gehaald\./)
    const back = button(pane, `Terugzetten: ${offer.subject}`)
    await isFocused(back)
    await button(pane, /^Terug$/).click()
    await selectMail(siteVisit.subject)
    await sees(pane, 'region', 'Vanzelf opgeborgen in 2026-0110, volgens de regels van jou of van kantoor.')
    await selectMail(offer.subject)
    await button(pane, 'Opbergen in 2026-0231').waitFor()
    expect(await mailsFiled(data)).toBe(before + 2)
    // What was watched is filed by now.
    await button(pane, 'Vanzelf opbergen: instellingen').click()
    await says(pane, 'Nog niets.')
  })
})
