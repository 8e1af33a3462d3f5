import type { Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { button, isFiled, isFocused, it, noCaseYet, offer, says, sees, tabTo } from './paneTest.ts'

describe('with the keyboard alone', () => {
  it('Enter in the case field files', async ({ open }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).focus()
    await page.keyboard.press('Enter')
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await isFiled(data, offer)).toBe(true)
  })

  it('a case is found, a kind and a note are given, Ctrl+Enter files, and the case is read', async ({
    open,
  }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(noCaseYet)
    await pane.getByRole('combobox', { name: 'Case' }).focus()
    await page.keyboard.type('zonnepark')
    await pane.getByRole('option', { name: /^2026-0110/ }).waitFor()
    await page.keyboard.press('Enter')
    await button(pane, 'File in 2026-0110').waitFor()
    // First what it promises, then what kind it is.
    await tabTo(page, button(pane, 'Add a commitment'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowUp')
    expect(await pane.getByRole('radio', { name: 'Complaint' }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Broken on arrival')
    await page.keyboard.press('Control+Enter')
    await sees(pane, 'region', 'Filed in 2026-0110')
    await page.keyboard.press('Enter')
    await sees(pane, 'heading', '2026-0110 Zonnepark Hoogeland')
    await says(pane, 'Broken on arrival')
    await page.keyboard.press('Enter')
    await sees(pane, 'heading', noCaseYet)
    await isFocused(button(pane, 'View case'))
  })

  it('Enter in an open list chooses from it and files nothing', async ({ open }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).focus()
    await page.keyboard.type('bezwaar')
    await pane.getByRole('option', { name: /^2026-0187/ }).waitFor()
    await page.keyboard.press('Control+Enter')
    await button(pane, 'File in 2026-0187').waitFor()
    expect(await isFiled(data, offer)).toBe(false)
    expect(await isFiled(data, { ...offer, case: '2026-0187' })).toBe(false)
  })

  it('Escape puts the field back to the case that was chosen', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    const field = pane.getByRole('combobox', { name: 'Case' })
    await field.focus()
    await page.keyboard.type('something else')
    await page.keyboard.press('Escape')
    expect(await field.inputValue()).toBe('2026-0231 Heritage advice Oude Kerkstraat 5')
  })

  it('what was filed is said to a screen reader, and the way to the case has the focus', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').press('Enter')
    await pane.getByRole('status').getByText('Filed in 2026-0231').waitFor()
    await isFocused(button(pane, 'View case'))
    await page.keyboard.press('Tab')
    await isFocused(button(pane, 'File elsewhere too'))
  })
})

describe('typing in the case field', () => {
  it('replaces a suggestion that arrives while the field has the focus', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    const asked = new Promise<Route>((resolve) => page.route('**/api/suggestions', resolve))
    await selectMail(offer.subject)
    const field = pane.getByRole('combobox', { name: 'Case' })
    await field.focus()
    await (await asked).continue()
    await button(pane, 'File in 2026-0231').waitFor()
    await page.keyboard.type('bez')
    expect(await field.inputValue()).toBe('bez')
  })
})

describe('the focus', () => {
  it('stays in the message list while the pinned pane follows the selection', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await sees(pane, 'heading', offer.subject)
    await page.keyboard.press('ArrowDown')
    await pane.getByRole('heading', { name: offer.subject }).waitFor({ state: 'detached' })
    await pane.getByRole('combobox', { name: 'Case' }).waitFor()
    expect(await page.getByRole('listbox').evaluate((list) => list.contains(document.activeElement))).toBe(
      true,
    )
  })
})
