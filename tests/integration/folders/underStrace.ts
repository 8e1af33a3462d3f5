import { spawnSync } from 'node:child_process'

/**
 * The command that runs Node with some system calls failing: the one way to meet a volume that lacks them without
 * having one. Each failure is written as strace does: `link:error=EPERM`. Null where strace cannot be used.
 */
export const nodeWithFailing = (...failures: readonly string[]): readonly string[] | null => {
  const calls = failures.map((failure) => failure.split(':', 1)[0])
  const injections = failures.flatMap((failure) => ['-e', `inject=${failure}`])
  return nodeUnder(['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls.join()}`, ...injections])
}

/** The command that runs Node and writes to a file which of these calls succeeded, in order of their end. */
export const nodeTraced = (file: string, ...calls: readonly string[]): readonly string[] | null =>
  nodeUnder(['strace', '-f', '-qq', '-z', '-y', '-o', file, '-e', `trace=${calls.join()}`])

const nodeUnder = (strace: readonly string[]): readonly string[] | null => {
  const [program = '', ...args] = [...strace, 'true']
  return spawnSync(program, args).status === 0 ? [...strace, process.execPath] : null
}
