import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { hasPythonBagit, pythonEnvironment } from '../../pythonBagit.ts'
import { filesBelow } from './copiedFiles.ts'

/**
 * What others than Dossier find wrong with a bag: `sha256sum` with its manifests, plain rules of RFC 8493 with its
 * structure, and the Library of Congress' own `bagit` where Python has it (`npm test` says aloud where it has not).
 */
export const bagFaults = (bag: string): readonly string[] => [
  ...sumsOf(bag, 'manifest-sha256.txt'),
  ...sumsOf(bag, 'tagmanifest-sha256.txt'),
  ...structureFaults(bag),
  ...(hasPythonBagit() ? pythonFaults(bag) : []),
]

/** sha256sum knows no percent encoding: a manifest with any would need another. */
const sumsOf = (bag: string, manifest: string): readonly string[] => {
  const { status, stdout, stderr } = spawnSync('sha256sum', ['--quiet', '--strict', '-c', manifest], {
    cwd: bag,
    encoding: 'utf8',
  })
  return status === 0 ? [] : [`${manifest}: ${stdout}${stderr}`]
}

const structureFaults = (bag: string): readonly string[] => {
  const files = filesBelow(bag)
  const text = (name: string): string => readFileSync(path.join(bag, name), 'utf8')
  const payload = [...files].filter(([name]) => name.startsWith('data/'))
  const listed = text('manifest-sha256.txt')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66))
  const size = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)
  const checks: readonly (readonly [string, boolean])[] = [
    ['bagit.txt', text('bagit.txt') === 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    [
      'every payload file is listed once',
      sameSet(
        payload.map(([name]) => name),
        listed,
      ),
    ],
    ['Payload-Oxum', text('bag-info.txt').includes(`\nPayload-Oxum: ${size}.${payload.length}\n`)],
    ['no fetch.txt', !existsSync(path.join(bag, 'fetch.txt'))],
  ]
  return checks.filter(([, holds]) => !holds).map(([what]) => what)
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join('\n') === other.toSorted().join('\n')

/** The independent implementation alone. */
export const pythonFaults = (bag: string): readonly string[] => {
  const { status, stderr } = spawnSync(
    'python3',
    ['-c', 'import bagit, sys; bagit.Bag(sys.argv[1]).validate()', bag],
    { encoding: 'utf8', env: pythonEnvironment },
  )
  return status === 0 ? [] : [stderr]
}
