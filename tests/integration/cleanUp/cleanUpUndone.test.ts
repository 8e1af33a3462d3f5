import { afterEach, expect, it } from 'vitest'
import type { BinAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { DecidedMails, DecisionPreviewAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { SearchAnswer } from '../../../src/contract/schemas.ts'
import { type CleanUpService, type MailInFolder, startCleanUpService } from './cleanUpMailbox.ts'

const withPromise: MailInFolder = {
  ...{ folder: 'Inbox', name: 'zegel', from: 'Zegelvriend <zegelvriend@kennis.example>', day: 3 },
  subject: 'Zegelfeest zaterdag',
  text: 'Ik beloof dat ik je uiterlijk vrijdag 30 oktober 2026 de foto van het zegelfeest stuur.',
}

let service: CleanUpService
afterEach(() => service.close())

it('what was filed with a promise, undone and then called private stays out of its case until it is erased', async () => {
  service = await startCleanUpService([withPromise])
  const { id } = await service.openCase('2026-0142')
  await service.settled()
  const about = { what: 'rule', field: 'folder', value: 'Inbox' } as const
  await service.decide({ decision: 'file', about, case: id })
  expect((await service.settled()).standings).toMatchObject({ filed: 1 })
  const made = await service.ask('/api/clean-up/own/decisions')
  const { decisions } = (await made.json()) as { decisions: readonly { id: string }[] }
  await service.undo(decisions[0]?.id ?? '')
  expect((await service.settled()).standings).toMatchObject({ filed: 0 })
  await service.decide({ decision: 'private', about })
  expect(await service.settled()).toMatchObject({ standings: { private: 1 }, filing: { asked: 1 } })
  await service.organisation.follower.settled()

  const { hits } = (await (await service.ask('/api/search?query=zegelfeest')).json()) as SearchAnswer
  expect(hits).toEqual([])
  for (const route of ['/api/commitments', `/api/cases/${id}/timeline`, `/api/cases/${id}`])
    expect((await (await service.ask(route)).text()).toLowerCase()).not.toContain('zegelfeest')
  const bin = (await (await service.ask('/api/bin')).json()) as BinAnswer
  expect(bin.filings[0]?.filing.withdrawn?.toErase).toEqual(['promise'])
})

it('says of a group, a selection and a rule, before they are called private, what of them is erased and who is asked', async () => {
  const plain: MailInFolder = { ...withPromise, name: 'groet', subject: 'Groet', text: 'Tot zaterdag!' }
  const other: MailInFolder = { ...plain, name: 'ander', folder: 'Archief', from: 'Ander <a@elders.example>' }
  service = await startCleanUpService([withPromise, plain, other])
  const { id } = await service.openCase('2026-0142')
  await service.settled()
  const rule = { what: 'rule', field: 'folder', value: 'Inbox' } as const
  const { id: decision } = await service.decide({ decision: 'file', about: rule, case: id })
  await service.settled()
  await service.undo(decision)
  await service.settled()
  const [group, elsewhere] = (await service.groups('by=folder')).toSorted((one) =>
    one.title === 'Inbox' ? -1 : 1,
  )
  const mails = await service.mails()
  expect([group?.inBin, elsewhere?.inBin]).toEqual([2, 0])
  expect(
    mails
      .filter(({ inBin }) => inBin)
      .map(({ subject }) => subject)
      .toSorted(),
  ).toEqual(['Groet', 'Zegelfeest zaterdag'])
  const told = async (about: DecidedMails) => {
    const preview = await service.send('/preview', about)
    return ((await preview.json()) as DecisionPreviewAnswer).calledPrivate
  }
  const expected = { erased: 1, asked: 1, takenOut: 0, stays: 0, because: ['promise'] }
  expect(await told(rule)).toEqual(expected)
  expect(await told({ what: 'group', group: group?.id ?? '' })).toEqual(expected)
  expect(await told({ what: 'mails', mails: mails.map((mail) => mail.id) })).toEqual(expected)
  expect(await told({ what: 'group', group: elsewhere?.id ?? '' })).toBeNull()

  await service.decide({ decision: 'private', about: rule })
  expect((await service.settled()).filing).toMatchObject({ asked: expected.asked })
  const bin = (await (await service.ask('/api/bin')).json()) as BinAnswer
  expect(bin.filings).toHaveLength(1)
  expect(await told(rule)).toBeNull()
})
