import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { TaskThread } from '../../src/service/reading/taskThread.ts'

const limits = { megabytes: 64, patience: 600_000 }

/** Answers each task with the thread's number, and soon after does this. */
const answering = (afterwards: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort, threadId } from 'node:worker_threads'
      parentPort.on('message', () => {
        parentPort.postMessage(threadId)
        setTimeout(() => { ${afterwards} }, 10)
      })`)}`,
  )

it.each(['throw new Error("late")', 'Promise.reject(new Error("late"))', 'process.exit()'])(
  'a thread that ends after its answer, by %s, ends nothing else, and another does the next task',
  async (afterwards) => {
    const thread = new TaskThread<null, number>(answering(afterwards), limits)
    const answered = new Set<number>()
    while (answered.size < 2) {
      // Where this thread was held up, the other may have ended before its answer was taken up.
      const answer = await thread.do(null).catch(() => null)
      if (answer !== null) answered.add(answer)
      // Nothing is asked of it just then.
      await pause(20)
    }
    expect(Math.min(...answered)).toBeGreaterThan(0)
    await thread.close()
  },
)
