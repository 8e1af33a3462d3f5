import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Frame } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import type { HostError, MailHost, OpenMessage } from '../../src/outlook/mailHost.ts'
import { hostPaneFolder } from './buildPages.ts'
import { type LocalOutlookOptions, type OpenLocalOutlook, openLocalOutlook } from './localOutlook.ts'

/** What tests/browser/hostPane puts on its window, and what a test keeps there between two calls. */
interface HostWindow {
  readonly mailHost: Promise<MailHost>
  message: OpenMessage | null
  reading: Promise<string | number>
  told: string[]
}
declare const window: HostWindow

const sampleMail = path.resolve(import.meta.dirname, '../../src/standin/sample/mail')
const fileOf = (mail: string): Promise<Buffer> => readFile(path.join(sampleMail, `${mail}.eml`))

const offer = { subject: 'RE: Offer 2026-0231', file: 'Postvak IN/kerkstraat-accepted' }
const visit = { subject: 'RE: Hoogeland: lease', file: 'Postvak IN/hoogeland-site-visit' }

let outlook: OpenLocalOutlook | null = null
afterEach(async () => {
  await outlook?.close()
  outlook = null
})

/** The local Outlook with a MailHost alone in the pane. */
const openHost = async (options: LocalOutlookOptions = {}) => {
  const opened = await openLocalOutlook({ ...options, paneFolder: hostPaneFolder })
  outlook = opened
  await opened.pane.locator('html').waitFor({ state: 'attached' })
  const frame = opened.page.frames().find((one) => one.url().includes('/taskpane.html'))
  if (frame === undefined) throw new Error('expected the pane in a frame')
  await frame.evaluate(() => window.mailHost.then(() => true))
  return { opened, frame }
}

/** The message the host gives now, kept on the pane's window. */
const takeMessage = (frame: Frame) =>
  frame.evaluate(async () => {
    const message = await (await window.mailHost).currentMessage()
    window.message = message
    if (message === null) return null
    const { itemId, metadata, conversationId, sensitivity, hasAttachments } = message
    return { itemId, metadata, conversationId, sensitivity, hasAttachments }
  })

/** Starts reading the MIME of the message taken; the answer is its bytes in Base64, or the code of its error. */
const startReading = (frame: Frame) =>
  frame.evaluate(() => {
    const reading = (window.message as OpenMessage).readMime()
    window.reading = reading.then(
      (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      (error: HostError) => `${error.name} ${error.code} ${error.officeCode}`,
    )
  })
const answerRead = (frame: Frame) => frame.evaluate(() => window.reading)

it("starts on Microsoft's own office.js and knows the person, the language and what this Outlook can", async () => {
  const { frame } = await openHost({ language: 'nl' })
  const host = await frame.evaluate(async () => {
    const { language, ownAddress, can } = await window.mailHost
    return { language, ownAddress, can }
  })
  expect(host).toEqual({
    language: 'nl-NL',
    ownAddress: 'j.kramer@delinde.example',
    can: { readMime: true, categories: true },
  })
})

it('gives the selected mail with what it says of itself', async () => {
  const { opened, frame } = await openHost()
  await opened.selectMail(offer.subject)
  const message = await takeMessage(frame)
  expect(message).toMatchObject({
    hasAttachments: true,
    sensitivity: null,
    metadata: {
      messageId: '<0b9d3e55-71aa-4b39-8a1c-2c5d8e9f6b02@pikerowe.example>',
      subject: 'RE: Offer 2026-0231: heritage advice, Oude Kerkstraat 5',
      from: { name: 'Harriet Pike', address: 'harriet@pikerowe.example' },
      to: [{ name: 'Judith Kramer', address: 'j.kramer@delinde.example' }],
      sentAt: '2026-11-19T16:20:45.000Z',
      references: [
        '<f1c0a7e2-5d4b-4b0e-9c77-0f6b1d2e3a41@pikerowe.example>',
        '<AM0PRB1170C@AM0PRB1170C.delinde.example>',
        '<AM0PRB41E29@AM0PRB41E29.delinde.example>',
      ],
    },
  })
})

it('tells a mail that its sender marked as personal', async () => {
  const { opened, frame } = await openHost()
  await opened.selectMail('Book club on Thursday')
  expect((await takeMessage(frame))?.sensitivity).toBe('personal')
})

it('hands out the very bytes of the mail', async () => {
  const { opened, frame } = await openHost()
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe((await fileOf(offer.file)).toString('base64'))
})

it('has no message when nothing, or more than one mail, is selected', async () => {
  const { opened, frame } = await openHost()
  expect(await takeMessage(frame)).toBeNull()
  await opened.selectMail(offer.subject)
  await opened.page.keyboard.press('Escape')
  expect(await takeMessage(frame)).toBeNull()
  await opened.selectMail(offer.subject)
  await opened.page.getByRole('option', { name: visit.subject }).click({ modifiers: ['Control'] })
  expect(await takeMessage(frame)).toBeNull()
})

it('calls back at every change of selection until it is told to stop', async () => {
  const { opened, frame } = await openHost()
  await frame.evaluate(async () => {
    const host = await window.mailHost
    window.told = []
    const stop = host.onSelectionChanged(async () => {
      const message = await host.currentMessage()
      window.told.push(message?.metadata.subject.slice(0, 5) ?? 'none')
      if (window.told.length === 3) stop()
    })
  })
  const toldTimes = (times: number) =>
    frame.waitForFunction((expected) => window.told.length === expected, times)
  await opened.selectMail(offer.subject)
  await toldTimes(1)
  await opened.selectNothing()
  await toldTimes(2)
  await opened.selectMail('Book club')
  await toldTimes(3)
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  expect(await frame.evaluate(() => window.told)).toEqual(['RE: O', 'none', 'Book '])
})

it('reads a mail again, once, when Outlook failed with 5001', async () => {
  const { opened, frame } = await openHost({ weather: 'mimeFailsOnce' })
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe((await fileOf(offer.file)).toString('base64'))
})

it('says to try again, with the number of Outlook, when it keeps failing', async () => {
  const { opened, frame } = await openHost({ weather: 'mimeFails' })
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe('HostError tryAgain 5001')
})

it('reads no mail on an Outlook without Mailbox 1.14, and knows it beforehand', async () => {
  const { opened, frame } = await openHost({ client: '1.13' })
  expect(await frame.evaluate(async () => (await window.mailHost).can)).toEqual({
    readMime: false,
    categories: true,
  })
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe('HostError unsupported null')
})

it('still gives the mail on an Outlook without Mailbox 1.8', async () => {
  const { opened, frame } = await openHost({ client: '1.7' })
  expect(await frame.evaluate(async () => (await window.mailHost).can.categories)).toBe(false)
  await opened.selectMail(offer.subject)
  expect((await takeMessage(frame))?.metadata.subject).toContain('Offer 2026-0231')
})

it('refuses an answer that comes after another mail was selected', async () => {
  const { opened, frame } = await openHost()
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await opened.choose('answers', 'held')
  await startReading(frame)
  await opened.selectMail(visit.subject)
  await opened.letAnswersThrough()
  expect(await answerRead(frame)).toBe('HostError itemChanged null')
})

it('refuses bytes that carry the Message-ID of another mail', async () => {
  const { opened, frame } = await openHost({ weather: 'wrongMail' })
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe('HostError itemChanged null')
})

const markFiled = (frame: Frame) =>
  frame.evaluate(() =>
    (window.message as OpenMessage)
      .markFiled({ sentence: `Filed in 2026-0231 ${'and so on '.repeat(20)}`, category: 'Filed' })
      .then(
        () => 'marked',
        (error: HostError) => error.code,
      ),
  )

it('shows on the mail that it was filed: a bar and a category, again and again', async () => {
  const { opened, frame } = await openHost()
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  expect(await markFiled(frame)).toBe('marked')
  expect(await markFiled(frame)).toBe('marked')
  const bar = opened.readingPane.getByRole('status')
  expect(await bar.textContent()).toMatch(/^Filed in 2026-0231 .{131}$/)
  expect(await opened.readingPane.getByText('Filed', { exact: true }).count()).toBe(1)
})

it('lets a filing be when Outlook cannot mark the mail', async () => {
  const { opened, frame } = await openHost({ weather: 'marksFail' })
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  expect(await markFiled(frame)).toBe('marked')
})

it('marks no other mail than the one it was asked to mark', async () => {
  const { opened, frame } = await openHost()
  await opened.selectMail(offer.subject)
  await takeMessage(frame)
  await frame.evaluate(async () => {
    const host = await window.mailHost
    window.reading = new Promise((told) => host.onSelectionChanged(() => told('changed')))
  })
  await opened.selectMail(visit.subject)
  await answerRead(frame)
  expect(await markFiled(frame)).toBe('itemChanged')
  expect(await opened.readingPane.getByRole('status').textContent()).toBe('')
})

it('follows the theme of Outlook and the contrast of the system', async () => {
  const { opened, frame } = await openHost({ theme: 'dark' })
  const kind = () => frame.evaluate(async () => (await window.mailHost).theme().kind)
  expect(await kind()).toBe('dark')
  await frame.evaluate(async () => {
    window.told = []
    ;(await window.mailHost).onThemeChanged((theme) => window.told.push(theme.kind))
  })
  await opened.choose('theme', 'light')
  await frame.waitForFunction(() => window.told.length === 1)
  await opened.page.emulateMedia({ forcedColors: 'active' })
  await frame.waitForFunction(() => window.told.length === 2)
  expect(await frame.evaluate(() => window.told)).toEqual(['light', 'highContrast'])
  expect(await kind()).toBe('highContrast')
})
