import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticCopies } from '../../src/mailfiles/bag/staticCopies.ts'
import { mailboxContent } from '../../src/service/copies/mailboxContent.ts'
import { listedMail, listedSource } from '../integration/copies/listedSource.ts'
import { ownContext } from './chromium.ts'
import { pageFaults } from './pageFaults.ts'

const hostile = '<img src=x onerror=alert(1)></script> Énorme'
const mails = [
  ...Array.from({ length: 3000 }, (_, number) => ({
    ...listedMail(`Planning ${number}`, number % 2 === 0 ? 'Postvak IN' : 'Klanten/Het Anker'),
    sentAt: new Date(Date.UTC(2025, 11, 28) + number * 3_600_000).toISOString(),
  })),
  { ...listedMail(hostile, 'Klanten/Het Anker'), from: 'Zoë Peeters', sentAt: null },
]

/** Its words fit in it, to a part of a pixel. */
const isWhole = (cell: Element): boolean => {
  const words = document.createRange()
  words.selectNodeContents(cell)
  return words.getBoundingClientRect().width <= cell.getBoundingClientRect().width
}

describe('the page of a static copy, opened from the file system', () => {
  let folder = ''
  let url = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dossier-page-'))
    const bag = path.join(folder, 'kopie')
    const order = {
      ...{
        title: 'Mailbox van Bas Oosterling',
        organisation: 'De Linde',
        zone: 'Europe/Amsterdam',
        mbox: false,
      },
      at: '2026-11-21T10:00:00.000Z',
    }
    await staticCopies.write(mailboxContent(listedSource(mails)), order, bag, { progress: () => undefined })
    url = pathToFileURL(path.join(bag, 'index.html')).href
  })
  afterAll(() => rm(folder, { recursive: true }))

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const page = await (await ownContext({ locale: 'nl-NL', ...options })).newPage()
    page.setDefaultTimeout(10_000)
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) said.push(`asked for ${request.url()}`)
    })
    await page.goto(url)
    await page.getByText('3.001 berichten').waitFor()
    expect(said).toEqual([])
    return page
  }

  const firstSubject = async (page: Page): Promise<string | null> => {
    await page.locator('#table[aria-busy=false]').waitFor()
    return page.getByRole('row').getByRole('link').first().textContent()
  }

  it('lists, sorts and searches, keeps only rows in sight, and speaks Dutch and English', async () => {
    const page = await open()
    expect(await firstSubject(page)).toBe('Planning 2999')
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    await page.getByRole('button', { name: 'Datum' }).click()
    expect(await firstSubject(page)).toBe(hostile)
    expect(await page.getByRole('columnheader', { name: 'Datum' }).getAttribute('aria-sort')).toBe(
      'ascending',
    )
    await page.getByRole('searchbox').fill('zoe enorme')
    await page.getByText('1 van 3.001 berichten').waitFor()
    expect(await firstSubject(page)).toBe(hostile)
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox', { name: 'Map', exact: true }).selectOption('Postvak IN')
    await page.getByText('1.500 van 3.001 berichten').waitFor()
    await page.getByRole('searchbox').fill('bestaatniet')
    const nothing = page.getByText('Geen bericht past hierbij')
    await nothing.waitFor()
    // Said where it is seen, not below a list that fills the window.
    expect((await nothing.boundingBox())?.y).toBeLessThan(400)
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.locator('#sort option').allTextContents()).toEqual([
      ...['Newest first', 'Oldest first', 'From, A to Z', 'From, Z to A', 'To, A to Z', 'To, Z to A'],
      ...['Subject, A to Z', 'Subject, Z to A', 'Folder, A to Z', 'Folder, Z to A'],
      ...['Largest first', 'Smallest first'],
    ])
    await page.getByText('0 of 3,001 messages').waitFor()
    await page.getByText('About this copy').click()
    await page.getByRole('row', { name: 'Klanten/Het Anker 1,501 1,501' }).waitFor()
  })

  it('is walked through by the keyboard, and saves the mail that is opened', async () => {
    const page = await open()
    await page.getByRole('link').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator(':focus').textContent()).toBe('Planning 2998')
    await page.keyboard.press('End')
    expect(await page.locator(':focus').textContent()).toBe(hostile)
    await page.keyboard.press('Enter')
    await page.getByText('Deze browser kan het bestand van een bericht niet openen').waitFor()
    const saved = page.waitForEvent('download')
    await page.locator(':focus').click({ modifiers: ['Alt'] })
    expect((await saved).suggestedFilename()).toMatch(/Zoë Peeters.*\([0-9a-f]{16}\)\.eml$/)
  })

  it.each([
    ['a phone', { viewport: { width: 320, height: 640 } }],
    ['a phone, dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
    ['a wide window', { viewport: { width: 1280, height: 800 } }],
    ['a wide window, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
    ['forced colours', { viewport: { width: 1280, height: 800 }, forcedColors: 'active' }],
  ] as const)('is without faults and fits on %s', async (_where, options) => {
    const page = await open(options)
    await page.getByText('Over deze kopie').click()
    expect(await pageFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    await page.getByRole('link').first().focus()
    await page.keyboard.press('End')
    const oldest = page.locator('.date', { hasText: /^28 dec/ }).first()
    expect(await oldest.evaluate(isWhole)).toBe(true)
  })
})
