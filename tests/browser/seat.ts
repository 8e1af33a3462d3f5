import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { LocalOutlook } from '../../src/standin/localOutlook.ts'
import { sharedBrowser } from './chromium.ts'

export interface Looks {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
}

type Ports = { readonly program: number; readonly pane: number; readonly public: number }
type Start = (ports: Ports) => Promise<LocalOutlook>

/**
 * Where one test after the other sits: a browser context and the ports of its local Outlook. What Chromium has read and
 * compiled of the pages stays, which is most of the cost of opening them; what they stored is wiped.
 */
export interface Seat {
  readonly running: LocalOutlook
  openPage(url: string, looks: Looks): Promise<Page>
  leave(): Promise<void>
}

interface KeptSeat {
  readonly options: string
  readonly context: BrowserContext
  ports: Ports
  isTaken: boolean
}

const kept: KeptSeat[] = []

/** Shows nothing, from the site of all pages: the process in which they ran would end with the last of them. */
const holdProcess = async (context: BrowserContext, site: string): Promise<void> => {
  const page = await context.newPage()
  await page.goto(new URL('/nothing', site).href)
}

/** A seat that nobody has, or a new one. */
export const takeSeat = async (start: Start, options: BrowserContextOptions = {}): Promise<Seat> => {
  const seat = freeSeat(JSON.stringify(options)) ?? (await newSeat(options))
  const running = await startOn(seat, start)
  return {
    running,
    openPage: async (url, { viewport, ...media }) => {
      if (seat.context.pages().length === 0) await holdProcess(seat.context, running.url)
      const page = await seat.context.newPage()
      await forget(page, [running.url, running.overviewUrl])
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media })
      await page.goto(url)
      return page
    },
    leave: async () => {
      for (const page of seat.context.pages().slice(1)) await page.close()
      await running.close()
      seat.isTaken = false
    },
  }
}

const freeSeat = (options: string): KeptSeat | null => {
  const free = kept.find((seat) => !seat.isTaken && seat.options === options)
  if (free === undefined) return null
  free.isTaken = true
  return free
}

const anyPorts: Ports = { program: 0, pane: 0, public: 0 }

const newSeat = async (options: BrowserContextOptions): Promise<KeptSeat> => {
  const context = await (await sharedBrowser()).newContext(options)
  const seat = { options: JSON.stringify(options), context, ports: anyPorts, isTaken: true }
  kept.push(seat)
  return seat
}

/** On the ports of the test before, for a page is known by its address; on others where somebody took them meanwhile. */
const startOn = async (seat: KeptSeat, start: Start): Promise<LocalOutlook> => {
  const running = await start(seat.ports).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    return start(anyPorts)
  })
  seat.ports = { program: portOf(running.url), pane: portOf(running.overviewUrl), public: 0 }
  return running
}

const portOf = (url: string): number => Number(new URL(url).port)

const forget = async (page: Page, urls: readonly string[]): Promise<void> => {
  const devTools = await page.context().newCDPSession(page)
  for (const url of urls) {
    const storageTypes = 'cookies,local_storage,indexeddb'
    await devTools.send('Storage.clearDataForOrigin', { origin: new URL(url).origin, storageTypes })
  }
  await devTools.detach()
}
