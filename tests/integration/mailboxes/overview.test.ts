import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import type { OverviewAnswer } from '../../../src/contract/overviewSchemas.ts'
import { mailboxEntry } from '../../../src/domain/register/mailboxEntries.ts'
import type { MailboxFacts } from '../../../src/domain/retention/mailbox.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { leaver } from '../decisions/decisionSite.ts'
import type { TestService } from '../testService.ts'
import { post, recordDecision, startMailboxService } from './mailboxService.ts'

const deleted = (id: string, accountDeletedAt: string, more: Partial<MailboxFacts> = {}): MailboxFacts =>
  mailboxFacts({ id, name: `Naam ${id}`, address: `${id}@delinde.example`, accountDeletedAt, ...more })

const roster: readonly MailboxFacts[] = [
  leaver,
  deleted('eva', '2026-10-24T09:00:00Z', { name: 'Éva Müller' }),
  deleted('rob', '2026-11-01T09:00:00Z'),
  deleted('ina', '2026-10-01T09:00:00Z'),
  mailboxFacts({ id: 'onbekend', name: 'Onno Bekend', address: 'onno@delinde.example', startUnknown: true }),
  mailboxFacts({ id: 'tom', name: 'Tom Verhoeven', address: 't.verhoeven@delinde.example' }),
  deleted('ver', '2026-11-10T09:00:00Z', { address: 'ver@vanveen.example' }),
]

describe('the overview', () => {
  let service: TestService
  afterEach(() => service.close())
  const start = async (mailboxes = roster): Promise<void> => {
    service = await startMailboxService({
      mailboxes,
      others: ['vanveen'],
      persons: [{ id: 'tech', name: 'Tech', address: null, roles: ['provider'], customers: ['vanveen'] }],
    })
  }
  const overview = async (query = '', as = 'ict'): Promise<OverviewAnswer> =>
    (await (await service.ask(`/api/overview${query}`, { as })).json()) as OverviewAnswer
  const found = async (query: string): Promise<readonly string[]> =>
    (await overview(query)).rows.map(({ id }) => id)
  const text = async (route: string): Promise<string> => (await service.ask(route, { as: 'ict' })).text()

  it('counts what is ending and under no agreement, for nobody is reminded about it', async () => {
    await start([...roster, deleted('weg', '2026-11-10T09:00:00Z', { address: 'weg@elders.example' })])
    expect((await overview()).counts.withoutAgreement).toBe(1)
  })

  it('counts what ends this week and next, what is undecided, unknown and over', async () => {
    await start()
    const { counts, rows, customers, matching, days, post: mail } = await overview()
    expect(rows.map(({ id }) => id)).toEqual(['onbekend', 'eva', 'rob', 'ver', 'b-oosterling', 'ina', 'tom'])
    expect(counts).toEqual({
      ...{ mailboxes: 7, thisWeek: 1, nextWeek: 1, undecided: 5, unknown: 1, ended: 1 },
      ...{ reminderFailed: 0, hold: 0, withoutAgreement: 0 },
    })
    expect(matching).toBe(7)
    expect(customers).toEqual([
      { id: 'delinde', name: 'Adviesbureau De Linde', mailboxes: 6 },
      { id: 'vanveen', name: 'vanveen', mailboxes: 1 },
    ])
    expect(days[0]).toEqual({ on: '2026-11-21', ends: 1, undecided: 1 })
    expect(days).toHaveLength(4)
    expect(mail.state).toBe('notSet')
  })

  it('finds by customer, state, day, mark and any part of name or address, without case or accents', async () => {
    await start()
    expect(await found('?customer=vanveen')).toEqual(['ver'])
    expect(await found('?state=unknown')).toEqual(['onbekend'])
    expect(await found('?from=2026-11-25&until=2026-12-08')).toEqual(['rob', 'ver'])
    expect(await found('?query=eva%20MULLER')).toEqual(['eva'])
    expect(await found('?query=onno%40')).toEqual(['onbekend'])
    expect(await found('?query=(a%2B)%2B%24')).toEqual([])
    expect(await found('?only=undecided&state=counting&limit=2&offset=1')).toEqual(['rob', 'ver'])
    expect((await service.ask('/api/overview?limit=501', { as: 'ict' })).status).toBe(400)
  })

  it('follows a hold, a decision and a reminder that failed, at once', async () => {
    await start()
    await post(service, '/api/mailboxes/eva/hold', 'wim', { step: 'place', reason: 'Geschil' })
    await recordDecision(service, 'rob', { choice: 'legalHold', account: 'kept', licence: 'kept' })
    await recordDecision(service, 'ver', { choice: 'letLapse', account: 'deleted', licence: 'removed' })
    await failReminder(service, 'b-oosterling')
    expect(await found('?only=hold')).toEqual(['eva'])
    expect(await found('?only=reminderFailed')).toEqual(['b-oosterling'])
    expect(await found('?only=undecided&state=counting')).toEqual(['eva', 'ver', 'b-oosterling'])
    const { rows } = await overview('?query=b.oosterling')
    expect(rows[0]?.reminder).toEqual({ state: 'failed', on: '2026-11-20' })
  })

  it('shows a technician his customers alone, and a colleague nothing', async () => {
    await start()
    const { rows, counts, customers } = await overview('', 'tech')
    expect([rows.map(({ id }) => id), counts.mailboxes, customers.length]).toEqual([['ver'], 1, 1])
    for (const route of ['/api/overview', '/api/overview.csv', '/api/overview.ics'])
      expect((await service.ask(route, { as: 'tom' })).status).toBe(403)
  })

  it('says what is wrong in an agreement file', async () => {
    await start()
    await writeFile(
      path.join(service.root, 'agreements', 'fout.yaml'),
      'customer: Fout\nzone: Mars/Olympus\n',
    )
    const { faults } = await overview()
    expect(faults).toContainEqual(expect.objectContaining({ file: 'fout.yaml', line: 2, path: 'zone' }))
    expect((await overview('', 'tech')).faults.map(({ file }) => file)).not.toContain('fout.yaml')
  })

  it('is an attachment that no browser takes for something else', async () => {
    await start()
    for (const [kind, type] of [
      ['csv', 'text/csv'],
      ['ics', 'text/calendar'],
    ]) {
      const { headers } = await service.ask(`/api/overview.${kind}`, { as: 'ict' })
      expect(headers.get('content-type')).toContain(type)
      expect(headers.get('content-disposition')).toBe(`attachment; filename="mailboxes-2026-11-21.${kind}"`)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('is CSV that reads back, in UTF-8 with its mark, of all that match', async () => {
    await start()
    const csv = await text('/api/overview.csv?state=counting&limit=1')
    expect(
      Buffer.from(await (await service.ask('/api/overview.csv', { as: 'ict' })).arrayBuffer()).subarray(0, 3),
    ).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const rows = parse(csv, { columns: true, bom: true })
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      ...{ id: 'eva', name: 'Éva Müller', customer: 'delinde', state: 'counting' },
      ...{ daysLeft: '0', lastDay: '2026-11-21', clock: 'accountDeleted', conflict: 'false' },
    })
  })

  it('makes no cell a formula, whatever a mailbox is called and whichever mark parts cells', async () => {
    const names = [
      '=1+1',
      '+31 6',
      '-2',
      '@sum',
      '\t=1',
      '\r=1',
      '\n=1',
      ' =1',
      '＝1',
      'a;=1',
      'a,"-1',
      'Jan-Piet',
      '"=1"',
    ]
    await start(names.map((name, at) => deleted(`m${at}`, '2026-11-14T09:00:00Z', { name })))
    const csv = await text('/api/overview.csv')
    for (const delimiter of [',', ';', '\t']) {
      const cells = parse(csv, { bom: true, delimiter, relax_quotes: true, relax_column_count: true }).flat()
      expect(cells.length).toBeGreaterThan(names.length)
      expect(cells.filter((cell) => /^[\s"]*[=+\-@＝＋－＠]/.test(cell))).toEqual([])
    }
    const read = parse(csv, { columns: true, bom: true }) as readonly { readonly name: string }[]
    expect(read.map(({ name }) => name)).toContain('Jan-Piet')
  })

  it('is a calendar with an all-day event on each last safe day', async () => {
    await start()
    const calendar = new ICAL.Component(ICAL.parse(await text('/api/overview.ics?state=counting')))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events).toHaveLength(4)
    const [first] = events
    expect(first?.startDate.isDate).toBe(true)
    expect([first?.startDate.toString(), first?.uid]).toEqual(['2026-11-21', 'mailbox.eva@dossier'])
    expect(first?.summary).toBe('Éva Müller: laatste veilige dag van de mailbox')
    expect(first?.description).toBe('eva@delinde.example\nOp 21 november 2026: nog 0 dagen')
  })

  it('is a calendar in which a name is no property', async () => {
    await start([
      deleted('x', '2026-11-14T09:00:00Z', {
        name: 'a\r\nEND:VCALENDAR\r\nATTACH:http://x, ü; \\n'.repeat(9),
      }),
    ])
    const raw = await text('/api/overview.ics')
    const calendar = new ICAL.Component(ICAL.parse(raw))
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
    expect(calendar.getFirstSubcomponent('vevent')?.getFirstProperty('attach')).toBeNull()
    expect(raw.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })
})

const failReminder = async ({ organisation }: TestService, mailbox: string): Promise<void> => {
  const reminder = 'decide-contact'
  const at = '2026-11-20T10:00:00Z'
  const claimed = mailboxEntry(
    'reminderClaimed',
    {
      ...{ reminder, matter: 'decide', role: 'contact', lastDay: '2026-12-12', daysBefore: 30, first: null },
      ...{ leaseUntil: '2026-11-20T10:10:00Z', link: null },
    },
    { name: 'Wim', address: 'wim@delinde.example' },
  )
  const failed = mailboxEntry('reminderRefused', { reminder, claim: 1, because: 'bounced' }, null)
  for (const [request, draft] of Object.entries({ claimed, failed }))
    await appendToMailbox(organisation, mailbox, { request: `test-${request}`, by: 'dossier', at }, () => ({
      kind: 'write',
      draft,
    }))
}
