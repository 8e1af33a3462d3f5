import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { dossier } from '../dossierCommand.ts'
import { inCrashFolder, type RunningService, serve, stop } from '../dossierProcess.ts'
import {
  type ActKind,
  actKinds,
  ask,
  cases,
  commitmentsOf,
  type KeptMail,
  OutboxClient,
} from './outboxClient.ts'

const clients = 8

export interface CrashResult {
  /** Acts: filings, withdrawals, moves and whatever else was answered. */
  readonly acknowledged: number
  readonly mails: number
  /** What is not as it was acknowledged, or is there twice. Must be empty. */
  readonly lost: readonly string[]
  readonly verifyStatus: number
  readonly verifyWords: string
}

/**
 * Lets eight clients work at a service, kills it with SIGKILL at a random moment, starts it again, lets them send again what
 * was not answered, and looks whether all is as it was acknowledged; so many rounds over one folder, and more until of each
 * kind of act one was acknowledged: of the others the run would say nothing.
 */
export const crashRounds = (rounds: number, onRound: (round: number) => void): Promise<CrashResult> =>
  inCrashFolder(async (data) => {
    const working = Array.from({ length: clients }, () => new OutboxClient())
    const isDone = (kind: ActKind): boolean => working.some(({ acts }) => acts.has(kind))
    const lost: string[] = []
    let service = await serve(data)
    await openCases(service)
    for (let round = 0; round < rounds || !actKinds.every(isDone); round++) {
      await crash(service, working)
      service = await serve(data)
      for (const client of working) await client.resend(service)
      lost.push(
        ...(await lostAt(
          service,
          working.flatMap(({ touched }) => [...touched]),
        )),
      )
      for (const { touched } of working) touched.clear()
      onRound(round)
    }
    await stop(service.process)
    service = await serve(data)
    lost.push(
      ...(await lostAt(
        service,
        working.flatMap(({ mails }) => mails),
      )),
    )
    await stop(service.process)
    const { status, out, remarks } = await dossier('verify', '--data', data, '--json')
    return {
      acknowledged: acknowledgedBy(working),
      mails: working.reduce((sum, { mails }) => sum + mails.length, 0),
      ...{ lost, verifyStatus: status, verifyWords: out + remarks },
    }
  })

const acknowledgedBy = (working: readonly OutboxClient[]): number =>
  working.reduce((sum, { acknowledged }) => sum + acknowledged, 0)

const openCases = async (service: RunningService): Promise<void> => {
  for (const reference of cases) {
    const body = JSON.stringify({ request: randomUUID(), reference, title: 'Proef', client: '' })
    await ask(service, '/api/cases', { method: 'POST', body })
  }
}

/** Kills it at a moment that no request chose, for any may be the last, after acts as many as a fast machine does and a slow one. */
const crash = async (service: RunningService, working: readonly OutboxClient[]): Promise<void> => {
  const enough = acknowledgedBy(working) + Math.random() * 8 * clients
  const acting = Promise.all(working.map((client) => client.actUntilGone(service)))
  const killing = (async () => {
    while (acknowledgedBy(working) < enough) await pause(1)
    await pause(Math.random() * 100)
    service.process.kill('SIGKILL')
  })()
  await Promise.all([acting, killing])
}

const lostAt = async (service: RunningService, mails: readonly KeptMail[]): Promise<readonly string[]> => {
  const lost: string[] = []
  for (const mail of mails) {
    const fault = await faultOf(service, mail)
    if (fault !== null) lost.push(`${mail.filingId}: ${fault}`)
  }
  return lost
}

const isSavedApart = async (service: RunningService, filingId: string): Promise<boolean> => {
  const answer = await ask(service, `/api/filings/${filingId}/attachments`)
  const { attachments } = (await answer.json()) as { attachments: { saved: number | null }[] }
  return attachments.some(({ saved }) => saved !== null)
}

/** What is not as it was acknowledged: its bytes, where it stands and how often, its commitment, what was saved apart. */
const faultOf = async (service: RunningService, mail: KeptMail): Promise<string | null> => {
  const message = await ask(service, `/api/filings/${mail.filingId}/message`)
  if ((await message.text()) !== mail.bytes) return 'its bytes are not there'
  const search = await ask(service, `/api/search?query=${mail.word}`)
  const { hits } = (await search.json()) as { hits: { filing: { id: string } }[] }
  const standing = hits.map(({ filing }) => filing.id).join()
  if (standing !== (mail.isWithdrawn ? '' : mail.filingId)) return `it stands as ${standing}`
  const isSaved = await isSavedApart(service, mail.filingId)
  if (isSaved !== mail.isSaved) return `its attachment ${isSaved ? 'is' : 'is not'} saved apart`
  const states = (await commitmentsOf(service, mail.filingId)).map(({ state }) => state).join()
  const expected = mail.isKept ? 'kept' : 'open'
  return states === (mail.isWithdrawn ? '' : expected) ? null : `its commitment is ${states}`
}
