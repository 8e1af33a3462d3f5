import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Frame, Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { type LocalOutlookOptions, type OpenLocalOutlook, openLocalOutlook } from './localOutlook.ts'
import { pageFaults } from './pageFaults.ts'

let outlook: OpenLocalOutlook | null = null
let mail: string | null = null
afterEach(async () => {
  await outlook?.close()
  outlook = null
  if (mail !== null) await rm(mail, { recursive: true })
  mail = null
})

const open = async (options: LocalOutlookOptions = {}): Promise<OpenLocalOutlook> => {
  outlook = await openLocalOutlook({ pane: 'hostPane', ...options })
  return outlook
}

const paneFrame = async (page: Page): Promise<Frame> => {
  const frame = await (await page.locator('aside iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('expected the pane in a frame')
  await frame.waitForURL(/taskpane/)
  return frame
}

/** A folder with one mail of these lines. */
const folderWith = async (...lines: readonly string[]): Promise<string> => {
  mail = await mkdtemp(path.join(tmpdir(), 'dossier-mail-'))
  await writeFile(path.join(mail, 'one.eml'), lines.join('\r\n'))
  return mail
}

it('is walked through with the arrow keys', async () => {
  const { page, readingPane } = await open()
  await page.getByRole('listbox', { name: 'Messages' }).focus()
  await page.keyboard.press('ArrowDown')
  await readingPane.getByRole('heading', { name: 'Weekplanning Dorpsstraat 22, week 48' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await readingPane.getByRole('heading', { name: /^RE: Offer 2026-0231/ }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Escape')
  await readingPane.getByText('Select a message to read it').waitFor()
})

it('has several mails selected with Shift and the arrow keys, and all of a folder with Ctrl+A', async () => {
  const { page, readingPane } = await open()
  await page.getByRole('listbox', { name: 'Messages' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await readingPane.getByText('3 messages selected').waitFor()
  await page.keyboard.press('Shift+ArrowUp')
  await readingPane.getByText('2 messages selected').waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await readingPane.getByText('25 messages selected').waitFor()
  await page.keyboard.press('ArrowUp')
  await readingPane.getByRole('heading').first().waitFor()
})

const hostileMail = [
  'From: Mallory <mallory@evil.example>',
  'To: me@delinde.example',
  'Subject: Hostile',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/r">',
  '<link rel="stylesheet" href="https://evil.example/s.css"></head>',
  '<body background="https://evil.example/b.png"><script>parent.hacked = 1</script>',
  '<img src="https://evil.example/t.gif" srcset="https://evil.example/u.gif 2x" onerror="parent.hacked = 1">',
  '<img src="cid:pic" alt="own picture"><form action="https://evil.example/f"><input name="a"></form>',
  '<p style="background:url(https://evil.example/c.png)">Read me</p>',
  '<svg onload="parent.hacked = 1"></svg><iframe src="https://evil.example/i"></iframe></body></html>',
  '--b',
  'Content-Type: image/gif',
  'Content-ID: <pic>',
  'Content-Transfer-Encoding: base64',
  '',
  'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  '--b--',
]

it('shows a hostile mail without running or fetching anything of it', async () => {
  const { page, readingPane, selectMail } = await open({ mail: await folderWith(...hostileMail) })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('requestfailed', (request) => {
    // Told as a request, and stopped by the page's policy before it left.
    if (request.failure()?.errorText === 'csp') asked.splice(asked.indexOf(request.url()), 1)
  })
  await selectMail('Hostile')
  const body = readingPane.frameLocator('iframe')
  await body.getByText('Read me').waitFor()
  const own = body.getByRole('img', { name: 'own picture' })
  expect(await own.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(
    1,
  )
  expect(await body.locator('script, form, iframe, base, link, [onerror], [onload]').count()).toBe(0)
  await readingPane.getByText('Pictures from elsewhere were left out.').waitFor()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([])
})

it('closes a pane that is not pinned when another mail is selected, and opens it from the ribbon', async () => {
  const { page, selectMail } = await open()
  const pane = page.getByRole('complementary', { name: 'Dossier' })
  await selectMail('RE: Offer 2026-0231')
  await pane.getByRole('button', { name: 'Unpin the pane' }).click()
  await selectMail('Book club on Thursday')
  await pane.waitFor({ state: 'hidden' })
  await page.getByRole('region', { name: 'Ribbon' }).getByRole('button', { name: 'Dossier' }).click()
  await pane.waitFor()
})

it('hands the pane the key of the printed link, and keeps it out of what is asked of the server', async () => {
  const { page } = await open()
  const frame = await paneFrame(page)
  const { hash } = new URL(frame.url())
  expect(hash).toMatch(/^#key=.{20,}$/)
  expect(new URL(page.url()).hash).toBe(hash)
})

/** The calls npm's office.js lacks; src/outlook does not use them yet. */
interface NewerOutlook {
  readonly context: {
    readonly mailbox: {
      getSelectedItemsAsync(callback: (result: { readonly value: readonly object[] }) => void): void
      loadItemByIdAsync(id: string, callback: (result: { readonly value: LoadedItem }) => void): void
    }
  }
}
interface LoadedItem {
  readonly subject: string
  getAsFileAsync(callback: (result: { readonly value: string }) => void): void
}

it('plays the calls that are newer than the office.js of npm', async () => {
  const { page, selectMail } = await open()
  await selectMail('RE: Offer 2026-0231')
  await page.getByRole('option', { name: 'Book club' }).click({ modifiers: ['Control'] })
  const frame = await paneFrame(page)
  await frame.waitForFunction(() => 'mailHost' in window)
  const seen = await frame.evaluate(async () => {
    const { mailbox } = (Reflect.get(window, 'Office') as NewerOutlook).context
    const selected = await new Promise<readonly object[]>((resolve) =>
      mailbox.getSelectedItemsAsync(({ value }) => resolve(value)),
    )
    const [, last] = selected as readonly { readonly itemId: string; readonly subject: string }[]
    const loaded = await new Promise<LoadedItem>((resolve) =>
      mailbox.loadItemByIdAsync(last?.itemId ?? '', ({ value }) => resolve(value)),
    )
    const mime = await new Promise<string>((resolve) => loaded.getAsFileAsync(({ value }) => resolve(value)))
    return { count: selected.length, subject: loaded.subject, mime: atob(mime) }
  })
  expect(seen).toMatchObject({ count: 2, subject: 'Book club on Thursday' })
  expect(seen.mime).toContain('Sensitivity: Personal')
})

it.each(['light', 'dark'] as const)('has nothing that axe finds wrong in the %s theme', async (theme) => {
  const { page, selectMail } = await open({ theme })
  await selectMail('RE: Offer 2026-0231')
  await page.getByText('Circumstances').click()
  expect(await pageFaults(page)).toEqual([])
})
