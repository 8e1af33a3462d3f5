import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { spawnDossier } from '../dossierProcess.ts'
import { type LoopbackSmtp, startLoopbackSmtp } from '../reminders/loopbackSmtp.ts'
import { agreementText, hiddenFields, newestCode, newestText, people, registerFiles } from './decisionSite.ts'

let smtp: LoopbackSmtp
let data: string
const running: ChildProcess[] = []

const key = (id: string): string => `${id}-key-${'0'.repeat(40)}`

beforeEach(async () => {
  smtp = await startLoopbackSmtp()
  data = await mkdtemp(path.join(tmpdir(), 'dossier-public-'))
  await mkdir(path.join(data, 'firm/agreements'), { recursive: true })
  await writeFile(path.join(data, 'firm/agreements/delinde.yaml'), agreementText())
  const aWeekAgo = new Date(Date.now() - 7 * 86_400_000).toISOString()
  await writeFile(
    path.join(data, 'firm/roster.csv'),
    `id,name,address,kind,size,accountDeletedAt\nbas,Bas Oosterling,bas@delinde.example,user,1000,${aWeekAgo}\n`,
  )
  const persons = [
    { id: 'wim', ...people.contact, roles: ['contact'], key: key('wim') },
    { id: 'anouk', ...people.standIn, roles: ['contact'], key: key('anouk') },
  ]
  await writeFile(path.join(data, 'firm/people.yaml'), JSON.stringify(persons))
})
afterEach(async () => {
  for (const service of running.splice(0)) {
    const ended = once(service, 'exit')
    service.kill('SIGTERM')
    await ended
  }
  await smtp.close()
  await rm(data, { recursive: true, force: true })
})

const isFree = async (port: number): Promise<boolean> => {
  const server = createServer()
  const isListening = new Promise<boolean>((resolve) => {
    server.once('listening', () => resolve(true)).once('error', () => resolve(false))
  })
  server.listen(port, '127.0.0.1')
  if (!(await isListening)) return false
  server.close()
  await once(server, 'close')
  return true
}

/**
 * The public address must be known before the service listens. Not of the ports from 32768 on: those the system gives to
 * whoever asks for any, so that one that was free a moment ago may be taken.
 */
const freePort = async (): Promise<number> => {
  for (let port = 20_000 + (process.pid % 10_000); ; port++) if (await isFree(port)) return port
}

/** A `dossier serve --public` of its own, and where its pane and its public pages are reached. */
const serve = async (): Promise<{ readonly api: string; readonly pages: string }> => {
  const port = await freePort()
  const pages = `http://localhost:${port}`
  const variables = {
    DOSSIER_SMTP_HOST: '127.0.0.1',
    DOSSIER_SMTP_PORT: String(smtp.port),
    DOSSIER_SMTP_SECURITY: 'none',
    DOSSIER_SENDER: 'Dossier <dossier@delinde.example>',
  }
  const listening = ['--port', '0', '--public', pages, '--public-port', String(port)]
  const service = spawnDossier(variables, 'serve', '--data', data, '--json', ...listening)
  service.stderr.resume()
  running.push(service)
  const [line] = (await once(createInterface(service.stdout), 'line')) as [string]
  return { api: (JSON.parse(line) as { origin: string }).origin, pages }
}

const linkOf = async (api: string, id: 'wim' | 'anouk', address: string): Promise<string> => {
  const asked = await fetch(`${api}/api/mailboxes/bas/decision-link`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key(id)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ request: randomUUID() }),
  })
  expect([asked.status, await asked.json()]).toEqual([200, { sentTo: address }])
  return new URL(/http:\S+\/decision\/\S+/.exec(await newestText(smtp, address))?.[0] ?? '').pathname
}

const post = (url: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) })

const choose = async (url: string): Promise<Record<string, string>> => {
  const fields = hiddenFields(await (await fetch(url)).text())
  const asked = await post(url, { ...fields, option: 'keepAsShared.kept.removed', reason: 'Bewaren.' })
  expect(asked.status).toBe(200)
  return hiddenFields(await asked.text())
}

describe('two services with public pages on one folder', () => {
  it('record one decision of two people who confirm at the same moment', async () => {
    const [one, other] = [await serve(), await serve()]
    const mine = await linkOf(one.api, 'wim', people.contact.address)
    const yours = await linkOf(one.api, 'anouk', people.standIn.address)
    const first = await choose(one.pages + mine)
    const second = await choose(other.pages + yours)
    const codes = [
      await newestCode(smtp, people.contact.address),
      await newestCode(smtp, people.standIn.address),
    ]
    const answers = await Promise.all([
      post(one.pages + mine, { ...first, code: codes[0] ?? '' }),
      post(other.pages + yours, { ...second, code: codes[1] ?? '' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const entries = await registerFiles(path.join(data, 'firm'), 'bas')
    expect(entries.filter((text) => text.includes('"kind":"decisionRecorded"'))).toHaveLength(1)
    for (const { pages } of [one, other]) {
      expect(await (await fetch(pages + mine)).text()).toContain('ICT Partner krijgt bericht')
      expect((await fetch(`${pages}/api/me`)).status).toBe(404)
    }
  })
})
