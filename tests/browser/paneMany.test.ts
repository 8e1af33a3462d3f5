import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import type { OpenLocalOutlook } from './localOutlook.ts'
import { faults } from './pageFaults.ts'
import {
  button,
  bytesOf,
  filedByAnouk,
  isFiled,
  isFocused,
  it,
  keyOf,
  mailsFiled,
  offer,
  privateMail,
  says,
  sees,
  selectSeveral,
  siteVisit,
} from './paneTest.ts'

/** What a colleague does at his own desk. */
const fileAs = async (
  person: string,
  mail: { readonly case: string; readonly file: string },
  { data, overviewUrl }: OpenLocalOutlook,
): Promise<void> => {
  const authorization = `Bearer ${await keyOf(data, person)}`
  const bytes = await bytesOf(mail)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const put = { method: 'PUT', headers: { authorization }, body: new Uint8Array(bytes) }
  expect((await fetch(new URL(`/api/messages/${sha256}`, overviewUrl), put)).ok).toBe(true)
  const filing = { request: crypto.randomUUID(), sha256, source: 'outlook', kind: 'other', note: '' }
  const filed = await fetch(new URL(`/api/cases/${mail.case}/filings`, overviewUrl), {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(filing),
  })
  expect(filed.ok).toBe(true)
}

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

describe('the rows of several selected mails', () => {
  it('each take a case that is typed over the suggested one, and the keyboard goes on from there', async ({
    open,
  }) => {
    const outlook = await open({ paneWidth: 320 })
    const { pane, page, data } = outlook
    await selectSeveral(outlook, offer.subject, siteVisit.subject)
    await button(pane, 'File 2 messages').waitFor()
    const choose = button(pane, `Choose case for ‘${siteVisit.subject}’`)
    await choose.press('Enter')
    await pane.getByRole('combobox', { name: /^Choose case for/ }).waitFor()
    await page.keyboard.type('2025-0377')
    await pane.getByRole('option', { name: /^2025-0377/ }).waitFor()
    await page.keyboard.press('Enter')
    await isFocused(choose)
    await button(pane, 'File 2 messages').press('Enter')
    await sees(pane, 'region', '2 messages are filed in 2026-0231, 2025-0377.')
    expect(await isFiled(data, { ...siteVisit, case: '2025-0377' })).toBe(true)
  })

  it('say that a colleague filed one meanwhile, as soon as the selection is looked at again', async ({
    open,
  }) => {
    const outlook = await open({ paneWidth: 320 })
    const { pane, readingPane, selectMail } = outlook
    await selectSeveral(outlook, offer.subject, siteVisit.subject)
    await button(pane, 'File 2 messages').waitFor()
    await fileAs('anouk', offer, outlook)
    // The index follows what somebody else files a moment later.
    const isTold = pane.getByText(/^Filed in 2026-0231 by Anouk de Boer on/)
    const look = async () => {
      await button(pane, 'Update the selection').press('Enter')
      return isTold.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      )
    }
    await expect.poll(look, { timeout: 20_000 }).toBe(true)
    await button(pane, 'File 1 message').waitFor()
    await selectMail(offer.subject)
    await readingPane.getByText(/^Filed in 2026-0231 on /).waitFor()
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
    await button(pane, /^File \d messages?$/).waitFor()
    // Whatever else Outlook has open waits until this is done.
    expect(await button(pane, 'Choose a file').count()).toBe(0)
    await button(pane, /^File \d messages?$/).click()
    await sees(pane, 'region', /filed in/)
    await expect.poll(() => mailsFiled(data)).toBe(before + 2)
  })
})
