import { createWriteStream } from 'node:fs'
import { appendFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openMailSource } from '../../src/mailfiles/source/openMailSource.ts'
import { type Letter, pstOf } from '../integration/mailfiles/mailSourceKinds.ts'
import { mailMaker } from './generatedMail.ts'
import { rounded, row } from './median.ts'

const megabyte = 1024 * 1024

/** A mailbox of files listed for the first time, when its index is made, for the second, and when a mail came. */
export const mailboxBench = async (mails = 20_000): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-bench-'))
  try {
    for (const many of [mails / 4, mails]) {
      const file = path.join(folder, `${many}.mbox`)
      await pipeline(Readable.from(mboxOf(many)), createWriteStream(file))
      await listed(`an mbox of ${many} mails`, file)
      row(`an mbox of ${many} mails that got one more, looked at again`, told(await lookedAtAgain(file)))
    }
    const file = path.join(folder, 'archief.pst')
    await writeFile(file, pstOf(lettersOf(mails / 4), 'unicode'))
    await listed(`a PST of ${mails / 4} mails`, file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const separator = 'From klant@klant.example Thu Mar  5 10:15:00 2026\r\n'

/** Every fourth has an attachment of 60 KB, as it stands in the mail. */
function* mboxOf(many: number): Generator<string> {
  const maker = mailMaker(3)
  const attached = `${'QUJD'.repeat(19)}\r\n`.repeat(800)
  for (let number = 0; number < many; number += 1) {
    const [head = '', text = ''] = maker.mail(number, 250).split('\r\n\r\n')
    if (number % 4 !== 0) yield `${separator}${head}\r\n\r\n${text}\r\n`
    else {
      const fields = head.replace('text/plain; charset=utf-8', 'multipart/mixed; boundary=b')
      const file = 'Content-Type: application/pdf; name=offerte.pdf\r\nContent-Transfer-Encoding: base64'
      yield `${separator}${fields}\r\n\r\n--b\r\n\r\n${text}\r\n--b\r\n${file}\r\n\r\n${attached}--b--\r\n\r\n`
    }
  }
}

const lettersOf = (many: number): readonly Letter[] =>
  Array.from({ length: many }, (_, number) => ({ folder: `Map ${number % 10}`, number })).sort((one, other) =>
    one.folder.localeCompare(other.folder),
  )

const listed = async (what: string, file: string): Promise<void> => {
  const index = `${file}.sqlite`
  const { size } = await stat(file)
  const first = await timed(() => listAll(file, index))
  const second = await timed(() => listAll(file, index))
  const sizes = `${Math.round(size / megabyte)} MB`
  row(`${what} (${sizes}), listed the first time`, told(first))
  row(`${what}, the second time`, told(second))
  row(`${what}: size of its index`, `${rounded((await stat(index)).size / megabyte)} MB`)
}

const lookedAtAgain = async (file: string): Promise<Taken> => {
  const source = await openMailSource(file, `${file}.sqlite`)
  try {
    await appendFile(file, [...mboxOf(1)].join(''))
    return await timed(async () => {
      await source.renew()
      await source.folders()
    })
  } finally {
    await source.close()
  }
}

interface Taken {
  /** Milliseconds, by the clock and of processors. */
  readonly time: number
  readonly work: number
  /** Bytes by which what the process holds grew at most. */
  readonly grown: number
}

const told = ({ time, work, grown }: Taken): string =>
  `${seconds(time)} s (${seconds(work)} s of processors), ${Math.round(grown / megabyte)} MB more held`

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

const timed = async (listing: () => Promise<void>): Promise<Taken> => {
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const startedAt = performance.now()
  const usedBefore = process.cpuUsage()
  await listing()
  const { user, system } = process.cpuUsage(usedBefore)
  clearInterval(watching)
  return { time: performance.now() - startedAt, work: (user + system) / 1000, grown: most - before }
}

/** Opened, counted, and every page of it read. */
const listAll = async (file: string, index: string): Promise<void> => {
  const source = await openMailSource(file, index)
  try {
    let after: string | null = null
    do {
      after = (await source.messages({ folder: null, after, atMost: 500 })).next
    } while (after !== null)
    await source.folders()
  } finally {
    await source.close()
  }
}
