import type { Surroundings } from './surroundings.ts'

/** Where a command's words go: results to standard output, progress and remarks to standard error. */
export interface Terminal {
  out(line: string): void
  remark(line: string): void
  /** Overwrites the line before; shown only where a person watches. */
  progress(text: string): void
  progressDone(): void
}

export const terminalIn = ({ out, remarks }: Surroundings): Terminal => {
  out.on('error', passOverClosedPipe)
  // Results that cannot be written end a command; a log on a disk that is full ends no service.
  remarks.on('error', () => undefined)
  const isWatched = remarks.isTTY
  const wipe = (): void => void (isWatched && remarks.write('\r\u001b[K'))
  return {
    out: (line) => void out.write(`${harmless(line)}\n`),
    remark: (line) => {
      wipe()
      remarks.write(`${harmless(line)}\n`)
    },
    progress: (text) => {
      wipe()
      if (isWatched) remarks.write(harmless(text))
    },
    progressDone: wipe,
  }
}

/** Whoever reads may have seen enough, as `head` has; the command goes on with what it was doing. */
const passOverClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

/**
 * Names of files and folders are a stranger's: what would drive the terminal, or turn the direction of what is read, stands
 * there as its number, as JSON would have it.
 */
const harmless = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
