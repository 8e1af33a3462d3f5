import { Writable } from 'node:stream'
import { runCommand } from '../../src/service/main.ts'
import { type EndedCommand, environmentWith, type Variables } from './dossierProcess.ts'

/**
 * A command of `dossier` with these words, run within this process: to start one of its own costs twenty times what most
 * commands do. That a process runs, says and ends alike is held by one test of each command (`dossierProcess`).
 */
export const dossier = (...words: readonly string[]): Promise<EndedCommand> => dossierUnder({}, ...words)

/** The same with these variables in its environment. */
export const dossierUnder = async (
  variables: Variables,
  ...words: readonly string[]
): Promise<EndedCommand> => {
  const [out, remarks] = [new Said(), new Said()]
  const status = await runCommand(words, { environment: environmentWith(variables), out, remarks })
  return { status, out: out.text(), remarks: remarks.text() }
}

/** A stream that keeps what it is told. */
class Said extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Buffer, _encoding: BufferEncoding, written: () => void): void {
    this.#chunks.push(chunk)
    written()
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString()
  }
}
