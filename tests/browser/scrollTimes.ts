import type { Page } from 'playwright-core'

/** Milliseconds from each scroll by a screen to the next frame that was painted, down a page from where it is. */
export const scrollTimes = (page: Page, times: number): Promise<readonly number[]> =>
  page.evaluate(async (howOften) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const taken: number[] = []
    for (let number = 0; number < howOften; number++) {
      await painted()
      const begun = performance.now()
      window.scrollBy(0, window.innerHeight)
      await painted()
      taken.push(performance.now() - begun)
    }
    return taken
  }, times)
