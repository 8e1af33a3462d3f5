import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type RunningService, serve, stop } from '../integration/dossierProcess.ts'
import { fileMail, openBenchCase } from './filingBench.ts'
import { row } from './median.ts'

const megabyte = 1024 * 1024

/** Most memory the service held while large mails were sent and filed; each figure is of a service of its own. */
export const memoryBench = async (): Promise<void> => {
  if (process.platform !== 'linux') return row('memory', 'not measured: this system has no /proc')
  row('memory, at rest', await peakWhile(async () => undefined))
  row(
    'memory, four of 20 MB at once',
    await peakWhile(async (service, caseId) => {
      await Promise.all(Array.from({ length: 4 }, () => fileMail(service, caseId, largeMail(20 * megabyte))))
    }),
  )
  row(
    'memory, one of 150 MB',
    await peakWhile((service, caseId) => fileMail(service, caseId, largeMail(149 * megabyte))),
  )
}

const peakWhile = async (
  work: (service: RunningService, caseId: string) => Promise<unknown>,
): Promise<string> => {
  const data = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  const service = await serve(data)
  try {
    await work(service, await openBenchCase(service, 'm-1'))
    const status = await readFile(`/proc/${service.process.pid}/status`, 'utf8')
    const kilobytes = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1])
    return `${Math.round(kilobytes / 1024)} MB`
  } finally {
    await stop(service.process)
    await rm(data, { recursive: true })
  }
}

/** One text part and one attachment of so many bytes, as they stand in the mail. */
const largeMail = (size: number): Buffer => {
  const line = `${randomBytes(57).toString('base64')}\r\n`
  const head = [
    `Message-ID: <${createHash('sha256').update(line).digest('hex')}@klant.example>`,
    'From: klant@klant.example',
    'Date: Mon, 02 Mar 2026 09:30:00 +0100',
    'Subject: Tekeningen',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    '',
    'De tekeningen zitten erbij.',
    '--b',
    'Content-Type: application/pdf; name=tekening.pdf',
    'Content-Transfer-Encoding: base64',
    '',
    '',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(head), Buffer.alloc(size, line), Buffer.from('\r\n--b--\r\n')])
}
