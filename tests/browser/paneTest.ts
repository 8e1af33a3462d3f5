import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { it as base, expect } from 'vitest'
import { parse } from 'yaml'
import { en } from '../../src/taskpane/language/en.ts'
import { nl } from '../../src/taskpane/language/nl.ts'
import type { Words } from '../../src/taskpane/language/words.ts'
import { type LocalOutlookOptions, type OpenLocalOutlook, openLocalOutlook } from './localOutlook.ts'
import { sampleDay } from './sampleDay.ts'

export interface PaneTest {
  /** The local Outlook with the pane in it; closed when the test ends. */
  readonly open: (options?: LocalOutlookOptions) => Promise<OpenLocalOutlook>
}

export const it = base.extend<PaneTest>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures it depends on from the pattern
  open: async ({}, use) => {
    const opened: OpenLocalOutlook[] = []
    await use(async (options = {}) => {
      const outlook = await openLocalOutlook({ now: sampleDay, ...options })
      opened.push(outlook)
      // Outlook tells a pane of no selection that was made before the pane listens.
      await outlook.pane.getByRole('main').waitFor()
      return outlook
    })
    for (const outlook of opened) await outlook.close()
  },
})

export const button = (pane: FrameLocator, name: string | RegExp): Locator =>
  pane.getByRole('button', { name })

/** Waits until something that is called so stands in the pane. */
export const sees = (pane: FrameLocator, role: 'region' | 'heading', name: string | RegExp): Promise<void> =>
  pane.getByRole(role, { name }).waitFor()

export const says = (pane: FrameLocator, text: string | RegExp): Promise<void> =>
  pane.getByText(text).first().waitFor()

/** Goes to a place by its name in both languages. */
export const goTo = (pane: FrameLocator, place: keyof Words['places']): Promise<void> =>
  pane
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^(${en.places[place]}|${nl.places[place]})$`) })
    .click()

/** Selects the first mail as by a click, the others with Ctrl. */
export const selectSeveral = async (
  { page }: OpenLocalOutlook,
  ...subjects: readonly string[]
): Promise<void> => {
  for (const [at, subject] of subjects.entries()) {
    const option = page.getByRole('option', { name: subject }).first()
    await option.click({ modifiers: at === 0 ? [] : ['ControlOrMeta'] })
  }
}

export interface DroppedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Lets these files fall on the pane, as out of a folder. */
export const drop = (pane: FrameLocator, ...files: readonly DroppedFile[]): Promise<void> =>
  pane.getByRole('main').evaluate(
    (main, dropped) => {
      const dataTransfer = new DataTransfer()
      for (const { name, base64 } of dropped) {
        const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
        dataTransfer.items.add(new File([content], name))
      }
      for (const type of ['dragover', 'drop']) {
        main.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      }
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )

/** Goes from one stop of the keyboard to the next until the one of this name has the focus. */
export const tabTo = async (page: Page, stop: Locator): Promise<void> => {
  await stop.waitFor()
  for (let stops = 0; stops < 80; stops++) {
    if (await stop.evaluate(hasFocus)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${stop}`)
}

export const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement

/** Waits until it has the focus, which may come a moment after what is drawn. */
export const isFocused = (stop: Locator): Promise<void> =>
  expect.poll(() => stop.evaluate(hasFocus), { message: `${stop} has the focus` }).toBe(true)

/** Mails of the sample mailbox: how a test selects them, and their bytes. */
export const offer = {
  subject: 'RE: Offer 2026-0231: heritage advice, Oude Kerkstraat 5',
  file: 'Postvak IN/kerkstraat-accepted.eml',
  case: '2026-0231',
}
export const siteVisit = {
  subject: 'RE: Hoogeland: lease and grid reservation (2026-0110)',
  file: 'Postvak IN/hoogeland-site-visit.eml',
  case: '2026-0110',
}
/** By its sender: its subject stands in the replies to it too. */
export const filedByAnouk = {
  select: 'Priya Nair',
  subject: 'Hoogeland: lease and grid reservation (2026-0110)',
}
export const noCaseYet = 'Your rental SH-20914: faulty noise meter'
export const privateMail = 'Book club on Thursday'

const sampleMail = path.resolve(import.meta.dirname, '../../src/standin/sample/mail')

export const sampleFile = (file: string): string => path.join(sampleMail, file)

export const bytesOf = (mail: { readonly file: string }): Promise<Buffer> => readFile(sampleFile(mail.file))

/** The mails that lie in a case's folder. */
export const filedIn = async (data: string, caseId: string): Promise<readonly Buffer[]> => {
  const folder = path.join(data, 'firm/cases', caseId, 'mail')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(names.map((name) => readFile(path.join(folder, name))))
}

export const isFiled = async (
  data: string,
  mail: { readonly case: string; readonly file: string },
): Promise<boolean> => {
  const bytes = await bytesOf(mail)
  return (await filedIn(data, mail.case)).some((filed) => filed.equals(bytes))
}

/** How many mails lie in all cases together. */
export const mailsFiled = async (data: string): Promise<number> => {
  const cases = await readdir(path.join(data, 'firm/cases'))
  const mails = await Promise.all(cases.map((id) => filedIn(data, id)))
  return mails.flat().length
}

/** A person's key, as the sample firm's people.yaml has it. */
export const keyOf = async (data: string, person: string): Promise<string> => {
  const people = await readFile(path.join(data, 'people.yaml'), 'utf8')
  const key = new RegExp(`id: ${person}\\n(?: .*\\n)*? +key: (\\S+)`).exec(people)?.[1]
  if (key === undefined) throw new Error(`people.yaml has no key of ${person}`)
  return key
}

/** The key of whoever sits at the local Outlook. */
export const firstKey = async (data: string): Promise<string> => {
  const people = parse(await readFile(path.join(data, 'people.yaml'), 'utf8')) as { readonly key: string }[]
  return people[0]?.key ?? ''
}
