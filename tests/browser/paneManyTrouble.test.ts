import { describe, expect } from 'vitest'
import {
  button,
  filedByAnouk,
  isFiled,
  it,
  mailsFiled,
  noCaseYet,
  offer,
  says,
  sees,
  selectSeveral,
  siteVisit,
} from './paneTest.ts'

describe('several selected mails', () => {
  it('that Outlook partly fails to load are filed as far as they can be, and the rest when it can', async ({
    open,
  }) => {
    const outlook = await open({ weather: 'loadFails' })
    const { pane, data, choose } = outlook
    await selectSeveral(outlook, offer.subject, siteVisit.subject)
    await button(pane, 'Read it again').waitFor()
    await choose('weather', 'fair')
    await button(pane, 'Read it again').press('Enter')
    await button(pane, 'File 2 messages').press('Enter')
    await sees(pane, 'region', /^2 messages are filed in/)
    expect(await isFiled(data, siteVisit)).toBe(true)
  })

  it('are met with a sentence and another way in each weather of Outlook', async ({ open }) => {
    const outlook = await open()
    const { pane, data, choose, selectNothing } = outlook
    const before = await mailsFiled(data)
    const selectIn = async (weather: string, ...subjects: readonly string[]) => {
      await choose('weather', 'fair')
      await selectNothing()
      await sees(pane, 'heading', 'No message selected')
      await choose('weather', weather)
      await selectSeveral(outlook, ...subjects)
    }
    // What was read of a mail is kept while it stays selected: others each time.
    const two = [offer.subject, siteVisit.subject]
    const others = [noCaseYet, filedByAnouk.select]
    await selectIn('loadFailsOnce', ...two)
    await button(pane, 'File 2 messages').waitFor()
    await selectIn('unloadFails', ...others)
    await says(pane, 'No case yet')
    await button(pane, 'Nothing to file').waitFor()
    await selectIn('headersFailOnce', ...two)
    await button(pane, 'File 2 messages').waitFor()
    await selectIn('headersFail', ...others)
    await says(pane, 'Perhaps private: left out. Nothing was asked or sent about it.')
    await button(pane, 'Nothing to file').waitFor()

    await selectIn('selectionUntold', ...two)
    // Outlook did not tell; whoever comes to the pane has it asked.
    await pane.getByRole('heading', { level: 1 }).first().click()
    await sees(pane, 'heading', '2 messages selected')

    await selectIn('mimeFails', ...two)
    await button(pane, 'File 2 messages').click()
    await sees(pane, 'region', 'No message was filed. 2 messages could not be filed.')
    await says(
      pane,
      'Not filed. Outlook did not hand over the message. Try again, or drag the message onto this pane.',
    )
    await choose('weather', 'wrongMail')
    await button(pane, 'Try 2 messages again').click()
    await sees(pane, 'region', 'No message was filed. 2 messages could not be filed.')
    await says(
      pane,
      'Not filed. Outlook did not hand over the message. Try again, or drag the message onto this pane.',
    )
    expect(await mailsFiled(data)).toBe(before)
    await choose('weather', 'mimeFailsOnce')
    await button(pane, 'Try 2 messages again').click()
    await sees(pane, 'region', /^2 messages are filed in/)
    expect(await mailsFiled(data)).toBe(before + 2)
    await button(pane, 'Undo all').click()
    await sees(pane, 'region', '2 messages were taken out again. They are in the bin.')
    await button(pane, 'Close').click()

    // Their header tells what Outlook does not, so that they count as the same mails.
    await selectIn('noMessageId', ...two)
    await button(pane, 'File 2 messages').waitFor()
    await choose('weather', 'marksFail')
    await button(pane, 'File 2 messages').click()
    await sees(pane, 'region', /^2 messages are filed in/)
    expect(await mailsFiled(data)).toBe(before + 2)
    await selectIn('noMessageId', ...two)
    await says(pane, /^Filed in 2026-0231 by /)
    await button(pane, 'Nothing to file').waitFor()
  })

  it('that could not be filed can be given another case before they are tried again', async ({ open }) => {
    const outlook = await open({ weather: 'mimeFails', paneWidth: 320 })
    const { pane, data, choose } = outlook
    await selectSeveral(outlook, offer.subject, siteVisit.subject)
    await button(pane, 'File 2 messages').click()
    await sees(pane, 'region', 'No message was filed. 2 messages could not be filed.')
    await choose('weather', 'fair')
    await button(pane, `Choose case for ‘${siteVisit.subject}’`).click()
    await pane.getByRole('combobox', { name: /^Choose case for/ }).fill('2025-0377')
    await pane.getByRole('option', { name: /^2025-0377/ }).click()
    await pane.getByRole('checkbox', { name: offer.subject }).uncheck()
    await button(pane, 'Try 1 message again').click()
    await sees(pane, 'region', /^1 message is filed in 2025-0377\./)
    expect(await isFiled(data, { ...siteVisit, case: '2025-0377' })).toBe(true)
    expect(await isFiled(data, offer)).toBe(false)
  })

  it('in an Outlook that does not say which, or cannot give them, are met with another way', async ({
    open,
  }) => {
    const conversations = await open({ weather: 'selectionFails' })
    await selectSeveral(conversations, offer.subject, siteVisit.subject)
    await sees(conversations.pane, 'region', 'Outlook does not say which messages are selected.')
    await conversations.choose('weather', 'fair')
    await button(conversations.pane, 'Update the selection').click()
    await sees(conversations.pane, 'heading', '2 messages selected')

    const old = await open({ client: '1.13' })
    await selectSeveral(old, offer.subject, siteVisit.subject)
    await sees(old.pane, 'region', 'This Outlook cannot hand over several messages at once.')
    const before = await mailsFiled(old.data)
    await button(old.pane, 'Mailboxes').click()
    await button(old.pane, 'Message').click()
    expect(await mailsFiled(old.data)).toBe(before)
  })

  it('of which filing stopped with the pane are gone on with in the next, each once', async ({ open }) => {
    const outlook = await open({ language: 'nl' })
    const { pane, page, data } = outlook
    const before = await mailsFiled(data)
    await selectSeveral(outlook, offer.subject, siteVisit.subject)
    await page.route('**/api/messages/*', () => undefined)
    await button(pane, '2 berichten opbergen').click()
    await says(pane, 'Wordt opgeborgen…')
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.reload()
    await sees(pane, 'region', '2 berichten uit een eerdere selectie zijn nog niet opgeborgen.')
    await button(pane, 'Verdergaan').click()
    await button(pane, '2 berichten opbergen').click()
    await sees(pane, 'region', /^2 berichten opgeborgen in/)
    expect(await mailsFiled(data)).toBe(before + 2)
  })
})
