import type { FrameLocator } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { LocalOutlookOptions } from './localOutlook.ts'
import { faults, widths } from './pageFaults.ts'
import { it } from './paneTest.ts'
import { views } from './paneViews.ts'

const appearances: readonly (LocalOutlookOptions & { readonly name: string })[] = [
  { name: 'light, English', language: 'en', theme: 'light' },
  { name: 'dark, Dutch', language: 'nl', theme: 'dark' },
  { name: 'high contrast, Dutch', language: 'nl', highContrast: true },
]

describe.for(appearances)('at 320 pixels, $name,', ({ name: _, ...appearance }) => {
  it('no view has a fault that axe finds, or is cut off', { timeout: 120_000 }, async ({ open }) => {
    const outlook = await open({ ...appearance, paneWidth: 320 })
    for (const { name, show } of views) {
      await show(outlook)
      expect(await faults(outlook.page), name).toEqual([])
      expect(await widths(outlook.pane), name).toEqual({ pane: 320, content: 320 })
    }
  })

  it('the question for a key has no fault that axe finds', async ({ open }) => {
    const outlook = await open({ ...appearance, paneWidth: 320, withoutKey: true })
    await outlook.pane.getByRole('main').getByRole('button').waitFor()
    expect(await faults(outlook.page)).toEqual([])
  })
})

describe('at 320 pixels with letters twice as large', () => {
  it('nothing that is to be read is cut off', { timeout: 120_000 }, async ({ open }) => {
    const outlook = await open({ language: 'nl', paneWidth: 320 })
    await enlarge(outlook.pane)
    const found: string[] = []
    for (const { name, show } of views) {
      await show(outlook)
      const { content } = await widths(outlook.pane)
      if (content > 320) found.push(`${name}: ${content} pixels wide`)
      found.push(...(await cutOff(outlook.pane)).map((text) => `${name}: ${text}`))
    }
    expect(found).toEqual([])
  })
})

/** As a browser or Windows enlarges text alone: every size of letter and line that the pane knows, twice. */
const enlarge = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('main').evaluate(({ ownerDocument }) => {
    const provider = ownerDocument.querySelector('.fui-FluentProvider')
    if (provider === null) throw new Error('expected the pane in its theme')
    const theme = getComputedStyle(provider)
    const sizes = ['100', '200', '300', '400', '500', '600'].flatMap((step) =>
      ['fontSize', 'lineHeight'].map((kind) => `--${kind}Base${step}`),
    )
    const twice = sizes.map(
      (name) => `${name}: ${2 * Number.parseFloat(theme.getPropertyValue(name))}px !important;`,
    )
    // A style element would not pass the pane's own policy, and change nothing.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`.fui-FluentProvider { ${twice.join(' ')} }`)
    ownerDocument.adoptedStyleSheets.push(sheet)
  })

/** What is written in less room than it takes: neither wrapped, nor ended by an ellipsis, nor for screen readers alone. */
const cutOff = (pane: FrameLocator): Promise<readonly string[]> =>
  pane.locator('body').evaluate((body) =>
    [...body.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
      if (!isText || !element.checkVisibility() || element.clientWidth <= 1) return []
      const { overflowX, overflowY, textOverflow, webkitLineClamp, display } = getComputedStyle(element)
      if (display === 'inline' || textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return []
      const isTooWide = element.scrollWidth > element.clientWidth + 1
      const isTooHigh = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
      return isTooWide || isTooHigh ? [`${overflowX} ${element.textContent?.slice(0, 40)}`] : []
    }),
  )
