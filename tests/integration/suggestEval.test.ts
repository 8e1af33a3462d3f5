import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { suggestEval } from '../eval/suggestEval.ts'

/** Of four mails three lie in one folder: by the mail its share counts three times, by the folder once. */
const folders = ['Acme', 'Acme', 'Acme', 'Bouwman']

it('prints the first 1, 3 and 5, of all mails and averaged per folder', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-eval-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const lines = folders.map((name, at) => ({
    ...{
      id: `${at}`,
      folder: name,
      date: `2026-02-0${at + 1}T09:00:00Z`,
      subject: `Offerte ${at}`,
      body: '',
    },
    ...{ from: 'jan@acme.example', to: ['anna@linde.example'], cc: [], messageId: `<${at}@acme.example>` },
  }))
  const file = path.join(folder, 'made-up.jsonl')
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  await suggestEval([file]).finally(() => write.mockRestore())

  const row = (name: string) => printed.find((line) => line.startsWith(`| ${name} |`))?.split(' | ')
  expect(printed.find((line) => line.includes('online: top 1'))).toContain(
    'top 1 per folder | top 3 per folder | top 5 per folder | steps of 100: top 1',
  )
  // The first mail of either folder cannot be right.
  expect(row('last used')?.slice(1, 7)).toEqual(['0.500', '0.500', '0.500', '0.333', '0.333', '0.333'])
})
