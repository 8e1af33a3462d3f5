import type { Page } from 'playwright-core'
import { pageFaults } from './pageFaults.ts'

const phone = { width: 320, height: 640 }
const wide = { width: 1280, height: 800 }

const looks = [
  { name: 'phone, light', viewport: phone, colorScheme: 'light', forcedColors: 'none' },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', forcedColors: 'none' },
  { name: 'phone, forced colours', viewport: phone, colorScheme: 'light', forcedColors: 'active' },
  { name: 'wide, light', viewport: wide, colorScheme: 'light', forcedColors: 'none' },
  { name: 'wide, dark', viewport: wide, colorScheme: 'dark', forcedColors: 'none' },
] as const

/** What axe finds on the page, and where it is cut off, on a phone and on a wide window, in every colour scheme. */
export const faultsInEveryLook = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { name, viewport, ...media } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia(media)
    // A page that follows by a theme of its own is told in one frame, and drawn in the next.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    )
    found.push(...(await pageFaults(page)).map((fault) => `${name}: ${fault}`))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) found.push(`${name}: ${over} pixels too wide`)
  }
  return found
}
