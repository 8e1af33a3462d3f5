import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { chromiumPath } from './chromiumPath.ts'

let browser: Promise<Browser> | null = null

/** One browser for all tests of a file. */
export const sharedBrowser = (): Promise<Browser> => {
  browser ??= launch()
  return browser
}

/** Without the background flags Chromium asks the network for what no test needs. */
const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

afterAll(async () => {
  await (await browser)?.close()
  browser = null
})
