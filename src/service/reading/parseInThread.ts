import { parentPort } from 'node:worker_threads'
import { type AttachmentContent, attachmentContents } from '../../mime/attachmentContents.ts'
import { parseMessage } from '../../mime/parseMessage.ts'
import type { MailInThread, ParsingTask } from './parsingTask.ts'

type ContentsTask = Extract<ParsingTask, { readonly want: 'contents' }>

const messageOf = async (mail: MailInThread) => {
  if (mail.form === 'mime') return parseMessage(mail.bytes, mail.skipped)
  const { readOutlookFile } = await import('./readOutlookFile.ts')
  return readOutlookFile(mail.bytes)
}

const contentsOf = async ({ mail, only, atMost }: ContentsTask): Promise<readonly AttachmentContent[]> => {
  if (mail.form === 'mime') {
    const contents = await attachmentContents(mail.bytes, mail.skipped)
    return contents.map((content, at) =>
      only === null || only === at ? content : { ...content, pieces: null },
    )
  }
  const { outlookFileContents } = await import('./readOutlookFile.ts')
  return outlookFileContents(mail.bytes, only, atMost)
}

parentPort?.on('message', async (task: ParsingTask) => {
  parentPort?.postMessage(task.want === 'message' ? await messageOf(task.mail) : await contentsOf(task))
})
