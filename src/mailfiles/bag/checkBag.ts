import { createHash } from 'node:crypto'
import type { BagCheck, BagFault, CopyWatch } from '../../ports/staticCopy.ts'
import type { BagFiles } from './bagFiles.ts'
import { bagPathFault } from './bagPath.ts'
import { bagInfoValue, readManifestLine } from './bagText.ts'
import type { Proof } from './provenFile.ts'
import { textLines } from './textLines.ts'

type Files = BagFiles['files']

const algorithms = ['sha256', 'sha512'] as const
type Algorithm = (typeof algorithms)[number]
const digits: Readonly<Record<Algorithm, number>> = { sha256: 64, sha512: 128 }

/** Faults that are named; whoever has so many needs no more. */
const faultsNamed = 1000

/**
 * Holds every file of a bag against its manifests, and the manifests against the files (RFC 8493 section 3). `onProven` is
 * told what the payload was held against.
 */
export const checkBag = async (
  files: Files,
  watch: CopyWatch,
  onProven: (proof: Proof) => void,
): Promise<BagCheck> => {
  const faults: BagFault[] = []
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'))
  const size = payload.reduce((sum, path) => sum + (files.get(path)?.size ?? 0), 0)
  let done = 0
  const step = (): void => watch.progress({ step: 'checking', done: ++done, of: payload.length })
  for (const algorithm of algorithms) {
    faults.push(...(await tagFaults(files, algorithm, watch)))
    const listed = await readManifest(files, `manifest-${algorithm}.txt`, algorithm)
    if (listed === null) continue
    onProven({ algorithm, hashes: listed.hashes })
    faults.push(...listed.faults)
    for (const path of listed.isWhole ? payload : [])
      if (!listed.hashes.has(path)) faults.push({ kind: 'notListed', path })
    for (const [path, hash] of listed.hashes) {
      watch.signal?.throwIfAborted()
      const isOfPayload = path.startsWith('data/') || bagPathFault(path) !== null
      const kind = isOfPayload ? await faultOf(files, path, algorithm, hash) : 'badLine'
      if (kind !== null) faults.push({ kind, path })
      step()
    }
  }
  faults.push(...(await totalFaults(files, payload.length, size)))
  return { files: payload.length, size, faults: faults.slice(0, faultsNamed) }
}

const tagFaults = async (
  files: Files,
  algorithm: Algorithm,
  { signal }: CopyWatch,
): Promise<readonly BagFault[]> => {
  const listed = await readManifest(files, `tagmanifest-${algorithm}.txt`, algorithm)
  if (listed === null) return []
  const faults = [...listed.faults]
  for (const [path, hash] of listed.hashes) {
    signal?.throwIfAborted()
    const kind = await faultOf(files, path, algorithm, hash)
    if (kind !== null) faults.push({ kind, path })
  }
  return faults
}

interface Listed {
  readonly hashes: ReadonlyMap<string, string>
  readonly faults: readonly BagFault[]
  /** Where it names more than could be there, the rest of it is not read. */
  readonly isWhole: boolean
}

/** Null where there is no such manifest. */
const readManifest = async (files: Files, name: string, algorithm: Algorithm): Promise<Listed | null> => {
  const file = files.get(name)
  if (file === undefined) return null
  const hashes = new Map<string, string>()
  const faults: BagFault[] = []
  let isWhole = true
  for await (const text of textLines(file.bytes())) {
    if (text === '') continue
    const line = readManifestLine(text)
    if (line?.hash.length !== digits[algorithm]) faults.push({ kind: 'badLine', path: name })
    else if (hashes.has(line.path)) faults.push({ kind: 'listedTwice', path: line.path })
    else hashes.set(line.path, line.hash)
    isWhole = hashes.size <= files.size + faultsNamed && faults.length <= faultsNamed
    if (!isWhole) break
  }
  return { hashes, faults, isWhole }
}

const faultOf = async (
  files: Files,
  path: string,
  algorithm: Algorithm,
  expected: string,
): Promise<'missing' | 'altered' | 'badPath' | null> => {
  const file = files.get(path)
  if (file === undefined) return bagPathFault(path) === null ? 'missing' : 'badPath'
  const hash = createHash(algorithm)
  for await (const chunk of file.bytes()) hash.update(chunk)
  return hash.digest('hex') === expected ? null : 'altered'
}

const totalFaults = async (files: Files, count: number, size: number): Promise<readonly BagFault[]> => {
  const info = files.get('bag-info.txt')
  if (info === undefined) return []
  const lines = await Array.fromAsync(textLines(info.bytes()))
  const total = bagInfoValue(lines.join('\n'), 'Payload-Oxum')
  return total === null || total === `${size}.${count}` ? [] : [{ kind: 'otherTotal', path: 'bag-info.txt' }]
}
