import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What a writer puts at its nth name: long enough that a torn file would show. */
export const writtenText = (writer: string, at: number): string => `${writer} ${at} `.repeat(1500)

export interface Written {
  readonly at: number
  readonly put: string
  readonly copy: string
}

export interface FolderWriter {
  /** Resolves when the process has opened the store. */
  readonly ready: Promise<unknown>
  /** Lets it write, and gives what it says until it ends. */
  write(): AsyncGenerator<Written>
  kill(): void
}

/** Starts `folderWriter.ts`. `command` is what starts Node: by itself, or under strace. */
export const startFolderWriter = (
  command: readonly string[],
  root: string,
  writer: string,
  count: number,
): FolderWriter => {
  const script = fileURLToPath(new URL('folderWriter.ts', import.meta.url))
  const [program = '', ...args] = [...command, script, root, writer, String(count)]
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ready = lines.next()
  return {
    ready,
    async *write() {
      child.stdin.write('go\n')
      for await (const line of lines) {
        const [at, put = '', copy = ''] = line.split(' ')
        yield { at: Number(at), put, copy }
      }
    },
    kill: () => child.kill('SIGKILL'),
  }
}
