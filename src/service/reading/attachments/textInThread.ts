import { parentPort } from 'node:worker_threads'
import { cutText } from '../../../domain/cutText.ts'
import type { Message } from '../../../domain/message.ts'
import { htmlText } from '../../../mime/htmlText.ts'
import { parseMessage } from '../../../mime/parseMessage.ts'
import { readOutlookFile } from '../readOutlookFile.ts'
import { pdfText } from './pdfText.ts'
import { plainText } from './plainText.ts'
import type { TextAnswer, TextTask } from './textTask.ts'
import { wordText } from './wordText.ts'

const textOf = async ({ kind, bytes, atMost }: TextTask): Promise<string | null> => {
  switch (kind) {
    case 'pdf':
      return pdfText(bytes, atMost)
    case 'word':
      return wordText(bytes)
    case 'html':
      return htmlText(plainText(bytes))
    case 'plain':
      return plainText(bytes)
    case 'mail':
      return told(await parseMessage(bytes))
    case 'outlookFile':
      return told(await readOutlookFile(bytes))
  }
}

/** What a mail within a mail is looked for by: not its files, which would be read without end. */
const told = ({ subject, from, text, attachments }: Message): string =>
  [subject, from?.name ?? '', from?.address ?? '', ...attachments.map(({ name }) => name), text].join('\n')

parentPort?.on('message', async (task: TextTask) => {
  const text: TextAnswer = await textOf(task)
  parentPort?.postMessage(text === null ? null : cutText(text, task.atMost))
})
