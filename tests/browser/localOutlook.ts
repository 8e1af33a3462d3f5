import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { startLocalOutlook } from '../../src/standin/localOutlook.ts'
import type { Circumstances } from '../../src/standin/page/circumstances.ts'
import { words } from '../../src/standin/page/words.ts'
import type { BuiltPages } from './buildPages.ts'
import { takeSeat } from './seat.ts'

export interface LocalOutlookOptions extends Partial<Circumstances> {
  /** Window size in pixels; 1280 by 800 unless said otherwise. */
  readonly width?: number
  readonly height?: number
  /** Width of the pane in pixels. */
  readonly paneWidth?: number
  readonly highContrast?: boolean
  /** Mail to show in the place of the sample mailbox. */
  readonly mail?: string
  /** A folder that outlives the test's Outlook; a temporary one unless said otherwise. */
  readonly data?: string
  /** The task pane, unless a test asks for the MailHost alone. */
  readonly pane?: keyof Pick<BuiltPages, 'pane' | 'hostPane'>
  /** Opens the pane without the key that the printed link carries. */
  readonly withoutKey?: boolean
  readonly now?: string
}

export interface OpenLocalOutlook {
  /** The mail program. */
  readonly page: Page
  /** Dossier, in its frame. */
  readonly pane: FrameLocator
  /** The provider's overview, with the person's key. */
  readonly overviewUrl: string
  /** Folder where filed mail lies. */
  readonly data: string
  readonly openFolder: (name: string) => Promise<void>
  /** Selects the mail with this subject in the open folder. */
  readonly selectMail: (subject: string) => Promise<void>
  readonly selectNothing: () => Promise<void>
  readonly readingPane: Locator
  /** Chooses in the menu of circumstances, by the value that stands in the address too. */
  readonly choose: (name: 'theme' | 'weather' | 'answers', value: string) => Promise<void>
  readonly letAnswersThrough: () => Promise<void>
  /** Stops the service; the mail program stays. */
  readonly stopService: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The local Outlook with the real service in this process, open in Chromium. */
export const openLocalOutlook = async (options: LocalOutlookOptions = {}): Promise<OpenLocalOutlook> => {
  const built = inject('builtPages')
  const data = options.data ?? (await temporaryData(options.mail === undefined ? built.data : null))
  const seat = await takeSeat((ports) =>
    startLocalOutlook({
      data,
      ports,
      pageFolder: built.program,
      paneFolder: built[options.pane ?? 'pane'],
      overviewFolder: built.overview,
      commandsFolder: built.commands,
      ...(options.mail !== undefined && { mail: options.mail }),
      now: () => options.now ?? new Date().toISOString(),
    }),
  )
  const { running } = seat
  const page = await seat.openPage(addressOf(running.url, options), {
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    forcedColors: options.highContrast === true ? 'active' : 'none',
  })
  const said = words[options.language ?? 'en']
  const list = page.getByRole('listbox', { name: said.messages })
  await list.waitFor()
  if (options.paneWidth !== undefined) await setPaneWidth(page, said.paneWidth, options.paneWidth)
  const inMenu = async (act: (menu: Locator) => Promise<unknown>) => {
    const menu = page.getByRole('group').filter({ hasText: said.circumstances })
    await page.getByText(said.circumstances, { exact: true }).click()
    await act(menu)
    await page.getByText(said.circumstances, { exact: true }).click()
  }
  return {
    page,
    pane: page.frameLocator('main aside iframe'),
    overviewUrl: running.overviewUrl,
    data,
    openFolder: (name) => page.getByRole('navigation').getByRole('button', { name }).click(),
    selectMail: (subject) => list.getByRole('option', { name: subject }).first().click(),
    selectNothing: () => list.press('Escape'),
    readingPane: page.getByRole('region', { name: said.readingPane }),
    choose: (name, value) =>
      inMenu((menu) => menu.getByRole('combobox', { name: said[name], exact: true }).selectOption(value)),
    letAnswersThrough: () => inMenu((menu) => menu.getByRole('button', { name: said.letThrough }).click()),
    stopService: running.stopService,
    close: async () => {
      await seat.leave()
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}

/** A folder of its own for one test; the sample's cases are copied, not filed again. */
const temporaryData = async (sample: string | null): Promise<string> => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-'))
  if (sample !== null) await cp(sample, data, { recursive: true })
  return data
}

const circumstanceNames = ['language', 'theme', 'client', 'view', 'weather', 'answers'] as const

const addressOf = (printed: string, options: LocalOutlookOptions): string => {
  const url = new URL(printed)
  url.searchParams.set('language', 'en')
  url.searchParams.set('theme', 'light')
  for (const name of circumstanceNames) {
    const value = options[name]
    if (value !== undefined) url.searchParams.set(name, value)
  }
  if (options.withoutKey === true) url.hash = ''
  return url.href
}

/** Moves the bar between mail and pane with the keyboard, in its steps of 20 pixels. */
const setPaneWidth = async (page: Page, name: string, wanted: number): Promise<void> => {
  const bar = page.getByRole('separator', { name })
  const steps = Math.round((wanted - Number(await bar.getAttribute('aria-valuenow'))) / 20)
  for (let step = 0; step < Math.abs(steps); step++) await bar.press(steps > 0 ? 'ArrowLeft' : 'ArrowRight')
}
