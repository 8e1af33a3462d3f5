import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { it as base, inject } from 'vitest'
import type { MailboxFacts } from '../../src/domain/retention/mailbox.ts'
import { addressOf, type Place } from '../../src/pages/places.ts'
import { startLocalOutlook } from '../../src/standin/localOutlook.ts'
import { keyOf as serviceKeyOf, startTestService } from '../integration/testService.ts'
import { ownContext } from './chromium.ts'
import { keyOf } from './paneTest.ts'
import { sampleDay } from './sampleDay.ts'
import { type Looks, takeSeat } from './seat.ts'

export interface OverviewOptions
  extends Partial<Looks>,
    Pick<BrowserContextOptions, 'locale' | 'permissions'> {
  /** Who of the sample's people.yaml sits here; the first of all roles unless said otherwise. */
  readonly person?: 'judith' | 'anouk' | 'ict'
  /** Where it opens; the mailboxes unless said otherwise. */
  readonly place?: Place
}

export interface OverviewTest {
  /** The overview of the sample firm, served by the local Outlook's service; closed when the test ends. */
  readonly open: (options?: OverviewOptions) => Promise<Page>
  /** The overview of these mailboxes, served by the service alone, as the provider sees it. */
  readonly openWith: (mailboxes: readonly MailboxFacts[]) => Promise<Page>
}

export const it = base.extend<OverviewTest>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures it depends on from the pattern
  open: async ({}, use) => {
    const closing: (() => Promise<unknown>)[] = []
    await use(async ({ person, place = 'mailboxes', viewport = wide, ...options } = {}) => {
      const { colorScheme = 'light', forcedColors = 'none', ...context } = options
      const built = inject('builtPages')
      const data = await mkdtemp(path.join(tmpdir(), 'dossier-'))
      await cp(built.data, data, { recursive: true })
      const seat = await takeSeat(
        (ports) =>
          startLocalOutlook({
            data,
            ports,
            pageFolder: built.program,
            paneFolder: built.pane,
            overviewFolder: built.overview,
            commandsFolder: built.commands,
            now: () => sampleDay,
          }),
        { locale: 'en-GB', ...context },
      )
      closing.push(async () => {
        await seat.leave()
        await rm(data, { recursive: true, force: true })
      })
      const url = new URL(seat.running.overviewUrl)
      if (person !== undefined) url.hash = `key=${await keyOf(data, person)}`
      return seat.openPage(addressOf(place, url.href), { viewport, colorScheme, forcedColors })
    })
    for (const close of closing.toReversed()) await close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  openWith: async ({}, use) => {
    const closing: (() => Promise<unknown>)[] = []
    await use(async (mailboxes) => {
      const service = await startTestService({ mailboxes, overview: inject('builtPages').overview })
      closing.push(() => service.close())
      const page = await (await ownContext({ locale: 'en-GB', viewport: wide })).newPage()
      await page.goto(`${service.origin}/overview.html#key=${serviceKeyOf('ict')}`)
      return page
    })
    for (const close of closing.toReversed()) await close()
  },
})

const wide = { width: 1280, height: 900 }
