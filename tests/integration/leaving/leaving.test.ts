import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PreferencesAnswer } from '../../../src/contract/caseWorkSchemas.ts'
import type { CleanUpMailsAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import type { CommitmentAnswer } from '../../../src/contract/commitmentSchemas.ts'
import type { OffersAnswer, ToHandOverAnswer } from '../../../src/contract/handOverSchemas.ts'
import type { ReportAnswer } from '../../../src/contract/leavingReportSchemas.ts'
import type { LeavingAnswer, OpenedTextAnswer } from '../../../src/contract/leavingSchemas.ts'
import type { TroubleAnswer } from '../../../src/contract/troubleSchemas.ts'
import type { Person } from '../../../src/domain/person.ts'
import { openMailSource } from '../../../src/mailfiles/source/openMailSource.ts'
import type { MailSource } from '../../../src/ports/mailSource.ts'
import { mailboxFacts } from '../../unit/domain/retention/mailboxFacts.ts'
import { registerFiles } from '../decisions/decisionSite.ts'
import { errorOf, post, startMailboxService } from '../mailboxes/mailboxService.ts'
import { els, mailOf, type TestService } from '../testService.ts'

const bas: Person = {
  ...{ id: 'bas', name: 'Bas Vos', address: 'b.vos@delinde.example' },
  ...{ roles: ['employee'], customers: null },
}
const facts = mailboxFacts({
  ...{ id: 'a-deboer', name: 'Anouk de Boer', address: 'a.deboer@delinde.example', leavesOn: '2026-12-03' },
})
/** Left a week ago; his mail lies nowhere here. */
const gone = mailboxFacts({
  ...{ id: 'b-vos', name: 'Bas Vos', address: 'b.vos@delinde.example', leavesOn: '2026-11-13' },
})
const words = { subject: 'Zegelonderwerp', name: 'zegelbijlage', person: 'zegelafzender' }
const oddMail = [
  'Message-ID: <zegel@hetanker.example>',
  `From: ${words.person} <${words.person}@hetanker.example>`,
  `Subject: ${words.subject}`,
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'zegeltekst',
  '--b',
  `Content-Disposition: attachment; filename="${words.name}.pdf.exe"`,
  '',
  'x',
  '--b--',
  '',
].join('\r\n')

describe('leaving, through the routes', () => {
  let service: TestService
  let source: MailSource
  const staff = [els, bas]
  let mail = ''
  let [commitment, caseId] = ['', '']

  beforeAll(async () => {
    mail = await mkdtemp(path.join(tmpdir(), 'dossier-leaving-'))
    await mkdir(path.join(mail, 'box'))
    await writeFile(path.join(mail, 'box', `${words.subject}.eml`), oddMail)
    source = await openMailSource(path.join(mail, 'box'), path.join(mail, 'index.sqlite'))
    const mailSources = {
      sourceOf: async (address: string) => (address === facts.address ? source : null),
      close: async () => undefined,
    }
    service = await startMailboxService({ mailboxes: [facts, gone], persons: staff, mailSources })
    const opened = await service.openCase('Z-1')
    caseId = opened.id
    await service.filed(opened.id, mailOf())
    const noted = await post(service, `/api/cases/${opened.id}/commitments`, 'anouk', {
      ...{ filing: null, promisor: 'us', promisorName: '', promisee: 'Het Anker', what: 'Tekening sturen' },
      ...{ quote: '', due: null, dueWords: '', origin: 'byHand', owner: null },
    })
    commitment = ((await noted.json()) as CommitmentAnswer).id
  })
  afterAll(async () => {
    await service.close()
    await source.close()
    await rm(mail, { recursive: true })
  })

  const base = `/api/mailboxes/${facts.id}`
  const view = async (as: string) =>
    (await (await service.ask(`${base}/leaving`, { as })).json()) as LeavingAnswer
  const done = async (route: string, as: string, body: Readonly<Record<string, unknown>>) => {
    const response = await post(service, route, as, body)
    expect([route, response.status]).toEqual([route, 200])
    return (await response.json()) as LeavingAnswer
  }
  /** Lets the index take in nothing until what it gives is called. */
  const holdIndex = (): (() => void) => {
    const { index } = service.organisation
    const { apply } = index
    const held = Promise.withResolvers<void>()
    Object.assign(index, {
      apply: (entries: Parameters<typeof apply>[0]) => held.promise.then(() => apply(entries)),
    })
    return () => {
      Object.assign(index, { apply })
      held.resolve()
    }
  }
  const stateOf = ({ checks }: LeavingAnswer, name: string) =>
    checks.find(({ check }) => check === name)?.state

  it('counts every mail at the first look at a mailbox that nobody had open', async () =>
    expect((await view('anouk')).numbers).toMatchObject({ mails: 1, undecided: 1 }))

  it('gives a commitment to a successor once he accepts it, and says the same to the same request', async () => {
    expect(stateOf(await view('anouk'), 'commitments')).toBe('open')
    const offered = await done(`${base}/hand-overs`, 'anouk', {
      ...{ to: 'tom', commitments: [commitment], follows: [], note: '' },
    })
    expect(stateOf(offered, 'commitments')).toBe('waiting')
    const offers = (await (await service.ask('/api/hand-overs', { as: 'tom' })).json()) as OffersAnswer
    expect(offers.offers[0]?.commitments[0]?.what).toBe('Tekening sturen')
    const seq = offered.handOvers[0]?.seq ?? 0
    const route = `/api/hand-overs/${facts.id}/${seq}`
    const accepting = { request: 'accept-tom-1', answer: 'accepted', note: '' }
    expect((await post(service, route, 'anouk', accepting)).status).toBe(404)
    for (const _time of [1, 2]) {
      const taken = await post(service, route, 'tom', accepting)
      expect(await taken.json()).toEqual({ commitments: 1, follows: 0, left: 0 })
    }
    expect(stateOf(await view('anouk'), 'commitments')).toBe('settled')
    expect((await service.organisation.index.commitment(commitment))?.owner).toBe('tom')
  })

  it('gives a followed conversation to a successor as one that is offered, whatever the leaver chose for himself', async () => {
    const followsOf = async (as: string) =>
      ((await (await service.ask('/api/preferences', { as })).json()) as PreferencesAnswer).follows
    const follow = { case: caseId, mode: 'file' }
    await post(service, '/api/follows', 'anouk', { messages: ['<een@hetanker.example>'], follow })
    expect(await followsOf('anouk')).toMatchObject([{ mode: 'file' }])
    const { handOvers } = await done(`${base}/hand-overs`, 'anouk', {
      ...{ to: 'tom', commitments: [], follows: [caseId], note: '' },
    })
    const route = `/api/hand-overs/${facts.id}/${handOvers.at(-1)?.seq}`
    const taken = await post(service, route, 'tom', { answer: 'accepted', note: '' })
    expect(await taken.json()).toEqual({ commitments: 0, follows: 1, left: 0 })
    expect(await followsOf('tom')).toMatchObject([{ mode: 'offer' }])
    expect(await followsOf('anouk')).toEqual([])
  })

  it('is signed by two people, with a remark while something is open; a report names the new owner', async () => {
    const signing = (side: string, as: string, remark: string) =>
      post(service, `${base}/leaving/${side}-signature`, as, { remark })
    expect((await signing('leaver', 'anouk', '')).status).toBe(400)
    expect((await signing('leaver', 'anouk', 'De site volgt.')).status).toBe(200)
    expect((await signing('firm', 'anouk', 'x')).status).toBe(403)
    expect((await signing('firm', 'wim', 'Akkoord')).status).toBe(200)
    const report = async (as: string) =>
      (await (await service.ask(`${base}/leaving/report`, { as })).json()) as ReportAnswer
    expect((await report('anouk')).commitments).toEqual([
      { what: 'Tekening sturen', due: null, reference: 'Z-1', owner: 'Tom Verhoeven' },
    ])
    const forFirm = await report('wim')
    expect([forFirm.cases, forFirm.commitments, forFirm.otherCases]).toEqual([[], [], { cases: 1, mails: 1 }])
    expect([forFirm.signatures.leaver?.name, forFirm.signatures.firm?.name]).toEqual([
      'Anouk de Boer',
      'Wim Janssen',
    ])
  })

  it('reports what both signed, with what is another number since', async () => {
    const report = async () =>
      (await (await service.ask(`${base}/leaving/report`, { as: 'anouk' })).json()) as ReportAnswer
    const before = await report()
    expect(before.signed?.numbers).toMatchObject({ filed: 1, commitmentsHandedOver: 1, commitmentsLeft: 0 })
    const takeIn = holdIndex()
    await service.filed(caseId, mailOf({ messageId: '<later@hetanker.example>', text: 'Later' }))
    // The successor gives it back: it was accepted, and is not handed over.
    const change = { step: 'handOver', owner: 'anouk', note: '' }
    const given = await post(service, `/api/commitments/${commitment}/changes`, 'tom', change)
    expect(given.status).toBe(200)
    // Both were told that it is done: it counts, however long the index takes.
    const asked = report()
    for (const as of ['anouk', 'tom', 'wim']) await service.ask('/api/mailboxes', { as })
    takeIn()
    const after = await asked
    expect(after.signed).toEqual(before.signed)
    expect([after.numbers, after.commitments]).toMatchObject([
      { filed: 2, commitmentsHandedOver: 0, commitmentsLeft: 1 },
      [],
    ])
  })

  it('tells what troubles a mailbox without a subject, a correspondent or the name of an attachment', async () => {
    const text = await (await service.ask(`${base}/trouble`, { as: 'ict' })).text()
    const trouble = JSON.parse(text) as TroubleAnswer
    expect(trouble.suspicious.total).toBe(1)
    expect(trouble.suspicious.mails[0]?.attachments[0]).toMatchObject({
      ending: 'exe',
      suspicion: 'disguised',
    })
    expect(trouble.faults).toMatchObject({ noDate: 1 })
    for (const word of Object.values(words)) expect(text.toLowerCase()).not.toContain(word.toLowerCase())
  })

  it('lets the help desk read one mail while its owner shows it, and records both', async () => {
    const trouble = (await (await service.ask(`${base}/trouble`)).json()) as TroubleAnswer
    const mark = trouble.biggest[0]?.mark ?? ''
    // Its owner sees which it is before he shows it.
    expect(trouble.biggest[0]?.own).toMatchObject({ subject: 'Zegelonderwerp', privacy: 'none' })
    expect((await post(service, `${base}/shown-mails`, 'ict', { mail: mark, reason: 'Kijk' })).status).toBe(
      403,
    )
    const shown = await done(`${base}/shown-mails`, 'anouk', { mail: mark, reason: 'Hij opent niet' })
    const route = `${base}/shown-mails/${shown.shown[0]?.seq}`
    const read = (await (await post(service, `${route}/text`, 'ict')).json()) as OpenedTextAnswer
    expect(read.subject).toBe(words.subject)
    expect((await view('anouk')).opened[0]).toMatchObject({ by: 'ICT Partner', subject: words.subject })
    await done(`${route}/hiding`, 'anouk', {})
    expect((await post(service, `${route}/text`, 'ict')).status).toBe(409)
    for (const entry of await registerFiles(service.root, facts.id))
      for (const word of Object.values(words)) expect(entry).not.toContain(word)
  })

  const asking = { person: 'tom', until: '2026-12-10', reason: 'Klanten schrijven' }
  /** Asked by one and granted by another; gives the route that answers it. */
  const entrusted = async (place: string): Promise<string> => {
    const { trusts } = await done(`${place}/trusts`, 'wim', asking)
    const route = `${place}/trusts/${trusts.at(-1)?.seq}`
    await done(route, 'els', { answer: 'granted', reason: '' })
    return route
  }

  it('entrusts no mailbox of somebody who is there, unless the firm states that he cannot do it, which he sees', async () => {
    const refused = await post(service, `${base}/trusts`, 'wim', asking)
    expect([refused.status, (await errorOf(refused)).code]).toEqual([409, 'ownerIsThere'])
    const stated = { ...asking, isOwnerAbsent: true, reason: 'Anouk ligt in het ziekenhuis' }
    await done(`${base}/trusts`, 'wim', stated)
    const { ownerGone, trusts } = await view('anouk')
    expect([ownerGone, trusts.at(-1)]).toMatchObject([
      null,
      { isOwnerAbsent: true, state: 'asked', reason: stated.reason },
    ])
    const seq = trusts.at(-1)?.seq
    await done(`${base}/trusts/${seq}`, 'els', { answer: 'refused', reason: '' })
  })

  it('lets a trusted person sign for a leaver who has gone, until that is ended', async () => {
    const place = `/api/mailboxes/${gone.id}`
    const signing = () => post(service, `${place}/leaving/leaver-signature`, 'tom', { remark: 'Voor Bas' })
    expect((await signing()).status).toBe(404)
    const grant = await entrusted(place)
    const signed = (await (await signing()).json()) as LeavingAnswer
    expect(signed.ownerGone).toBe('lastDayOver')
    expect(signed.signatures.leaver).toMatchObject({ name: 'Tom Verhoeven', isForLeaver: true })
    await done(grant, 'wim', { answer: 'ended', reason: '' })
    expect((await signing()).status).toBe(404)
  })

  it('counts and hands over what somebody left who is among the people no more, once the firm says who he was', async () => {
    const place = `/api/mailboxes/${gone.id}`
    const made = async (reference: string) => {
      const opening = { reference, title: 'Van Bas', client: '' }
      const answered = await post(service, '/api/cases', 'bas', opening)
      return ((await answered.json()) as { readonly id: string }).id
    }
    const [busy] = [await made('Z-8'), await made('Z-9')]
    await service.filed(busy, mailOf({ subject: 'Van Bas' }), 'bas')
    await post(service, `/api/cases/${busy}/commitments`, 'bas', {
      ...{ filing: null, promisor: 'us', promisorName: '', promisee: 'Het Anker', what: 'Rapport sturen' },
      ...{ quote: '', due: null, dueWords: '', origin: 'byHand', owner: null },
    })
    const follow = { case: busy, mode: 'offer' }
    await post(service, '/api/follows', 'bas', { messages: ['<bas@hetanker.example>'], follow })
    await service.organisation.follower.settled()
    staff.splice(staff.indexOf(bas), 1)

    const standing = async (as: string) =>
      (await (await service.ask(`${place}/leaving`, { as })).json()) as LeavingAnswer
    const countsOf = ({ checks }: LeavingAnswer) =>
      ['commitments', 'follows', 'emptyCases'].map(
        (name) => checks.find(({ check }) => check === name)?.count,
      )
    const before = await standing('wim')
    expect(countsOf(before)).toEqual([null, null, null])
    expect(before.unclaimed).toEqual([{ id: 'bas', commitments: 1, emptyCases: 1, follows: 1 }])
    expect((await standing('ict')).unclaimed).toEqual([])
    const naming = (person: string) => post(service, `${place}/leaving/owner`, 'wim', { person })
    expect([(await naming('anouk')).status, (await naming('niemand')).status]).toEqual([409, 409])
    const named = await done(`${place}/leaving/owner`, 'wim', { person: 'bas' })
    expect([countsOf(named), named.unclaimed]).toEqual([[1, 1, 1], []])

    const grant = await entrusted(place)
    const open = await service.ask(`${place}/leaving/hand-over`, { as: 'tom' })
    const { commitments, follows, emptyCases } = (await open.json()) as ToHandOverAnswer
    expect(emptyCases.map(({ reference }) => reference)).toEqual(['Z-9'])
    const { handOvers } = await done(`${place}/hand-overs`, 'tom', {
      ...{ to: 'anouk', commitments: commitments.map(({ id }) => id), note: '' },
      follows: follows.map(({ case: of }) => of.id),
    })
    const route = `/api/hand-overs/${gone.id}/${handOvers.at(-1)?.seq}`
    const taken = await post(service, route, 'anouk', { answer: 'accepted', note: '' })
    expect(await taken.json()).toEqual({ commitments: 1, follows: 1, left: 0 })
    expect(countsOf(await standing('wim'))).toEqual([0, 0, 1])
    await done(grant, 'wim', { answer: 'ended', reason: '' })
  })

  it('opens an entrusted mail after two people said so, with a reason, and shows it to its owner', async () => {
    const { biggest } = (await (await service.ask(`${base}/trouble`)).json()) as TroubleAnswer
    const opening = () =>
      post(service, `${base}/opened-mails`, 'tom', { mail: biggest[0]?.mark, reason: 'Klant vraagt ernaar' })
    expect((await opening()).status).toBe(404)
    // She left before the day that was planned.
    const told = { instructedBy: 'Wim Janssen', note: '' }
    await post(service, `${base}/facts`, 'wim', { fact: 'leavesOn', value: '2026-11-20', ...told })
    const asked = await done(`${base}/trusts`, 'wim', asking)
    const route = `${base}/trusts/${asked.trusts.at(-1)?.seq}`
    expect((await post(service, route, 'wim', { answer: 'granted', reason: '' })).status).toBe(409)
    await done(route, 'els', { answer: 'granted', reason: '' })
    expect(((await (await opening()).json()) as OpenedTextAnswer).text).toContain('zegeltekst')
    const [newest] = (await view('anouk')).opened
    expect(newest).toMatchObject({ by: 'Tom Verhoeven', as: 'trusted', reason: 'Klant vraagt ernaar' })
    expect((await view('wim')).opened[0]?.subject).toBeNull()
    // Who has gone sees no pane: the firm's report has the list to hand to her, and nothing of what the mail says.
    const report = await (await service.ask(`${base}/leaving/report`, { as: 'wim' })).text()
    const { opened, openings } = JSON.parse(report) as ReportAnswer
    expect([opened, openings.map(({ by, as }) => [by, as])]).toEqual([
      2,
      [
        ['Tom Verhoeven', 'trusted'],
        ['ICT Partner', 'helpDesk'],
      ],
    ])
    const { at, size, sentAt } = newest ?? {}
    expect(openings[0]).toMatchObject({ at, size, sentAt, reason: 'Klant vraagt ernaar' })
    expect(report).not.toContain(words.subject)
    const over = await post(service, `${base}/leaving/leaver-signature`, 'tom', { remark: 'Nog eens' })
    expect([over.status, (await errorOf(over)).code]).toEqual([409, 'leaverSigned'])
    await done(route, 'wim', { answer: 'ended', reason: '' })
    expect((await opening()).status).toBe(404)
  })

  it('names the leaver’s cases without mail to whoever hands over, and to nobody else', async () => {
    const made = await post(service, '/api/cases', 'anouk', { reference: 'Z-2', title: 'Leeg', client: '' })
    expect(made.status).toBe(201)
    const empty = async (as: string) => service.ask(`${base}/leaving/hand-over`, { as })
    const { emptyCases } = (await (await empty('anouk')).json()) as ToHandOverAnswer
    expect(emptyCases.map(({ reference }) => reference)).toEqual(['Z-2'])
    expect(stateOf(await view('anouk'), 'emptyCases')).toBe('open')
    expect((await empty('wim')).status).toBe(403)
  })

  it('counts in the report the private mail that its owner took along, once he did', async () => {
    const listed = await service.ask('/api/clean-up/own/mails?offset=0&limit=10', { as: 'anouk' })
    const { mails } = (await listed.json()) as CleanUpMailsAnswer
    const about = { what: 'mails', mails: mails.map(({ id }) => id) }
    const decided = await post(service, '/api/clean-up/own/decisions', 'anouk', {
      decision: 'private',
      about,
    })
    expect(decided.status).toBe(200)
    const numbers = async (as: string) => {
      const report = await service.ask(`${base}/leaving/report`, { as })
      const { private: own, privateTaken } = ((await report.json()) as ReportAnswer).numbers
      return [own, privateTaken]
    }
    expect(await numbers('wim')).toEqual([1, 0])
    const zip = await service.ask('/api/clean-up/own/private.zip?form=eml', { as: 'anouk' })
    expect((await zip.arrayBuffer()).byteLength).toBeGreaterThan(100)
    expect(await numbers('wim')).toEqual([1, 1])
    expect(await numbers('anouk')).toEqual([1, 1])
  })
})
