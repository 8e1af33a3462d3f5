import { parentPort } from 'node:worker_threads'
import { parseMessage } from '../../mime/parseMessage.ts'
import type { ParsingTask } from './parsingThread.ts'

parentPort?.on('message', async ({ bytes, skipped }: ParsingTask) => {
  parentPort?.postMessage(await parseMessage(bytes, skipped))
})
