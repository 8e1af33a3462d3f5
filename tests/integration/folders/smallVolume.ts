import { spawnSync } from 'node:child_process'

export interface SmallVolume {
  readonly folder: string
  makeReadOnly(): void
  unmount(): void
}

/** Mounts an empty volume of 1 MB on a folder, or says why that cannot be done here. */
export const smallVolume = (folder: string): SmallVolume | string => {
  const failure = run('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
  if (failure !== null) return `needs a small volume, which takes root on Linux: ${failure}`
  return {
    folder,
    makeReadOnly: () => mustRun('mount', '-o', 'remount,ro', folder),
    unmount: () => mustRun('umount', folder),
  }
}

const run = (program: string, ...args: readonly string[]): string | null => {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim())
}

const mustRun = (program: string, ...args: readonly string[]): void => {
  const failure = run(program, ...args)
  if (failure !== null) throw new Error(failure)
}
