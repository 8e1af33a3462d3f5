import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import type { CommitmentAnswer } from '../../../src/contract/commitmentSchemas.ts'
import { usualReminders } from '../../../src/domain/commitments/commitmentReminders.ts'
import type { Delivery, Letter, Postman } from '../../../src/ports/postman.ts'
import { caseRegister } from '../../../src/service/cases/caseRegister.ts'
import type { CommitmentRemindingParts } from '../../../src/service/reminding/commitmentRemindingParts.ts'
import { remindOfCommitments } from '../../../src/service/reminding/remindOfCommitments.ts'
import { mailOf, persons, startTestService, type TestService } from '../testService.ts'

let service: TestService
afterEach(() => service.close())

/** A postman whose letters can be read, and who answers as he is told. */
const postmanOf = (answers: readonly Delivery[] = []) => {
  const letters: Letter[] = []
  const postman: Postman = {
    ready: async () => 'ready',
    send: async (letter) => {
      letters.push(letter)
      return answers[letters.length - 1] ?? { kind: 'accepted' }
    },
    close: () => undefined,
  }
  return { letters, postman }
}

const partsOf = (postman: Postman | null): CommitmentRemindingParts => ({
  organisation: service.organisation,
  organisationName: 'Adviesbureau De Linde',
  people: async () => persons,
  rules: usualReminders,
  language: 'nl',
  postman,
  pages: 'https://dossier.delinde.example',
  senderDomain: 'delinde.example',
})

const post = async (path: string, body: object): Promise<CommitmentAnswer> => {
  const sent = { method: 'POST', body: JSON.stringify({ request: randomUUID(), ...body }) }
  return (await (await service.ask(path, sent)).json()) as CommitmentAnswer
}

const promised = async (change: object = {}): Promise<CommitmentAnswer> => {
  // Answered with an error where it was opened before.
  await service.openCase('2026-0142')
  const noted = await post('/api/cases/2026-0142/commitments', {
    ...{
      promisor: 'us',
      promisorName: 'Anouk de Boer',
      promisee: 'Jan Jansen',
      dueWords: 'uiterlijk vrijdag',
    },
    ...{
      what: 'De offerte ligt er vrijdag; ook die van 2,5\nBijlage',
      due: '2026-11-27',
      quote: '',
      origin: 'byHand',
    },
    ...{ owner: null, filing: null },
    ...change,
  })
  await service.organisation.follower.settled()
  return noted
}

const kindsIn = async (caseId: string): Promise<readonly string[]> => {
  const folder = path.join(service.root, caseRegister(caseId).folder)
  const names = (await readdir(folder)).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')))
  return texts.map((text) => JSON.parse(text.split('\n')[0] ?? '').kind)
}

describe('a commitment that falls due', () => {
  it('is told to its owner once, however many rounds run at once, and again on the day and when it is overdue', async () => {
    service = await startTestService()
    const { id } = await promised()
    const { letters, postman } = postmanOf()
    const round = (now: string) => remindOfCommitments(partsOf(postman), now)

    expect(await round('2026-11-23T08:00:00Z')).toEqual([])
    await Promise.all(Array.from({ length: 3 }, () => round('2026-11-24T08:00:00Z')))
    await round('2026-11-25T08:00:00Z')
    expect(letters).toHaveLength(1)
    await round('2026-11-27T08:00:00Z')
    await round('2026-11-28T08:00:00Z')
    await round('2026-11-29T08:00:00Z')
    expect(letters.map(({ subject }) => subject.split(':')[0])).toEqual([
      'Over 3 dagen',
      'Vandaag',
      'Te laat',
    ])
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(3)
    expect(letters[0]?.messageId).toMatch(/^<commitment\.2026-0142\.\d+@delinde\.example>$/)
    expect(letters[0]?.to.address).toBe('a.deboer@delinde.example')
    expect(letters[0]?.text).toMatch(
      /Jan Jansen[\s\S]*27 november 2026[\s\S]*2026-0142 Renovatie Vlietstraat/,
    )
    expect(letters[0]?.text).toContain(
      'https://dossier.delinde.example/overview.html?place=cases&open=2026-0142\n',
    )
    expect((await kindsIn(id.split('.')[0] ?? '')).filter((kind) => kind.startsWith('reminder'))).toEqual([
      'reminderClaimed',
      'reminderSent',
      'reminderClaimed',
      'reminderSent',
      'reminderClaimed',
      'reminderSent',
    ])
  })

  it('is told to nobody once it was settled, though the index does not know yet', async () => {
    service = await startTestService()
    const { id } = await promised()
    await post(`/api/commitments/${id}/changes`, { step: 'settle', state: 'kept', note: '' })
    const { letters, postman } = postmanOf()
    await remindOfCommitments(partsOf(postman), '2026-11-27T08:00:00Z')
    expect(letters).toEqual([])
  })

  it('is sent again under the same Message-ID when it failed, and says that it may have arrived twice', async () => {
    service = await startTestService()
    await promised()
    const { letters, postman } = postmanOf([{ kind: 'failed', because: 'busy', maybeAccepted: true }])
    const first = await remindOfCommitments(partsOf(postman), '2026-11-24T08:00:00Z')
    expect(first[0]?.became).toEqual({ kind: 'failed', because: 'busy', maybeAccepted: true })
    const [soon] = await remindOfCommitments(partsOf(postman), '2026-11-24T08:00:30Z')
    expect(soon?.became.kind).toBe('waiting')
    const [again] = await remindOfCommitments(partsOf(postman), '2026-11-24T08:10:00Z')
    expect(again?.became).toEqual({ kind: 'sent', mayHaveArrivedTwice: true })
    expect(letters[1]?.messageId).toBe(letters[0]?.messageId)
  })

  it('claims nothing without a mail server, nor in a dry run', async () => {
    service = await startTestService()
    const { id } = await promised()
    const now = '2026-11-24T08:00:00Z'
    expect((await remindOfCommitments(partsOf(null), now))[0]?.became).toEqual({
      kind: 'notSent',
      because: 'notSet',
    })
    const dry = await remindOfCommitments(partsOf(postmanOf().postman), now, { dryRun: true })
    expect(dry[0]).toMatchObject({ commitment: id, daysBefore: 3, became: { kind: 'wouldSend' } })
    expect(await kindsIn('2026-0142')).toEqual(['caseOpened', 'commitmentNoted'])
  })
})

it('letter and calendar event lead to the mail in its case, by a link without a word of it', async () => {
  service = await startTestService()
  await service.openCase('2026-0142')
  const { filing } = await service.filed('2026-0142', mailOf())
  const { id } = await promised({ filing: filing.id })
  const link = `/overview.html?place=cases&open=${filing.id}`
  const { letters, postman } = postmanOf()
  await remindOfCommitments(partsOf(postman), '2026-11-24T08:00:00Z')
  expect(letters[0]?.text).toContain(`Open het bericht in Dossier:\nhttps://dossier.delinde.example${link}\n`)
  expect(letters[0]?.html).toContain(`https://dossier.delinde.example${link.replace('&', '&amp;')}"`)
  const calendar = await (await service.ask(`/api/commitments.ics?id=${id}`)).text()
  expect(calendar.replaceAll('\r\n ', '')).toContain(`${service.origin}${link}\r\n`)
  await remindOfCommitments({ ...partsOf(postman), pages: null }, '2026-11-27T08:00:00Z')
  expect(letters[1]?.text).not.toContain('http')
})

it('the calendar file holds the open due days alone, each with an alarm and an id that stays', async () => {
  service = await startTestService()
  const open = await promised()
  const kept = await promised({ what: 'Klaar' })
  expect(kept.state).toBe('open')
  await post(`/api/commitments/${kept.id}/changes`, { step: 'settle', state: 'kept', note: '' })
  const response = await service.ask('/api/commitments.ics?standing=any')
  expect(response.headers.get('content-type')).toContain('text/calendar')
  const calendar = new ICAL.Component(ICAL.parse(await response.text()))
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  expect(events.map(({ uid }) => uid)).toEqual([`commitment.${open.id}@dossier`])
  const [event] = events
  expect(event?.startDate.toString()).toBe('2026-11-27')
  expect(event?.summary).toContain('De offerte ligt er vrijdag; ook die van 2,5 Bijlage')
  expect(event?.component.getAllSubcomponents('valarm')).toHaveLength(1)
  // Written down without a mail: it leads to its case.
  expect(event?.component.getFirstPropertyValue('url')).toBe(
    `${service.origin}/overview.html?place=cases&open=2026-0142`,
  )
  const one = await (await service.ask(`/api/commitments.ics?id=${open.id}`)).text()
  expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1)
})
