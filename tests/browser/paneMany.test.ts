import { describe, expect } from 'vitest'
import type { OpenLocalOutlook } from './localOutlook.ts'
import { faults } from './pageFaults.ts'
import {
  button,
  filedByAnouk,
  isFiled,
  it,
  mailsFiled,
  offer,
  privateMail,
  says,
  sees,
  siteVisit,
} from './paneTest.ts'

/** Selects the first as by a click, the others with Ctrl. */
const select = async ({ page }: OpenLocalOutlook, ...subjects: readonly string[]): Promise<void> => {
  for (const [at, subject] of subjects.entries()) {
    const option = page.getByRole('option', { name: subject }).first()
    await option.click({ modifiers: at === 0 ? [] : ['ControlOrMeta'] })
  }
}

describe('several selected mails', () => {
  it('are filed by one act, each in its own case, but for what is private or filed already; and taken out again', async ({
    open,
  }) => {
    const outlook = await open({ paneWidth: 320 })
    const { pane, page, data } = outlook
    const before = await mailsFiled(data)
    await select(outlook, offer.subject, siteVisit.subject, privateMail, filedByAnouk.select)
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
