import { parentPort, workerData } from 'node:worker_threads'
import type { MailContext } from '../../src/domain/commitments/commitment.ts'
import { findCommitments } from '../../src/domain/commitments/findCommitments.ts'
import { warmUp } from '../../src/taskpane/commitments/foundIn.ts'

interface FirstMail {
  readonly isWarmed: boolean
  readonly body: string
  readonly context: MailContext
}

/** Posts how many milliseconds the first mail takes in a thread of its own, whose functions are compiled anew. */
const { isWarmed, body, context } = workerData as FirstMail
if (isWarmed) warmUp()
const startedAt = performance.now()
findCommitments({ body }, context)
parentPort?.postMessage(performance.now() - startedAt)
