import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { MailContext } from '../../src/domain/commitments/commitment.ts'
import { findCommitments } from '../../src/domain/commitments/findCommitments.ts'
import { warmUp } from '../../src/taskpane/commitments/foundIn.ts'

interface FirstMail {
  /** How often the pane warmed up before. */
  readonly warmed: number
  readonly body: string
  readonly context: MailContext
}

/** Posts how many milliseconds, by the clock and of processor time, the first mail takes in a thread of its own, whose functions are compiled anew. */
const { warmed, body, context } = workerData as FirstMail
for (let time = 0; time < warmed; time++) {
  warmUp()
  // A browser compiles beside, while the pane is idle.
  await setTimeout(5)
}
const startedAt = performance.now()
const before = process.threadCpuUsage()
findCommitments({ body }, context)
const { user, system } = process.threadCpuUsage(before)
parentPort?.postMessage({ clock: performance.now() - startedAt, processor: (user + system) / 1000 })
