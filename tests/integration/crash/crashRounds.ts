import { randomUUID } from 'node:crypto'
import { dossier } from '../dossierCommand.ts'
import { inCrashFolder, type RunningService, serve, stop } from '../dossierProcess.ts'
import { actKinds, ask, cases, commitmentsOf, type KeptMail, OutboxClient } from './outboxClient.ts'

const clients = 8

export interface CrashResult {
  /** Acts: filings, withdrawals, moves and whatever else was answered. */
  readonly acknowledged: number
  readonly mails: number
  /** Kinds of acts of which none was acknowledged: of those the run says nothing. */
  readonly notDone: readonly string[]
  /** What is not as it was acknowledged, or is there twice. Must be empty. */
  readonly lost: readonly string[]
  readonly verifyStatus: number
  readonly verifyWords: string
}

/**
 * Starts a service, lets eight clients work, kills it with SIGKILL at a random moment, starts it again, lets them send
 * again what was not answered, and looks whether all is as it was acknowledged; so many rounds over one folder.
 */
export const crashRounds = (rounds: number, onRound: (round: number) => void): Promise<CrashResult> =>
  inCrashFolder(async (data) => {
    const working = Array.from({ length: clients }, () => new OutboxClient())
    const lost: string[] = []
    await openCases(data)
    for (let round = 0; round < rounds; round++) {
      await crashOnce(data, working)
      lost.push(...(await lostAfterRestart(data, working, ({ touched }) => [...touched])))
      for (const { touched } of working) touched.clear()
      onRound(round)
    }
    lost.push(...(await lostAfterRestart(data, working, ({ mails }) => mails)))
    const { status, out, remarks } = await dossier('verify', '--data', data, '--json')
    return {
      acknowledged: working.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      mails: working.reduce((sum, { mails }) => sum + mails.length, 0),
      notDone: actKinds.filter((kind) => !working.some(({ acts }) => acts.has(kind))),
      ...{ lost, verifyStatus: status, verifyWords: out + remarks },
    }
  })

const openCases = async (data: string): Promise<void> => {
  const service = await serve(data)
  for (const reference of cases) {
    const body = JSON.stringify({ request: randomUUID(), reference, title: 'Proef', client: '' })
    await ask(service, '/api/cases', { method: 'POST', body })
  }
  await stop(service.process)
}

const crashOnce = async (data: string, working: readonly OutboxClient[]): Promise<void> => {
  const service = await serve(data)
  const acting = working.map((client) => client.actUntilGone(service))
  // A moment that no request chose: the point of the test is that any may be the last.
  setTimeout(() => service.process.kill('SIGKILL'), 100 + Math.random() * 700)
  await Promise.all(acting)
}

const lostAfterRestart = async (
  data: string,
  working: readonly OutboxClient[],
  mailsOf: (client: OutboxClient) => readonly KeptMail[],
): Promise<readonly string[]> => {
  const service = await serve(data)
  for (const client of working) await client.resend(service)
  const lost: string[] = []
  for (const mail of working.flatMap(mailsOf)) {
    const fault = await faultOf(service, mail)
    if (fault !== null) lost.push(`${mail.filingId}: ${fault}`)
  }
  await stop(service.process)
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
