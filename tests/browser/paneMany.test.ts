import { describe, expect } from 'vitest'
import { faults } from './pageFaults.ts'
import {
  button,
  bytesOf,
  filedByAnouk,
  isFiled,
  it,
  mailsFiled,
  offer,
  privateMail,
  says,
  sees,
  selectSeveral,
  siteVisit,
} from './paneTest.ts'

describe('several selected mails', () => {
  it('are filed by one act, each in its own case, but for what is private or filed already; and taken out again', async ({
    open,
  }) => {
    const outlook = await open({ paneWidth: 320 })
    const { pane, page, data } = outlook
    const before = await mailsFiled(data)
    await selectSeveral(outlook, offer.subject, siteVisit.subject, privateMail, filedByAnouk.select)
    await sees(pane, 'heading', '4 messages selected')
    await says(pane, 'Perhaps private: left out. Nothing was asked or sent about it.')
    await says(pane, /^Filed in 2026-0110 by Anouk de Boer on/)
    await button(pane, 'File 2 messages').waitFor()
    expect(await faults(page)).toEqual([])

    await button(pane, 'File 2 messages').click()
    await sees(pane, 'region', '2 messages are filed in 2026-0231, 2026-0110.')
    expect(await isFiled(data, offer)).toBe(true)
    expect(await isFiled(data, siteVisit)).toBe(true)
    expect(await mailsFiled(data)).toBe(before + 2)

    await button(pane, 'Undo all').click()
    await sees(pane, 'region', '2 messages were taken out again. They are in the bin.')
    await button(pane, 'Close').click()
    await button(pane, 'File 2 messages').waitFor()
  })
})

describe('a whole conversation', () => {
  it('is filed by selecting it, in the case in which it lies, and followed from then on', async ({
    open,
  }) => {
    const { pane, page, data, selectMail } = await open({ paneWidth: 320, view: 'conversations' })
    const before = await mailsFiled(data)
    await selectMail(filedByAnouk.select)
    await button(pane, 'File the whole conversation').press('Enter')
    await sees(pane, 'region', /^Select the conversation in the list of messages/)
    expect(await faults(page)).toEqual([])

    await page.getByRole('option', { name: /^Conversation: .*Hoogeland: lease/ }).click()
    await sees(pane, 'heading', /^Conversation of \d messages$/)
    const forAll = pane.getByRole('combobox', { name: 'One case for all that are not filed yet' })
    await expect.poll(() => forAll.inputValue()).toMatch(/^2026-0110 /)
    expect(await faults(page)).toEqual([])
    await button(pane, /^File \d messages?$/).click()
    await sees(pane, 'region', /filed in 2026-0110\./)
    expect(await isFiled(data, siteVisit)).toBe(true)
    expect(await mailsFiled(data)).toBeGreaterThan(before)

    const stored = page.waitForResponse('**/api/follows')
    await pane.getByLabel('Later messages of this conversation, for 2026-0110').selectOption('offer')
    expect((await stored).ok()).toBe(true)
    expect(await faults(page)).toEqual([])
  })
})

describe('several dropped files', () => {
  it('are gone on with after the pane was closed; what is no mail is named', async ({ open }) => {
    const { pane, page, data } = await open({ paneWidth: 320 })
    const before = await mailsFiled(data)
    const choosing = page.waitForEvent('filechooser')
    await button(pane, 'Choose a file').press('Enter')
    const picture = { name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0, 0]) }
    const mails = await Promise.all(
      [offer, siteVisit].map(async (mail) => ({
        name: `${mail.case}.eml`,
        mimeType: 'message/rfc822',
        buffer: await bytesOf(mail),
      })),
    )
    await (await choosing).setFiles([...mails, picture])
    await sees(pane, 'region', '1 file was left out')
    await says(pane, /^No message\. .* plan\.png\.$/)
    expect(await faults(page)).toEqual([])

    await page.route('**/api/messages/*', () => undefined)
    await button(pane, 'File 2 messages').click()
    await says(pane, 'Is being filed…')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.reload()
    await sees(pane, 'region', /of an earlier selection (is|are) not filed yet\.$/)
    await button(pane, 'Go on').click()
    await button(pane, /^File \d messages?$/).click()
    await sees(pane, 'region', /filed in/)
    await expect.poll(() => mailsFiled(data)).toBe(before + 2)
  })
})
