import type { CDPSession, Page } from 'playwright-core'

/** What it took to narrow a list down by one more letter; all in milliseconds. */
export interface TypedLetter {
  /** From the key to the next frame, as the browser itself measures it (Event Timing, steps of 8): the page's own stutter. */
  readonly painted: number
  /** From the key to the frame in which the list that it asks for stands. */
  readonly shown: number
  /** Of that, processor time of the page's main thread, and of the process that the service and this bench run in. */
  readonly pageTime: number
  readonly serviceTime: number
}

interface Watching {
  shown?: Promise<number>
  painted?: number[]
}

/** Types a text into the field that has the focus, letter by letter; each waits until the list of the one before stands. */
export const typingTimes = async (page: Page, text: string): Promise<readonly TypedLetter[]> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await watchEvents(page)
  const letters: TypedLetter[] = []
  for (const letter of text) {
    // A space at the end asks for nothing else.
    if (letter === ' ') await page.keyboard.press('Space')
    if (letter === ' ') continue
    await watchList(page)
    const [before, usage] = [await taskTime(session), process.cpuUsage()]
    await page.keyboard.press(letter)
    const shown = await page.evaluate(() => (window as unknown as Watching).shown ?? 0)
    const { user, system } = process.cpuUsage(usage)
    const pageTime = (await taskTime(session)) - before
    letters.push({ painted: await paintedAfter(page), shown, pageTime, serviceTime: (user + system) / 1000 })
  }
  await session.detach()
  return letters
}

const taskTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

const watchEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watching = window as unknown as Watching
    watching.painted = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watching.painted?.push(duration)
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

/** The longest of a key's events; shorter ones than a frame are not told. */
const paintedAfter = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const watching = window as unknown as Watching
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const longest = Math.max(0, ...(watching.painted ?? []))
    watching.painted = []
    return longest
  })

/** The list is another when its answer came and was drawn: the heading above it or a row in it changes. */
const watchList = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watching = window as unknown as Watching
    const list = document.querySelector('[role=listbox]')?.parentElement ?? document.body
    watching.shown = new Promise((resolve) => {
      let began = 0
      let wasBusy = false
      const begin = (event: Event) => {
        began = event.timeStamp
      }
      document.addEventListener('keydown', begin, { once: true, capture: true })
      const observer = new MutationObserver(() => {
        const isBusy = list.querySelector('[role=listbox]')?.getAttribute('aria-busy') === 'true'
        wasBusy ||= isBusy
        if (!wasBusy || isBusy) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
      })
      observer.observe(list, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  })
