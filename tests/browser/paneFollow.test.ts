import type { Response } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { FiledAnswer } from '../../src/contract/schemas.ts'
import { faults } from './pageFaults.ts'
import {
  button,
  filedByAnouk,
  isFiled,
  isFocused,
  it,
  keyOf,
  mailsFiled,
  offer,
  says,
  sees,
  siteVisit,
} from './paneTest.ts'

/** What a colleague does at his own desk. */
const withdrawAs = async (person: string, filing: string, answer: Response, data: string): Promise<void> => {
  const changed = await fetch(new URL(`/api/filings/${filing}/changes`, answer.url()), {
    method: 'POST',
    headers: { authorization: `Bearer ${await keyOf(data, person)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ request: crypto.randomUUID(), step: 'withdraw', reason: '' }),
  })
  expect(changed.status).toBe(200)
}

const later = 'Later messages of this conversation, for 2026-0110'

describe('a conversation that is followed', () => {
  it('files its later mail when that is opened, says why, takes it out again for good, and is unfollowed in a list', async ({
    open,
  }) => {
    const { pane, page, data, selectMail, readingPane } = await open({ paneWidth: 320 })
    const before = await mailsFiled(data)
    await selectMail(filedByAnouk.select)
    // On one's own copy of what a colleague filed.
    await readingPane.getByText(/^Filed in 2026-0110 on /).waitFor()
    const stored = page.waitForResponse('**/api/follows')
    await pane.getByLabel(later).selectOption('file')
    await stored
    expect(await mailsFiled(data)).toBe(before)

    await selectMail(siteVisit.subject)
    await sees(pane, 'region', 'Filed in 2026-0110 because you follow this conversation.')
    expect(await isFiled(data, siteVisit)).toBe(true)
    expect(await faults(page)).toEqual([])
    await button(pane, 'Undo').click()
    await sees(pane, 'region', 'Withdrawn from 2026-0110')
    await sees(pane, 'region', 'This message will not file itself any more.')

    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await selectMail(siteVisit.subject)
    const filing = page.waitForResponse(/\/api\/cases\/[^/]+\/filings$/)
    await button(pane, 'File in 2026-0110').click()
    await sees(pane, 'region', 'Filed in 2026-0110')
    const bar = readingPane.getByText(/^Filed in 2026-0110 on /)
    await bar.waitFor()

    // A colleague takes it out: one's own copy shows it no more when it is opened again.
    const { filing: filed } = (await (await filing).json()) as FiledAnswer
    await withdrawAs('anouk', filed.id, await filing, data)
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await selectMail(siteVisit.subject)
    await button(pane, 'File in 2026-0110').waitFor()
    await bar.waitFor({ state: 'detached' })
    expect(await readingPane.getByText('Filed', { exact: true }).count()).toBe(0)

    await button(pane, 'Filing by itself: settings').click()
    await sees(pane, 'heading', 'Conversations you follow')
    await says(pane, 'Nothing has filed itself.')
    expect(await faults(page)).toEqual([])
    const end = button(pane, /^Unfollow: 2026-0110/)
    await page.route('**/api/follows', (route) => route.abort())
    await end.press('Enter')
    await sees(pane, 'region', 'Dossier cannot be reached.')
    await page.unroute('**/api/follows')
    await end.press('Enter')
    await says(pane, 'You do not follow this conversation any more.')
    // What failed before is said no more, and the keyboard goes on from the way back.
    expect(await pane.getByRole('region', { name: 'Dossier cannot be reached.' }).count()).toBe(0)
    const again = button(pane, /^Undo: 2026-0110/)
    await isFocused(again)
    await page.keyboard.press('Enter')
    await end.waitFor()
  })
})

describe('what would file itself', () => {
  it('stands in a list, is kept from doing so and put back, under the name of its case', async ({ open }) => {
    const { pane, page, data, selectMail } = await open({ paneWidth: 320 })
    const before = await mailsFiled(data)
    await button(pane, 'Filing by itself: settings').click()
    await pane.getByLabel('What happens').first().selectOption('watch')
    await pane.getByLabel('At least this sure').first().selectOption('60%')
    const named = pane.getByRole('combobox', { name: 'Any message of these cases' }).first()
    await named.fill('2026-0231')
    await pane.getByRole('option', { name: /^2026-0231/ }).click()
    const saved = page.waitForResponse('**/api/preferences')
    await button(pane, 'Save').first().click()
    await saved
    await button(pane, 'Back').click()
    const watched = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/by-itself') && answer.request().method() === 'POST',
    )
    await selectMail(siteVisit.subject)
    expect((await watched).request().postData()).not.toMatch(/Hoogeland|greenfield/)
    expect(await mailsFiled(data)).toBe(before)

    await button(pane, 'Filing by itself: settings').click()
    await button(pane, /^Remove 2026-0231 /).waitFor()
    await says(pane, 'Would be in 2026-0110 Zonnepark Hoogeland')
    await button(pane, `Not this one: ${siteVisit.subject}`).press('Enter')
    await says(pane, 'Will not file itself')
    expect(await faults(page)).toEqual([])
    await button(pane, `Undo: ${siteVisit.subject}`).press('Enter')
    await says(pane, 'Would be in 2026-0110 Zonnepark Hoogeland')
  })
})
