import { describe, expect } from 'vitest'
import { outlookFile } from '../outlookFile.ts'
import { faults } from './pageFaults.ts'
import {
  button,
  bytesOf,
  drop,
  firstKey,
  isFiled,
  it,
  mailsFiled,
  offer,
  sampleFile,
  says,
  sees,
  siteVisit,
} from './paneTest.ts'

describe('when the service does not answer', () => {
  it('the pane says so, lets the filing wait, and files it when asked to try', async ({ open }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await page.route('**/api/messages/*', (route) => route.abort())
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Waiting to be sent. To 2026-0231')
    await says(pane, /The message will be filed by itself; you may close this pane\.$/)
    expect(await isFiled(data, offer)).toBe(false)

    await page.unrouteAll()
    await button(pane, 'Try now').first().click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await isFiled(data, offer)).toBe(true)
  })

  it('and has stopped, no mail is said to be filed', async ({ open }) => {
    const { pane, data, selectMail, stopService } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await stopService()
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Waiting to be sent. To 2026-0231')
    expect(await isFiled(data, offer)).toBe(false)
  })

  it('a lost answer is asked for again under the same request, and the mail is filed once', async ({
    open,
  }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    const requests: string[] = []
    await page.route('**/api/cases/*/filings', async (route) => {
      requests.push((route.request().postDataJSON() as { request: string }).request)
      await route.fetch()
      if (requests.length === 1) await route.abort()
      else await route.continue()
    })
    const before = await mailsFiled(data)
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Waiting to be sent. To 2026-0231')
    await button(pane, 'Try now').first().click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(new Set(requests).size).toBe(1)
    expect(await mailsFiled(data)).toBe(before + 1)

    // Of the next it is lost too. Taken out of what waits, and filed in another case, it stands in that alone.
    requests.length = 0
    await selectMail(siteVisit.subject)
    await button(pane, 'File in 2026-0110').click()
    await sees(pane, 'region', 'Waiting to be sent. To 2026-0110')
    expect(await isFiled(data, siteVisit)).toBe(true)
    await button(pane, `Do not file: ${siteVisit.subject}`).press('Enter')
    await says(pane, /Once Dossier can be reached, that is undone/)
    await button(pane, 'Yes, do not file').press('Enter')
    await pane.getByRole('combobox', { name: 'Case' }).fill('2026-0231')
    await pane.getByRole('option', { name: /^2026-0231/ }).click()
    await button(pane, 'File in 2026-0231').press('Enter')
    await sees(pane, 'region', 'Filed in 2026-0231')
    await page.reload()
    await button(pane, 'Bin').press('Enter')
    await says(pane, siteVisit.subject)
    expect(await faults(page)).toEqual([])
  })
})

describe('without a key', () => {
  it('the pane asks for one, refuses a wrong one and takes the right one', async ({ open }) => {
    const { pane, data } = await open({ withoutKey: true })
    await sees(pane, 'heading', 'Your key')
    await pane.getByLabel('Key').fill('wrong')
    await button(pane, 'Continue').click()
    await says(pane, 'This key is not known. Check that you copied all of it.')
    await pane.getByLabel('Key').fill(await firstKey(data))
    await button(pane, 'Continue').click()
    await sees(pane, 'heading', 'No message selected')
  })
})

describe('in an Outlook without Mailbox 1.14', () => {
  it('the pane says why and takes the mail as a file, byte for byte', async ({ open }) => {
    const { page, pane, data, selectMail } = await open({ client: '1.13' })
    await selectMail(offer.subject)
    await sees(pane, 'region', 'Drop the message here')
    await says(pane, 'This version of Outlook cannot hand the message to Dossier itself.')
    const choosing = page.waitForEvent('filechooser')
    await button(pane, 'Choose a file').click()
    await (await choosing).setFiles(sampleFile(offer.file))

    await says(pane, 'From file: kerkstraat-accepted.eml')
    await button(pane, 'File in 2026-0231').press('Enter')
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await isFiled(data, offer)).toBe(true)
    await button(pane, 'Back to the message in Outlook').click()
    await sees(pane, 'region', 'Filed in 2026-0231 already')
  })

  it('a mail may be dropped on the pane, and Outlook’s own file, which is told by its own words', async ({
    open,
  }) => {
    const { pane, selectMail } = await open({ client: '1.13' })
    await selectMail(offer.subject)
    await sees(pane, 'region', 'Drop the message here')
    await drop(pane, { name: 'mail.eml', bytes: await bytesOf(offer) })
    await says(pane, 'From file: mail.eml')
    await sees(pane, 'heading', offer.subject)
    await button(pane, 'Back to the message in Outlook').click()
    await sees(pane, 'region', 'Drop the message here')
    const from = { name: 'Petra Schouten', address: 'p.schouten@hetanker.example' }
    const sentAt = '2026-03-04T09:15:00.000Z'
    const file = outlookFile({ from, sentAt, subject: 'Akkoord uit Outlook', text: 'Wij gaan akkoord.' })
    await drop(pane, { name: 'Akkoord.msg', bytes: Buffer.from(file) })
    await says(pane, 'From file: Akkoord.msg')
    await sees(pane, 'heading', 'Akkoord uit Outlook')
  })

  it('a file that is no mail is refused with what to do instead, until one that is a mail is dropped', async ({
    open,
  }) => {
    const { pane, selectMail } = await open({ client: '1.13' })
    await selectMail(offer.subject)
    const refused = pane.getByRole('region', { name: 'This file is no message that Dossier can read.' })
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])
    const cutOffMsg = Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')
    for (const bytes of [picture, Buffer.alloc(0), cutOffMsg]) {
      await sees(pane, 'region', 'Drop the message here')
      await drop(pane, { name: 'file.bin', bytes })
      await refused.waitFor()
      await says(pane, 'Save the message in Outlook as .eml or .msg and choose that file.')
      await drop(pane, { name: 'mail.eml', bytes: await bytesOf(offer) })
      await says(pane, 'From file: mail.eml')
      await refused.waitFor({ state: 'detached' })
      await button(pane, 'Back to the message in Outlook').press('Enter')
    }
    await drop(pane, { name: 'file.bin', bytes: picture })
    await refused.waitFor()
    await selectMail(siteVisit.subject)
    await sees(pane, 'heading', siteVisit.subject)
    await refused.waitFor({ state: 'detached' })
  })
})
