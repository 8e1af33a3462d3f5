import { AxeBuilder } from '@axe-core/playwright'
import type { FrameLocator, Page } from 'playwright-core'

/** What axe finds in the pane alone. */
export const faults = (page: Page): Promise<readonly string[]> =>
  found(new AxeBuilder({ page }).include(['aside iframe', 'html']))

/** What axe finds on a page of its own. */
export const pageFaults = (page: Page): Promise<readonly string[]> => found(new AxeBuilder({ page }))

const found = async (builder: AxeBuilder): Promise<readonly string[]> => {
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** In pixels. */
export const widths = (pane: FrameLocator) =>
  pane.getByRole('main').evaluate(({ ownerDocument: { documentElement } }) => ({
    pane: documentElement.clientWidth,
    content: documentElement.scrollWidth,
  }))
