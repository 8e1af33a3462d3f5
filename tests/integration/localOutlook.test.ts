import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LocalOutlook, startLocalOutlook } from '../../src/standin/localOutlook.ts'
import { pstOf } from './mailfiles/mailSourceKinds.ts'

const standin = path.resolve(import.meta.dirname, '../../src/standin')

describe('npm start', () => {
  it('told of an option it does not know, says which ones it knows and ends with 2', async () => {
    const { status, remarks } = await start('--mial', 'somewhere')
    expect(status).toBe(2)
    expect(remarks).toContain("'--mial'")
    expect(remarks).toContain('--mail PATH')
    expect(remarks).not.toMatch(/^\s+at /m)
  })

  it('says of a port that is taken or none what to do, and ends with 2', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const data = await mkdtemp(path.join(tmpdir(), 'dossier-'))
    // The pane's: the mail program's is free, and opened by then.
    const { status, remarks } = await start('--data', data, '--port', String(port - 1))
    taken.close()
    await rm(data, { recursive: true })
    expect([status, remarks]).toEqual([2, expect.stringContaining('choose another with --port')])
    expect((await start('--port', 'vier')).remarks).toContain('expected a whole number')
  })
})

it('npm start says of a data file that was cut off that it is damaged, and where', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-'))
  const letters = Array.from({ length: 20 }, (_, number) => ({ folder: 'Postvak IN', number }))
  const whole = pstOf(letters, 'unicode')
  const mail = path.join(folder, 'archief.pst')
  await writeFile(mail, whole.subarray(0, Math.floor(whole.length * 0.7)))
  const { status, remarks } = await start('--data', path.join(folder, 'data'), '--mail', mail)
  await rm(folder, { recursive: true })
  expect(status).toBe(2)
  expect(remarks).toMatch(/no mail can be read in .*archief\.pst: /)
  expect(remarks).not.toContain('holds no mail')
})

describe('the local Outlook', () => {
  let data = ''
  let running: LocalOutlook | null = null
  beforeEach(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'dossier-'))
  })
  afterEach(async () => {
    await running?.close()
    running = null
    await rm(data, { recursive: true, force: true })
  })

  const open = async (mail: { readonly mail?: string }): Promise<void> => {
    await running?.close()
    running = await startLocalOutlook({
      data,
      ...mail,
      ports: { program: 0, pane: 0, public: 0 },
      pageFolder: data,
      paneFolder: data,
      now: () => '2026-11-21T12:00:00.000Z',
    })
  }

  const known = async () => {
    const { origin, hash } = new URL(running?.url ?? '')
    const { paneUrl } = (await (await fetch(`${origin}/mailbox`)).json()) as { readonly paneUrl: string }
    const headers = { Authorization: `Bearer ${hash.slice('#key='.length)}` }
    const ask = async (about: string) => (await fetch(new URL(about, paneUrl), { headers })).json()
    const { cases } = (await ask('/api/cases')) as { readonly cases: readonly object[] }
    const { mailboxes } = (await ask('/api/mailboxes')) as { readonly mailboxes: readonly object[] }
    return { cases: cases.length, mailboxes: mailboxes.length }
  }

  it("keeps the sample firm's cases and mailboxes out of a person's own mail", async () => {
    await open({})
    const sample = await known()
    expect(sample.cases).toBeGreaterThan(2)
    expect(sample.mailboxes).toBeGreaterThan(9)

    await open({ mail: path.join(standin, 'sample/mail') })
    expect(await known()).toEqual({ cases: 0, mailboxes: 0 })
  })
})

const start = (...words: readonly string[]) =>
  new Promise<{ readonly status: unknown; readonly remarks: string }>((resolve) => {
    execFile(process.execPath, [path.join(standin, 'main.ts'), ...words], (error, _, remarks) =>
      resolve({ status: error?.code ?? 0, remarks }),
    )
  })
