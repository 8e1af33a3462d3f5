import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isNetworkShare } from '../../../src/storage/networkShare.ts'
import { volumeProbe } from '../../../src/storage/volumeProbe.ts'
import { failsWith } from './folderStore.contract.ts'
import { smallVolume } from './smallVolume.ts'
import { nodeWithFailing } from './underStrace.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-volume-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a volume that is probed', () => {
  it('lacks nothing on an ordinary Linux machine, and is left as it was', async (context) => {
    if (process.platform !== 'linux') return context.skip('other systems ignore case or sync no directories')
    expect(await volumeProbe(folder)).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it.for([
    ['hardLink', 'link:error=EPERM'],
    ['directorySync', 'fsync:error=EINVAL'],
  ] as const)('lacks %s where the system says so', ([guarantee, failure], context) => {
    const command = nodeWithFailing(failure)
    if (command === null) return context.skip('needs strace, to make a system call fail')
    const [program = '', ...args] = command
    const script = fileURLToPath(new URL('probeVolume.ts', import.meta.url))
    const lacking: unknown = JSON.parse(
      execFileSync(program, [...args, script, folder], { encoding: 'utf8' }),
    )
    expect(lacking).toEqual([guarantee])
    expect(readdirSync(folder)).toEqual([])
  })

  it('cannot be probed when it is read-only', async (context) => {
    const volume = smallVolume(folder)
    if (typeof volume === 'string') return context.skip(volume)
    try {
      volume.makeReadOnly()
      await expect(volumeProbe(folder)).rejects.toThrow(failsWith('readOnly'))
    } finally {
      volume.unmount()
    }
  })
})

describe('a folder', () => {
  it('on this machine is no network share', async () => expect(await isNetworkShare(folder)).toBe(false))

  it('that is not there is an error, not an answer', async (context) => {
    if (process.platform === 'darwin') return context.skip('macOS does not tell')
    await expect(isNetworkShare(join(folder, 'none'))).rejects.toThrow(failsWith('absent'))
  })
})
