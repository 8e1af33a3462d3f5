import { describe, expect } from 'vitest'
import { faults, widths } from './pageFaults.ts'
import { button, filedByAnouk, filedIn, it, offer, says, sees } from './paneTest.ts'

describe('what was filed', () => {
  it('can be undone, put back, moved, and corrected, each with its own Undo, and Outlook shows it', async ({
    open,
  }) => {
    const { page, pane, selectMail, readingPane } = await open({ paneWidth: 320 })
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    const bar = readingPane.getByText('Filed in 2026-0231 on 21 November 2026')
    await bar.waitFor()

    await button(pane, 'Undo').press('Enter')
    await sees(pane, 'region', 'Withdrawn from 2026-0231')
    await bar.waitFor({ state: 'detached' })
    await button(pane, 'Undo').press('Enter')
    await sees(pane, 'region', 'Filed in 2026-0231 again')
    await bar.waitFor()

    await button(pane, 'Change').click()
    await button(pane, 'Move to another case').click()
    await pane.getByRole('combobox', { name: 'Case' }).fill('2026-0110')
    await pane.getByRole('option', { name: /^2026-0110/ }).click()
    expect(await faults(page)).toEqual([])
    const { pane: width, content } = await widths(pane)
    expect(content).toBeLessThanOrEqual(width)
    await button(pane, 'Move to 2026-0110').click()
    await sees(pane, 'region', 'Moved to 2026-0110')
    await readingPane.getByText('Filed in 2026-0110 on 21 November 2026').waitFor()
    await button(pane, 'Undo').click()
    await sees(pane, 'region', 'Moved to 2026-0231')

    await button(pane, 'Change').click()
    await button(pane, 'Kind and note').click()
    await pane.getByRole('radio', { name: 'Agreement' }).check()
    await button(pane, 'Save').click()
    await sees(pane, 'region', 'Kind and note are changed')

    // What a colleague filed is filed again at once after it was taken out.
    await selectMail(filedByAnouk.select)
    await readingPane.getByText('Filed in 2026-0110 on 4 November 2026').waitFor()
    await button(pane, /^Change:/).click()
    await button(pane, 'Withdraw from the case').click()
    await pane.getByRole('form').getByRole('button', { name: 'Withdraw' }).click()
    await sees(pane, 'region', 'Withdrawn from 2026-0110')
    await readingPane.getByText('Filed in 2026-0110 on').waitFor({ state: 'detached' })
    await pane.getByRole('button', { name: 'File', exact: true }).press('Enter')
    await button(pane, /^File in /).waitFor()
  })

  it('goes to the bin with a reason, from where it is put back, with Undo, into the case that lies under it', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, choose } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    await button(pane, /^Change:/).click()
    await button(pane, 'Withdraw from the case').click()
    const reason = pane.getByRole('textbox', { name: 'Reason (optional)' })
    const withdraw = pane.getByRole('form').getByRole('button', { name: 'Withdraw' })
    await reason.fill('Belongs to nobody')
    await choose('weather', 'noNetwork')
    await withdraw.click()
    await says(pane, /^Dossier cannot be reached\. This does not wait for a connection/)
    expect(await reason.inputValue()).toBe('Belongs to nobody')
    await choose('weather', 'fair')
    await withdraw.click()
    await sees(pane, 'region', 'Withdrawn from 2026-0231')
    const kept = (await filedIn(data, '2026-0231')).length

    await page.reload()
    await pane.getByRole('button', { name: /^2026-0231/ }).click()
    await button(pane, 'Bin').click()
    await sees(pane, 'heading', 'Bin of 2026-0231')
    await says(pane, 'Belongs to nobody')
    await says(pane, /^Taken out of 2026-0231 by .*, on 21 November 2026/)
    expect(await faults(page)).toEqual([])
    await button(pane, /^Put back/).click()
    await sees(pane, 'region', 'Filed in 2026-0231 again')
    expect(await filedIn(data, '2026-0231')).toHaveLength(kept)
    await button(pane, 'Undo').press('Enter')
    await sees(pane, 'region', 'Withdrawn from 2026-0231')
    await button(pane, 'Undo').press('Enter')
    await sees(pane, 'region', 'Filed in 2026-0231 again')
    await button(pane, 'Back').click()
    await pane.getByRole('button', { name: `Change: ${offer.subject}` }).waitFor()
  })
})
