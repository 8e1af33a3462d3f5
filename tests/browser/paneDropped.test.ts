import { describe, expect } from 'vitest'
import { outlookFile } from '../outlookFile.ts'
import type { OpenLocalOutlook } from './localOutlook.ts'
import { faults, widths } from './pageFaults.ts'
import {
  button,
  bytesOf,
  drop,
  isFiled,
  it,
  mailsFiled,
  offer,
  says,
  sees,
  selectSeveral,
  siteVisit,
} from './paneTest.ts'

/** Drags what is selected out of the list onto the pane, as a hand does. */
const dragOut = async ({ page, pane }: OpenLocalOutlook, subject: string): Promise<void> => {
  await page.getByRole('option', { name: subject }).first().hover()
  await page.mouse.down()
  await page.mouse.move(700, 300, { steps: 3 })
  await page.mouse.move(1100, 400, { steps: 3 })
  await pane.getByText('Let go to file this message').waitFor()
  await page.mouse.up()
}

describe('mails that are dragged out of the list of Outlook', () => {
  it('are filed each in its own case, where Outlook alone tells the pane of it, and can be put away', async ({
    open,
  }) => {
    const outlook = await open({ paneWidth: 320, client: '1.14' })
    const { page, pane, data } = outlook
    await selectSeveral(outlook, offer.subject, siteVisit.subject)
    await sees(pane, 'region', 'This Outlook cannot hand over several messages at once.')
    await dragOut(outlook, siteVisit.subject)
    await sees(pane, 'heading', '2 messages to file')
    const back = button(pane, 'Back to the message in Outlook')
    // Above the list, which may be a hundred mails long.
    expect((await back.boundingBox())?.y).toBeLessThan(300)
    expect(await faults(page)).toEqual([])
    await back.press('Enter')
    await sees(pane, 'region', 'This Outlook cannot hand over several messages at once.')
    await dragOut(outlook, siteVisit.subject)
    await button(pane, 'File 2 messages').press('Enter')
    await sees(pane, 'region', /^2 messages are filed in 2026-0231, 2026-0110\./)
    expect(await isFiled(data, offer)).toBe(true)
    expect(await isFiled(data, siteVisit)).toBe(true)
  })
})

describe('several files dropped at once, in Dutch', () => {
  it('are filed each in its own case, but for what is no mail, and taken out again', async ({ open }) => {
    const { page, pane, data } = await open({ language: 'nl', paneWidth: 320 })
    const before = await mailsFiled(data)
    const from = { name: 'Petra Schouten', address: 'p.schouten@hetanker.example' }
    const message = { subject: 'Akkoord uit Outlook', text: 'Wij gaan akkoord.' }
    const msg = outlookFile({ from, sentAt: '2026-03-04T09:15:00.000Z', ...message })
    await drop(
      pane,
      { name: 'offerte.eml', bytes: await bytesOf(offer) },
      { name: 'foto.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      { name: 'akkoord.msg', bytes: msg },
      { name: 'leeg.eml', bytes: new Uint8Array() },
      { name: 'bezoek.eml', bytes: await bytesOf(siteVisit) },
    )
    await sees(pane, 'heading', '3 berichten om op te bergen')
    await sees(pane, 'region', '2 bestanden zijn overgeslagen')
    await says(pane, /foto\.png, leeg\.eml/)
    await button(pane, 'Dossier kiezen voor ‘Akkoord uit Outlook’').click()
    const field = pane.getByRole('combobox', { name: 'Dossier kiezen voor ‘Akkoord uit Outlook’' })
    await field.fill('2025-0377')
    await pane.getByRole('option', { name: /^2025-0377/ }).click()
    expect(await faults(page)).toEqual([])
    expect(await widths(pane)).toEqual({ pane: 320, content: 320 })
    await button(pane, '3 berichten opbergen').press('Enter')
    await sees(pane, 'region', /^3 berichten opgeborgen in 2026-0231, 2025-0377, 2026-0110\./)
    expect(await isFiled(data, offer)).toBe(true)
    expect(await isFiled(data, siteVisit)).toBe(true)
    expect(await mailsFiled(data)).toBe(before + 3)

    await button(pane, 'Alles ongedaan maken').press('Enter')
    await sees(pane, 'region', '3 berichten zijn weer uit het dossier gehaald. Ze liggen in de prullenbak.')
    await button(pane, 'Sluiten').press('Enter')
    await sees(pane, 'heading', 'Geen bericht geselecteerd')
    await drop(
      pane,
      { name: 'foto.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]) },
      { name: 'offerte.eml', bytes: await bytesOf(offer) },
    )
    await sees(pane, 'heading', offer.subject)
    await sees(pane, 'region', '1 bestand is overgeslagen')
  })
})
