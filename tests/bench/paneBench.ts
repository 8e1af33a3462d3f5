import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Frame, type Page } from 'playwright-core'
import { build, preview } from 'vite'
import { buildPage } from '../../src/standin/buildPage.ts'
import { startLocalOutlook } from '../../src/standin/localOutlook.ts'
import { chromiumPath } from '../browser/chromiumPath.ts'
import { median, rounded, row } from './median.ts'

const rounds = 9
const root = path.resolve(import.meta.dirname, '../..')

/**
 * From the start of loading to the first heading on screen, in a browser without a cache: the pane in the local Outlook,
 * with office.js and its first answers of the service, against a page with React and one heading.
 */
export const paneBench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  const paneFolder = path.join(folder, 'pane')
  await build({
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: paneFolder, emptyOutDir: true },
  })
  const bare = await openBarePage(path.join(folder, 'bare'))
  const outlook = await startLocalOutlook({
    data: path.join(folder, 'data'),
    ports: { program: 0, pane: 0, public: 0 },
    pageFolder: await buildPage(path.join(folder, 'program')),
    paneFolder,
    now: () => new Date().toISOString(),
  })
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const [barePages, panes]: [number[], number[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      barePages.push(await readyTime(browser, bare.url, async (page) => page.mainFrame()))
      panes.push(await readyTime(browser, outlook.url, paneFrame))
    }
    const [floor, pane] = [median(barePages), median(panes)]
    row('pane ready, first load', `${rounded(pane, 0)} ms`, `${rounded(floor, 0)} ms`, rounded(pane / floor))
  } finally {
    await browser.close()
    await outlook.close()
    await bare.close()
    await rm(folder, { recursive: true })
  }
}

const openBarePage = async (outDir: string) => {
  const barePage = path.join(import.meta.dirname, 'barePage')
  await build({ configFile: false, root: barePage, logLevel: 'error', build: { outDir } })
  const server = await preview({
    configFile: false,
    root: barePage,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  })
  return { url: server.resolvedUrls?.local[0] ?? '', close: () => server.close() }
}

const paneFrame = async (page: Page): Promise<Frame> => {
  const element = await page.waitForSelector('aside iframe')
  const frame = await element.contentFrame()
  if (frame === null) throw new Error('paneBench: expected the pane in a frame')
  return frame
}

/** Milliseconds on the frame's own clock, which starts when its page is asked for. */
const readyTime = async (
  browser: Browser,
  url: string,
  frameOf: (page: Page) => Promise<Frame>,
): Promise<number> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.addInitScript(noteFirstHeading)
  await page.goto(url)
  const frame = await frameOf(page)
  await frame.waitForFunction(() => document.documentElement.dataset['readyAt'] !== undefined)
  const readyAt = await frame.evaluate(() => Number(document.documentElement.dataset['readyAt']))
  await context.close()
  return readyAt
}

const noteFirstHeading = (): void => {
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1, h2') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      document.documentElement.dataset['readyAt'] = String(performance.now())
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
