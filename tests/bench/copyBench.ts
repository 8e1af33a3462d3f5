import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../browser/chromiumPath.ts'
import { mailMaker } from './generatedMail.ts'
import { quantile, rounded, row } from './median.ts'

const main = path.resolve(import.meta.dirname, '../../src/service/dossier.js')
const folders = ['Postvak IN', 'Verzonden items', 'Klanten', 'CON', 'postvak in']

/** Time and memory of a copy, of its zip file and of its check, and how its page does. */
export const copyBench = async (): Promise<void> => {
  for (const mails of [20_000, 100_000]) {
    const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
    try {
      fillMailbox(path.join(folder, 'mailbox'), mails)
      await benchOne(folder, mails)
    } finally {
      await rm(folder, { recursive: true })
    }
  }
}

const benchOne = async (folder: string, mails: number): Promise<void> => {
  const bag = path.join(folder, 'kopie')
  const name = `copy of ${mails} mails`
  row(`${name}: written`, await timed(['export', '--mail', path.join(folder, 'mailbox'), '--to', bag]))
  row(`${name}: checked`, await timed(['verify', bag]))
  const { opened, sorted, searched, scrolled } = await pageTimes(bag)
  row(`${name}: page opened`, `${Math.round(opened)} ms`)
  row(`${name}: sorted by another column`, p95(sorted))
  row(`${name}: searched, each letter`, p95(searched))
  row(`${name}: scrolled by a page`, p95(scrolled))
}

const p95 = (times: readonly number[]): string => `p95 ${rounded(quantile(times, 0.95), 0)} ms`

const fillMailbox = (mailbox: string, mails: number): void => {
  mkdirSync(mailbox)
  const maker = mailMaker(7)
  for (let number = 0; number < mails; number += 1) {
    const mail = maker.mail(number, 60).replace(/\n(>*From )/g, '\n>$1')
    const file = path.join(mailbox, `${folders[number % folders.length]}.mbox`)
    appendFileSync(file, `From a@klant.example Thu Jan  1 00:00:00 2026\n${mail}\n`)
  }
}

/** Seconds, and the most memory that the process held. */
const timed = async (words: readonly string[]): Promise<string> => {
  const start = performance.now()
  const command = spawn(process.execPath, ['--max-semi-space-size=8', main, ...words], { stdio: 'ignore' })
  let peak = 0
  const looking = setInterval(() => {
    peak = Math.max(peak, peakOf(command.pid ?? 0))
  }, 100)
  await once(command, 'exit')
  clearInterval(looking)
  return `${rounded((performance.now() - start) / 1000, 1)} s, ${Math.round(peak / 1024)} MB`
}

const peakOf = (process: number): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

const pageTimes = async (bag: string) => {
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  const start = performance.now()
  await page.goto(pathToFileURL(path.join(bag, 'index.html')).href)
  await page.getByRole('row').nth(5).waitFor()
  const opened = performance.now() - start
  /** Milliseconds from an act to the frame in which its outcome was painted. */
  const times = await page.evaluate(async () => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const table = document.querySelector('#table')
    const act = async (work: () => void) => {
      await painted()
      const begun = performance.now()
      work()
      do await painted()
      while (table?.getAttribute('aria-busy') === 'true')
      return performance.now() - begun
    }
    const search = document.querySelector<HTMLInputElement>('#search')
    const list = document.querySelector('#list')
    if (search === null || list === null) throw new Error('this is no page of a copy')
    const [sorted, searched, scrolled]: number[][] = [[], [], []]
    for (const column of ['from', 'to', 'subject', 'folder', 'size', 'date', 'from', 'subject'])
      sorted?.push(await act(() => document.querySelector<HTMLElement>(`#by-${column}`)?.click()))
    for (const word of ['planning', 'toezegging', 'klant 7', 'contract ver'])
      for (let length = 1; length <= word.length; length += 1)
        searched?.push(
          await act(() => {
            search.value = word.slice(0, length)
            search.dispatchEvent(new Event('input'))
          }),
        )
    search.value = ''
    search.dispatchEvent(new Event('input'))
    for (let number = 1; number <= 100; number += 1)
      scrolled?.push(await act(() => list.scrollTo(0, number * 1000)))
    return { sorted: sorted ?? [], searched: searched ?? [], scrolled: scrolled ?? [] }
  })
  await browser.close()
  return { opened, ...times }
}
