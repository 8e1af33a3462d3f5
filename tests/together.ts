import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * Runs two kinds of test at the same time: those of disks and processes mostly wait, while Chromium works. What the
 * second says is printed when both have ended, so that no line stands within another.
 */
const vitest = path.resolve(import.meta.dirname, '../node_modules/vitest/vitest.mjs')

const run = async (project: string, print: 'atOnce' | 'atTheEnd'): Promise<Ended> => {
  const child = spawn(process.execPath, [vitest, 'run', '--project', project], {
    stdio: print === 'atOnce' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = Promise.withResolvers<number | null>()
  child.once('error', ended.reject)
  child.once('close', ended.resolve)
  return { status: await ended.promise, said: Buffer.concat(said) }
}

interface Ended {
  /** Null: it was ended by a signal. */
  readonly status: number | null
  readonly said: Buffer
}

const [first, second] = await Promise.all([run('integration', 'atOnce'), run('browser', 'atTheEnd')])
process.stdout.write(second.said)
process.exitCode = first.status === 0 && second.status === 0 ? 0 : 1
