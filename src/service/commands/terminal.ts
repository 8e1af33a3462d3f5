/** Where a command's words go: results to standard output, progress and remarks to standard error. */
export interface Terminal {
  out(line: string): void
  remark(line: string): void
  /** Overwrites the line before; shown only where a person watches. */
  progress(text: string): void
  progressDone(): void
}

export const processTerminal = (): Terminal => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', passOverClosedPipe)
  const isWatched = process.stderr.isTTY
  const wipe = (): void => void (isWatched && process.stderr.write('\r\u001b[K'))
  return {
    out: (line) => void process.stdout.write(`${line}\n`),
    remark: (line) => {
      wipe()
      process.stderr.write(`${line}\n`)
    },
    progress: (text) => {
      wipe()
      if (isWatched) process.stderr.write(text)
    },
    progressDone: wipe,
  }
}

/** Whoever reads may have seen enough, as `head` has; the command goes on with what it was doing. */
const passOverClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
