import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { suggestEval } from '../eval/suggestEval.ts'

/** Of four mails three lie in one folder: by the mail its share counts three times, by the folder once. */
const folders = ['Acme', 'Acme', 'Acme', 'Bouwman']

const printedFor = async (place: string): Promise<readonly string[]> => {
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  await suggestEval([place]).finally(() => write.mockRestore())
  return printed
}

const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dossier-eval-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

it('prints the first 1, 3 and 5, of all mails and averaged per folder', async () => {
  const folder = await temporaryFolder()
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
  const printed = await printedFor(file)

  const row = (name: string) => printed.find((line) => line.startsWith(`| ${name} |`))?.split(' | ')
  expect(printed.find((line) => line.includes('online: top 1'))).toContain(
    'top 1 per folder | top 3 per folder | top 5 per folder | steps of 100: top 1',
  )
  // The first mail of either folder cannot be right.
  expect(row('last used')?.slice(1, 7)).toEqual(['0.500', '0.500', '0.500', '0.333', '0.333', '0.333'])
})

const labelled = [
  { direction: 'in', case: 'Acme', private: false, from: 'jan@acme.example', to: 'anna@linde.example' },
  { direction: 'out', case: 'Acme', private: false, from: 'anna@linde.example', to: 'jan@acme.example' },
  { direction: 'in', case: null, private: false, from: 'news@paper.example', to: 'anna@linde.example' },
  { direction: 'in', case: null, private: true, from: 'kees@home.example', to: 'anna@linde.example' },
]

it('reads whole mails beside their labels, private ones left out, and says what is suggested for mail of no case', async () => {
  const folder = path.join(await temporaryFolder(), 'office')
  await mkdir(path.join(folder, 'eml'), { recursive: true })
  for (const [at, { from, to }] of labelled.entries()) {
    const head = [`From: ${from}`, `To: ${to}`, `Subject: Offerte ${at}`, `Message-ID: <${at}@x.example>`]
    const mail = [...head, `Date: 0${at + 1} Feb 2026 09:00:00 +0000`, '', 'Dag.', ''].join('\r\n')
    await writeFile(path.join(folder, 'eml', `${at}.eml`), mail)
  }
  const rows = labelled.map((row, at) => JSON.stringify({ ...row, file: `${at}.eml` }))
  await writeFile(path.join(folder, 'labels.jsonl'), rows.join('\n'))
  const printed = await printedFor(path.dirname(folder))

  expect(printed.join('')).toContain('### office: 2 mails in 1 folders')
  expect(printed.join('')).toContain('Of 1 mails that belong in none, nothing is suggested for 0;')
})

it('says so where there is no filed mail', async () => {
  await expect(suggestEval([await temporaryFolder()])).rejects.toThrow('No filed mail was found in ')
})
