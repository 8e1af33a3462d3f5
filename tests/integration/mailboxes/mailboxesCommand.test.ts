import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dossier } from '../dossierCommand.ts'
import { dossierProcess } from '../dossierProcess.ts'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'dossier-data-'))
  await mkdir(path.join(data, 'firm'))
})
afterEach(() => rm(data, { recursive: true }))

describe('dossier mailboxes', () => {
  const roster = [
    'id,name,address,accountDeletedAt',
    'jan,Jan Smit,jan@linde.example,2026-11-13T14:30:00Z',
    'piet,Piet\u001b[31m Bos,piet@linde.example,',
    '',
  ].join('\n')
  const asked = (day: string) => ['mailboxes', '--data', data, '--today', day]
  const on = (day: string, ...words: readonly string[]) => dossier(...asked(day), ...words)

  it('lists every mailbox with its days, clock and reason, most urgent first', async () => {
    await writeFile(path.join(data, 'firm', 'roster.csv'), roster)
    const { status, out, remarks } = await dossierProcess({}, ...asked('2026-11-21'))
    expect({ status, remarks }).toEqual({ status: 0, remarks: '' })
    expect(out.split('\n')).toEqual([
      '20 days left          Jan Smit <jan@linde.example>  (until 2026-12-11: account deleted, certain)',
      expect.stringMatching(
        /^ {4}20 days left: the account was deleted on 13 November 2026 .+ 11 December 2026\./,
      ),
      'no period             Piet [31m Bos <piet@linde.example>',
      '    No period runs: account and licence are in order.',
      '',
    ])
  })

  it('gives each as a line of JSON with the countdown whole', async () => {
    await writeFile(path.join(data, 'firm', 'roster.csv'), roster)
    const { out } = await on('2026-12-12', '--json')
    const [jan = '', ...others] = out.trim().split('\n')
    expect(JSON.parse(jan)).toMatchObject({
      ...{ id: 'jan', today: '2026-12-12', zone: 'Europe/Amsterdam', agreement: null, decision: null },
      countdown: { state: 'ended', clock: { name: 'accountDeleted', lastDay: '2026-12-11', period: 'P30D' } },
      explanation: expect.stringContaining('The period is over'),
    })
    expect(others).toHaveLength(1)
  })

  it('names what cannot be read in the roster and the agreements, lists the others, and exits 1', async () => {
    await writeFile(path.join(data, 'other.csv'), `${roster}els,Els,nobody,\n`)
    await mkdir(path.join(data, 'firm', 'agreements'))
    await writeFile(
      path.join(data, 'firm', 'agreements', 'linde.yaml'),
      'customer: De Linde\nzone: Amsterdam\n',
    )
    const { status, out, remarks } = await on('2026-11-21', '--roster', path.join(data, 'other.csv'))
    expect(status).toBe(1)
    expect(out).toContain('Jan Smit')
    expect(remarks).toContain('roster, line 4, address: expected an e-mail address; this row is left out')
    expect(remarks).toContain('linde.yaml, line 2, zone: expected an IANA time zone')
  })

  it('says how to make a roster where there is none, and refuses one that was named and is not there', async () => {
    const without = await on('2026-11-21')
    expect(without).toMatchObject({ status: 0, out: '' })
    expect(without.remarks).toContain('docs/roster.md says how to make one')
    const named = await on('2026-11-21', '--roster', path.join(data, 'none.csv'))
    expect(named).toMatchObject({ status: 2, remarks: expect.stringContaining('there is no file') })
  })

  it('refuses a day that the calendar does not have', async () => {
    const { status, remarks } = await on('2026-11-31')
    expect({ status, remarks }).toEqual({
      status: 2,
      remarks: expect.stringContaining('expected a date such as 2026-11-21'),
    })
  })
})
