import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import { addressOf, type Place } from '../../src/pages/places.ts'
import type { LocalOutlookOptions, OpenLocalOutlook } from './localOutlook.ts'
import { keyOf, it as withPane } from './paneTest.ts'

/** The sample firm with its leaver in the pane, and others at wide pages of the same service. */
export interface LeavingFirm extends OpenLocalOutlook {
  /** A wide page of its own for somebody. */
  readonly pageOf: (person: string, place?: Place) => Promise<Page>
  /** Asks the service as the leaver, and as the firm's contact. */
  readonly asLeaver: Ask
  readonly asContact: Ask
}

type Ask = (path: string, body: Readonly<Record<string, unknown>>) => Promise<unknown>

interface LeavingTest {
  readonly openFirm: (options?: Omit<LocalOutlookOptions, 'data'>) => Promise<LeavingFirm>
}

export const it = withPane.extend<LeavingTest>({
  openFirm: async ({ open }, use) => {
    const data = await mkdtemp(path.join(tmpdir(), 'dossier-leaving-'))
    await cp(inject('builtPages').data, data, { recursive: true })
    await use(async (options = {}) => {
      const outlook = await open({ ...options, data })
      const { page, overviewUrl } = outlook
      const askAs =
        (person: string): Ask =>
        async (asked, body) => {
          const response = await fetch(new URL(asked, overviewUrl), {
            method: 'POST',
            headers: {
              authorization: `Bearer ${await keyOf(data, person)}`,
              'content-type': 'application/json',
            },
            body: JSON.stringify(body),
          })
          if (!response.ok) throw new Error(`${asked}: ${response.status} ${await response.text()}`)
          return response.json()
        }
      return {
        ...outlook,
        pageOf: async (person, place = 'leaving') => {
          const url = new URL(addressOf(place, overviewUrl))
          url.hash = `key=${await keyOf(data, person)}`
          const wide = await page.context().newPage()
          await wide.setViewportSize({ width: 1280, height: 900 })
          await wide.goto(url.href)
          return wide
        },
        asLeaver: askAs('judith'),
        asContact: askAs('wim'),
      }
    })
    await rm(data, { recursive: true, force: true })
  },
})
