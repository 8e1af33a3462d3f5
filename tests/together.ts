import { spawn } from 'node:child_process'

/**
 * What `npm test` runs, stage after stage. In one stage scripts run side by side: those of disks and processes mostly wait,
 * while Chromium works. What the second says is printed when both have ended, so that no line stands within another.
 */
const stages: readonly (readonly [string, ...string[]])[] = [
  ['check', 'test:unit'],
  // By itself: it measures what a process holds.
  ['test:memory'],
  ['test:browser', 'test:integration'],
]

interface Ended {
  /** Null: it was ended by a signal. */
  readonly status: number | null
  readonly said: Buffer
}

const run = async (script: string, print: 'atOnce' | 'atTheEnd'): Promise<Ended> => {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: print === 'atOnce' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = Promise.withResolvers<number | null>()
  child.once('error', ended.reject)
  child.once('close', ended.resolve)
  return { status: await ended.promise, said: Buffer.concat(said) }
}

/** Whether all went well. */
const runStage = async ([first, ...others]: (typeof stages)[number]): Promise<boolean> => {
  const ended = await Promise.all([run(first, 'atOnce'), ...others.map((script) => run(script, 'atTheEnd'))])
  for (const { said } of ended) process.stdout.write(said)
  return ended.every(({ status }) => status === 0)
}

for (const stage of stages) {
  if (await runStage(stage)) continue
  process.exitCode = 1
  break
}
