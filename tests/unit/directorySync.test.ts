import { describe, expect, it } from 'vitest'
import { DirectorySync } from '../../src/storage/directorySync.ts'

/** A disk whose syncs end when the test says so. */
const slowDisk = () => {
  const started: { readonly directory: string; end(): void; fail(error: Error): void }[] = []
  const sync = (directory: string) =>
    new Promise<void>((resolve, reject) => {
      started.push({ directory, end: resolve, fail: reject })
    })
  return { started, sync }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('syncs of one directory', () => {
  it('that were asked while one ran share the next one, and are not served by the one that ran', async () => {
    const disk = slowDisk()
    const directories = new DirectorySync(disk.sync)
    const served: string[] = []
    const asked = ['first', 'second', 'third'].map(async (name) => {
      await directories.sync('/a')
      served.push(name)
    })
    disk.started[0]?.end()
    await turn()
    expect(served).toEqual(['first'])
    expect(disk.started).toHaveLength(2)
    disk.started[1]?.end()
    await Promise.all(asked)
    expect(served).toEqual(['first', 'second', 'third'])
    expect(disk.started).toHaveLength(2)
  })

  it('asked after a shared one started wait for one more', async () => {
    const disk = slowDisk()
    const directories = new DirectorySync(disk.sync)
    const early = [directories.sync('/a'), directories.sync('/a')]
    disk.started[0]?.end()
    await turn()
    const late = directories.sync('/a')
    disk.started[1]?.end()
    await Promise.all(early)
    await turn()
    expect(disk.started).toHaveLength(3)
    disk.started[2]?.end()
    await late
  })

  it('do not wait for those of another', async () => {
    const disk = slowDisk()
    const directories = new DirectorySync(disk.sync)
    const both = [directories.sync('/a'), directories.sync('/b')]
    expect(disk.started.map(({ directory }) => directory)).toEqual(['/a', '/b'])
    for (const { end } of disk.started) end()
    await Promise.all(both)
  })

  it('that fail tell those they served, and the next is tried anew', async () => {
    const disk = slowDisk()
    const directories = new DirectorySync(disk.sync)
    const failing = expect(directories.sync('/a')).rejects.toThrow('broken')
    const next = directories.sync('/a')
    disk.started[0]?.fail(new Error('broken'))
    await failing
    await turn()
    disk.started[1]?.end()
    await next
    const again = directories.sync('/a')
    expect(disk.started).toHaveLength(3)
    disk.started[2]?.end()
    await again
  })
})
