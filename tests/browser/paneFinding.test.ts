import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { FrameLocator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { faults, widths } from './pageFaults.ts'
import { button, drop, filedByAnouk, isFocused, it, offer, says, sees } from './paneTest.ts'

const search = async (pane: FrameLocator, words: string): Promise<void> => {
  await pane.getByRole('searchbox', { name: 'Words' }).fill(words)
  await pane.getByRole('searchbox', { name: 'Words' }).press('Enter')
}

const toSearch = (pane: FrameLocator): Promise<void> =>
  pane.getByRole('navigation').getByRole('button', { name: 'Search' }).click()

describe('searching filed mails', () => {
  it('finds what was just filed, marks the words in it, and leads to the mail and its case', async ({
    open,
  }) => {
    const { pane, selectMail } = await open()
    await selectMail(offer.subject)
    await button(pane, 'File in 2026-0231').click()
    await sees(pane, 'region', 'Filed in 2026-0231')
    await toSearch(pane)
    await search(pane, 'drawings invoice')
    await sees(pane, 'region', '1 message found')
    await pane.locator('mark:visible').first().waitFor()
    expect(
      new Set((await pane.locator('mark:visible').allTextContents()).map((text) => text.toLowerCase())),
    ).toEqual(new Set(['drawings', 'invoice']))
    const opener = button(pane, `Open message: ${offer.subject}`)
    await opener.click()
    await pane.getByRole('heading', { level: 1, name: offer.subject }).waitFor()
    await button(pane, 'Back').press('Enter')
    await isFocused(opener)
    await button(pane, '2026-0231 Heritage advice Oude Kerkstraat 5').click()
    await sees(pane, 'heading', '2026-0231 Heritage advice Oude Kerkstraat 5')
  })

  it('finds by what a mail is, without a word, and says when nothing fits', async ({ open }) => {
    const { pane } = await open()
    await toSearch(pane)
    await button(pane, 'Refine').click()
    // Whatever is chosen of a list can be read whole, in the longer words of Dutch too.
    const kinds = pane.getByRole('combobox', { name: 'Kind' })
    expect((await kinds.boundingBox())?.width).toBeGreaterThan(160)
    await pane.getByRole('combobox', { name: 'Kind' }).selectOption('Agreement')
    await pane.getByLabel('Person or address').fill('greenfield')
    await pane.getByRole('search').getByRole('button', { name: 'Search' }).click()
    await sees(pane, 'region', '1 message found')
    await button(pane, 'Refine (2)').waitFor()
    await search(pane, 'rhinoceros')
    await says(pane, 'No filed message fits this.')
    await button(pane, 'Clear all').click()
    await pane.getByLabel('From').fill('2026-03-01')
    await pane.getByLabel('Until').fill('2026-02-01')
    await says(pane, 'The period ends before it begins.')
  })

  it('offers the case that is called so above its mails, and a way on where nothing fits', async ({
    open,
  }) => {
    const { page, pane } = await open({ paneWidth: 320 })
    await toSearch(pane)
    await search(pane, '2026-0187')
    await sees(pane, 'region', 'Cases')
    await sees(pane, 'region', /messages found$/)
    await button(pane, 'Refine').click()
    await pane.getByLabel('Until').fill('2001-01-01')
    await search(pane, '2026-0187')
    await says(pane, 'No filed message fits this.')
    await pane
      .getByRole('region', { name: 'Cases' })
      .getByRole('button', { name: /^2026-0187/ })
      .waitFor()
    expect(await faults(page)).toEqual([])
    expect((await widths(pane)).content).toBe((await widths(pane)).pane)
    await button(pane, 'Search without refining').click()
    await sees(pane, 'region', /messages found$/)
    expect(await pane.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('2026-0187')
    await button(pane, 'Commitments').last().click()
    await search(pane, 'rhinoceros')
    await says(pane, 'No commitment fits this.')
    await button(pane, 'Bin').click()
    await sees(pane, 'heading', 'Bin')
  })

  it('names the attachment that alone has a word, and shows it there', async ({ open }) => {
    const { pane } = await open({ paneWidth: 320 })
    await drop(pane, { name: 'report.eml', bytes: Buffer.from(withAttachment.replaceAll('\n', '\r\n')) })
    await pane.getByRole('combobox', { name: 'Case' }).fill('0187')
    await pane.getByRole('option', { name: /2026-0187/ }).click()
    await button(pane, 'File in 2026-0187').click()
    await sees(pane, 'region', 'Filed in 2026-0187')
    await toSearch(pane)
    // What is attached is read a moment after the mail was filed.
    const fits = pane.getByRole('region', { name: '1 message found' })
    for (let tries = 0; tries < 30 && !(await fits.isVisible()); tries++) {
      await search(pane, 'asbestos')
      await pane
        .getByText(/^(1 message found|No filed message fits this\.)$/)
        .first()
        .waitFor()
    }
    await says(pane, 'In attachment survey.txt:')
    await pane.locator('mark', { hasText: 'Asbestos' }).waitFor()
  })

  it('searches within one case, in Dutch', async ({ open }) => {
    const { pane } = await open({ language: 'nl', paneWidth: 320 })
    await button(pane, /^2026-0187/).click()
    await button(pane, 'Zoeken in dit dossier').click()
    await sees(pane, 'region', '2 berichten gevonden')
    const words = pane.getByRole('searchbox', { name: 'Woorden' })
    await words.fill('verweerschrift kamer')
    await words.press('Enter')
    await sees(pane, 'region', '1 bericht gevonden')
    await button(pane, /^Bericht openen:/).click()
    await pane.getByRole('article').last().locator('iframe, pre').first().waitFor()
    await button(pane, 'Terug').press('Enter')
    await words.fill('neushoorn')
    await words.press('Enter')
    await says(pane, 'Geen opgeborgen bericht past hierbij.')
    expect((await widths(pane)).content).toBe((await widths(pane)).pane)
  })
})

describe('a case', () => {
  it('is what happened in it: conversations folded, notes, an unbroken register', async ({ open }) => {
    const { page, pane } = await open({ paneWidth: 320 })
    await button(pane, /^2026-0110/).click()
    await sees(pane, 'heading', '2026-0110 Zonnepark Hoogeland')
    await says(pane, /Register unbroken: \d+ entries, checked/)
    const folded = button(pane, /earlier messages? in this conversation/).first()
    const shown = await pane.getByRole('button', { name: /^Open message/ }).count()
    await folded.click()
    expect(await pane.getByRole('button', { name: /^Open message/ }).count()).toBeGreaterThan(shown)
    await pane
      .getByRole('textbox', { name: 'Note in this case' })
      .fill('Telefoon: gemeente akkoord met uitstel.')
    // Recorded, and the service fails after it: pressed again it is one note.
    const unavailable = { error: { code: 'storageUnavailable' } }
    const adding = '**/cases/*/notes'
    await page.route(adding, async (route) => {
      await route.fetch()
      await route.fulfill({ status: 503, json: unavailable })
    })
    await button(pane, 'Add note').click()
    await says(pane, /^The case folder cannot be reached/)
    await page.unroute(adding)
    await button(pane, 'Add note').click()
    await says(pane, 'Telefoon: gemeente akkoord met uitstel.')
    await button(pane, 'Withdraw note').waitFor()
    expect(await button(pane, 'Withdraw note').count()).toBe(1)
    const withdrawal = '**/notes/*/withdrawal'
    await page.route(withdrawal, (route) => route.abort())
    await button(pane, 'Withdraw note').press('Enter')
    await sees(pane, 'region', 'Dossier cannot be reached.')
    expect((await widths(pane)).content).toBe((await widths(pane)).pane)
    await page.unroute(withdrawal)
    await button(pane, 'Withdraw note').press('Enter')
    // The same button puts it back, and keeps the focus.
    await button(pane, 'Put note back').waitFor()
    await page.keyboard.press('Enter')
    await button(pane, 'Withdraw note').waitFor()
    await page.keyboard.press('Enter')
    await button(pane, 'Put note back').waitFor()
    // What else is done in the case has it told anew, without the note.
    await pane.getByRole('textbox', { name: 'Note in this case' }).fill('Toch niet.')
    await button(pane, 'Add note').press('Enter')
    await pane.getByText('Telefoon: gemeente akkoord met uitstel.').waitFor({ state: 'detached' })
    expect(await faults(page)).toEqual([])
  })

  it('is closed with a reason and opened again', async ({ open }) => {
    const { pane } = await open()
    await button(pane, /^2026-0187/).click()
    await pane.getByText('Manage case').click()
    await pane.getByLabel('Reason (may be empty)').fill('Uitspraak is binnen')
    await button(pane, 'Close case').click()
    await says(pane, /^Closed on/)
    await says(pane, 'Case closed: Uitspraak is binnen')
    await button(pane, 'Reopen case').click()
    await pane.getByText(/^Closed on/).waitFor({ state: 'detached' })
  })
})

const withAttachment = `From: Kees <kees@jansen.example>
To: Judith <j.bakker@delinde.example>
Subject: Report
Date: Mon, 02 Mar 2026 09:30:00 +0100
Message-ID: <report@jansen.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Enclosed.
--b
Content-Type: text/plain; name="survey.txt"
Content-Disposition: attachment; filename="survey.txt"

Asbestos was found in the attic.
--b--
`

const hostile = `From: Mallory <m@rrelle.example>
To: Judith <j.bakker@delinde.example>
Subject: Hostile
Date: Mon, 02 Mar 2026 09:30:00 +0100
Message-ID: <hostile@rrelle.example>
MIME-Version: 1.0
Content-Type: multipart/related; boundary=b

--b
Content-Type: text/html; charset=utf-8

<html><head><meta http-equiv="refresh" content="0;url=https://rrelle.example/gone"><style>@import url(https://rrelle.example/i.css);@font-face{font-family:x;src:url(https://rrelle.example/f)}.big{font-size:40px;background:u\\72l(https://rrelle.example/big.png)}</style></head>
<body onload="document.title='pwned'"><script>parent.document.title='pwned'</script>
<p id=plain style="color: rgb(1, 2, 3)">Formatted words</p><p class=big>Big</p>
<p style="background:url(https://rrelle.example/css.png)}body{display:none">Broken style</p>
<p style="--a:\\75rl(https://rrelle.example/own.png);background-image:var(--a)">Own property</p>
<p style="background:\\75rl(https://rrelle.example/short.png) var(--none,)">Shorthand</p>
<img src="https://rrelle.example/pixel.gif" onerror="parent.document.title='pwned'"><img src="cid:own" alt="own">
<form action="https://rrelle.example/post"><input name=x><button>Send</button></form>
<p style="margin-left: 7px">One</p><p style="margin-left: 7px">Other</p>
<map name=m><area shape=rect coords="0,0,9,9" href="https://rrelle.example/area"></map><img usemap="#m" alt="map" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<template shadowrootmode=open><img src="https://rrelle.example/shadow.png"></template>
<a href="https://rrelle.example/link">A link</a><iframe src="https://rrelle.example/frame"></iframe>
<svg><image href="https://rrelle.example/svg.png"/></svg><link rel=stylesheet href="https://rrelle.example/s.css"></body></html>
--b
Content-Type: image/png
Content-ID: <own>
Content-Transfer-Encoding: base64
Content-Disposition: inline

iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
--b
Content-Type: application/octet-stream
Content-Disposition: attachment; filename="..\\..\\evil/run.exe"

x
--b--
`

describe('a filed mail that is opened', () => {
  it('runs no script, loads nothing from elsewhere and leads nowhere, and still shows its looks', async ({
    open,
  }) => {
    const { page, pane, data } = await open()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await drop(pane, { name: 'hostile.eml', bytes: Buffer.from(hostile.replaceAll('\n', '\r\n')) })
    await pane.getByRole('heading', { level: 1, name: 'Hostile' }).waitFor()
    await pane.getByRole('combobox', { name: 'Case' }).fill('0187')
    await pane.getByRole('option', { name: /2026-0187/ }).click()
    await button(pane, 'File in 2026-0187').click()
    await sees(pane, 'region', 'Filed in 2026-0187')
    await button(pane, 'View case').click()
    await button(pane, 'Open message: Hostile').click()
    const mail = pane.frameLocator('iframe')
    const words = mail.getByText('Formatted words')
    await words.waitFor()
    expect(await words.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)')
    expect(await mail.getByText('Big').evaluate((element) => getComputedStyle(element).fontSize)).toBe('40px')
    await mail.getByText('Broken style').waitFor()
    expect(await mail.getByRole('img', { name: 'own' }).evaluate(widthOf)).toBe(1)
    expect(
      await mail.locator('form, input, button, script, iframe, svg, link, template, [href]').count(),
    ).toBe(0)
    // What is left for the policy of the frame to stop is nothing.
    const sheets = (await mail.locator('style').allTextContents()).join('\n')
    expect(sheets).not.toMatch(/rrelle|--a|var\(/)
    expect(sheets).toContain('font-size: 40px')
    // Thousands of elements with styles: what says the same is one rule, and none is held against each of them.
    expect(sheets.match(/margin-left: 7px/g)).toHaveLength(1)
    expect(sheets).not.toMatch(/\[[^\]]*=/)
    await says(pane, /^Pictures that would come from the internet are not loaded/)
    expect(requests.filter((url) => url.includes('rrelle'))).toEqual([])
    expect(await page.title()).not.toBe('pwned')
    const download = page.waitForEvent('download')
    await button(pane, /^Download attachment/).click()
    expect((await download).suggestedFilename()).not.toMatch(/[\\/]/)
    expect(await readings(data)).toContainEqual(expect.objectContaining({ by: 'judith' }))
  })

  it('does not stop the pane by an element of thousands of attributes', async ({ open }) => {
    const { pane } = await open()
    const attributes = Array.from({ length: 30_000 }, (_, at) => `data-a${at}=1`).join('\r\n')
    await openFiled(pane, `<p\r\n${attributes}>Plain <b>words</b></p>`)
    await pane.frameLocator('iframe').getByText('Plain words').waitFor()
    // It came without a text of its own: that of the HTML is shown.
    await button(pane, 'As plain text').click()
    await pane.getByRole('article').getByText('Plain words').waitFor()
    expect(await pane.locator('iframe').count()).toBe(0)
  })

  it.for([
    ['elements in elements', '<div>\r\n'.repeat(50_000)],
    // Left open, the browser opens them all again for each that follows: a thousand make half a million.
    ['ends left open', Array.from({ length: 20_000 }, (_, at) => `<p><i id=${at}>\r\n`).join('')],
    // What does not belong in a table the browser puts before it.
    ['templates', `${'<template>\r\n'.repeat(20_000)}</template>`],
    ['elements put before a table', `<table>${'<div>\r\n'.repeat(50_000)}`],
  ])('shows a mail of thousands of %s as plain text, and says why', async ([, before], { open }) => {
    const { pane } = await open()
    await openFiled(pane, `${before}Plain <b>words</b>`)
    await says(pane, /^This message is built so strangely/)
    await pane.getByRole('article').getByText('Plain words').waitFor()
    expect(await pane.locator('iframe').count()).toBe(0)
  })

  it('shows a mail that a colleague filed, from where it is filed', async ({ open }) => {
    const { pane, selectMail } = await open()
    await selectMail(filedByAnouk.select)
    await button(pane, 'View case').first().click()
    await button(pane, `Open message: ${filedByAnouk.subject}`).first().click()
    await pane
      .getByRole('article')
      .getByText(/Greenfield/)
      .first()
      .waitFor()
  })
})

/** Files a mail of this HTML alone, and opens it from its case. */
const openFiled = async (pane: FrameLocator, html: string): Promise<void> => {
  const [head = ''] = hostile.replace('multipart/related; boundary=b', 'text/html').split('\n\n')
  const mail = `${head.replaceAll('\n', '\r\n')}\r\n\r\n${html}`
  await drop(pane, { name: 'strange.eml', bytes: Buffer.from(mail) })
  await pane.getByRole('combobox', { name: 'Case' }).fill('0187')
  await pane.getByRole('option', { name: /2026-0187/ }).click()
  await button(pane, 'File in 2026-0187').click()
  await sees(pane, 'region', 'Filed in 2026-0187')
  await button(pane, 'View case').click()
  await button(pane, 'Open message: Hostile').click()
}

const widthOf = (image: Element): number => (image as HTMLImageElement).naturalWidth

const readings = async (data: string): Promise<readonly unknown[]> => {
  const folder = path.join(data, 'firm/reads')
  const [newest] = (await readdir(folder)).toSorted().toReversed()
  const lines = (await readFile(path.join(folder, newest ?? ''), 'utf8')).trim().split('\n')
  return lines.map((line): unknown => JSON.parse(line))
}
