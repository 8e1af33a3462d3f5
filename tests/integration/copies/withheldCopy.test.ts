import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import type { CopyStateAnswer } from '../../../src/contract/copySchemas.ts'
import { type CleanUpService, type MailInFolder, startCleanUpService } from '../cleanUp/cleanUpMailbox.ts'

let service: CleanUpService
afterEach(() => service.close())

const place = '/api/copies/mailboxes/own'
const letters: readonly MailInFolder[] = [
  { folder: 'Inbox', name: 'akkoord', from: 'Petra <p@hetanker.example>', subject: 'Akkoord', day: 1 },
  { folder: 'Inbox', name: 'feest', from: 'Sanne <sanne@kennis.example>', subject: 'Zaterdag', day: 2 },
  { folder: 'Privé', name: 'verf', from: 'Iris <iris@schilders.example>', subject: 'Verf', day: 3 },
]

const stateOfCopy = async (): Promise<CopyStateAnswer> => {
  for (;;) {
    const state = (await (await service.ask(place)).json()) as CopyStateAnswer
    if (state.state !== 'running') return state
    await pause(20)
  }
}
const madeCopy = async (): Promise<CopyStateAnswer> => {
  await service.ask(place, { method: 'POST', body: '{}' })
  return stateOfCopy()
}
const say = async (decision: 'private' | 'notNeeded', subject: string): Promise<void> => {
  const mails = (await service.mails()).filter((mail) => mail.subject === subject).map(({ id }) => id)
  await service.decide({ decision, about: { what: 'mails', mails } })
}

it('is no copy any more either where that mail was called not needed between', async () => {
  service = await startCleanUpService(letters)
  await service.settled()
  expect((await madeCopy()).copy).toMatchObject({ copied: 2 })
  await say('notNeeded', 'Zaterdag')
  expect((await stateOfCopy()).state).toBe('done')
  await say('private', 'Zaterdag')
  expect((await stateOfCopy()).state).toBe('withheld')
})

it('is no copy any more once mail that it holds is called private, and made anew without it', async () => {
  service = await startCleanUpService(letters)
  await service.settled()
  expect(await madeCopy()).toMatchObject({ state: 'done', copy: { copied: 2, leftOut: { private: 1 } } })
  await say('private', 'Verf')
  expect((await stateOfCopy()).state).toBe('done')
  await say('private', 'Zaterdag')
  expect(await stateOfCopy()).toMatchObject({ state: 'withheld', copy: null, problem: null })
  expect((await service.ask(`${place}/link`, { method: 'POST', body: '{}' })).status).toBe(404)
  expect(await madeCopy()).toMatchObject({ state: 'done', copy: { copied: 1, leftOut: { private: 2 } } })
})

it('is no copy any more once a mail in it looks private again, as what was decided of it is undone', async () => {
  service = await startCleanUpService(letters)
  await service.settled()
  const { id } = await service.openCase('2026-0142')
  const mails = (await service.mails()).filter(({ subject }) => subject === 'Verf').map((mail) => mail.id)
  const made = await service.decide({ decision: 'file', about: { what: 'mails', mails }, case: id })
  await service.settled()
  expect((await madeCopy()).copy).toMatchObject({ copied: 3 })
  await service.undo(made.id)
  expect((await stateOfCopy()).state).toBe('withheld')
})
