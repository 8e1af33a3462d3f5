import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { findCommitments } from '../../src/domain/commitments/findCommitments.ts'
import { quantile, rounded, row } from './median.ts'

const size = 50 * 1024
const rounds = 60
const context = {
  writtenOn: '2026-05-04',
  us: { ownAddress: 'eva@linde.example' },
  from: 'eva@linde.example',
}

const letter = `Beste Jan,

De vergadering over de uitbreiding is verplaatst naar dinsdag, omdat de architect i.v.m. een andere opdracht verhinderd
is. We hebben gisteren met de gemeente gesproken over de vergunning en de kosten daarvan.
- De tekeningen van de gevel liggen bij de constructeur.
- Kun je de aannemer vragen wanneer hij kan beginnen?

The market will probably recover next year, and the new rules take effect in January. Did you read the report?

`
const promise = 'Ik stuur je uiterlijk vrijdag de offerte. The drawings will be sent to you by 12 May.\n\n'

/** As often as the pane warms up: not yet, once where a mail's text is there at once, and all of it. */
const warmings = { cold: 0, 'warmed up once': 1, 'warmed up': 9 }

/** What the first mail takes of a thread that has run nothing yet, without and with the pane's warming up. */
const firstMail = async (of: string, text: string): Promise<void> => {
  for (const [name, warmed] of Object.entries(warmings)) {
    const clock: number[] = []
    const processor: number[] = []
    for (let round = 0; round < 15; round++) {
      const worker = new Worker(new URL('./firstMail.ts', import.meta.url), {
        workerData: { warmed, body: filled(text), context },
      })
      const [took] = await once(worker, 'message')
      clock.push(took.clock)
      processor.push(took.processor)
      await worker.terminate()
    }
    row(
      `the first mail of 50 KB ${of}, ${name}`,
      `p50 ${rounded(quantile(clock, 0.5), 0)}, at most ${rounded(Math.max(...clock), 0)} ms`,
      `of processor time p50 ${rounded(quantile(processor, 0.5), 0)}, at most ${rounded(Math.max(...processor), 0)} ms`,
      '',
    )
  }
}

/** Mails of 50 KB, as the pane searches them while they are read: none, few and nothing but promises. */
export const commitmentsBench = async (): Promise<void> => {
  await firstMail('with promises', letter + promise)
  await firstMail('without any', letter)
  const mails = {
    'without promises': filled(letter),
    'with two promises a letter': filled(letter + promise),
    'of promises alone': filled(promise),
    'of one word over and over': filled('wij '),
    'of clauses that begin and never end': filled('without you i we '),
    'of short lines without an end': filled('Dakgoot\n'),
    'of lines that look like quoted mail': filled('Op maandag:\n'),
  }
  for (const [name, body] of Object.entries(mails)) {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now()
      findCommitments({ body }, context)
      times.push(performance.now() - startedAt)
    }
    row(
      `commitments in 50 KB ${name}`,
      `first ${rounded(times[0] ?? Number.NaN, 0)} ms, then p50 ${rounded(quantile(times, 0.5), 0)}, p99 ${rounded(quantile(times, 0.99), 0)} ms`,
      '',
      '',
    )
  }
}

const filled = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size)
