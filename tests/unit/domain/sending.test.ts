import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedClients, promisesIn } from '../../../src/domain/sending/askBeforeSending.ts'
import {
  type ChosenCase,
  chosenCaseText,
  dismissedText,
  isDismissed,
  readChosenCase,
  readDismissed,
} from '../../../src/domain/sending/chosenCase.ts'
import {
  noSendSettings,
  readSendSettings,
  type SendSettings,
  withinRoom,
} from '../../../src/domain/sending/sendSettings.ts'

const settings: SendSettings = {
  clients: ['kuipers.example', 'hoogeland.example'],
  toldOn: '2026-11-20',
  asks: true,
  quietClients: [],
}
const toClient = ['Eva@Kuipers.example', 'sander@delinde.example']

describe('the domains a person is asked about', () => {
  it('are those of clients among the recipients', () => {
    expect(askedClients(toClient, settings)).toEqual(['kuipers.example'])
    expect(askedClients(['sander@delinde.example'], settings)).toEqual([])
    expect(askedClients(['x@notkuipers.example'], settings)).toEqual([])
    expect(askedClients([], settings)).toEqual([])
    const atProvider = { ...settings, clients: ['eva@gmail.com'] }
    expect(askedClients(['Eva@Gmail.com'], atProvider)).toEqual(['eva@gmail.com'])
    expect(askedClients(['bram@gmail.com'], atProvider)).toEqual([])
  })

  it('are none once he wants no questions', () => {
    expect(askedClients(toClient, { ...settings, asks: false })).toEqual([])
  })

  it('leave out those he wants no questions about', () => {
    const quiet = { ...settings, quietClients: ['kuipers.example'] }
    expect(askedClients(toClient, quiet)).toEqual([])
    expect(askedClients([...toClient, 'a@hoogeland.example'], quiet)).toEqual(['hoogeland.example'])
  })
})

describe('what the writer promises', () => {
  const written = { subject: 'Offerte', from: 'sander@delinde.example' }

  it('is found in his own words', () => {
    const [promise] = promisesIn({
      ...written,
      body: 'Beste Eva,\n\nWij sturen u uiterlijk vrijdag 27 november de aangepaste offerte.\n\nGroet,\nSander',
    })
    expect(promise).toMatchObject({
      promisor: 'us',
      sentence: 'Wij sturen u uiterlijk vrijdag 27 november de aangepaste offerte.',
    })
  })

  it('is not what the other wrote before', () => {
    const body =
      'Dank, ontvangen.\n\nVan: Sander <sander@delinde.example>\nVerzonden: maandag 16 november 2026 10:00\nAan: Eva <eva@kuipers.example>\nOnderwerp: Offerte\n\nWij sturen u uiterlijk vrijdag de offerte.'
    expect(promisesIn({ ...written, body })).toEqual([])
  })
})

describe('the settings', () => {
  it('are read back as they were kept', () => {
    expect(readSendSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings)
  })

  it.each([null, undefined, 3, 'x', [], {}, { clients: 'a', asks: 'no', quietClients: [1] }])(
    'ask by default, and of nobody, where %j was kept',
    (kept) => {
      expect(readSendSettings(kept)).toEqual(noSendSettings)
    },
  )

  it('stay within what Outlook keeps, the most used domains first', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `client-${at}.example`)
    const kept = withinRoom({ ...settings, clients: many, quietClients: many })
    expect(JSON.stringify(kept).length).toBeLessThan(20_000)
    expect(kept.clients.length).toBeGreaterThan(400)
    expect(kept.clients).toEqual(many.slice(0, kept.clients.length))
  })
})

describe('the case chosen for a mail', () => {
  const chosen: ChosenCase = {
    caseId: '2026-0231',
    reference: '2026-0231',
    title: 'Advies Oude Kerkstraat 5',
    kind: 'commitment',
    dismissed: ['We zullen zien.'],
  }

  it('is read back as it was kept', () => {
    expect(readChosenCase(chosenCaseText(chosen))).toEqual(chosen)
  })

  it('always fits in what Outlook keeps with a mail, and always names its case', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 5000 }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 60 }),
        (title, dismissed) => {
          const text = chosenCaseText({ ...chosen, title, reference: title, dismissed })
          // With the name it is kept under, and once more as JSON within JSON.
          expect(JSON.stringify({ chosenCase: text }).length).toBeLessThanOrEqual(2500)
          expect(readChosenCase(text)?.caseId).toBe('2026-0231')
        },
      ),
    )
  })

  it('is none where only sentences were called no promise, which are kept, however long', () => {
    const long = `Wij sturen u de offerte ${'en nog iets '.repeat(40)}toe.`
    const text = dismissedText([long])
    expect(readChosenCase(text)).toBeNull()
    expect(isDismissed(readDismissed(text), long)).toBe(true)
    expect(isDismissed(readDismissed(text), 'Wij sturen u de offerte.')).toBe(false)
    expect(readDismissed(chosenCaseText(chosen))).toEqual(['We zullen zien.'])
  })

  it.each([undefined, null, 7, '', '{', '[]', '"x"', '{"caseId":7}', '{"caseId":"../x"}'])(
    'is none where %j was kept',
    (kept) => {
      expect(readChosenCase(kept)).toBeNull()
      expect(readDismissed(kept)).toEqual([])
    },
  )
})
