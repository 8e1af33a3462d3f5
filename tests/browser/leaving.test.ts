import type { FrameLocator, Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { faultsInEveryLook } from './everyLook.ts'
import { fetchedBag } from './fetchedBag.ts'
import { it } from './leavingFirm.ts'
import { faults, pageFaults, widths } from './pageFaults.ts'
import { button, hasFocus, says, tabTo } from './paneTest.ts'

/** A Monday: work is to be done. */
const monday = '2026-11-23T09:00:00.000Z'
const promise = 'Meetplan sturen'
const hearing = 'RE: Zitting 9 juli – wat moet er wanneer (2026-0187)'

/** The row that the keys act on. */
const present = (list: Locator): Locator => list.getByRole('option', { selected: true })

/** Goes there by Tab alone, and presses it. */
const press = async (page: Page, stop: Locator): Promise<void> => {
  await tabTo(page, stop)
  await page.keyboard.press('Enter')
}

/** The colours on which it lies, its own with them. */
const groundsUnder = (element: Element): readonly string[] => {
  const grounds = new Set<string>()
  for (let on: Element | null = element; on !== null; on = on.parentElement)
    grounds.add(getComputedStyle(on).backgroundColor)
  return [...grounds]
}

/** As when its window is brought to the front again. */
const comeBackTo = (page: Page): Promise<boolean> =>
  page.evaluate(() => window.dispatchEvent(new Event('focus')))

/** The state that stands with a check or a step of the plan. */
const lineOf = (pane: FrameLocator | Page, words: string | RegExp): Locator =>
  pane.getByRole('listitem').filter({ hasText: words })

/** What the leaver has to hand over: a promise of her own, and a conversation that she follows. */
const promised = async (asLeaver: (path: string, body: Readonly<Record<string, unknown>>) => unknown) => {
  await asLeaver('/api/cases/2026-0142/commitments', {
    ...{ request: 'promise-1', filing: null, promisor: 'us', promisorName: '', promisee: 'Van Halteren' },
    ...{ what: promise, quote: '', due: '2026-12-18', dueWords: '', origin: 'byHand', owner: null },
  })
  await asLeaver('/api/follows', {
    ...{ request: 'follow-1', messages: ['<followed@bakkerijvanhalteren.example>'] },
    follow: { case: '2026-0231', mode: 'offer' },
  })
}

/** She called what one client wrote not needed, promises too. */
const sweptUp = async (
  asLeaver: (path: string, body: Readonly<Record<string, unknown>>) => Promise<unknown>,
) => {
  const about = { what: 'rule', field: 'sender', value: 'harriet@pikerowe.example' }
  const decide = async () => {
    const decision = { request: crypto.randomUUID(), decision: 'notNeeded', about }
    return ((await asLeaver('/api/clean-up/own/decisions', decision)) as { readonly mails: number }).mails
  }
  await expect.poll(decide, { timeout: 20_000, interval: 500 }).toBeGreaterThan(0)
}

describe('a leaver with 12 days left', () => {
  it('cleans up, hands over and signs by keys alone in 320 pixels, in Dutch; successor and firm do their part on the wide page', {
    timeout: 240_000,
  }, async ({ openFirm }) => {
    const firm = await openFirm({ language: 'nl', paneWidth: 320, now: monday })
    const { page, pane, pageOf, asLeaver } = firm
    const keys = page.keyboard
    await promised(asLeaver)
    const toLeaving = async () => {
      await button(pane, 'Mailboxen').press('Enter')
      await press(page, button(pane, /^Judith Kramer/))
      await press(page, button(pane, 'Vertrek'))
      await says(pane, 'Nog 12 dagen tot de laatste dag, 5 december 2026.')
    }
    await toLeaving()
    await lineOf(pane, 'Mail waarover niemand besloot')
      .filter({ hasText: /Open, nog \d+/ })
      .waitFor()
    await lineOf(pane, 'Open toezeggingen zonder nieuwe eigenaar')
      .filter({ hasText: 'Open, nog 1' })
      .waitFor()
    expect(await faults(page)).toEqual([])
    expect(await widths(pane)).toMatchObject({ content: (await widths(pane)).pane })

    await press(page, button(pane, 'Naar Opruimen: Mailbox opgeruimd'))
    const groups = pane.getByRole('listbox', { name: 'Klanten' })
    await groups.waitFor()
    const decided = pane.getByText('Je hebt over alles beslist.')
    // Until all is read the first group is another one, and where it belongs is not known: the key would ask for a case.
    await pane.getByText('gelezen…').waitFor({ state: 'detached' })
    await pane.getByRole('option', { name: /^bakkerijvanhalteren.*Hoort bij 2026-0142/s }).waitFor()
    await groups.press('Home')
    await keys.press('o')
    // A key does nothing while its row is on its way out of the list.
    const pressed = () => keys.press('n').then(() => decided.isVisible())
    await expect.poll(pressed, { timeout: 60_000 }).toBe(true)
    await says(pane, /^18 berichten opgeborgen/)

    await button(pane, 'Statische kopie').press('Enter')
    await press(page, button(pane, 'Kopie maken'))
    const copy = pane.getByRole('region', { name: /^De kopie is klaar: \d+ berichten\.$/ })
    await copy.getByText('De aantallen kloppen met de mailbox, map voor map.').waitFor()
    const hash = (await pane.locator('code').textContent()) ?? ''

    await toLeaving()
    await lineOf(pane, 'Mail waarover niemand besloot').filter({ hasText: 'Klaar' }).waitFor()
    // What he swept up above and promises something he looks at, one by one; what is left says how many there are.
    const mayGo = pane.getByRole('button', { name: /^Het mag weg: / })
    await mayGo.first().waitFor()
    for (let left = await mayGo.count(); left > 0; left--) {
      await mayGo.first().press('Enter')
      await expect.poll(() => mayGo.count(), { timeout: 15_000 }).toBe(left - 1)
      await expect.poll(() => pane.locator('body').evaluate(hasFocus)).toBe(false)
    }
    // What is answered stands there as done, with the question behind a button.
    const yes = pane.getByRole('group').getByRole('button', { name: 'Ja' })
    for (let left = await yes.count(); left > 0; left--) {
      await press(page, yes.first())
      await expect.poll(() => yes.count(), { timeout: 15_000 }).toBe(left - 1)
    }
    const offer = pane.getByRole('form', { name: 'Overdragen' })
    await tabTo(page, offer.getByRole('combobox', { name: 'Aan' }))
    await keys.type('Anouk')
    await press(page, offer.getByRole('button', { name: 'Aanbieden' }))
    // Hers, and those of the mails that she filed.
    await lineOf(pane, /Anouk de Boer: \d+ toezeggingen, 1 gevolgd dossier/)
      .filter({ hasText: 'Wacht op antwoord' })
      .waitFor()

    const successor = await pageOf('anouk')
    await successor.getByRole('heading', { name: 'Offered to you' }).waitFor()
    expect(await pageFaults(successor)).toEqual([])
    await successor.getByRole('button', { name: 'Accept' }).click()
    await successor
      .getByText(/^Yours now: \d+ commitments, 1 case followed\.$/)
      .first()
      .waitFor()

    await press(page, button(pane, 'Teksten tonen'))
    await pane.getByRole('heading', { name: 'Afwezigheidstekst in het Engels' }).waitFor()
    await says(pane, /Set-MailboxAutoReplyConfiguration/)
    expect(await faults(page)).toEqual([])
    await toLeaving()
    await lineOf(pane, 'Open toezeggingen zonder nieuwe eigenaar').filter({ hasText: 'Klaar' }).waitFor()
    await says(pane, 'Alles is klaar. De mailbox kan dicht.')
    await press(page, button(pane, 'Tekenen als vertrekker'))
    await lineOf(pane, 'Vertrekker').filter({ hasText: 'Judith Kramer' }).waitFor()
    await button(pane, /^Opnieuw tekenen/).waitFor()
    expect(await button(pane, 'Tekenen als vertrekker').count()).toBe(0)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    await says(pane, `SHA-256 ${hash}`)

    const forFirm = await pageOf('renee')
    await forFirm.getByRole('button', { name: /^Judith Kramer/ }).click()
    await forFirm.getByRole('button', { name: 'Sign for the firm' }).click()
    await lineOf(forFirm, 'Firm').filter({ hasText: 'Renée Dijkhuis' }).waitFor()
    const fetched = await fetchedBag(forFirm, () =>
      forFirm.getByRole('button', { name: /^Download the zip/ }).press('Enter'),
    )
    expect(fetched).toMatchObject({ hash, damage: [], manifest: { of: { kind: 'mailbox' } } })
    await forFirm.getByText(/^Fetched by Renée Dijkhuis, /).waitFor()
    expect(await pageFaults(forFirm)).toEqual([])
    await forFirm.getByRole('button', { name: 'Open the report' }).click()
    const report = forFirm.getByRole('article', { name: 'Report of leaving' })
    await report.getByText(`${promise} (2026-0142): Anouk de Boer`).waitFor()
    await report.getByText(new RegExp(hash)).waitFor()
    expect(await faultsInEveryLook(forFirm)).toEqual([])
    await forFirm.emulateMedia({ media: 'print', colorScheme: 'dark', forcedColors: 'none' })
    expect(await report.evaluate(groundsUnder)).toEqual(['rgba(0, 0, 0, 0)'])

    await toLeaving()
    await says(pane, /^Opgehaald door Renée Dijkhuis, /)
    expect(await faults(page)).toEqual([])
  })
})

describe('a mailbox whose owner has gone', () => {
  it('is gone through by a person whom two others trust: by its headers first, a mail for a reason; what that person opens, files, copies, hands over and signs its owner sees, and ends', {
    timeout: 240_000,
  }, async ({ openFirm }) => {
    const { pageOf, asContact, asLeaver } = await openFirm({ now: monday })
    await promised(asLeaver)
    await sweptUp(asLeaver)
    await asContact('/api/mailboxes/j-kramer/facts', {
      ...{
        request: 'gone-early-1',
        fact: 'leavesOn',
        value: '2026-11-20',
        instructedBy: 'Wim Janssen',
        note: '',
      },
    })
    const leavingOf = async (person: string): Promise<Page> => {
      const page = await pageOf(person)
      await page.getByRole('button', { name: /^Judith Kramer/ }).click()
      await page.getByRole('heading', { name: 'Judith Kramer' }).waitFor()
      return page
    }
    const asking = await leavingOf('renee')
    const form = asking.getByRole('form', { name: 'Trusted person' })
    await form.getByRole('combobox', { name: 'Trusted person' }).selectOption('Anouk de Boer')
    await form.getByLabel('Until (at most 31 days)').fill('2026-12-10')
    await form.getByRole('textbox', { name: 'Reason' }).fill('Judith has gone, her clients write')
    await form.getByRole('button', { name: 'Ask' }).click()
    await asking.getByText('You asked for it, or it is for you: another person must grant it.').waitFor()
    expect(await asking.getByRole('button', { name: 'Grant' }).count()).toBe(0)
    const granting = await leavingOf('wim')
    await granting.getByRole('button', { name: 'Grant' }).click()
    await lineOf(granting, 'Anouk de Boer, until').filter({ hasText: 'Granted' }).waitFor()
    expect(await faultsInEveryLook(granting)).toEqual([])
    // Whoever asked is told without asking again, and what he types meanwhile stays.
    const reason = form.getByRole('textbox', { name: 'Reason' })
    await reason.fill('Until all clients')
    const noticed = asking.getByText('The mailbox is entrusted to Anouk de Boer.')
    await expect
      .poll(() => comeBackTo(asking).then(() => noticed.count()), { timeout: 20_000, interval: 500 })
      .toBeGreaterThan(0)
    expect([await reason.inputValue(), await reason.evaluate(hasFocus)]).toEqual(['Until all clients', true])

    const trusted = await pageOf('anouk')
    await trusted.getByRole('button', { name: /^Judith Kramer.*Entrusted to you/ }).click()
    const letGo = trusted.getByRole('form', { name: 'Promises that may go' })
    await letGo.getByRole('checkbox').first().press('Space')
    await letGo.getByRole('textbox', { name: 'Why they may go' }).fill('The client withdrew the offer')
    await letGo.getByRole('button', { name: 'Ask that these may go' }).press('Enter')
    await trusted.getByText(/^Anouk de Boer, November .*: 1 message may go$/).waitFor()
    expect(await pageFaults(trusted)).toEqual([])
    const agree = granting.getByRole('button', { name: 'Agree', exact: true })
    await expect
      .poll(() => comeBackTo(granting).then(() => agree.count()), { timeout: 20_000, interval: 500 })
      .toBe(1)
    await agree.press('Enter')
    await granting.getByText('Agreed by Wim Janssen').waitFor()

    await trusted.getByRole('button', { name: 'Go to Clean up: Mailbox cleaned up' }).click()
    const groups = trusted.getByRole('listbox', { name: 'Clients' })
    const bakery = groups.getByRole('option', { name: /bakkerijvanhalteren/ })
    await bakery.filter({ hasText: 'Belongs to' }).click()
    await groups.press('Enter')
    const threads = trusted.getByRole('listbox', { name: /bakkerijvanhalteren/ })
    await threads.getByRole('option', { name: /^Ontvangen bezwaar/ }).click()
    await threads.press('Enter')
    // What was split holds its own mails alone.
    await trusted.getByText(/^Ontvangen bezwaar .*: 6 messages$/).waitFor()
    const mails = trusted.getByRole('listbox', { name: /^Ontvangen bezwaar/ })
    await mails.press('Home')
    await present(mails).filter({ hasText: hearing }).waitFor()
    await mails.press('Enter')
    const open = trusted.getByRole('button', { name: 'Open the message' })
    await open.click()
    await trusted.getByText('Say why.').waitFor()
    expect(await pageFaults(trusted)).toEqual([])
    await trusted
      .getByRole('textbox', { name: 'Reason for opening it' })
      .fill('The client asks what was agreed')
    await open.click()
    await trusted
      .getByText('Recorded: the owner sees that you opened this message, and why.')
      .first()
      .waitFor()
    expect(await pageFaults(trusted)).toEqual([])

    await mails.press('f')
    await trusted.getByText('1 message filed').first().waitFor()
    await trusted.getByRole('button', { name: 'Static copy' }).press('Enter')
    await trusted.getByRole('button', { name: 'Make the copy' }).press('Enter')
    const copy = trusted.getByRole('region', { name: /^The copy is done: \d+ messages\.$/ })
    await copy.waitFor()
    await trusted.getByText(/^The copy is for the firm: /).waitFor()
    expect(await trusted.getByRole('button', { name: /Download/ }).count()).toBe(0)
    expect(await pageFaults(trusted)).toEqual([])
    await trusted.getByRole('navigation').getByRole('button', { name: 'Leaving' }).press('Enter')
    await trusted.getByRole('button', { name: /^Judith Kramer/ }).press('Enter')
    await trusted.setViewportSize({ width: 320, height: 900 })
    const offer = trusted.getByRole('form', { name: 'Handing over' })
    await offer.getByRole('combobox', { name: 'To' }).selectOption('Renée Dijkhuis')
    await offer.getByRole('button', { name: 'Offer' }).press('Enter')
    await lineOf(trusted, /^Renée Dijkhuis: \d+ commitments?, 1 case followed/)
      .filter({ hasText: 'Waits for an answer' })
      .waitFor()
    const successor = await pageOf('renee')
    await successor.getByRole('button', { name: 'Accept' }).press('Enter')
    await successor
      .getByText(/^Yours now: \d+ commitments?, 1 case followed\.$/)
      .first()
      .waitFor()
    await trusted.getByRole('textbox', { name: 'Remark' }).fill('Judith has gone; her clients are served')
    await trusted.getByRole('button', { name: 'Sign as the leaver' }).press('Enter')
    await trusted.getByText('by the trusted person, for the leaver').waitFor()
    expect(await trusted.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await pageFaults(trusted)).toEqual([])

    const owner = await leavingOf('judith')
    await owner.getByText(/^Anouk de Boer had 1 message filed in cases, /).waitFor()
    await owner.getByText(/^Anouk de Boer had a static copy made, /).waitFor()
    await owner.getByText('Messages that were filed by a trusted person: 1').press('Enter')
    await owner.getByText(/^Filed by Anouk de Boer, /).waitFor()
    await owner.getByText('by the trusted person, for the leaver').waitFor()
    const opened = owner.getByRole('listitem').filter({ hasText: 'The client asks what was agreed' })
    await opened.getByText(/^Anouk de Boer, .* as trusted person$/).waitFor()
    await opened.getByText(hearing).waitFor()

    await owner.getByText(/^Anouk de Boer asked that 1 message with promises may go, /).waitFor()

    // Any mail of hers she shows the help desk, named to herself.
    const finder = owner.getByRole('form', { name: 'Show another message to the help desk' })
    await finder.getByRole('textbox').fill('heritage offer')
    await finder.getByRole('button', { name: 'Find the message' }).press('Enter')
    const wanted = owner.getByRole('listitem').filter({ hasText: 'RE: Offer 2026-0231' })
    await wanted
      .getByRole('button', { name: /^Show this message to the help desk/ })
      .first()
      .press('Enter')
    await wanted.getByRole('textbox', { name: 'Why' }).fill('It does not open')
    await wanted.getByRole('button', { name: 'Show this message to the help desk' }).press('Enter')
    await owner.getByText('The help desk can see this message for an hour.').first().waitFor()
    expect(await pageFaults(owner)).toEqual([])

    // It is her mailbox: she ends it herself.
    await owner.getByRole('button', { name: 'End it now' }).press('Enter')
    await lineOf(owner, 'Anouk de Boer, until').filter({ hasText: 'Ended' }).waitFor()
    await trusted.reload()
    await trusted.getByRole('navigation').getByRole('button', { name: 'Leaving' }).click()
    await trusted.getByRole('button', { name: /^Anouk de Boer/ }).waitFor()
    expect(await trusted.getByRole('button', { name: /^Judith Kramer/ }).count()).toBe(0)
    expect(await trusted.getByRole('button', { name: 'Clean up' }).count()).toBe(0)
  })
})
