import { readFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import {
  button,
  bytesOf,
  filedByAnouk,
  filedIn,
  isFiled,
  it,
  mailsFiled,
  noCaseYet,
  offer,
  privateMail,
  says,
  sees,
} from './paneTest.ts'

describe('filing the open mail', () => {
  it('takes one click when the suggested case is right, and shows who filed it whenever the mail is selected again', async ({
    open,
  }) => {
    const { page, pane, data, selectMail, readingPane } = await open()
    await selectMail(offer.subject)
    await says(pane, 'An earlier message of this conversation is in this case.')
    await button(pane, 'File in 2026-0231').click()

    await sees(pane, 'region', 'Filed in 2026-0231')
    await says(pane, 'By you, on 21 November 2026')
    await readingPane.getByText('Filed in 2026-0231 on 21 November 2026').waitFor()
    expect(await isFiled(data, offer)).toBe(true)

    await selectMail(noCaseYet)
    await sees(pane, 'heading', noCaseYet)
    await selectMail(offer.subject)
    await sees(pane, 'region', 'Filed in 2026-0231')
    await says(pane, 'By you, on 21 November 2026')

    const before = await mailsFiled(data)
    await page.reload()
    await selectMail(offer.subject)
    await sees(pane, 'region', 'Filed in 2026-0231 already')
    await says(pane, 'By you, on 21 November 2026')
    expect(await mailsFiled(data)).toBe(before)
  })

  it('names the colleague who filed it, and offers another case', async ({ open }) => {
    const { pane, data, selectMail } = await open()
    await selectMail(filedByAnouk.select)
    await sees(pane, 'region', 'Filed in 2026-0110 already')
    await says(pane, /^By Anouk de Boer, on /)
    // By the key: a click may miss a button that moves while what stands above it is loaded.
    await button(pane, 'File elsewhere too').press('Enter')

    const field = pane.getByRole('combobox', { name: 'Case' })
    await field.fill('kerkstr')
    await pane.getByRole('option', { name: /^2026-0231/ }).click()
    const before = (await filedIn(data, '2026-0231')).length
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    expect(await filedIn(data, '2026-0231')).toHaveLength(before + 1)
  })

  it('says of every case in the list why it is suggested', async ({ open }) => {
    const { pane, selectMail } = await open({ paneWidth: 320 })
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).press('ArrowDown')
    const option = pane.getByRole('option')
    expect(await option.first().textContent()).toContain(
      'Pike & Rowe Architects. An earlier message of this conversation is in this case.',
    )
    await selectMail('RE: Factuur F2026-0311')
    await pane.getByRole('heading', { name: /^RE: Factuur F2026-0311/ }).waitFor()
    await button(pane, /^File in /).waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).press('ArrowDown')
    await option.nth(1).waitFor()
    const suggested = await option.filter({ hasText: /^20/ }).allInnerTexts()
    expect(suggested.length).toBeGreaterThan(1)
    for (const text of suggested) expect(text).toMatch(/\.$/)
  })

  it('finds a case by part of its reference, client or title', async ({ open }) => {
    const { pane, selectMail } = await open()
    for (const typed of ['2026-01', 'greenf', 'zonnep', 'greenf zon']) {
      await selectMail(noCaseYet)
      await sees(pane, 'heading', noCaseYet)
      await pane.getByRole('combobox', { name: 'Case' }).fill(typed)
      await pane.getByRole('option', { name: '2026-0110 Zonnepark Hoogeland' }).click()
      await button(pane, 'File in 2026-0110').waitFor()
      // Another mail between: what was chosen for this one is forgotten.
      await selectMail(offer.subject)
      await button(pane, 'File in 2026-0231').waitFor()
    }
  })

  it('opens a case on the spot, under the next number, once it has a title', async ({ open }) => {
    const { pane, data, selectMail } = await open()
    await selectMail(noCaseYet)
    await pane.getByRole('combobox', { name: 'Case' }).fill('Noise meter')
    await pane.getByRole('option', { name: 'New case ‘Noise meter’' }).click()
    const [title, client] = [
      pane.getByRole('textbox', { name: 'Title' }),
      pane.getByRole('textbox', { name: 'Client' }),
    ]
    expect(await title.inputValue()).toBe('Noise meter')
    expect(await client.inputValue()).toBe('Soundhire')
    await title.fill(' ')
    const before = await mailsFiled(data)
    await button(pane, 'Open case and file').click()
    await says(pane, 'Give the case a title.')
    expect(await mailsFiled(data)).toBe(before)
    await title.fill('Noise meter')
    await button(pane, 'Open case and file').click()

    await sees(pane, 'region', 'Filed in 2026-0232')
    expect(await filedIn(data, '2026-0232')).toHaveLength(1)
  })

  it('refuses a number that is taken, and opens the case under another', async ({ open }) => {
    const { pane, data, selectMail } = await open()
    await selectMail(noCaseYet)
    await pane.getByRole('combobox', { name: 'Case' }).fill('Noise meter')
    await pane.getByRole('option', { name: /^New case/ }).click()
    await pane.getByRole('textbox', { name: 'Reference' }).fill('2026-0110')
    const before = await mailsFiled(data)
    await button(pane, 'Open case and file').click()
    await sees(pane, 'region', 'There is a case with this reference already.')
    expect(await mailsFiled(data)).toBe(before)

    await pane.getByRole('textbox', { name: 'Reference' }).fill('SH-20914')
    await button(pane, 'Open case and file').click()
    await sees(pane, 'region', 'Filed in SH-20914')
  })

  it('keeps both of two mails that carry one Message-ID, and says so', async ({ open }) => {
    const { pane, data, selectMail } = await open()
    for (const week of ['47', '48']) {
      await selectMail(`Weekplanning Dorpsstraat 22, week ${week}`)
      await sees(pane, 'heading', `Weekplanning Dorpsstraat 22, week ${week}`)
      await pane.getByRole('combobox', { name: 'Case' }).fill('2026-0187')
      await pane.getByRole('option', { name: /^2026-0187/ }).click()
      await button(pane, 'File in 2026-0187').click()
      await sees(pane, 'region', 'Filed in 2026-0187')
    }
    await says(pane, 'The case also holds another message with the same Message-ID. Both are kept.')
    const kept = await Promise.all(
      ['47', '48'].map((week) =>
        isFiled(data, { case: '2026-0187', file: `Postvak IN/brouwer-planning-${week}.eml` }),
      ),
    )
    expect(kept).toEqual([true, true])
  })

  it('keeps kind and note, to be read in the case with a way to the bytes', async ({ open }) => {
    const { page, pane, selectMail } = await open()
    await selectMail(offer.subject)
    await pane.getByRole('radio', { name: 'Agreement' }).check()
    await pane.getByRole('textbox', { name: 'Note (optional)' }).fill('Tom rekent de fasering na')
    await button(pane, 'File in 2026-0231').click()
    await button(pane, 'View case').click()

    await sees(pane, 'heading', '2026-0231 Heritage advice Oude Kerkstraat 5')
    const newest = pane.getByRole('listitem').filter({ hasText: 'Tom rekent de fasering na' }).first()
    await newest.getByText(/^Agreement\. By you, on 21 November 2026/).waitFor()
    const downloading = page.waitForEvent('download')
    await newest.getByRole('button', { name: /^Download message/ }).click()
    expect(await readFile(await (await downloading).path())).toEqual(await bytesOf(offer))
  })
})

describe('a mail with private signs', () => {
  it.for([
    ['that says so itself', 'fair', 'it is marked private or personal in Outlook'],
    ['for Outlook told nothing', 'headersFail', 'Outlook did not say whether this message is private'],
  ] as const)('%s is kept from the service until its owner says so', async ([, weather, why], { open }) => {
    const { page, pane, selectMail } = await open({ weather })
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`)
    })
    await selectMail(privateMail)
    await sees(pane, 'region', 'This may be a private message')
    await says(pane, why)
    await pane.getByRole('combobox').waitFor({ state: 'detached' })
    expect(
      asked.filter((request) => !/^GET \/api\/(me|mailboxes|cases|clients|commitments)$/.test(request)),
    ).toEqual([])

    const suggestions = page.waitForRequest(/\/api\/suggestions$/)
    await button(pane, 'It is business, go on').click()
    await suggestions
    await pane.getByRole('combobox', { name: 'Case' }).waitFor()
  })
})
