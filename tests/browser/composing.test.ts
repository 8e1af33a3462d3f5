import type { FrameLocator, Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { words } from '../../src/standin/page/words.ts'
import { composeFaults, widths } from './pageFaults.ts'
import {
  button,
  bytesOf,
  drop,
  filedByAnouk,
  isFocused,
  it,
  mailsFiled,
  offer,
  says,
  sees,
} from './paneTest.ts'

const promise = 'We will send you the report by 12 December 2026.'

/** The window in which a mail is written. */
interface Writing {
  readonly window: Locator
  readonly pane: FrameLocator
  readonly send: () => Promise<void>
  /** Waits until Outlook asks, and gives its sentence and buttons. */
  readonly question: Locator
}

const writingIn = (page: Page, language: 'nl' | 'en' = 'en'): Writing => {
  const said = words[language].compose
  const window = page.locator('.compose')
  return {
    window,
    pane: page.frameLocator('.compose aside iframe'),
    send: () => window.getByRole('button', { name: said.send, exact: true }).click(),
    question: page.getByRole('dialog', { name: said.alert }),
  }
}

interface Mail {
  readonly to: string
  readonly subject: string
  readonly body: string
}

const toHarriet: Mail = {
  to: 'Harriet Pike <h.pike@pikerowe.example>',
  subject: 'Heritage advice, next steps',
  body: `Dear Harriet,\n\n${promise}\n\nRegards, Judith`,
}

const write = async (page: Page, mail: Mail = toHarriet): Promise<Writing> => {
  const said = words.en.compose
  await knowsClients(page)
  await page.getByRole('button', { name: said.newMail }).click()
  const writing = writingIn(page)
  await writing.window.getByLabel(said.to, { exact: true }).fill(mail.to)
  await writing.window.getByLabel(said.subject).fill(mail.subject)
  await writing.window.getByLabel(said.body, { exact: true }).fill(mail.body)
  return writing
}

/** The pane tells Outlook once it has started; the handler knows no clients before. */
const knowsClients = (page: Page) =>
  page.waitForFunction(() => localStorage.getItem('localOutlook.roamingSettings')?.includes('pikerowe'))

const openPane = async ({ window, pane }: Writing): Promise<void> => {
  await window.getByRole('button', { name: 'Dossier' }).click()
  await sees(pane, 'heading', 'Case of this message')
}

const isSent = ({ window }: Writing): Promise<void> => window.waitFor({ state: 'detached' })

describe('a promise to a client without a case', () => {
  it('is asked about on sending, gets its case by the keyboard, and files itself in it when the sent mail is opened', async ({
    open,
  }) => {
    const { page, pane, selectMail, readingPane, openFolder } = await open({ language: 'nl' })
    const said = words.nl.compose
    await knowsClients(page)
    await selectMail(offer.subject)
    await readingPane.getByRole('button', { name: said.reply }).click()
    const writing = writingIn(page, 'nl')
    const text = writing.window.getByLabel(said.body, { exact: true })
    await text.press('Control+Home')
    await page.keyboard.type('Beste Harriet,\n\nWij sturen je het rapport uiterlijk 12 december 2026.')
    await writing.send()
    await writing.question
      .getByText(/Wij sturen je het rapport uiterlijk 12 december 2026\..*nog geen dossier/)
      .waitFor()
    // The button that has the focus offers to choose, not to send.
    await isFocused(writing.question.getByRole('button', { name: 'Dossier kiezen' }))
    await page.keyboard.press('Escape')
    await writing.send()
    await writing.question.getByRole('button', { name: 'Dossier kiezen' }).click()

    await sees(writing.pane, 'region', 'Wat je toezegt')
    await says(writing.pane, 'Uiterlijk 12 december 2026')
    await writing.pane.getByRole('button', { name: '2026-0231 kiezen' }).waitFor()
    await writing.pane.getByRole('combobox', { name: 'Dossier' }).press('Enter')
    await sees(writing.pane, 'region', '2026-0231 is gekozen')
    await writing.send()
    await isSent(writing)

    await openFolder('Verzonden items')
    await selectMail(offer.subject)
    await sees(
      pane,
      'region',
      'Opgeborgen in 2026-0231, het dossier dat je koos toen je dit bericht schreef.',
    )
    await says(pane, 'Wij sturen je het rapport uiterlijk 12 december 2026.')
  })

  it('is sent anyway by who wants so, and asked about no more by who does not, until he does again', async ({
    open,
  }) => {
    const { page } = await open()
    const first = await write(page)
    await first.send()
    await first.question.getByRole('button', { name: 'Send anyway' }).click()
    await isSent(first)

    const second = await write(page)
    await openPane(second)
    await second.pane.getByRole('checkbox', { name: 'Also for mail to pikerowe.example' }).uncheck()
    await says(second.pane, 'Saved.')
    await second.send()
    await isSent(second)

    const third = await write(page, { ...toHarriet, to: 'noor@delinde.example' })
    await openPane(third)
    await third.pane.getByRole('button', { name: 'Ask again about mail to pikerowe.example' }).click()
    await says(third.pane, 'Saved.')
    await third.window.getByRole('button', { name: 'Discard' }).click()

    const fourth = await write(page)
    await openPane(fourth)
    await fourth.send()
    await fourth.question.getByRole('button', { name: 'Choose a case' }).click()
    await fourth.pane.getByRole('checkbox', { name: 'Ask me before sending' }).uncheck()
    await says(fourth.pane, 'Saved.')
    await fourth.send()
    await isSent(fourth)
  })

  it('is the only thing that is asked about: no mail without one, and none to a colleague', async ({
    open,
  }) => {
    const { page } = await open()
    for (const mail of [
      { ...toHarriet, body: 'Thank you for the drawings.' },
      { ...toHarriet, to: 'noor@delinde.example' },
    ]) {
      const writing = await write(page, mail)
      await writing.send()
      await isSent(writing)
    }
  })
})

describe('a mail goes', () => {
  it('when every call of the handler fails', async ({ open }) => {
    const { page } = await open({ weather: 'sendCallsFail' })
    const writing = await write(page)
    await writing.send()
    await isSent(writing)
  })

  it('after two seconds when Outlook never answers the handler, before Outlook would ask', async ({
    open,
  }) => {
    const { page } = await open({ weather: 'sendCallsAreLost' })
    const writing = await write(page)
    const start = performance.now()
    await writing.send()
    await isSent(writing)
    expect(performance.now() - start).toBeGreaterThan(2000)
    expect(await writing.question.count()).toBe(0)
  })

  it('by the person’s own word when Dossier is away', async ({ open }) => {
    const { page, stopService } = await open()
    const writing = await write(page)
    await stopService()
    await writing.send()
    await writing.question.getByText(/taking longer than expected/).waitFor()
    await writing.question.getByRole('button', { name: 'Send anyway' }).click()
    await isSent(writing)
  })
})

describe('the pane beside a mail that is written', () => {
  it('asks nothing of the service about one that looks private', async ({ open }) => {
    const { page } = await open()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/suggestions')) asked.push(request.url())
    })
    const writing = await write(page, { ...toHarriet, subject: 'Private: book club' })
    await openPane(writing)
    await sees(writing.pane, 'region', 'This may be a private message')
    expect(asked).toEqual([])
    await writing.pane.getByRole('button', { name: /go on/ }).click()
    await writing.pane.getByRole('button', { name: /^Choose/ }).waitFor()
    await expect.poll(() => asked.length).toBe(1)
  })

  it('follows what is written, keeps what is no promise, and files the sent mail when it is opened or dropped, once', async ({
    open,
  }) => {
    const { page, pane, data, openFolder, selectMail } = await open()
    const before = await mailsFiled(data)
    const writing = await write(page, { ...toHarriet, body: 'Thank you.' })
    await openPane(writing)
    await says(writing.pane, 'What you have written so far holds no promise.')
    await writing.window.getByLabel('Text', { exact: true }).fill(toHarriet.body)
    await says(writing.pane, 'By 12 December 2026')
    expect(await button(writing.pane, 'Several selected? Update the selection').count()).toBe(0)
    await writing.pane.getByRole('checkbox', { name: 'This is a promise' }).uncheck()
    await writing.pane.getByRole('button', { name: 'Choose 2026-0231' }).click()
    await sees(writing.pane, 'region', '2026-0231 is chosen')
    await writing.send()
    await isSent(writing)
    await openFolder('Verzonden items')
    await selectMail(toHarriet.subject)
    const filed = 'Filed in 2026-0231, the case you chose when you wrote this message.'
    await sees(pane, 'region', filed)
    await says(pane, 'No commitment was noted with this message.')
    expect(await pane.getByText('Also found in this message').count()).toBe(0)
    await button(pane, 'Undo').click()
    await says(pane, 'This message will not file itself any more.')
    await openFolder('Postvak IN')
    await selectMail(offer.subject)
    await openFolder('Verzonden items')
    await selectMail(toHarriet.subject)
    await says(pane, 'You chose this case when you wrote this message.')
    await button(pane, 'File in 2026-0231').waitFor()
    expect(await mailsFiled(data)).toBe(before + 1)

    await drop(pane, { name: 'sent.eml', bytes: Buffer.from(asFile(toHarriet)) })
    await says(pane, 'From file: sent.eml')
    await sees(pane, 'region', filed)
    expect(await mailsFiled(data)).toBe(before + 2)
  })

  it('knows the sent mail among several that are dropped', async ({ open }) => {
    const { page, pane } = await open()
    const writing = await write(page)
    await openPane(writing)
    await writing.pane.getByRole('combobox', { name: 'Case' }).fill('2026-0110')
    await writing.pane.getByRole('option', { name: /^2026-0110/ }).click()
    await writing.pane.getByRole('button', { name: 'Choose 2026-0110' }).click()
    await sees(writing.pane, 'region', '2026-0110 is chosen')
    await writing.send()
    await isSent(writing)
    await drop(
      pane,
      { name: 'sent.eml', bytes: Buffer.from(asFile(toHarriet)) },
      { name: 'offer.eml', bytes: await bytesOf(offer) },
    )
    const sent = pane.getByRole('listitem').filter({ hasText: toHarriet.subject })
    await sent.getByText('2026-0110').waitFor()
  })

  it('offers an answer the case of the conversation that it belongs to', async ({ open }) => {
    const { page, selectMail, readingPane } = await open()
    await selectMail(filedByAnouk.select)
    await readingPane.getByRole('button', { name: words.en.compose.reply }).click()
    const writing = writingIn(page)
    await openPane(writing)
    await says(writing.pane, /earlier messages? (of|from) this conversation/)
    await writing.pane.getByRole('button', { name: 'Choose 2026-0110' }).waitFor()
  })

  it('has nothing that axe finds wrong and nothing cut off, in 320 pixels, light and dark', async ({
    open,
  }) => {
    for (const theme of ['light', 'dark'] as const) {
      const { page, close } = await open({ theme })
      const writing = await write(page)
      await openPane(writing)
      await writing.pane.getByRole('button', { name: 'Choose 2026-0231' }).waitFor()
      expect(await composeFaults(page)).toEqual([])
      expect(await widths(writing.pane)).toEqual({ pane: 319, content: 319 })
      await writing.pane.getByRole('button', { name: 'Choose 2026-0231' }).click()
      await sees(writing.pane, 'region', '2026-0231 is chosen')
      expect(await composeFaults(page)).toEqual([])
      await close()
    }
  })
})

/** As Outlook hands out a sent mail: its headers, and nothing of what add-ins keep. */
const asFile = ({ to, subject, body }: Mail): string =>
  [
    'From: Judith Kramer <j.kramer@delinde.example>',
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    'Message-ID: <dropped-1@delinde.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
  ].join('\r\n')
