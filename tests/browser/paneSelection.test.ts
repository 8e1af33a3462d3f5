import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { button, isFiled, it, mailsFiled, offer, says, sees, siteVisit } from './paneTest.ts'

describe('when the selection changes', () => {
  it('the pane follows it', async ({ open }) => {
    const { pane, selectMail } = await open()
    await selectMail(offer.subject)
    await sees(pane, 'heading', offer.subject)
    await selectMail(siteVisit.subject)
    await sees(pane, 'heading', siteVisit.subject)
  })

  it('while a mail is read, nothing is filed, and the pane says so', async ({ open }) => {
    const { pane, data, selectMail, choose, letAnswersThrough } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    const before = await mailsFiled(data)
    await choose('answers', 'held')
    await button(pane, 'File in 2026-0231').click()
    await says(pane, 'Reading the message…')
    await selectMail(siteVisit.subject)
    await letAnswersThrough()
    await choose('answers', 'atOnce')

    await says(pane, new RegExp(`^‘${escaped(offer.subject)}’ was not filed\\.`))
    await sees(pane, 'heading', siteVisit.subject)
    expect(await mailsFiled(data)).toBe(before)
    expect(await readdir(path.join(data, 'firm/incoming'))).toEqual([])
  })

  it('while a mail is sent, that mail is filed and no other, and marked when it is selected again', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, readingPane } = await open()
    await selectMail(offer.subject)
    const sending = new Promise<Route>((resolve) => page.route('**/api/messages/*', resolve))
    await button(pane, 'File in 2026-0231').click()
    const held = await sending
    await selectMail(siteVisit.subject)
    await sees(pane, 'heading', siteVisit.subject)
    await says(pane, new RegExp(`^Filing ‘${escaped(offer.subject)}’\\.`))
    await held.continue()

    await says(pane, `‘${offer.subject}’ is filed in 2026-0231.`)
    expect(await isFiled(data, offer)).toBe(true)
    expect(await isFiled(data, { ...siteVisit, case: '2026-0231' })).toBe(false)
    await button(pane, 'File in 2026-0110').waitFor()

    await selectMail(offer.subject)
    await sees(pane, 'region', 'Filed in 2026-0231')
    await readingPane.getByText('Filed in 2026-0231 on 21 November 2026').waitFor()
  })

  it('and Outlook hands out another mail for the selected one, nothing is filed', async ({ open }) => {
    const { pane, data, selectMail } = await open({ weather: 'wrongMail' })
    await selectMail(offer.subject)
    const before = await mailsFiled(data)
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Another message was selected before this one was read.')
    expect(await mailsFiled(data)).toBe(before)
  })

  it('a filing that was called off files nothing', async ({ open }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    const sending = new Promise<Route>((resolve) => page.route('**/api/messages/*', resolve))
    const before = await mailsFiled(data)
    await button(pane, 'File in 2026-0231').click()
    await sending
    await button(pane, 'Cancel').click()
    await button(pane, 'File in 2026-0231').waitFor()
    expect(await mailsFiled(data)).toBe(before)
  })
})

describe('with no mail selected', () => {
  it('the pane shows the mailboxes that end first and the cases last used', async ({ open }) => {
    const { pane, selectMail, selectNothing } = await open()
    await selectMail(offer.subject)
    await sees(pane, 'heading', offer.subject)
    await selectNothing()
    await sees(pane, 'heading', 'No message selected')
    await button(pane, /^Joop Mulder\s*may end any day/).waitFor()
    await button(pane, /^2026-0110 Zonnepark Hoogeland/).click()
    await sees(pane, 'heading', '2026-0110 Zonnepark Hoogeland')
  })
})

const escaped = (text: string): string => text.replaceAll(/[.()]/g, '\\$&')
