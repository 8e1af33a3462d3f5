import { parentPort, workerData } from 'node:worker_threads'
import type { MailContext } from '../../src/domain/commitments/commitment.ts'
import { findCommitments } from '../../src/domain/commitments/findCommitments.ts'
import { warmUp } from '../../src/taskpane/commitments/foundIn.ts'

interface FirstMail {
  readonly isWarmed: boolean
  readonly body: string
  readonly context: MailContext
}

/** Posts how many milliseconds, by the clock and of processor time, the first mail takes in a thread of its own, whose functions are compiled anew. */
const { isWarmed, body, context } = workerData as FirstMail
if (isWarmed) warmUp()
const startedAt = performance.now()
const before = process.threadCpuUsage()
findCommitments({ body }, context)
const { user, system } = process.threadCpuUsage(before)
parentPort?.postMessage({ clock: performance.now() - startedAt, processor: (user + system) / 1000 })
