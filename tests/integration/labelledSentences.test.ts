import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readLabelled } from '../eval/labelledSentences.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dossier-eval-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (name: string, ...rows: readonly object[]) =>
  writeFile(path.join(folder, name), `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)

it('reads files of sentences, with what annotators differed about as not known', async () => {
  const row = {
    subject: 'Lease',
    previous: '',
    text: "I'll sign it.",
    next: '',
    commitment: true,
    draw: 'cue',
  }
  await write('commitments-en-new.jsonl', { ...row, id: 1, due: '' }, { ...row, id: 2, due: null })
  await write('other.jsonl', { folder: 'x' })
  const [set, ...more] = await readLabelled([folder])
  expect(more).toEqual([])
  expect(set?.name).toBe('commitments-en-new')
  expect(set?.sentences.map(({ due, language, draw, mail }) => ({ due, language, draw, mail }))).toEqual([
    { due: '', language: 'en', draw: 'cue', mail: 'Lease' },
    { due: null, language: 'en', draw: 'cue', mail: 'Lease' },
  ])
})

it('reads judged mails with their eml, dated in the firm’s own zone', async () => {
  await mkdir(path.join(folder, 'eml'))
  await writeFile(
    path.join(folder, 'eml', '001.eml'),
    'From: Eva <eva@linde.example>\r\nSubject: Akte\r\nDate: Mon, 4 May 2026 23:30:00 +0000\r\n\r\nIk bel je morgen.\r\n',
  )
  const sentence = {
    text: 'Ik bel je morgen.',
    commitment: true,
    by: 'us',
    due: 'morgen',
    dueDate: '2026-05-06',
  }
  await write('labels.jsonl', {
    file: '001.eml',
    language: 'nl-BE',
    kind: 'commitment',
    sentences: [sentence],
  })
  await write('hard_negatives.jsonl', { file: '001.eml', text: 'Bel je morgen?', reason: 'question' })
  const [set] = await readLabelled([folder])
  expect(set?.sentences).toMatchObject([
    {
      subject: 'Akte',
      language: 'nl',
      due: 'morgen',
      dueDate: '2026-05-06',
      writtenOn: '2026-05-05',
      by: 'us',
    },
  ])
  expect([...(set?.hardNegatives.values() ?? [])]).toEqual(['question'])
})

it('names the file and line of a row that is none', async () => {
  await write('commitments-en-bad.jsonl', { text: 'Hello.', commitment: false }, { text: 'No label.' })
  await expect(readLabelled([folder])).rejects.toThrow(/commitments-en-bad\.jsonl, line 2/)
})
