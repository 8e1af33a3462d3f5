import { describe, expect } from 'vitest'
import type { OpenLocalOutlook } from './localOutlook.ts'
import { button, isFiled, it, mailsFiled, offer, says, sees, siteVisit } from './paneTest.ts'

const select = async ({ page }: OpenLocalOutlook, ...subjects: readonly string[]): Promise<void> => {
  for (const [at, subject] of subjects.entries()) {
    const option = page.getByRole('option', { name: subject }).first()
    await option.click({ modifiers: at === 0 ? [] : ['ControlOrMeta'] })
  }
}

describe('several selected mails', () => {
  it('that Outlook partly fails to load are filed as far as they can be, and the rest when it can', async ({
    open,
  }) => {
    const outlook = await open({ weather: 'loadFails' })
    const { pane, data, choose } = outlook
    await select(outlook, offer.subject, siteVisit.subject)
    await button(pane, 'Read it again').waitFor()
    await choose('weather', 'fair')
    await button(pane, 'Read it again').press('Enter')
    await button(pane, 'File 2 messages').press('Enter')
    await sees(pane, 'region', /^2 messages are filed in/)
    expect(await isFiled(data, siteVisit)).toBe(true)
  })

  it('in an Outlook that does not say which, or cannot give them, are met with another way', async ({
    open,
  }) => {
    const conversations = await open({ weather: 'selectionFails' })
    await select(conversations, offer.subject, siteVisit.subject)
    await sees(conversations.pane, 'region', 'Outlook does not say which messages are selected.')
    await conversations.choose('weather', 'fair')
    await button(conversations.pane, 'Update the selection').click()
    await sees(conversations.pane, 'heading', '2 messages selected')

    const old = await open({ client: '1.13' })
    await select(old, offer.subject, siteVisit.subject)
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
    await select(outlook, offer.subject, siteVisit.subject)
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
