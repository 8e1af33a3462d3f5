import type { Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { LocalOutlookOptions, OpenLocalOutlook } from './localOutlook.ts'
import { faults, widths } from './pageFaults.ts'
import {
  button,
  filedByAnouk,
  isFiled,
  it,
  noCaseYet,
  offer,
  privateMail,
  says,
  sees,
  siteVisit,
} from './paneTest.ts'

describe('with the keyboard alone', () => {
  it('Enter in the case field files', async ({ open }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).focus()
    await page.keyboard.press('Enter')
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await isFiled(data, offer)).toBe(true)
  })

  it('a case is found, a kind and a note are given, Ctrl+Enter files, and the case is read', async ({
    open,
  }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(noCaseYet)
    await pane.getByRole('combobox', { name: 'Case' }).focus()
    await page.keyboard.type('zonnepark')
    await pane.getByRole('option', { name: /^2026-0110/ }).waitFor()
    await page.keyboard.press('Enter')
    await button(pane, 'File in 2026-0110').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowUp')
    expect(await pane.getByRole('radio', { name: 'Complaint' }).isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Broken on arrival')
    await page.keyboard.press('Control+Enter')
    await sees(pane, 'region', 'Filed in 2026-0110')
    await page.keyboard.press('Enter')
    await sees(pane, 'heading', '2026-0110 Zonnepark Hoogeland')
    await says(pane, 'Broken on arrival')
    await page.keyboard.press('Enter')
    await sees(pane, 'heading', noCaseYet)
    expect(await button(pane, 'View case').evaluate(hasFocus)).toBe(true)
  })

  it('Enter in an open list chooses from it and files nothing', async ({ open }) => {
    const { page, pane, data, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).focus()
    await page.keyboard.type('bezwaar')
    await pane.getByRole('option', { name: /^2026-0187/ }).waitFor()
    await page.keyboard.press('Control+Enter')
    await button(pane, 'File in 2026-0187').waitFor()
    expect(await isFiled(data, offer)).toBe(false)
    expect(await isFiled(data, { ...offer, case: '2026-0187' })).toBe(false)
  })

  it('Escape puts the field back to the case that was chosen', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    const field = pane.getByRole('combobox', { name: 'Case' })
    await field.focus()
    await page.keyboard.type('something else')
    await page.keyboard.press('Escape')
    expect(await field.inputValue()).toBe('2026-0231 Heritage advice Oude Kerkstraat 5')
  })

  it('what was filed is said to a screen reader, and the way to the case has the focus', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').press('Enter')
    await pane.getByRole('status').getByText('Filed in 2026-0231').waitFor()
    expect(await button(pane, 'View case').evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('Tab')
    expect(await button(pane, 'File elsewhere too').evaluate(hasFocus)).toBe(true)
  })
})

describe('typing in the case field', () => {
  it('replaces a suggestion that arrives while the field has the focus', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    const asked = new Promise<Route>((resolve) => page.route('**/api/suggestions', resolve))
    await selectMail(offer.subject)
    const field = pane.getByRole('combobox', { name: 'Case' })
    await field.focus()
    await (await asked).continue()
    await button(pane, 'File in 2026-0231').waitFor()
    await page.keyboard.type('bez')
    expect(await field.inputValue()).toBe('bez')
  })
})

describe('the focus', () => {
  it('stays in the message list while the pinned pane follows the selection', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await sees(pane, 'heading', offer.subject)
    await page.keyboard.press('ArrowDown')
    await pane.getByRole('heading', { name: offer.subject }).waitFor({ state: 'detached' })
    await pane.getByRole('combobox', { name: 'Case' }).waitFor()
    expect(await page.getByRole('listbox').evaluate((list) => list.contains(document.activeElement))).toBe(
      true,
    )
  })
})

interface View {
  readonly name: string
  readonly show: (outlook: OpenLocalOutlook) => Promise<void>
}

const place = ({ pane }: OpenLocalOutlook, at: number): Promise<void> =>
  pane.getByRole('navigation').getByRole('button').nth(at).click()

const showMail = async (outlook: OpenLocalOutlook, subject: string, select = subject): Promise<void> => {
  await place(outlook, 0)
  await outlook.selectMail(select)
  await outlook.pane.getByRole('heading', { level: 1, name: subject }).waitFor()
}

const showMailbox = async (outlook: OpenLocalOutlook): Promise<void> => {
  await place(outlook, 1)
  await outlook.pane.getByRole('main').getByRole('listitem').nth(9).waitFor()
}

/** Every view, one after the other, shown without a word of a language. */
const views: readonly View[] = [
  { name: 'no mail', show: ({ pane }) => pane.getByRole('main').getByRole('listitem').nth(4).waitFor() },
  { name: 'mailboxes', show: showMailbox },
  {
    name: 'a mailbox',
    show: async ({ pane }) => {
      await pane.getByRole('button', { name: 'Peter van Dam' }).click()
      await pane.getByRole('heading', { level: 1, name: 'Peter van Dam' }).waitFor()
    },
  },
  {
    name: 'a case',
    show: async (outlook) => {
      await place(outlook, 0)
      await outlook.pane.getByRole('button', { name: '2026-0110' }).click()
      await outlook.pane.getByRole('heading', { level: 1, name: '2026-0110' }).waitFor()
      await outlook.pane.getByRole('main').getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'search',
    show: async (outlook) => {
      await place(outlook, 2)
      await outlook.pane.getByRole('searchbox').fill('hoogeland')
      await outlook.pane.getByRole('searchbox').press('Enter')
      await outlook.pane.getByRole('main').getByRole('listitem').first().waitFor()
    },
  },
  { name: 'a private mail', show: (outlook) => showMail(outlook, privateMail) },
  {
    name: 'a mail that a colleague filed',
    show: async (outlook) => {
      await showMail(outlook, filedByAnouk.subject, filedByAnouk.select)
      await outlook.pane.getByRole('region', { name: '2026-0110' }).waitFor()
    },
  },
  {
    name: 'a new case',
    show: async (outlook) => {
      await showMail(outlook, noCaseYet)
      await outlook.pane.getByRole('combobox').fill('Something new')
      await outlook.pane.getByRole('option', { name: 'Something new' }).click()
      await outlook.pane.getByRole('textbox').nth(3).waitFor()
    },
  },
  {
    name: 'the form',
    show: async (outlook) => {
      await showMail(outlook, offer.subject)
      await outlook.pane.getByRole('button', { name: '2026-0231' }).waitFor()
    },
  },
  {
    name: 'the open list of cases',
    show: async ({ pane }) => {
      await pane.getByRole('combobox').press('ArrowDown')
      await pane.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'a filed mail',
    show: async ({ pane }) => {
      await pane.getByRole('combobox').press('Escape')
      await pane.getByRole('button', { name: '2026-0231' }).click()
      await pane.getByRole('region', { name: '2026-0231' }).waitFor()
    },
  },
  {
    name: 'a failure',
    show: async (outlook) => {
      await outlook.page.route('**/api/**', (route) => route.abort())
      await showMail(outlook, siteVisit.subject)
      await outlook.pane.getByRole('main').getByRole('region').first().waitFor()
    },
  },
]

const appearances: readonly (LocalOutlookOptions & { readonly name: string })[] = [
  { name: 'light, English', language: 'en', theme: 'light' },
  { name: 'dark, Dutch', language: 'nl', theme: 'dark' },
  { name: 'high contrast, Dutch', language: 'nl', highContrast: true },
]

describe.for(appearances)('at 320 pixels, $name,', ({ name: _, ...appearance }) => {
  it('no view has a fault that axe finds, or is cut off', async ({ open }) => {
    const outlook = await open({ ...appearance, paneWidth: 320 })
    for (const { name, show } of views) {
      await show(outlook)
      expect(await faults(outlook.page), name).toEqual([])
      expect(await widths(outlook.pane), name).toEqual({ pane: 320, content: 320 })
    }
  })

  it('the question for a key has no fault that axe finds', async ({ open }) => {
    const outlook = await open({ ...appearance, paneWidth: 320, withoutKey: true })
    await outlook.pane.getByRole('main').getByRole('button').waitFor()
    expect(await faults(outlook.page)).toEqual([])
  })
})

const hasFocus = (element: Element): boolean => element === element.ownerDocument.activeElement
