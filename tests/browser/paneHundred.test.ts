import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect } from 'vitest'
import { button, it, says, sees } from './paneTest.ts'

const howMany = 103

/** A folder of small mails, each of its own. */
const mailFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-mail-'))
  for (let number = 1; number <= howMany; number++) {
    const minute = `${Math.floor(number / 60) + 10}:${String(number % 60).padStart(2, '0')}`
    const lines = [
      'From: Harriet Pike <harriet@pikerowe.example>',
      'To: me@delinde.example',
      `Subject: Drawing ${number}`,
      `Date: Thu, 19 Nov 2026 ${minute}:00 +0000`,
      `Message-ID: <drawing-${number}@pikerowe.example>`,
    ]
    await writeFile(path.join(folder, `${number}.eml`), [...lines, '', `Drawing ${number}.`].join('\r\n'))
  }
  return folder
}

describe('more mails than Outlook hands over', () => {
  it('are filed a hundred at a time, can be stopped halfway, and the rest goes on from there', async ({
    open,
  }) => {
    const mail = await mailFolder()
    const { pane, page } = await open({ mail, paneWidth: 320 })
    const options = page.getByRole('listbox', { name: 'Messages' }).getByRole('option')
    await options.first().click()
    await options.nth(howMany - 1).click({ modifiers: ['Shift'] })
    await sees(pane, 'heading', '100 messages selected')
    await sees(pane, 'region', 'Only the first 100 are shown. Select the others afterwards.')
    await pane.getByText(/^Reading message/).waitFor({ state: 'detached' })
    await pane.getByRole('combobox', { name: 'One case for all that are not filed yet' }).fill('Drawings')
    await pane.getByRole('option', { name: 'New case ‘Drawings’' }).click()

    let sent = 0
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route('**/filings', async (route) => {
      sent += 1
      if (sent === 4) await held
      await route.continue().catch(() => undefined)
    })
    await button(pane, 'File 100 messages').click()
    await says(pane, 'Filing 4 of 100 messages…')
    await button(pane, 'Stop').press('Enter')
    letGo()
    await sees(pane, 'region', /^[34] messages are filed in /)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    const kept = await pane.getByText(/^(Filed in|Was in) /).count()
    await button(pane, /^File 9[67] messages$/).press('Enter')
    await says(pane, /^Filing [89] of 9\d messages…|^Filing [89] of 100 messages…/)
    await button(pane, 'Stop').press('Enter')
    await sees(pane, 'region', /messages are filed in /)
    expect(await pane.getByText(/^(Filed in|Was in) /).count()).toBeGreaterThan(kept)
    await rm(mail, { recursive: true })
  })
})
