import axe from 'axe-core'
import type { Frame, FrameLocator, Page } from 'playwright-core'

/** What axe finds in the pane alone. */
export const faults = async (page: Page): Promise<readonly string[]> =>
  frameFaults(await frameAt(page, 'main aside iframe'))

/** What axe finds on a page of its own, its frames left out. */
export const pageFaults = (page: Page): Promise<readonly string[]> => frameFaults(page.mainFrame())

/** What axe finds in the window in which a mail is written, and in the pane there. */
export const composeFaults = async (page: Page): Promise<readonly string[]> => [
  ...(await frameFaults(page.mainFrame(), '.compose')),
  ...(await frameFaults(await frameAt(page, '.compose aside iframe'))),
]

const frameAt = async (page: Page, selector: string): Promise<Frame> => {
  const frame = await (await page.locator(selector).elementHandle())?.contentFrame()
  if (!frame) throw new Error(`expected a frame at ${selector}`)
  return frame
}

/** Axe runs within the one frame: to gather what it finds in several it opens a page of its own, which costs five times as much. */
const frameFaults = async (frame: Frame, within = 'html'): Promise<readonly string[]> => {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  return frame.evaluate(async (selector) => {
    // A colour on its way to another is none that anybody reads by.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
    const run = (Reflect.get(window, 'axe') as typeof axe).run
    // In forced colours the system chooses them, and axe reads what the page had asked for.
    const hasOwnColours = !matchMedia('(forced-colors: active)').matches
    const { violations } = await run(selector, {
      iframes: false,
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: hasOwnColours } },
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, within)
}

/** In pixels. */
export const widths = (pane: FrameLocator) =>
  pane.getByRole('main').evaluate(({ ownerDocument: { documentElement } }) => ({
    pane: documentElement.clientWidth,
    content: documentElement.scrollWidth,
  }))
