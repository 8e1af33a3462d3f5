import { describe, expect } from 'vitest'
import { faults } from './pageFaults.ts'
import { button, filedByAnouk, isFiled, it, mailsFiled, offer, says, sees, siteVisit } from './paneTest.ts'

const later = 'Later messages of this conversation, for 2026-0110'

describe('a conversation that is followed', () => {
  it('files its later mail when that is opened, says why, takes it out again for good, and is unfollowed in a list', async ({
    open,
  }) => {
    const { pane, page, data, selectMail } = await open({ paneWidth: 320 })
    const before = await mailsFiled(data)
    await selectMail(filedByAnouk.select)
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
    await button(pane, 'File in 2026-0110').waitFor()

    await button(pane, 'Filing by itself: settings').click()
    await sees(pane, 'heading', 'Conversations you follow')
    await says(pane, 'Nothing has filed itself.')
    expect(await faults(page)).toEqual([])
    await button(pane, /^Do nothing: 2026-0110/).press('Enter')
    await says(pane, 'You follow no conversation.')
  })
})
