import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Frame } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import type { HostError, MailHost, OpenMessage } from '../../src/outlook/mailHost.ts'
import { type LocalOutlookOptions, type OpenLocalOutlook, openLocalOutlook } from './localOutlook.ts'

/** What tests/browser/hostPane puts on its window, and what a test keeps there between two calls. */
interface HostWindow {
  readonly mailHost: MailHost
  readonly told: { readonly changes: number }
  message: OpenMessage
  reading: Promise<string>
  events: string[]
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
  const opened = await openLocalOutlook({ ...options, pane: 'hostPane' })
  outlook = opened
  const frame = await frameOf(opened)
  return { opened, frame, select: selecting(opened, frame) }
}

const frameOf = async ({ page }: OpenLocalOutlook): Promise<Frame> => {
  const frame = await (await page.locator('aside iframe').elementHandle())?.contentFrame()
  if (!frame) throw new Error('expected the pane in a frame')
  await frame.waitForFunction(() => 'mailHost' in window)
  return frame
}

/** Selects a mail, or nothing, and waits until the pane was told. */
const selecting = (opened: OpenLocalOutlook, frame: Frame) => async (subject: string | null) => {
  const before = await frame.evaluate(() => window.told.changes)
  await (subject === null ? opened.selectNothing() : opened.selectMail(subject))
  await frame.waitForFunction((changes) => window.told.changes > changes, before)
}

/** The message the host gives now, kept on the pane's window. */
const takeMessage = (frame: Frame) =>
  frame.evaluate(async () => {
    const message = await window.mailHost.currentMessage()
    if (message === null) return null
    window.message = message
    const { itemId, metadata, sensitivity, mailbox } = message
    return { itemId, metadata, sensitivity, mailbox }
  })

/** Starts reading the MIME of the message taken; the answer is its bytes in Base64, or the code of its error. */
const startReading = (frame: Frame) =>
  frame.evaluate(() => {
    const reading = window.message.readMime()
    window.reading = reading.then(
      (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
      (error: HostError) => `${error.name} ${error.code} ${error.officeCode}`,
    )
  })
const answerRead = (frame: Frame) => frame.evaluate(() => window.reading)

it("starts on Microsoft's own office.js and knows the person, the language and what this Outlook can", async () => {
  const { frame } = await openHost({ language: 'nl' })
  const host = await frame.evaluate(async () => {
    const { language, ownAddress, can } = window.mailHost
    return { language, ownAddress, can }
  })
  expect(host).toEqual({
    language: 'nl-NL',
    ownAddress: 'j.kramer@delinde.example',
    can: { readMime: true, headers: true, categories: true, selectSeveral: true, loadById: true },
  })
})

it('gives the selected mail with what it says of itself', async () => {
  const { frame, select } = await openHost()
  await select(offer.subject)
  const message = await takeMessage(frame)
  expect(message).toMatchObject({
    mailbox: 'j.kramer@delinde.example',
    sensitivity: { kind: 'told', value: null },
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
  const { frame, select } = await openHost()
  await select('Book club on Thursday')
  expect((await takeMessage(frame))?.sensitivity).toEqual({ kind: 'told', value: 'Personal' })
})

it('asks for the headers again, once, when Outlook failed with 5001', async () => {
  const { frame, select } = await openHost({ weather: 'headersFailOnce' })
  await select('Book club on Thursday')
  expect((await takeMessage(frame))?.sensitivity).toEqual({ kind: 'told', value: 'Personal' })
})

it('says that the sensitivity was not told when the headers keep failing', async () => {
  const { frame, select } = await openHost({ weather: 'headersFail' })
  await select('Book club on Thursday')
  expect((await takeMessage(frame))?.sensitivity).toEqual({ kind: 'notTold' })
})

it('hands out the very bytes of the mail', async () => {
  const { frame, select } = await openHost()
  await select(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe((await fileOf(offer.file)).toString('base64'))
})

it('has no message when nothing, or more than one mail, is selected', async () => {
  const { opened, frame, select } = await openHost()
  expect(await takeMessage(frame)).toBeNull()
  await select(offer.subject)
  await select(null)
  expect(await takeMessage(frame)).toBeNull()
  await select(offer.subject)
  await opened.page.getByRole('option', { name: visit.subject }).click({ modifiers: ['Control'] })
  await frame.waitForFunction(() => window.told.changes === 4)
  expect(await takeMessage(frame)).toBeNull()
})

it('calls back at every change of selection until it is told to stop', async () => {
  const { frame, select } = await openHost()
  await frame.evaluate(() => {
    window.events = []
    const stop = window.mailHost.onSelectionChanged(async () => {
      const message = await window.mailHost.currentMessage()
      window.events.push(message?.metadata.subject.slice(0, 5) ?? 'none')
      if (window.events.length === 3) stop()
    })
  })
  const eventsAre = (count: number) =>
    frame.waitForFunction((expected) => window.events.length === expected, count)
  await select(offer.subject)
  await eventsAre(1)
  await select(null)
  await eventsAre(2)
  await select('Book club')
  await eventsAre(3)
  await select(offer.subject)
  await takeMessage(frame)
  expect(await frame.evaluate(() => window.events)).toEqual(['RE: O', 'none', 'Book '])
})

it('does not miss a mail that is selected while the pane starts', async () => {
  const opened = await openLocalOutlook({ pane: 'hostPane' })
  outlook = opened
  await opened.selectMail(offer.subject)
  const frame = await frameOf(opened)
  await frame.waitForFunction(async () => {
    const message = await window.mailHost.currentMessage()
    return message?.metadata.subject.startsWith('RE: Offer')
  })
})

it('reads a mail again, once, when Outlook failed with 5001', async () => {
  const { frame, select } = await openHost({ weather: 'mimeFailsOnce' })
  await select(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe((await fileOf(offer.file)).toString('base64'))
})

it('says to try again, with the number of Outlook, when it keeps failing', async () => {
  const { frame, select } = await openHost({ weather: 'mimeFails' })
  await select(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe('HostError tryAgain 5001')
})

it('reads no mail on an Outlook without Mailbox 1.14, and knows it beforehand', async () => {
  const { frame, select } = await openHost({ client: '1.13' })
  expect(await frame.evaluate(() => window.mailHost.can)).toEqual({
    readMime: false,
    headers: true,
    categories: true,
    selectSeveral: true,
    loadById: false,
  })
  await select(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe('HostError unsupported null')
})

it('still gives the mail on an Outlook without Mailbox 1.8', async () => {
  const { frame, select } = await openHost({ client: '1.7' })
  expect(await frame.evaluate(() => window.mailHost.can.categories)).toBe(false)
  await select(offer.subject)
  expect(await takeMessage(frame)).toMatchObject({
    sensitivity: { kind: 'told', value: null },
    metadata: { subject: expect.stringContaining('Offer 2026-0231') },
  })
})

it('refuses an answer that comes after another mail was selected', async () => {
  const { opened, frame, select } = await openHost()
  await select(offer.subject)
  await takeMessage(frame)
  await opened.choose('answers', 'held')
  await startReading(frame)
  await select(visit.subject)
  await opened.letAnswersThrough()
  expect(await answerRead(frame)).toBe('HostError itemChanged null')
})

it('refuses bytes that carry the Message-ID of another mail', async () => {
  const { frame, select } = await openHost({ weather: 'wrongMail' })
  await select(offer.subject)
  await takeMessage(frame)
  await startReading(frame)
  expect(await answerRead(frame)).toBe('HostError itemChanged null')
})

const markFiled = (frame: Frame) =>
  frame.evaluate(() =>
    window.message
      .markFiled({ sentence: `Filed in 2026-0231 ${'and so on '.repeat(20)}`, category: 'Filed' })
      .then(
        () => 'marked',
        (error: HostError) => error.code,
      ),
  )

it('shows on the mail that it was filed: a bar and a category, again and again', async () => {
  const { opened, frame, select } = await openHost()
  await select(offer.subject)
  await takeMessage(frame)
  expect(await markFiled(frame)).toBe('marked')
  expect(await markFiled(frame)).toBe('marked')
  const bar = opened.readingPane.getByRole('status')
  expect(await bar.textContent()).toMatch(/^Filed in 2026-0231 .{131}$/)
  expect(await opened.readingPane.getByText('Filed', { exact: true }).count()).toBe(1)
})

it('lets a filing be when Outlook cannot mark the mail', async () => {
  const { frame, select } = await openHost({ weather: 'marksFail' })
  await select(offer.subject)
  await takeMessage(frame)
  expect(await markFiled(frame)).toBe('marked')
})

it('marks no other mail than the one it was asked to mark', async () => {
  const { opened, frame, select } = await openHost()
  await select(offer.subject)
  await takeMessage(frame)
  await select(visit.subject)
  expect(await markFiled(frame)).toBe('itemChanged')
  expect(await opened.readingPane.getByRole('status').textContent()).toBe('')
})

it('follows the theme of Outlook and the contrast of the system', async () => {
  const { opened, frame } = await openHost({ theme: 'dark' })
  const kind = () => frame.evaluate(() => window.mailHost.theme().kind)
  expect(await kind()).toBe('dark')
  await frame.evaluate(() => {
    window.events = []
    window.mailHost.onThemeChanged((theme) => window.events.push(theme.kind))
  })
  await opened.choose('theme', 'light')
  await frame.waitForFunction(() => window.events.length === 1)
  await opened.page.emulateMedia({ forcedColors: 'active' })
  await frame.waitForFunction(() => window.events.length === 2)
  expect(await frame.evaluate(() => window.events)).toEqual(['light', 'highContrast'])
  expect(await kind()).toBe('highContrast')
})
