import { expect, it } from 'vitest'
import type { ChangedFilingAnswer, FilingStep } from '../../../src/contract/caseWorkSchemas.ts'
import type { FilingAnswer } from '../../../src/contract/schemas.ts'
import { carryOut } from '../../../src/taskpane/correcting/filingChange.ts'

const withdrawn = { id: '2026-0142.2', caseId: '2026-0142', kind: 'other', note: '' } as FilingAnswer
const colleagues = { ...withdrawn, id: '2026-0142.5' }

const answering = (filing: FilingAnswer) => {
  const steps: FilingStep[] = []
  const client = {
    change: async (_id: string, step: FilingStep) => {
      steps.push(step)
      return { filing, case: { id: filing.caseId } } as ChangedFilingAnswer
    },
  }
  return { steps, client: client as unknown as Parameters<typeof carryOut>[3] }
}

it('lets nobody undo what a colleague did: the mail he filed again stays where another is put back', async () => {
  const { client } = answering(colleagues)
  expect((await carryOut(withdrawn, { kind: 'restore' }, 'r', client)).undo).toBe(null)
  const own = answering(withdrawn)
  expect((await carryOut(withdrawn, { kind: 'restore' }, 'r', own.client)).undo).toMatchObject({
    wanted: { kind: 'withdraw' },
    of: withdrawn,
  })
})

it('says with a correction, and with its undo, what it is made of', async () => {
  const corrected = { ...withdrawn, kind: 'complaint', note: 'x' } as const
  const { client, steps } = answering(corrected)
  const { undo } = await carryOut(withdrawn, { kind: 'correct', of: 'complaint', note: 'x' }, 'r', client)
  if (undo === null) throw new Error('expected an undo')
  await carryOut(undo.of, undo.wanted, 's', client)
  expect(steps).toEqual([
    { request: 'r', step: 'correct', kind: 'complaint', note: 'x', was: { kind: 'other', note: '' } },
    { request: 's', step: 'correct', kind: 'other', note: '', was: { kind: 'complaint', note: 'x' } },
  ])
})
