import { describe, expect } from 'vitest'
import { button, it, offer, says, sees } from './paneTest.ts'

describe('the mailboxes', () => {
  it('stand with what cannot wait first, each with its days, last day, clock and certainty', async ({
    open,
  }) => {
    const { pane } = await open()
    await button(pane, 'Mailboxes').click()
    const rows = pane.getByRole('main').getByRole('listitem')
    await rows.nth(9).waitFor()
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
    expect(texts[0]).toMatch(/Joop Mulder may end any day/)
    expect(texts.find((text) => text.includes('Sander Hofstra'))).toMatch(
      /21 days left safe until the end of 12 December 2026 account deleted, certain$/,
    )
    expect(texts.find((text) => text.includes('Bas Oosterling'))).toMatch(/licence removed, estimated$/)
    expect(texts.find((text) => text.includes('Gerda Vink'))).toMatch(/hold ended, entered$/)
    expect(texts.find((text) => text.includes('Marijke van der Linden'))).toMatch(
      /period stopped Hold seen on/,
    )
    expect(texts.find((text) => text.includes('Wim Janssen'))).toMatch(/no period, sign-in blocked/)
    const days = texts.flatMap((text) => /(\d+) days left/.exec(text)?.[1] ?? []).map(Number)
    expect(days.length).toBeGreaterThan(2)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
  })

  it('open on a timeline, and give the focus back to what opened them', async ({ open }) => {
    const { page, pane } = await open()
    await button(pane, 'Mailboxes').click()
    const row = button(pane, /^21\s*Sander Hofstra|^Sander Hofstra/)
    await row.click()
    await sees(pane, 'heading', 'Sander Hofstra')
    const timeline = pane.getByRole('main').getByRole('list').last()
    const said = (await timeline.getByRole('listitem').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')
    expect(said).toContain(
      'Account deleted 14 November 2026 Today 21 November 2026 Last safe day 12 December 2026',
    )
    await says(pane, /^Microsoft wipes the mailbox 30 days after the account is deleted\./)
    await button(pane, 'Back').click()
    await row.waitFor()
    expect(await row.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await sees(pane, 'heading', 'Sander Hofstra')
  })

  it('have the clock of the open mail’s own mailbox below the mail', async ({ open }) => {
    const { pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, /This mailbox: no period, in use/).waitFor()
  })

  it('have the clock of the colleague whose shared folder the open mail lies in', async ({ open }) => {
    const { pane, openFolder, selectMail } = await open()
    await openFolder('Projecten (gedeeld)')
    await selectMail('Hoorzitting')
    await button(pane, /This mailbox: 21 days left/).waitFor()
  })
})

describe('searching filed mails', () => {
  it('finds what was just filed, by its words, and leads to its case', async ({ open }) => {
    const { pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    await button(pane, 'Search').click()
    await pane.getByRole('searchbox', { name: 'Words' }).fill('drawings invoice')
    await pane.getByRole('search').getByRole('button', { name: 'Search' }).click()
    await sees(pane, 'region', '1 message found')
    await button(pane, '2026-0231 Heritage advice Oude Kerkstraat 5').click()
    await sees(pane, 'heading', '2026-0231 Heritage advice Oude Kerkstraat 5')
  })

  it('says so when nothing holds the words', async ({ open }) => {
    const { pane } = await open()
    await button(pane, 'Search').click()
    await pane.getByRole('searchbox', { name: 'Words' }).fill('rhinoceros')
    await pane.getByRole('searchbox', { name: 'Words' }).press('Enter')
    await sees(pane, 'region', 'No filed message holds ‘rhinoceros’.')
  })
})
