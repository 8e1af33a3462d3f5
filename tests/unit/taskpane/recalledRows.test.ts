import { expect, it } from 'vitest'
import { chosenCaseText } from '../../../src/domain/sending/chosenCase.ts'
import { newRow } from '../../../src/taskpane/many/manyRows.ts'
import { recalledCases } from '../../../src/taskpane/many/recalledRows.ts'
import { kitchen, mailOf } from './mails.ts'

const text = chosenCaseText({
  ...{ caseId: kitchen.id, reference: kitchen.reference, title: kitchen.title },
  ...{ kind: 'other', dismissed: [] },
})
const from = (address: string) => {
  const { metadata, ...mail } = mailOf('Offerte')
  const head = {
    ...mail,
    metadata: { ...metadata, from: { name: '', address } },
    chosenCase: async () => text,
  }
  const row = newRow(address, 'Offerte', `request-${address}`, { kind: 'read', mail: head, signs: [] })
  return { ...row, answer: { follow: null, filed: [], wasWithdrawn: false, suggestions: [] } }
}
const service = { viewCase: async () => ({ case: kitchen, filings: [], more: false }) }

it('a choice made while writing counts for mail of the writer himself, and for no colleague’s', async () => {
  const rows = [from('Sanne@dewit.example'), from('piet@dewit.example'), from('x@elsewhere.example')]
  const signal = new AbortController().signal
  const found = await recalledCases(rows, 'sanne@dewit.example', service as never, signal)
  expect([...found]).toEqual([['Sanne@dewit.example', { kind: 'existing', case: kitchen }]])
})
