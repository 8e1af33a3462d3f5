import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const main = path.resolve(import.meta.dirname, '../../src/service/dossier.js')

/** As `npm run dossier` starts it: Node's own limit for what is new grows with the machine's memory, to 64 MB and more. */
const started = ['--max-semi-space-size=8', main]

export type Variables = Readonly<Record<string, string>>

/** Without what the person at this machine has set for a Dossier of his own. */
export const environmentWith = (variables: Variables): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('DOSSIER_'))
  return { ...Object.fromEntries(own), ...variables }
}

export interface EndedCommand {
  readonly status: number
  /** What it printed, as results and beside them. */
  readonly out: string
  readonly remarks: string
}

/** A command of `dossier` that was just started. */
export const spawnDossier = (
  variables: Variables,
  ...words: readonly string[]
): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, [...started, ...words], {
    env: environmentWith(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A command of `dossier` with these variables in its environment, as a process of its own that has ended. */
export const dossierProcess = async (
  variables: Variables,
  ...words: readonly string[]
): Promise<EndedCommand> => {
  const command = spawnDossier(variables, ...words)
  const closed = once(command, 'close')
  const [out, remarks] = await Promise.all([textOf(command.stdout), textOf(command.stderr)])
  const [status] = (await closed) as [number]
  return { status, out, remarks }
}

/** All that a process prints, once it has ended. */
export const textOf = async (stream: Readable): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const running = new Set<ChildProcess>()

/** `dossier serve` on a free port. Its log goes nowhere, for a pipe that nobody reads would stop it. */
export const spawnService = (
  data: string,
  ...words: readonly string[]
): ChildProcessByStdio<null, Readable, null> => {
  const service = spawn(process.execPath, [...started, 'serve', '--data', data, '--port', '0', ...words], {
    env: environmentWith({}),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running.add(service)
  service.once('exit', () => running.delete(service))
  return service
}

/** A folder for services that are killed. One that a failed run left would write there still, and hide why the run failed. */
export const inCrashFolder = async <Result>(run: (data: string) => Promise<Result>): Promise<Result> => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-crash-'))
  try {
    return await run(data)
  } finally {
    await Promise.all([...running].map(kill))
    await rm(data, { recursive: true })
  }
}

const kill = async (service: ChildProcess): Promise<void> => {
  const ended = once(service, 'exit')
  service.kill('SIGKILL')
  await ended
}

export interface RunningService {
  readonly process: ChildProcess
  readonly origin: string
  readonly key: string
}

/** A service that is ready: it has printed where it is. */
export const serve = async (data: string, ...words: readonly string[]): Promise<RunningService> => {
  const service = spawnService(data, '--json', ...words)
  for await (const line of createInterface({ input: service.stdout })) {
    const { origin, keys } = JSON.parse(line) as { origin: string; keys: { key: string }[] }
    return { process: service, origin, key: keys[0]?.key ?? '' }
  }
  throw new Error('the service ended before it was ready')
}

/** Asks the service to stop, and waits; returns its exit status. */
export const stop = async (service: ChildProcess): Promise<number | null> => {
  const ended = once(service, 'exit')
  service.kill('SIGTERM')
  const [status] = (await ended) as [number | null]
  return status
}
