import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { CleanUpPictureAnswer } from '../../src/contract/cleanUpSchemas.ts'
import { chromiumPath } from '../browser/chromiumPath.ts'
import { scrollTimes } from '../browser/scrollTimes.ts'
import { generatedSources } from '../integration/mailfiles/generatedMailbox.ts'
import { keyOf, startTestService, type TestService } from '../integration/testService.ts'
import { quantile, rounded, row } from './median.ts'
import { type TypedLetter, typingTimes } from './typingTimes.ts'

const mails = 100_000
const cleanUp = '/api/clean-up/own'
const root = path.resolve(import.meta.dirname, '../..')

/** The same mailbox through the service and in Chromium, at the width of a pane and of a wide page. */
export const cleanUpPageBench = async (): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  const overview = path.join(folder, 'pages')
  const configFile = path.join(root, 'vite.pages.config.ts')
  await build({ configFile, logLevel: 'error', build: { outDir: overview, emptyOutDir: true } })
  const service = await startTestService({ overview, mailSources: generatedSources(mails) })
  try {
    const begun = performance.now()
    while ((await pictureOf(service)).mails < mails) await pause(100)
    row(`${mails} headers taken up by the service`, `${rounded((performance.now() - begun) / 1000, 1)} s`)
    await overHttp(service, 'while mails are read')
    await inChromium(service, 'while mails are read')
    while ((await pictureOf(service)).reading !== null) await pause(1000)
    row('all of them read', `${rounded((performance.now() - begun) / 1000, 0)} s`)
    await overHttp(service, 'all read')
    await inChromium(service, 'all read')
  } finally {
    await service.close(0)
    await rm(folder, { recursive: true })
  }
}

const pictureOf = async (service: TestService): Promise<CleanUpPictureAnswer> =>
  (await (await service.ask(cleanUp)).json()) as CleanUpPictureAnswer

const overHttp = async (service: TestService, when: string): Promise<void> => {
  const asked: readonly (readonly [string, (number: number) => string])[] = [
    ['the picture', () => ''],
    ['a page of clients', (number) => `/groups?by=client&offset=${(number % 3) * 100}`],
    ['a page of conversations', (number) => `/groups?by=conversation&offset=${(number % 500) * 10}`],
    ['a page of mails anywhere', (number) => `/mails?offset=${(number * 7919) % mails}`],
    ['mails by other words each time', (number) => `/mails?words=klant${number}+project`],
    ['clients by other words each time', (number) => `/groups?by=client&words=project+${number}`],
  ]
  for (const [what, route] of asked) {
    const times: number[] = []
    for (let number = 0; number < 60; number++) {
      const begun = performance.now()
      await (await service.ask(`${cleanUp}${route(number)}`)).arrayBuffer()
      times.push(performance.now() - begun)
    }
    row(`${what}, over HTTP, ${when}`, quantiles(times))
  }
}

const inChromium = async (service: TestService, when: string): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ locale: 'en-GB', viewport: { width, height: 700 } })
    await page.goto(`${service.origin}/overview.html?place=cleanUp#key=${keyOf('anouk')}`)
    await page.getByRole('combobox', { name: 'View by' }).selectOption('mails')
    await page.getByRole('heading', { name: '100,000 messages', exact: true }).waitFor({ timeout: 120_000 })
    row(`scrolled by a screen, ${width} px, ${when}`, quantiles(await scrollTimes(page, 100)))
    row(
      `jumped to rows not read, until they stand there, ${width} px, ${when}`,
      quantiles(await jumpTimes(page)),
    )
    await narrowedDown(page, `${width} px, ${when}`)
    await page.close()
  }
  await browser.close()
}

/** By mails and by clients, letter by letter: much is found at first, then less and less. */
const narrowedDown = async (page: Page, where: string): Promise<void> => {
  for (const by of ['mails', 'client', 'conversation']) {
    await page.getByRole('combobox', { name: 'View by' }).selectOption(by)
    const search = page.getByRole('searchbox', { name: 'Search' })
    const letters: TypedLetter[] = []
    for (const text of ['bericht 77', 'klant123', 'p7 project 4', 'map 12 9']) {
      await search.fill('')
      await page.getByRole('listbox', { name: /./ }).and(page.locator('[aria-busy=false]')).waitFor()
      await search.focus()
      letters.push(...(await typingTimes(page, text)))
    }
    await search.fill('')
    const told = (what: keyof TypedLetter) => quantiles(letters.map((one) => one[what]))
    row(`narrowed down by ${by}, from each key to its letter painted, ${where}`, told('painted'))
    row('until the list stood', told('shown'))
    row('processor time of that: page', told('pageTime'))
    row('service', told('serviceTime'))
  }
}

/** Milliseconds until no row in sight is being read. */
const jumpTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const isRead = () => !document.querySelector('[role=listbox]')?.textContent?.includes('Loading')
    const taken: number[] = []
    for (let number = 1; number <= 30; number++) {
      await painted()
      const begun = performance.now()
      window.scrollTo(0, ((number * 7919) % 99_000) * 70)
      do await painted()
      while (!isRead())
      taken.push(performance.now() - begun)
    }
    window.scrollTo(0, 0)
    return taken
  })

const quantiles = (times: readonly number[]): string =>
  `p50 ${rounded(quantile(times, 0.5), 0)}, p95 ${rounded(quantile(times, 0.95), 0)} ms`
