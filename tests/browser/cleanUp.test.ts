import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { faultsInEveryLook } from './everyLook.ts'
import { it as inFirm } from './leavingFirm.ts'
import { it as onPage } from './overviewTest.ts'
import { faults, pageFaults, widths } from './pageFaults.ts'
import { button, filedIn, it, says } from './paneTest.ts'

/** The row that the keys act on. */
const present = (list: Locator): Locator => list.getByRole('option', { selected: true })

/** Waits until what is in the list is its own: no key is about rows of the list before. */
const read = (list: Locator): Promise<void> => expect.poll(() => list.getAttribute('aria-busy')).toBe('false')

/** A Monday: work is to be done. */
const monday = '2026-11-23T09:00:00.000Z'

describe('cleaning up', () => {
  it('goes by keys alone in a narrow pane: groups, a split, a text, decisions, undo and filing, in Dutch', async ({
    open,
  }) => {
    const { page, pane, data } = await open({ language: 'nl', paneWidth: 320, now: monday })
    const keys = page.keyboard
    const before = (await filedIn(data, '2026-0142')).length
    await button(pane, 'Opruimen').press('Enter')
    const clients = pane.getByRole('listbox', { name: 'Klanten' })
    await says(pane, /^Nog 12 dagen/)
    await says(pane, /^Vandaag beslist: 0 van de \d+/)
    const bakery = clients.getByRole('option', { name: /bakkerijvanhalteren/ })
    await bakery.filter({ hasText: 'Hoort bij 2026-0142' }).waitFor()
    await pane.getByText('gelezen…').waitFor({ state: 'detached' })

    await clients.press('Home')
    await present(clients).filter({ hasText: 'bakkerijvanhalteren' }).waitFor()
    await keys.press('o')
    await bakery.filter({ hasText: 'Wordt opgeborgen in 2026-0142' }).waitFor()
    await says(pane, /^18 berichten opgeborgen/)
    expect((await filedIn(data, '2026-0142')).length).toBe(before + 18)
    const second = 'greenfield-energy.example'
    await present(clients).filter({ hasText: second }).waitFor()
    await keys.press('n')
    await clients.getByRole('option', { name: second }).filter({ hasText: 'Niet nodig' }).waitFor()
    await keys.press('Control+z')
    await present(clients)
      .filter({ hasText: second })
      .filter({ hasText: /nog \d+ van/ })
      .waitFor()

    await keys.press('Enter')
    const mails = pane.getByRole('listbox', { name: second })
    await read(mails)
    await keys.press('Enter')
    await says(pane, 'Alleen jij ziet deze tekst. Er wordt niets van bewaard.')
    await pane.getByRole('region', { name: 'Besluit' }).waitFor()
    await keys.press('Escape')
    await mails.press('Backspace')
    await read(clients)
    await present(clients).filter({ hasText: second }).waitFor()

    const elsewhere = (await filedIn(data, '2025-0377')).length
    await keys.press('d')
    const field = pane.getByRole('combobox', { name: 'Dossier', exact: true })
    await field.fill('vlietstraat')
    await pane.getByRole('option', { name: /^2025-0377/ }).waitFor()
    await keys.press('Enter')
    await button(pane, 'Opbergen in 2025-0377').waitFor()
    expect(await faults(page)).toEqual([])
    await keys.press('Enter')
    await clients
      .getByRole('option', { name: second })
      .filter({ hasText: 'Wordt opgeborgen in 2025-0377' })
      .waitFor()
    expect(await widths(pane)).toMatchObject({ content: (await widths(pane)).pane })
    expect(await faults(page)).toEqual([])

    await expect.poll(async () => (await filedIn(data, '2025-0377')).length).toBe(elsewhere + 5)
    // Called private after all, a mail that was filed from here is asked about first: one that holds a promise only a
    // case manager erases, any other is erased where it lies.
    await clients.press('End')
    await present(clients).filter({ hasText: 'bakkerijvanhalteren' }).waitFor()
    await clients.press('Enter')
    const conversations = pane.getByRole('listbox', { name: 'bakkerijvanhalteren' })
    await read(conversations)
    await conversations.press('Home')
    await conversations.press('ArrowDown')
    await conversations.press('ArrowDown')
    await present(conversations).filter({ hasText: 'Factuur F2026-0311' }).waitFor()
    await conversations.press('Enter')
    const invoices = pane.getByRole('listbox', { name: /^Factuur F2026-0311/ })
    await read(invoices)
    await invoices.press('Home')
    await present(invoices).filter({ hasText: '1 toezegging' }).waitFor()
    await invoices.press('p')
    await says(pane, /^Noem je dit bericht privé, .* dossierbeheerder het voorgoed te wissen/)
    expect(await faults(page)).toEqual([])
    await keys.press('Escape')
    await invoices.press('End')
    await present(invoices).filter({ hasNotText: 'toezegging' }).filter({ hasText: 'opgeborgen' }).waitFor()
    await invoices.press('p')
    await says(pane, /^Noem je dit bericht privé, .* voorgoed gewist/)
    expect(await faults(page)).toEqual([])
    await keys.press('Escape')
    await pane.getByText(/^Noem je dit bericht privé/).waitFor({ state: 'detached' })
    await invoices.press('p')
    await button(pane, 'Privé').and(pane.locator(':focus')).press('Enter')
    await invoices.getByRole('option').last().filter({ hasText: 'Privé' }).waitFor()
    await expect.poll(async () => (await filedIn(data, '2026-0142')).length).toBe(before + 17)
  })

  it('asks before a selection or a group that was taken back out of a case is called private', async ({
    open,
  }) => {
    const { page, pane } = await open({ paneWidth: 320, now: monday })
    const keys = page.keyboard
    await button(pane, 'Clean up').press('Enter')
    const clients = pane.getByRole('listbox', { name: 'Clients' })
    const bakery = clients.getByRole('option', { name: /bakkerijvanhalteren/ })
    await bakery.filter({ hasText: 'Belongs to 2026-0142' }).waitFor()
    await pane.getByText(' read…').waitFor({ state: 'detached' })
    await clients.press('Home')
    await present(clients).filter({ hasText: 'bakkerijvanhalteren' }).waitFor()
    await keys.press('f')
    await says(pane, /^18 messages filed/)
    await keys.press('Control+z')
    await bakery.filter({ hasText: 'Goes to' }).waitFor({ state: 'detached' })
    await clients.press('Home')
    await clients.press('Enter')
    const list = pane.getByRole('listbox')
    await pane.getByRole('heading', { name: /conversations$/ }).waitFor()
    await read(list)
    await list.press('Home')
    await list.press('Enter')
    await pane.getByRole('heading', { name: /messages$/ }).waitFor()
    await read(list)
    await list.press('Home')
    await list.press('Shift+End')
    await keys.press('p')
    const told = pane.getByText(/^Called private, .* that you filed/)
    await told.waitFor()
    expect(await faults(page)).toEqual([])
    await keys.press('Escape')
    await told.waitFor({ state: 'detached' })
    await list.press('Escape')
    await list.press('Backspace')
    await read(list)
    await list.press('Backspace')
    await read(clients)
    await clients.press('Home')
    await present(clients).filter({ hasText: 'bakkerijvanhalteren' }).waitFor()
    await keys.press('p')
    await told.waitFor()
    // An answer is about no other row than was asked about.
    await clients.press('ArrowDown')
    await told.waitFor({ state: 'detached' })
    await clients.press('Home')
    await keys.press('p')
    expect(await widths(pane)).toMatchObject({ content: (await widths(pane)).pane })
    await button(pane, 'Private').and(pane.locator(':focus')).press('Enter')
    await bakery.filter({ hasText: 'Private' }).waitFor()
    await keys.press('Control+z')
    await bakery.filter({ hasText: 'Private' }).waitFor({ state: 'detached' })
  })
})

describe('cleaning up on the wide page', () => {
  onPage(
    'has list and decision side by side, rules that are shown first, and private mail to take along',
    async ({ open }) => {
      const page = await open({ place: 'cleanUp' })
      const list = page.getByRole('listbox')
      await page.getByText(/^12 days left/).waitFor()
      await list.getByRole('option').filter({ hasText: 'Belongs to 2026-0142' }).first().waitFor()
      expect(await pageFaults(page)).toEqual([])

      const newsletters = list.getByRole('option').filter({ hasText: 'Newsletter or mailing' }).first()
      await newsletters.click()
      await page.getByRole('button', { name: 'Rule' }).click()
      const rule = page.getByRole('region', { name: 'One decision for all like this' })
      await rule.getByText(/^This decides about \d+ message/).waitFor()
      expect(await list.isVisible()).toBe(true)
      expect(await pageFaults(page)).toEqual([])
      await rule.getByRole('button', { name: /: not needed$/ }).click()
      await page.getByRole('button', { name: /^not needed [1-9]/ }).click()
      await page.getByText('Dossier deletes nothing.').waitFor()

      await page.getByRole('button', { name: /^looks private/ }).click()
      await page.getByText(/^Looks private, because /).waitFor()
      await page.getByRole('button', { name: 'Private', exact: true }).click()
      await page.getByRole('button', { name: /^private [1-9]/ }).click()
      await page.getByText('Dossier does not keep the zip').waitFor()
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: /^Take \d+ messages? along$/ }).click()
      const zip = await (await coming).createReadStream()
      let size = 0
      for await (const chunk of zip) size += chunk.length
      expect(size).toBeGreaterThan(1000)
      await page.getByText('The zip is in your downloads.').first().waitFor()

      await page.getByRole('button', { name: 'What you decided' }).click()
      const decided = page.getByRole('region', { name: 'What you decided' })
      await decided.getByRole('button', { name: /^Undo: Rule/ }).click()
      await decided.getByText('undone').waitFor()
      // Whoever goes by keys is still at what he undid.
      await decided.locator(':focus').filter({ hasText: 'undone' }).waitFor()
      expect(await pageFaults(page)).toEqual([])
    },
  )

  onPage(
    'is about no row of the list before where a key comes while the mails of a group that was opened do not',
    async ({ open }) => {
      const page = await open({ place: 'cleanUp' })
      const list = page.getByRole('listbox')
      await list.getByRole('option').filter({ hasText: 'Belongs to 2026-0142' }).first().waitFor()
      await read(list)
      const decisions: string[] = []
      page.on('request', (request) => {
        if (request.method() === 'POST') decisions.push(request.url())
      })
      const held = Promise.withResolvers<void>()
      await page.route(
        ({ searchParams }) => searchParams.has('within') || searchParams.has('group'),
        (route) => held.promise.then(() => route.continue()),
      )
      await list.press('ArrowDown')
      await list.press('Enter')
      await page.getByRole('listbox', { name: 'Clients' }).waitFor({ state: 'detached' })
      await list.press('n')
      held.resolve()
      await read(list)
      expect(decisions).toEqual([])
      await list.press('n')
      await expect.poll(() => decisions.length).toBe(1)
    },
  )

  onPage(
    'lets single mails be chosen and decided at once, and is ended by a button that says what it means',
    async ({ open }) => {
      const page = await open({ place: 'cleanUp' })
      const list = page.getByRole('listbox')
      await page.getByRole('combobox', { name: 'View by' }).selectOption('mails')
      const chosen = list.getByRole('option', { checked: true })
      await read(page.getByRole('listbox', { name: 'Messages' }))
      await list.press('Home')
      await list.press(' ')
      await list.press('Shift+ArrowDown')
      await list.press('Shift+ArrowDown')
      await page.getByRole('heading', { name: '3 messages chosen' }).waitFor()
      expect(await chosen.count()).toBe(3)
      await list.press('Escape')
      await chosen.first().waitFor({ state: 'detached' })
      await list.press('Home')
      await list.press(' ')
      await list.press('Shift+ArrowDown')
      await page.getByRole('heading', { name: '2 messages chosen' }).waitFor()
      expect(await pageFaults(page)).toEqual([])
      await page.getByRole('button', { name: /^Not needed/ }).click()
      await list.getByRole('option', { name: 'Not needed' }).nth(1).waitFor()
      await page.getByRole('button', { name: /^not needed 2/ }).waitFor()
      await list.press('Control+z')
      await page.getByRole('button', { name: /^not needed/ }).waitFor({ state: 'detached' })

      await page.getByRole('button', { name: 'What you decided' }).click()
      await page.getByRole('button', { name: 'End the clean-up' }).click()
      const end = page.getByRole('region', { name: 'End the clean-up' })
      await end.getByText('You cannot undo it from then on.').waitFor()
      expect(await pageFaults(page)).toEqual([])
      await end.getByRole('button', { name: 'End it' }).click()
      await page.getByRole('heading', { name: 'The clean-up is ended.' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'The clean-up is ended.' }).waitFor()
      expect(await pageFaults(page)).toEqual([])
      await page.getByRole('button', { name: 'Begin again' }).click()
      await page.getByText(/^12 days left/).waitFor()
    },
  )

  inFirm(
    'marks messages that could not be filed, shows them alone, and files them when tried again',
    async ({ openFirm }) => {
      const { pageOf, asLeaver, data } = await openFirm({ now: monday })
      const kept = path.join(data, 'firm/cases/2026-0142/mail')
      const page = await pageOf('judith', 'cleanUp')
      const clients = page.getByRole('listbox', { name: 'Clients' })
      const bakery = clients.getByRole('option', { name: /bakkerijvanhalteren/ })
      await bakery.filter({ hasText: 'Belongs to 2026-0142' }).waitFor()
      await page.getByText('read…').waitFor({ state: 'detached' })
      await asLeaver('/api/clean-up/own/filing', { step: 'pause' })
      await clients.press('Home')
      await present(clients).filter({ hasText: 'bakkerijvanhalteren' }).waitFor()
      await page.keyboard.press('f')
      await bakery.filter({ hasText: 'Goes to 2026-0142' }).waitFor()
      // Nothing can be written there for now.
      await rename(kept, `${kept}.away`)
      await writeFile(kept, '')
      await page.getByRole('button', { name: 'Go on' }).press('Enter')
      await bakery.filter({ hasText: '18 messages could not be filed' }).waitFor()
      await page.getByRole('button', { name: 'Show them' }).press('Enter')
      const mails = page.getByRole('listbox', { name: 'Messages' })
      await mails
        .getByRole('option', { name: /Could not be filed/ })
        .nth(17)
        .waitFor()
      expect(await faultsInEveryLook(page)).toEqual([])
      await rm(kept)
      await rename(`${kept}.away`, kept)
      const decision = page.getByRole('region', { name: 'Decision' })
      await decision.getByRole('button', { name: 'Try again' }).press('Enter')
      await page.getByText('Nothing fits.').waitFor()
      await page.getByText('18 messages filed').first().waitFor()
    },
  )

  onPage('is no place for whoever has no mailbox at hand', async ({ open }) => {
    const page = await open({ person: 'anouk', place: 'cleanUp' })
    await page.getByRole('navigation').getByRole('button', { name: 'Cases' }).waitFor()
    expect(await page.getByRole('button', { name: 'Clean up' }).count()).toBe(0)
  })
})
