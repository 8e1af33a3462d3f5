import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { faults } from './pageFaults.ts'
import { button, it, offer, privateMail, says, sees } from './paneTest.ts'

const promise = /^Keep: The client has approved it as well, and we will pay half up front/
const paying =
  'The client has approved it as well, and we will pay half up front, within a week of your invoice.'

it('files a mail with the promise in it: marked in its quote, corrected, another dismissed and one added by hand', async ({
  open,
}) => {
  const { page, pane, selectMail } = await open({ paneWidth: 320 })
  await selectMail(offer.subject)
  const found = pane.getByRole('checkbox', { name: promise })
  expect(await found.isChecked()).toBe(true)
  await pane.locator('mark', { hasText: paying }).waitFor()
  // Whoever reads it knows no day of the invoice.
  await says(pane, '“within a week of your invoice”, no date')
  await says(pane, 'Harriet Pike (client) to Judith Kramer')

  await button(pane, 'Not a commitment: We accept your offer.').click()
  await button(pane, 'Undo: We accept your offer.').click()
  await button(pane, 'Not a commitment: We accept your offer.').click()

  // Keyboard only from here: Enter in a field closes it, and files nothing.
  await button(pane, `Correct: ${paying}`).press('Enter')
  await pane.getByRole('textbox', { name: 'What was promised' }).fill('Half up front')
  await pane.getByLabel('Due on').fill('2026-11-27')
  await pane.getByLabel('To whom').press('Enter')
  await button(pane, 'Correct: Half up front').waitFor()
  await button(pane, 'Add a commitment').press('Enter')
  await pane.getByRole('textbox', { name: 'What was promised' }).fill('We visit the building')
  await pane.getByRole('combobox', { name: 'Who is bound' }).selectOption('us')
  expect(await pane.getByRole('radio', { name: 'Commitment' }).isChecked()).toBe(true)
  expect(await faults(page)).toEqual([])

  await page.keyboard.press('Control+Enter')
  await sees(pane, 'region', 'Filed in 2026-0231')
  await button(pane, 'Kept: Half up front').waitFor()
  await button(pane, 'Kept: We visit the building').waitFor()
  expect(await pane.getByText('We accept your offer.').count()).toBe(0)

  await button(pane, 'Commitments').click()
  await says(pane, '2 commitments')
  await button(pane, 'Kept: Half up front').press('Enter')
  await says(pane, 'Kept 1')
  await button(pane, 'Undo: Half up front').press('Enter')
  await says(pane, 'Kept 0')
  await button(pane, 'More: Half up front').press('Enter')
  await pane.getByRole('button', { name: 'Hand over' }).press('Enter')
  await pane.getByRole('combobox', { name: 'Hand over to' }).selectOption({ label: 'Anouk de Boer' })
  await pane
    .getByRole('form', { name: 'Hand over' })
    .getByRole('button', { name: 'Hand over' })
    .press('Enter')
  await says(pane, /Seen to by Anouk de Boer/)
  const overflow = await pane.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth)
  expect(overflow).toBe(0)
  expect(await faults(page)).toEqual([])

  await pane.getByRole('combobox', { name: 'Seen to by' }).selectOption('Everyone')
  await button(pane, 'More filters').press('Enter')
  const inCase = pane.getByRole('combobox', { name: 'Case' })
  await inCase.pressSequentially('2026-0110')
  await pane.getByRole('option', { name: /^2026-0110/ }).click()
  await says(pane, 'No commitment matches.')
  await inCase.press('ControlOrMeta+a')
  await inCase.pressSequentially('2026-0231')
  await pane.getByRole('option', { name: /^2026-0231/ }).click()
  await button(pane, 'More: Half up front').waitFor()
  const downloading = page.waitForEvent('download')
  await button(pane, 'Calendar file').click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(
    'SUMMARY:Commitment: Half up front',
  )
  await button(pane, 'View message: Half up front').click()
  await sees(pane, 'heading', offer.subject)
  // From its case's timeline likewise.
  await button(pane, 'Back').press('Enter')
  await button(pane, /^2026-0231 /)
    .first()
    .press('Enter')
  await sees(pane, 'heading', /^2026-0231 /)
  await button(pane, 'View message: Half up front').press('Enter')
  await sees(pane, 'heading', offer.subject)

  await button(pane, 'Search').click()
  await pane.getByRole('searchbox', { name: 'Words' }).fill('front')
  await pane.getByRole('searchbox', { name: 'Words' }).press('Enter')
  await pane.getByRole('main').getByRole('button', { name: 'Commitments' }).press('Enter')
  await says(pane, '1 commitment found')
  await button(pane, 'Refine').press('Enter')
  await pane.getByRole('combobox', { name: 'Standing' }).selectOption('Kept')
  await button(pane, 'Refine (1)').waitFor()
  await pane.getByRole('searchbox', { name: 'Words' }).press('Enter')
  await says(pane, 'No commitment fits this.')
})

it('shows the register in Dutch, and says when nothing is there', async ({ open }) => {
  const { pane } = await open({ language: 'nl', paneWidth: 320 })
  await button(pane, 'Toezeggingen').click()
  await sees(pane, 'heading', 'Toezeggingen')
  await says(pane, 'Je hebt nog geen toezeggingen.')
  await pane.getByRole('radio', { name: /^Te laat/ }).check()
  await pane.getByRole('combobox', { name: 'Bewaakt door' }).selectOption('Iedereen')
})

it('writes the calendar file in the language of the pane, whatever the browser speaks', async ({ open }) => {
  const { page, pane, selectMail } = await open({ language: 'nl', paneWidth: 320 })
  await selectMail(offer.subject)
  await button(pane, `Aanpassen: ${paying}`).click()
  await pane.locator('input[type=date]').fill('2026-11-27')
  await pane.locator('input[type=date]').press('Enter')
  await pane.getByRole('checkbox').first().press('Control+Enter')
  await sees(pane, 'region', 'Opgeborgen in 2026-0231')
  await button(pane, 'Toezeggingen').click()
  const downloading = page.waitForEvent('download')
  await button(pane, 'Agendabestand').click()
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('SUMMARY:Toezegging: The client')
})

it('looks for no commitment in a mail that may be private', async ({ open }) => {
  const { pane, selectMail } = await open()
  await selectMail(privateMail)
  await sees(pane, 'region', 'This may be a private message')
  expect(await pane.getByText('Commitments in this message').count()).toBe(0)
})
