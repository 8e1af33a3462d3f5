import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CleanUpPictureAnswer, MadeDecisionAnswer } from '../../../src/contract/cleanUpSchemas.ts'
import { dossier } from '../dossierCommand.ts'
import { inCrashFolder, type RunningService, serve, stop } from '../dossierProcess.ts'
import { ask } from './outboxClient.ts'

const owner = { id: 'anouk', name: 'Anouk de Boer', address: 'a.deboer@delinde.example' }
const [wrongCase, rightCase] = ['2026-0001', '2026-0002'] as const
const cleanUp = '/api/clean-up/own'

export interface CleanUpCrashResult {
  readonly kills: number
  /** Mails that stand in the wrong case, or not exactly once in the right one, or their promises. Must be empty. */
  readonly wrong: readonly string[]
  readonly verifyStatus: number
}

const messageIdAt = (number: number): string => `<brief-${number}@hetanker.example>`
const promiseAt = (number: number): string => `Wij leveren zending ${number} uiterlijk 31 december 2026.`

/**
 * Files a whole mailbox in a wrong case, takes that back and files it in the right one, while the service is killed with
 * SIGKILL at any moment; so many times in each part. Nobody tells it to go on.
 */
export const crashWhileCleaningUp = (mails: number, kills: number): Promise<CleanUpCrashResult> =>
  inCrashFolder(async (data) => {
    await fillMailbox(path.join(data, 'mail'), mails)
    await mkdir(path.join(data, 'firm'))
    const people = [{ ...owner, roles: ['employee'], key: 'k'.repeat(32) }]
    await writeFile(path.join(data, 'firm/people.yaml'), JSON.stringify(people))
    const start = () => serve(data, '--mail', `${owner.address}=${path.join(data, 'mail')}`)
    const open = await start()
    for (const reference of [wrongCase, rightCase])
      await post(open, '/api/cases', { request: randomUUID(), reference, title: 'Proef', client: '' })
    const mistake = await fileAll(open, wrongCase)
    await killed(open)
    for (let kill = 1; kill < kills; kill++) await killed(await start())
    const undoing = await start()
    await post(undoing, `${cleanUp}/decisions/${mistake.id}/undo`, {})
    await killed(undoing)
    await killed(await start())
    const again = await start()
    await fileAll(again, rightCase)
    await killed(again)
    for (let kill = 1; kill < kills; kill++) await killed(await start())
    const service = await start()
    await settled(service)
    const numbers = Array.from({ length: mails }, (_, number) => number)
    const wrong = [
      ...(await filedIn(service, wrongCase)).map((id) => `${id} in the wrong case`),
      ...notOnce(await filedIn(service, rightCase), numbers.map(messageIdAt)),
      ...notOnce(await promisedIn(service), numbers.map(promiseAt)),
    ]
    await stop(service.process)
    const { status } = await dossier('verify', '--data', data, '--json')
    return { wrong, kills: 2 * kills + 2, verifyStatus: status }
  })

/** Those that are there more or less often than once, and whatever else is there. */
const notOnce = (found: readonly string[], wanted: readonly string[]): readonly string[] => [
  ...wanted.filter((one) => found.filter((other) => other === one).length !== 1),
  ...found.filter((one) => !wanted.includes(one)),
]

const fillMailbox = async (root: string, mails: number): Promise<void> => {
  await mkdir(path.join(root, 'Inbox'), { recursive: true })
  for (let number = 0; number < mails; number++)
    await writeFile(
      path.join(root, 'Inbox', `${number}.eml`),
      [
        `Message-ID: ${messageIdAt(number)}`,
        'From: Petra Schouten <p.schouten@hetanker.example>',
        `To: ${owner.name} <${owner.address}>`,
        'Date: Mon, 02 Mar 2026 09:30:00 +0100',
        `Subject: Zending ${number}`,
        '',
        promiseAt(number),
        '',
      ].join('\r\n'),
    )
}

/** A moment that no request chose: the point of the test is that any may be the last. */
const killed = async ({ process }: RunningService): Promise<void> => {
  await pause(Math.random() * 500)
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

const fileAll = async (service: RunningService, caseId: string): Promise<MadeDecisionAnswer> => {
  await settled(service)
  return post(service, `${cleanUp}/decisions`, {
    ...{ request: randomUUID(), decision: 'file', case: caseId },
    about: { what: 'rule', field: 'domain', value: 'hetanker.example' },
  })
}

const settled = async (service: RunningService): Promise<void> => {
  for (;;) {
    const { reading, filing, suggestions } = await get<CleanUpPictureAnswer>(service, cleanUp)
    if (reading === null && filing?.state !== 'running' && !suggestions.isRenewing) return
    await pause(20)
  }
}

interface CasePage {
  readonly filings: readonly { readonly id: string; readonly message: { readonly messageId: string } }[]
  readonly more: boolean
}

const filedIn = async (service: RunningService, caseId: string): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let before = ''; ; ) {
    const page = await get<CasePage>(service, `/api/cases/${caseId}${before}`)
    ids.push(...page.filings.map(({ message }) => message.messageId))
    const last = page.filings.at(-1)?.id
    if (!page.more || last === undefined) return ids
    before = `?before=${last.slice(last.lastIndexOf('.') + 1)}`
  }
}

const promisedIn = async (service: RunningService): Promise<readonly string[]> => {
  const found = await get<{ readonly commitments: readonly { readonly quote: string }[] }>(
    service,
    '/api/commitments?standing=any&limit=200',
  )
  return found.commitments.map(({ quote }) => quote)
}

const get = async <Answer>(service: RunningService, route: string): Promise<Answer> =>
  (await (await ask(service, route)).json()) as Answer

const post = async <Answer>(service: RunningService, route: string, body: object): Promise<Answer> => {
  const response = await ask(service, route, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${route}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}
