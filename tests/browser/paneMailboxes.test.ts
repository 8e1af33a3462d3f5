import type { FrameLocator } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { LocalOutlookOptions } from './localOutlook.ts'
import { faults, widths } from './pageFaults.ts'
import { button, isFocused, it, keyOf, noCaseYet, offer, says, sees } from './paneTest.ts'

describe('the mailboxes', () => {
  it('stand with what cannot wait first, open on a timeline, and give the focus back to what opened them', async ({
    open,
  }) => {
    const { page, pane } = await open()
    await button(pane, 'Mailboxes').click()
    const rows = pane.getByRole('main').getByRole('listitem')
    await rows.nth(9).waitFor()
    const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
    expect(texts[0]).toMatch(/Joop Mulder may end any day/)
    expect(texts.find((text) => text.includes('Sander Hofstra'))).toMatch(
      /21 days left safe until the end of 12 December 2026 account deleted, certain •? ?agreement promises longer/,
    )
    expect(texts.find((text) => text.includes('Bas Oosterling'))).toMatch(
      /licence removed, estimated •? ?waits for a decision •? ?hold on record$/,
    )
    expect(texts.find((text) => text.includes('Gerda Vink'))).toMatch(/hold ended, entered$/)
    expect(texts.find((text) => text.includes('Marijke van der Linden'))).toMatch(
      /period stopped Hold seen on/,
    )
    expect(texts.find((text) => text.includes('Wim Janssen'))).toMatch(/no period, sign-in blocked/)
    const days = texts.flatMap((text) => /(\d+) days left/.exec(text)?.[1] ?? []).map(Number)
    expect(days.length).toBeGreaterThan(2)
    expect(days).toEqual(days.toSorted((a, b) => a - b))

    const row = button(pane, /^21\s*Sander Hofstra|^Sander Hofstra/)
    await row.click()
    await sees(pane, 'heading', 'Sander Hofstra')
    const timeline = pane.getByRole('main').getByRole('list').last()
    const said = (await timeline.getByRole('listitem').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ')
    expect(said).toContain(
      'Last working day 13 November 2026 Account deleted 14 November 2026 Reminder sent to the contact person 14 November 2026 Today 21 November 2026 Next reminder to the contact person 28 November 2026 Last safe day 12 December 2026',
    )
    await says(pane, /^Microsoft wipes the mailbox 30 days after the account is deleted\./)
    await button(pane, 'Back').click()
    await row.waitFor()
    await isFocused(row)
    await page.keyboard.press('Enter')
    await sees(pane, 'heading', 'Sander Hofstra')
  })

  it('have the clock of the open mail’s mailbox below it, and when it goes by agreement unless it is filed', async ({
    open,
  }) => {
    const { page, pane, openFolder, selectMail } = await open()
    const goes = (day: string) =>
      pane.getByText(`By agreement this message goes after ${day}, unless you file it.`)
    await selectMail(noCaseYet)
    await sees(pane, 'heading', noCaseYet)
    await goes('9 February 2027').waitFor()

    await selectMail(offer.subject)
    await goes('16 February 2027').waitFor()
    await button(pane, /This mailbox: 1\d\d days left/).waitFor()
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await pane.getByText(/^By agreement/).count()).toBe(0)
    await page.reload()
    await selectMail(offer.subject)
    await sees(pane, 'region', 'Filed in 2026-0231 already')
    expect(await pane.getByText(/^By agreement/).count()).toBe(0)

    await openFolder('Projecten (gedeeld)')
    await selectMail('Hoorzitting')
    await button(pane, /This mailbox: 21 days left/).waitFor()

    await openFolder('Nieuwsbrieven')
    await selectMail('Zomerbericht')
    await says(
      pane,
      /^By agreement this message may go any day, unless you file it: the period ran up to and/,
    )
  })
})

describe('one mailbox', () => {
  it('says what does not fit, what is estimated, what was decided and what nobody checked', async ({
    open,
  }) => {
    const { pane } = await open()
    await openMailbox(pane, 'Sander Hofstra')
    await sees(pane, 'region', 'The agreement does not fit Microsoft’s period')
    await says(pane, /^Agreed is until the end of \d+ February 2027, but Microsoft wipes earlier/)
    await button(pane, 'Mail me the link to decide').click()
    await sees(pane, 'region', 'Dossier cannot send mail: no mail server is set.')
    await button(pane, 'Back').click()

    await openMailbox(pane, 'Bas Oosterling')
    await says(pane, /It began between 9 November 2026 at .* and 10 November 2026 at/)
    await button(pane, 'Back').click()

    await openMailbox(pane, 'Peter van Dam')
    await says(pane, 'Let it lapse')
    await says(pane, 'waits for a second person’s approval.')
    await says(pane, 'Decided by Judith Kramer on 20 November 2026.')
    await button(pane, 'Back').click()

    await openMailbox(pane, 'Gerda Vink')
    await says(pane, 'carried out says the ICT provider, not checked yet.')
  })

  it('goes on record as held only with a reason, and says that Microsoft’s period runs on', async ({
    open,
  }) => {
    const { page, pane } = await open()
    await openMailbox(pane, 'Sander Hofstra')
    await button(pane, 'Put a hold on record').click()
    await says(pane, /^A record stops nothing at Microsoft/)
    await isFocused(pane.getByRole('textbox', { name: 'Reason' }))
    await button(pane, 'Put on record').click()
    await says(pane, /^Write why, for example/)
    await pane.getByRole('textbox', { name: 'Reason' }).fill('Claim of Het Anker')
    await button(pane, 'Put on record').click()
    await says(pane, 'Put on record by Judith Kramer on 21 November 2026.')
    await says(pane, 'Reason: Claim of Het Anker')
    await says(pane, /^A record stops nothing at Microsoft/)
    await pane
      .getByText(/^21 days left/)
      .filter({ visible: true })
      .waitFor()
    const release = button(pane, 'Release the hold')
    await isFocused(release)
    await page.keyboard.press('Enter')
    await pane.getByRole('textbox', { name: 'Reason' }).fill('Settled')
    await button(pane, /^Release$/).click()
    await says(pane, 'There is no hold on record.')
    const events = pane.getByRole('listitem')
    await events.filter({ hasText: 'Claim of Het Anker' }).waitFor()
    await events.filter({ hasText: 'Settled' }).waitFor()
  })

  it('of a colleague is not there for who is no contact, and nobody asks him to decide', async ({ open }) => {
    const { pane, data } = await open({ withoutKey: true })
    await pane.getByLabel('Key').fill(await keyOf(data, 'anouk'))
    await pane.getByRole('main').getByRole('button').click()
    await button(pane, 'Mailboxes').click()
    await button(pane, /Anouk de Boer/).waitFor()
    expect(await pane.getByRole('main').getByRole('listitem').count()).toBe(1)
    await openMailbox(pane, 'Anouk de Boer')
    expect(await button(pane, /hold|decide/).count()).toBe(0)
  })
})

describe('the agreement', () => {
  it('is asked to be read until it was, in plain sentences', async ({ open }) => {
    const { pane } = await open()
    await button(pane, 'Mailboxes').click()
    await button(pane, 'Read the agreement').click()
    await sees(pane, 'heading', 'Agreement of Adviesbureau De Linde')
    expect(await pane.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(3)
    await button(pane, 'I have read it').click()
    await sees(pane, 'region', 'You read this agreement on 21 November 2026.')
    await button(pane, 'Back').click()
    await button(pane, /Sander Hofstra/).waitFor()
    await button(pane, 'Read the agreement').waitFor({ state: 'detached' })
  })
})

const appearances: readonly LocalOutlookOptions[] = [
  { language: 'en', theme: 'light' },
  { language: 'nl', theme: 'dark' },
  { language: 'nl', highContrast: true },
]

describe.for(appearances)('at 320 pixels, %o,', (appearance) => {
  it('the sentence about the open mail, a mailbox and the agreement have no fault that axe finds, and are not cut off', async ({
    open,
  }) => {
    const { page, pane, selectMail } = await open({ ...appearance, paneWidth: 320 })
    await selectMail(noCaseYet)
    await says(pane, /^(By agreement this message goes after|Volgens de afspraken gaat deze mail na)/)
    expect(await faults(page)).toEqual([])
    expect(await widths(pane)).toEqual({ pane: 320, content: 320 })
    for (const name of ['Sander Hofstra', 'Bas Oosterling', 'Gerda Vink']) {
      await openMailbox(pane, name)
      expect(await faults(page), name).toEqual([])
      expect(await widths(pane), name).toEqual({ pane: 320, content: 320 })
      await button(pane, /^(Back|Terug)$/).click()
    }
    await button(pane, /^(Read the agreement|Lees de afspraken)$/).click()
    await button(pane, /^(I have read it|Gelezen)$/).waitFor()
    expect(await faults(page)).toEqual([])
    expect(await widths(pane)).toEqual({ pane: 320, content: 320 })
  })
})

const openMailbox = async (pane: FrameLocator, name: string): Promise<void> => {
  await button(pane, /^(Mailboxes|Mailboxen)$/).click()
  await button(pane, new RegExp(name)).click()
  await pane.getByRole('heading', { level: 1, name }).waitFor()
}
