import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { chromiumPath } from './chromiumPath.ts'

let browser: Promise<Browser> | null = null

/** One browser for all that a worker runs: playwright ends it with the worker's process. */
export const sharedBrowser = (): Promise<Browser> => {
  browser ??= launch()
  return browser
}

/** A browser context for this one test. */
export const ownContext = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
  const context = await (await sharedBrowser()).newContext(options)
  onTestFinished(() => context.close())
  return context
}

/**
 * Without the background flags Chromium asks the network for what no test needs. One process shows all pages, one after the
 * other: to start another for each page and each frame costs as much as all that a short test does.
 */
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    // Where the machine has no language Chromium takes no name beyond ASCII for a file.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--renderer-process-limit=1',
      '--disable-site-isolation-trials',
    ],
  })
