import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { allOf } from './folderStore.contract.ts'
import { startFolderWriter } from './folderWriterProcess.ts'
import { nodeTraced } from './underStrace.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-durability-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** `link("/root/incoming/1.part", "/root/puts/0")` and `fsync(21</root/puts>)` as `link puts/0` and `fsync puts`. */
const callsIn = (trace: string, root: string): readonly string[] =>
  trace
    .split('\n')
    .filter((line) => line.includes(dirname(root)) || line.includes('write(1<'))
    .map((line) => line.replaceAll(`${root}/`, '').replace(/[^/<"]+\.part/, 'temporary'))
    .map((line) => {
      const call = line.includes('write(1<') ? 'answer' : line.match(/[a-z]+(?=\()/)?.[0]
      const [, first, , second] = line.split(/[<>"]/)
      return `${call} ${call === 'link' || call === 'answer' ? second : first}`
    })

/** Syncs that run side by side, in one order. */
const sideBySide = (calls: readonly string[]): readonly string[] => {
  const ordered: string[] = []
  for (const call of calls) {
    const before = ordered.at(-1)
    const isBeside = call === 'fdatasync copies/0' || call === 'fdatasync copies/1'
    if (isBeside && before === 'fsync copies') ordered.splice(-1, 1, call, before)
    else ordered.push(call)
  }
  return ordered
}

it('bytes are on the disk before they get their name, and the name before the answer', async (context) => {
  const trace = join(folder, 'trace')
  const root = join(folder, 'data')
  const command = nodeTraced(trace, 'mkdir', 'write', 'fdatasync', 'fsync', 'link', 'unlink', 'rename')
  if (command === null) return context.skip('needs strace, to see the system calls')
  const writer = startFolderWriter(command, root, 'writer', 2)
  await writer.ready
  expect(await allOf(writer.write())).toHaveLength(2)
  const calls = sideBySide(callsIn(readFileSync(trace, 'utf8'), root))
  const file = (path: string) => [
    'write incoming/temporary',
    'fdatasync incoming/temporary',
    `link ${path}`,
    'unlink incoming/temporary',
    `fsync ${path.split('/', 1)[0]}`,
  ]
  const newFolder = (name: string) => [`mkdir ${name}`, `fsync ${root}`]
  expect(calls).toEqual([
    ...[`mkdir ${root}`, `fsync ${folder}`, ...newFolder('incoming'), 'answer ready\\n'],
    ...[...newFolder('puts'), ...file('puts/0')],
    ...[...newFolder('own'), ...file('own/writer 0')],
    ...[
      ...newFolder('copies'),
      'link copies/0',
      'fdatasync copies/0',
      'fsync copies',
      'answer 0 created created\\n',
    ],
    ...[...file('puts/1'), ...file('own/writer 1'), 'link copies/1', 'fdatasync copies/1', 'fsync copies'],
    'answer 1 created created\\n',
  ])
})
