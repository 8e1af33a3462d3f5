import { describe, expect } from 'vitest'
import { outlookFile } from '../outlookFile.ts'
import { faults, widths } from './pageFaults.ts'
import { button, bytesOf, drop, isFiled, it, mailsFiled, offer, says, sees, siteVisit } from './paneTest.ts'

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
