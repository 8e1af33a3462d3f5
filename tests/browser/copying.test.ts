import type { FrameLocator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { fetchedBag } from './fetchedBag.ts'
import { it as onPage } from './overviewTest.ts'
import { faults, pageFaults, widths } from './pageFaults.ts'
import { button, isFocused, it, says } from './paneTest.ts'

type Place = Page | FrameLocator

const press = (place: Place, name: string | RegExp): Promise<void> =>
  place.getByRole('button', { name }).click()

describe('a static copy', () => {
  it('is made of one’s mailbox in a narrow pane, by keys, fetched, and stands at the sign-off by itself', async ({
    open,
  }) => {
    const { page, pane } = await open({ language: 'nl', paneWidth: 320, now: '2026-11-23T09:00:00.000Z' })
    await button(pane, 'Opruimen').click()
    await pane.getByRole('listbox', { name: 'Klanten' }).waitFor()
    await button(pane, 'Statische kopie').press('Enter')
    const panel = pane.getByRole('region', { name: 'Statische kopie' })
    await panel.getByText(/^Een kopie van de mailbox/).waitFor()
    await panel.getByRole('checkbox', { name: /^Ook een mbox-bestand per map/ }).press('Space')
    expect(await faults(page)).toEqual([])
    await panel.getByRole('radio', { name: 'Mappen die ik kies' }).press('Space')
    const folders = panel.getByRole('listbox', { name: 'Mappen' })
    await panel.getByText(/^(\d+) van \1 mappen gekozen\./).waitFor()
    await panel.getByRole('button', { name: 'Niets kiezen' }).press('Enter')
    await panel.getByText('Kies ten minste één map.').waitFor()
    await panel.getByRole('searchbox', { name: 'Mappen zoeken' }).fill('post')
    await folders.press('Space')
    await panel.getByText(/^1 van \d+ mappen gekozen\./).waitFor()
    expect(await faults(page)).toEqual([])
    await panel.getByRole('button', { name: 'Kopie maken' }).press('Enter')
    await panel.getByText(/^Van 1 gekozen map\./).waitFor()
    await panel.getByText(/^\d+ berichten: niet gekozen$/).waitFor()
    await panel.getByRole('button', { name: 'Nieuwe kopie maken' }).press('Enter')
    await panel.getByText('De nieuwe komt in de plaats van de kopie die er is.').waitFor()
    await panel.getByRole('button', { name: 'Kopie maken' }).press('Enter')
    const done = panel.getByRole('region', { name: /^De kopie is klaar: \d+ berichten\.$/ })
    await done.waitFor()
    await done.getByText(/^\d+ berichten: privé, of lijken dat$/).waitFor()
    await done.getByText('De aantallen kloppen met de mailbox, map voor map.').waitFor()
    const zip = panel.getByRole('button', { name: /^Zip downloaden \(/ })
    await isFocused(zip)
    const hash = (await panel.locator('code').textContent()) ?? ''
    const bag = await fetchedBag(page, () => zip.press('Enter'))
    expect(bag).toMatchObject({ hash, damage: [], manifest: { of: { kind: 'mailbox' } } })
    expect(bag.name).toBe('Judith Kramer 2026-11-23.zip')
    await says(pane, /^Je browser haalt de zip op\./)
    expect(await widths(pane)).toMatchObject({ content: (await widths(pane)).pane })
    expect(await faults(page)).toEqual([])

    await button(pane, 'Mailboxen').click()
    await button(pane, /Judith Kramer/).click()
    await press(pane, 'Vertrek')
    // What was decided about the mailbox is called so as well.
    const check = pane
      .getByRole('listitem')
      .filter({ hasText: `SHA-256 ${hash}` })
      .first()
    await check.getByText('Klaar', { exact: true }).waitFor()
    await check.getByText(`SHA-256 ${hash}`).waitFor()
    await pane
      .getByRole('textbox', { name: /^Opmerking(?! voor)/ })
      .last()
      .fill('De site volgt.')
    await press(pane, 'Tekenen als vertrekker')
    await says(pane, 'Afgetekend.')
    await press(pane, 'Verslag openen')
    await says(pane, new RegExp(hash))
    expect(await faults(page)).toEqual([])
  })

  onPage('is made of a case by who manages it, made anew, and taken away', async ({ open }) => {
    const page = await open({ place: 'cases' })
    await page.getByRole('searchbox', { name: 'Words' }).fill('hoogeland permit')
    await page.getByRole('searchbox', { name: 'Words' }).press('Enter')
    await page.getByRole('button', { name: '2026-0110 Zonnepark Hoogeland' }).first().click()
    await page.getByText('Static copy', { exact: true }).click()
    await press(page, 'Make the copy')
    await page.getByRole('region', { name: /^The copy is done: \d+ messages?\.$/ }).waitFor()
    expect(await pageFaults(page)).toEqual([])
    const bag = await fetchedBag(page, () => press(page, /^Download the zip/))
    expect(bag).toMatchObject({ damage: [], manifest: { of: { kind: 'case', reference: '2026-0110' } } })
    await press(page, 'Make a new copy')
    await page.getByText('The new one takes the place of the copy that is there.').waitFor()
    await press(page, 'Keep the old one')
    await press(page, 'Take away from Dossier')
    await press(page, 'Leave it')
    await press(page, 'Take away from Dossier')
    await press(page, 'Yes, take it away')
    await page.getByRole('button', { name: 'Make the copy' }).waitFor()
  })
})
