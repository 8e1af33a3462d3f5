import { execFileSync, spawnSync } from 'node:child_process'
import { appendFile, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mailOf, startTestService, type TestService } from './testService.ts'

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')

/** The README's own script: in the folder of a case it prints what is wrong, and then the newest entry's hash. */
const byHand =
  /```bash\n([^`]*sha256sum[^`]*)```/.exec(readme)?.[1] ?? 'echo "the README has no script"; exit 1'

const hasTools = spawnSync('bash', ['-c', 'sha256sum < /dev/null']).status === 0

let service: TestService
let folder = ''
beforeEach(async () => {
  service = await startTestService()
  const { id } = await service.openCase('2026-0142')
  folder = path.join(service.root, 'cases', id)
  for (const number of [1, 2, 3]) await service.file(id, mailOf({ messageId: `<${number}@x.example>` }))
})
afterEach(() => service.close())

const entry = (seq: number): string => path.join(folder, `register/0000000${seq}.jsonl`)

const rewrite = async (file: string, change: (text: string) => string): Promise<void> => {
  const text = await readFile(file, 'utf8')
  // Removed first: the bytes in incoming/ may be the same file under another name.
  await rm(file)
  await writeFile(file, change(text))
}

/** The lines it prints but for the last. */
const findings = (): readonly string[] => {
  const said = execFileSync('bash', ['-c', byHand], { cwd: folder, encoding: 'utf8' })
  return said.split('\n').slice(0, -2)
}

describe.skipIf(!hasTools)('verifying a case by hand', () => {
  it('finds nothing in a case that is whole, and ends with its head', () => {
    const said = execFileSync('bash', ['-c', byHand], { cwd: folder, encoding: 'utf8' })
    const head = execFileSync('bash', ['-c', `head -n 1 "${entry(4)}" | tr -d '\\n' | sha256sum`])
    expect(said).toBe(`"${head.toString().slice(0, 64)}" register/00000004.jsonl\n`)
  })

  it('is content with an entry of which the words were purged', async () => {
    await rewrite(entry(2), (text) => text.slice(0, text.indexOf('\n') + 1))
    expect(findings()).toEqual([])
  })

  it('is content with a mail that was erased with its words', async () => {
    await rewrite(entry(2), (text) => text.slice(0, text.indexOf('\n') + 1))
    const facts = await readFile(entry(2), 'utf8')
    for (const name of await readdir(path.join(folder, 'mail')))
      if (facts.includes(name.slice(-21, -5))) await unlink(path.join(folder, 'mail', name))
    expect(await readdir(path.join(folder, 'mail'))).toHaveLength(2)
    expect(findings()).toEqual([])
  })

  it.each([
    [
      'a mail with a byte more',
      'its mail is missing or altered',
      async (mail: string) => appendFile(mail, ' '),
    ],
    ['a mail that is gone', 'its mail is missing or altered', async (mail: string) => unlink(mail)],
  ])('sees %s', async (_what, said, damage) => {
    const [name = ''] = await readdir(path.join(folder, 'mail'))
    await damage(path.join(folder, 'mail', name))
    expect(findings()).toEqual([expect.stringMatching(`^register/0000000[234].jsonl: ${said}$`)])
  })

  it('sees words that were altered', async () => {
    await rewrite(entry(2), (text) => text.replace('Akkoord', 'Afwijzing'))
    expect(findings()).toEqual(['register/00000002.jsonl: its words were altered'])
  })

  it('sees facts that were altered, by the entry that follows', async () => {
    await rewrite(entry(2), (text) => text.replace('"anouk"', '"willem"'))
    expect(findings()).toEqual(['register/00000003.jsonl: does not follow from the one before'])
  })

  it('sees an entry that is gone', async () => {
    await unlink(entry(1))
    expect(findings()).toEqual(['register/00000002.jsonl: does not follow from the one before'])
  })

  it('sees entries that changed places', async () => {
    await rename(entry(2), entry(9))
    await rename(entry(3), entry(2))
    await rename(entry(9), entry(3))
    expect(findings()).toHaveLength(3)
  })
})
