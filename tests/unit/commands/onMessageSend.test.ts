import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { chosenCaseText, dismissedText } from '../../../src/domain/sending/chosenCase.ts'
import { buildHandler } from './builtHandler.ts'
import { type SentMail, type Surroundings, sendThrough } from './scriptRuntime.ts'

let script = ''
beforeAll(async () => {
  script = await buildHandler()
}, 60_000)

const mail: SentMail = {
  to: ['eva@kuipers.example'],
  subject: 'Offerte',
  body: 'Beste Eva,\n\nWij sturen u uiterlijk vrijdag 27 november de aangepaste offerte.\n\nGroet, Sander',
}
const settings = { clients: ['kuipers.example'], asks: true, quietClients: [] }
const asked = { mail, settings }
const chosenCase = chosenCaseText({
  ...{ caseId: '2026-0231', reference: '2026-0231', title: 'Advies' },
  ...{ kind: 'commitment', dismissed: [] },
})
const notMeant = dismissedText(['Wij sturen u uiterlijk vrijdag 27 november de aangepaste offerte.'])

describe('the send handler, in the script runtime of classic Outlook', () => {
  it('asks about a promise to a client without a case, and offers the pane', async () => {
    const { completed } = await sendThrough(script, asked)
    expect(completed).toEqual([
      {
        allowEvent: false,
        errorMessage:
          'Je zegt iets toe: “Wij sturen u uiterlijk vrijdag 27 november de aangepaste offerte.” Voor dit bericht is nog geen dossier gekozen. Kies er een in het deelvenster Dossier, of verzend het bericht zo.',
        cancelLabel: 'Dossier kiezen',
        commandId: 'composeOpenPane',
      },
    ])
  })

  it('ends the quote of a promise that has no full stop, for it is the first of two in its sentence', async () => {
    const body = 'Beste Harriet, maandag bellen we u, vrijdag krijgt u het stuk.'
    const { completed } = await sendThrough(script, { ...asked, mail: { ...mail, body } })
    expect(completed).toMatchObject([
      { errorMessage: expect.stringContaining('“Beste Harriet, maandag bellen we u”. Voor dit bericht') },
    ])
  })

  it('asks in English of whoever reads no Dutch, and plainly in an older client', async () => {
    const { completed } = await sendThrough(script, { ...asked, language: 'de-DE', mailbox: '1.12' })
    expect(completed).toEqual([
      {
        allowEvent: false,
        errorMessage:
          'You make a promise: “Wij sturen u uiterlijk vrijdag 27 november de aangepaste offerte.” No case has been chosen for this message yet. Choose one in the Dossier pane, or send the message as it is.',
      },
    ])
  })

  it('asks about what the writer did not call no promise', async () => {
    const sent = { ...mail, chosenCase: dismissedText(['Wij kijken ernaar uit.']) }
    const { completed } = await sendThrough(script, { ...asked, mail: sent })
    expect(completed).toMatchObject([{ allowEvent: false }])
  })

  const goes: readonly (readonly [why: string, surroundings: Surroundings])[] = [
    ['has its case', { ...asked, mail: { ...mail, chosenCase } }],
    ['promises nothing', { ...asked, mail: { ...mail, body: 'Dank voor het toesturen.' } }],
    [
      'promises only what its writer called no promise',
      { ...asked, mail: { ...mail, chosenCase: notMeant } },
    ],
    ['goes to no client', { ...asked, mail: { ...mail, to: ['noor@delinde.example'] } }],
    [
      'goes to a client this person is not asked about',
      { mail, settings: { ...settings, quietClients: ['kuipers.example'] } },
    ],
    ['is of a person who is not asked', { mail, settings: { ...settings, asks: false } }],
    ['is sent before the pane was ever open', { mail }],
  ]
  it.each(goes)('lets a mail go that %s', async (_why, surroundings) => {
    const { completed } = await sendThrough(script, surroundings)
    expect(completed).toEqual([{ allowEvent: true }])
  })

  it.each(['failed', 'thrown'] as const)('lets the mail go when Outlook’s calls are %s', async (calls) => {
    const { completed } = await sendThrough(script, { ...asked, calls })
    expect(completed).toEqual([{ allowEvent: true }])
  })

  it('lets the mail go when Outlook refuses the question itself', async () => {
    const { completed, timers } = await sendThrough(script, { ...asked, refusesWords: true })
    timers[0]?.fire()
    expect(completed).toEqual([{ allowEvent: true }])
  })

  it('asks as well where a group of contacts stands among the recipients', async () => {
    const grouped = { ...mail, to: ['Buren', ...mail.to] }
    const { completed } = await sendThrough(script, { ...asked, mail: grouped })
    expect(completed).toMatchObject([{ allowEvent: false }])
  })

  it('lets the mail go after two seconds when Outlook never answers, and answers once', async () => {
    const { completed, timers } = await sendThrough(script, { ...asked, calls: 'lost' })
    expect(completed).toEqual([])
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([2000])
    timers[0]?.fire()
    expect(completed).toEqual([{ allowEvent: true }])
  })

  it('answers once when it was in time', async () => {
    const { completed, timers } = await sendThrough(script, asked)
    timers[0]?.fire()
    expect(completed).toHaveLength(1)
  })
})

it('keeps the choice where no recipient sees it: no header of a mail is ever written', () => {
  const folder = new URL('../../../src/outlook/', import.meta.url)
  const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))
  expect(source.join()).toContain('loadCustomPropertiesAsync')
  expect(source.join()).not.toMatch(/internetHeaders\.(set|remove)Async|prependOnSend|appendOnSend/)
})

describe('the script of the handler', () => {
  it('imports nothing, asks no network and touches no page', () => {
    expect(script).not.toMatch(
      /\bimport\b|\brequire\(|\bfetch\b|XMLHttpRequest|WebSocket|\bdocument\b|\bwindow\b|localStorage/,
    )
  })

  it('is written in ECMAScript 2016', () => {
    expect(script).not.toMatch(/\basync\b|\bawait\b|\?\?|\?\.[a-z[(]|\\p\{|\(\?<|\bglobalThis\b/)
  })

  it('is small: it is loaded while somebody waits to send', () => {
    // As servers send it; the promises that the pane finds must be found here too.
    expect(gzipSync(script).length).toBeLessThan(40 * 1024)
  })
})
