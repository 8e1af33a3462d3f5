import { describe, expect } from 'vitest'
import { faults } from './pageFaults.ts'
import { button, isFiled, it, offer, sampleFile, says, sees } from './paneTest.ts'

describe('with no mail selected', () => {
  it('the bin, what files itself, the wide page and a mail as a file are a key away', async ({ open }) => {
    const { page, pane, data } = await open({ paneWidth: 320 })
    await button(pane, 'Bin').press('Enter')
    await sees(pane, 'heading', 'Bin')
    await button(pane, 'Back').press('Enter')
    await button(pane, 'Filing by itself: settings').press('Enter')
    await sees(pane, 'heading', 'What filed itself')
    await button(pane, 'Back').press('Enter')
    expect(await faults(page)).toEqual([])
    const opening = page.context().waitForEvent('page')
    await button(pane, 'Open on a wide page').press('Enter')
    const wide = await opening
    await wide.getByRole('searchbox', { name: 'Words' }).waitFor()
    // The key has gone out of the address into the tab's own storage.
    expect(new URL(wide.url())).toMatchObject({ search: '?place=cases', hash: '' })
    await wide.close()
    const choosing = page.waitForEvent('filechooser')
    await button(pane, 'Choose a file').press('Enter')
    await (await choosing).setFiles(sampleFile(offer.file))
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await isFiled(data, offer)).toBe(true)
  })
})

describe('of a filed mail', () => {
  it('a commitment that was corrected or handed over is put back as it was', async ({ open }) => {
    const { pane, selectMail } = await open({ paneWidth: 320 })
    await selectMail(offer.subject)
    await pane.getByRole('checkbox', { name: /^Keep: The client has approved/ }).waitFor()
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    await button(pane, /^More: The client has approved/).click()
    await button(pane, 'Correct').click()
    await pane.getByRole('textbox', { name: 'What was promised' }).fill('Half up front')
    await button(pane, 'Done').click()
    await button(pane, 'Undo: Half up front').press('Enter')
    await button(pane, /^Kept: The client has approved/).waitFor()
    expect(await button(pane, /^Undo: The client has approved/).count()).toBe(0)

    await button(pane, 'Hand over').click()
    await pane.getByRole('combobox', { name: 'Hand over to' }).selectOption({ label: 'Anouk de Boer' })
    await pane.getByRole('form').getByRole('button', { name: 'Hand over' }).click()
    await says(pane, /Seen to by Anouk de Boer/)
    await button(pane, /^Undo: The client has approved/).press('Enter')
    await pane.getByText(/Seen to by Anouk de Boer/).waitFor({ state: 'detached' })
  })

  it('an attachment that was saved apart is fetched from the case', async ({ open }) => {
    const { page, pane } = await open()
    await button(pane, /^2026-0187/).click()
    await button(pane, /^Open message/)
      .first()
      .waitFor()
    for (const folded of await button(pane, /in this conversation$/).all()) await folded.click()
    const mails = await button(pane, /^Open message/).all()
    for (const mail of mails) {
      await mail.click()
      await button(pane, 'Back').waitFor()
      await pane
        .getByRole('button', { name: /^Download message/ })
        .last()
        .waitFor()
      await pane.locator('article').last().locator('iframe, pre').first().waitFor()
      if ((await button(pane, /^Save attachment apart/).count()) > 0) break
      await button(pane, 'Back').click()
    }
    await button(pane, /^Save attachment apart/)
      .first()
      .click()
    await says(pane, 'saved apart')
    await page.reload()
    await button(pane, /^2026-0187/).click()
    await says(pane, /^Attachment saved apart/)
    const download = page.waitForEvent('download')
    await button(pane, /^Download attachment/)
      .first()
      .click()
    expect((await download).suggestedFilename()).not.toBe('')
  })
})
