import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { MailboxesAnswer } from '../../../src/contract/mailboxSchemas.ts'
import { firstInstantOf } from '../../../src/domain/calendar/calendar.ts'
import type { Countdown } from '../../../src/domain/retention/mailbox.ts'
import { appendToMailbox } from '../../../src/service/mailboxes/mailboxRegister.ts'
import { openOrganisation } from '../../../src/service/organisation.ts'
import { MessageReader } from '../../../src/service/reading/messageReader.ts'
import { openSqliteCaseIndex } from '../../../src/storage/caseIndex/openSqlite.ts'
import { openDiskFolderStore } from '../../../src/storage/diskFolderStore.ts'
import { rosterFile } from '../../../src/storage/roster/rosterFile.ts'
import { type CountdownCase, outlineOf } from '../../fixtures/retention/countdownCase.ts'
import { countdownTable } from '../../fixtures/retention/countdownTable.ts'
import { holdPlaced } from '../caseIndex/recordEntries.ts'
import { dossierUnder } from '../dossierCommand.ts'
import { startTestService } from '../testService.ts'

/** The cases of one zone and day: one firm, one answer of each program. */
interface Firm {
  readonly id: string
  readonly zone: string
  readonly today: string
  readonly cases: readonly CountdownCase[]
}

const firms: readonly Firm[] = [
  ...Map.groupBy(countdownTable, ({ zone, today }) => `${zone} ${today}`).values(),
].map((cases, number) => ({
  id: `firm-${number}`,
  zone: cases[0]?.zone ?? '',
  today: cases[0]?.today ?? '',
  cases,
}))

let data = ''
beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'dossier-table-'))
  for (const firm of firms) await makeFirm(firm)
})
afterAll(() => rm(data, { recursive: true }))

const folderOf = ({ id }: Firm): string => path.join(data, id)

/** Roster, agreements and holds of a firm, as people make them. */
const makeFirm = async (firm: Firm): Promise<void> => {
  const folder = folderOf(firm)
  await mkdir(path.join(folder, 'agreements'), { recursive: true })
  await writeFile(path.join(folder, 'roster.csv'), rosterOf(firm))
  for (const [number, { rule }] of firm.cases.entries())
    if (rule !== null)
      await writeFile(
        path.join(folder, 'agreements', `agreement-${number}.yaml`),
        agreementYaml(firm.zone, number, rule),
      )
  await placeHolds(firm, folder)
}

const columns = [
  ...(['kind', 'size', 'leavesOn', 'accountDeletedAt', 'licenceLastSeenAt', 'licenceMissingSince'] as const),
  ...(['holdReleasedAt', 'holdVerifiedAt', 'restoredAt', 'convertedToSharedAt'] as const),
  ...(['signInBlocked', 'startUnknown', 'mailboxClass'] as const),
] as const

const rosterOf = ({ cases }: Firm): string => {
  const rows = cases.map(({ facts, rule }, number) => [
    ...[`case-${number}`, `case-${number}@firm.example`, rule === null ? '' : `agreement-${number}`],
    ...columns.map((column) => facts[column] ?? ''),
  ])
  const all: readonly (readonly unknown[])[] = [['id', 'address', 'customer', ...columns], ...rows]
  return all.map((cells) => `${cells.join(';')}\n`).join('')
}

const agreementYaml = (zone: string, number: number, { period, from }: NonNullable<CountdownCase['rule']>) =>
  [
    ...['customer: De Linde', `zone: ${zone}`, 'language: nl', 'from: 2000-01-01'],
    `domains: [customer-${number}.example]`,
    ...[
      'contact: { name: Wim, address: wim@linde.example }',
      'standIn: { name: An, address: an@linde.example }',
    ],
    'provider: { name: ICT, address: ict@ict.example }',
    `mailboxes: { any: { period: ${period}, from: ${from} } }`,
    '',
  ].join('\n')

const placeHolds = async ({ zone, cases }: Firm, folder: string): Promise<void> => {
  const folders = await openDiskFolderStore(folder)
  const index = await openSqliteCaseIndex(path.join(folder, 'index.sqlite'))
  const reader = new MessageReader()
  const organisation = openOrganisation({ folders, index, reader, zone })
  for (const [number, { holdRecordedAt }] of cases.entries()) {
    if (holdRecordedAt === null) continue
    const act = { request: `hold-${number}`, by: 'anouk', at: holdRecordedAt }
    const draft = holdPlaced('geschil')
    await appendToMailbox(organisation, `case-${number}`, act, () => ({ kind: 'write', draft }))
  }
  await index.close()
  await reader.close()
}

/** What a program says of each case, to be held against the table. */
type Said = readonly { readonly id: string; readonly countdown: Countdown }[]

const expectTable = ({ cases, zone, today }: Firm, said: Said): void => {
  const found = Object.fromEntries(said.map(({ id, countdown }) => [id, outlineOf(countdown)]))
  for (const [number, { name, expected }] of cases.entries())
    expect(found[`case-${number}`], `${name} (${zone}, ${today})`).toEqual(expected)
  expect(said).toHaveLength(cases.length)
}

const saidByCommand = async ({ id, zone, today }: Firm): Promise<Said> => {
  const words = ['--data', data, '--organisation', id, '--today', today, '--json']
  const { status, out, remarks } = await dossierUnder({ DOSSIER_ZONE: zone }, 'mailboxes', ...words)
  expect({ status, remarks }).toEqual({ status: 0, remarks: '' })
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said[number])
}

const saidToPane = async (firm: Firm): Promise<Said> => {
  const { zone, today } = firm
  const root = folderOf(firm)
  const { mailboxes } = await rosterFile(path.join(root, 'roster.csv'), { zone }).roster()
  const now = firstInstantOf(`${today}T12:00:00`, zone)
  const service = await startTestService({ root, zone, now, mailboxes })
  try {
    await service.agreements.publish(now)
    const answer = await service.ask('/api/mailboxes', { as: 'ict' })
    const { mailboxes: said, today: answered } = (await answer.json()) as MailboxesAnswer
    expect(answered).toBe(today)
    return said
  } finally {
    await service.close()
  }
}

it('the command line gives the days of the table', async () => {
  for (const firm of firms) expectTable(firm, await saidByCommand(firm))
}, 120_000)

it('the pane is given the days of the table', async () => {
  for (const firm of firms) expectTable(firm, await saidToPane(firm))
}, 120_000)
