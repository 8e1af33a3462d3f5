import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type DecisionSite,
  leaver,
  newestCode,
  people,
  startDecisionSite,
} from '../integration/decisions/decisionSite.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../integration/reminders/loopbackSmtp.ts'
import { ownContext } from './chromium.ts'
import { faultsInEveryLook } from './everyLook.ts'
import { isFocused } from './paneTest.ts'

let smtp: LoopbackSmtp
let site: DecisionSite
beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  site = await startDecisionSite({ smtp, mailboxes: [leaver, full] })
})
afterEach(async () => {
  await site.close()
  await smtp.close()
})

/** Some of its choices are refused or other than usual. */
const full = {
  ...leaver,
  id: 'g-vink',
  name: 'Gerda van der Meulen-Oosterhuis van Cortenbach',
  address: 'g.vandermeulen-oosterhuis@delinde.example',
  size: 61 * 1024 ** 3,
  hasArchive: true,
  startUnknown: true,
  accountDeletedAt: null,
}

/** No page needs script: it is switched off but where axe itself must run. */
const open = async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const page = await (await ownContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage()
  const blocked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) blocked.push(message.text())
  })
  await page.goto(url)
  expect(blocked).toEqual([])
  return page
}

const withoutScript = { javaScriptEnabled: false }

const chooseLapse = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Laten vervallen' }).check()
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('Alles wat telt is opgeborgen.')
  await page.getByRole('button', { name: 'Verder' }).click()
}

const enterCode = async (page: Page, role: keyof typeof people): Promise<void> => {
  await page
    .getByRole('textbox', { name: 'Code uit de mail' })
    .fill(await newestCode(smtp, people[role].address))
  await page.getByRole('button', { name: 'Bevestigen' }).click()
}

describe('the decision page in a browser', () => {
  it('takes a lapse and its approval without script', async () => {
    const first = await open(await site.linkFor('contact'), withoutScript)
    await chooseLapse(first)
    await first.getByRole('heading', { name: 'Bevestig met je code' }).waitFor()
    await enterCode(first, 'contact')
    await first.getByText('Petra Vos krijgt een mail om dit goed te keuren').waitFor()
    const second = await open(await site.linkFor('secondPerson'), withoutScript)
    await second.getByRole('heading', { name: 'Mag de mailbox van Bas Oosterling vervallen?' }).waitFor()
    await second.getByRole('textbox', { name: 'Waarom?' }).fill('Nagekeken, klopt.')
    await second.getByRole('button', { name: 'Goedkeuren' }).click()
    await enterCode(second, 'secondPerson')
    await second.getByText('door Petra Vos, op 21 november 2026').waitFor()
    expect((await site.entries()).filter((kind) => kind.startsWith('decision'))).toEqual([
      'decisionRecorded',
      'decisionApproved',
    ])
  })

  it('asks to whom only where that matters', async () => {
    const page = await open(await site.linkFor('contact'), withoutScript)
    const recipient = page.getByRole('textbox', { name: 'Aan wie?' })
    expect(await recipient.isVisible()).toBe(false)
    await page.getByRole('radio', { name: 'Overdragen aan een collega' }).check()
    expect(await recipient.isVisible()).toBe(true)
  })

  it('leads to what is missing by the keyboard, with the focus on the summary', async () => {
    const page = await open(await site.linkFor('contact'), withoutScript)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toContain('Nog niet goed: ')
    expect(await page.locator(':focus').getAttribute('role')).toBe('alert')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(({ hash }) => hash === '#reason')
    await isFocused(page.locator('#reason'))
  })

  it('sends no referrer, and its form goes nowhere else', async () => {
    const page = await open(await site.linkFor('contact'))
    const referrers: (string | null)[] = []
    page.on('request', (request) => void referrers.push(request.headers()['referer'] ?? null))
    await chooseLapse(page)
    expect(referrers.length).toBeGreaterThan(0)
    expect(referrers.filter((referrer) => referrer !== null)).toEqual([])
  })
})

describe('on a phone and on a wide window, light, dark and in forced colours', () => {
  it('every page is without faults and fits', async () => {
    const page = await open(await site.linkFor('contact'))
    const look = async (what: string): Promise<void> => {
      expect([what, await faultsInEveryLook(page)]).toEqual([what, []])
    }
    await look('undecided')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('alert').waitFor()
    await look('with faults')
    await chooseLapse(page)
    await look('code')
    await page.getByRole('textbox', { name: 'Code uit de mail' }).fill('12')
    await page.getByRole('button', { name: 'Bevestigen' }).click()
    await look('code with faults')
    await enterCode(page, 'contact')
    await page.getByText('Petra Vos krijgt een mail').waitFor()
    await page.getByText('Dit besluit wijzigen').click()
    await look('decided')
    await page.goto(await site.linkFor('secondPerson'))
    await look('to approve')
    await page.goto(await site.linkFor('contact', full.id))
    await look('unknown end, long name')
    await page.goto(`${site.publicUrl}/decision/x/y`)
    await look('closed')
  })
})

describe('on a phone', () => {
  it('everything to touch is 44 pixels high or has that room', async () => {
    const page = await open(await site.linkFor('contact'), { viewport: { width: 320, height: 640 } })
    const heights = await page
      .locator('.option, button, input[type=text]:visible, textarea')
      .evaluateAll((places) => places.map((place) => place.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  })
})
