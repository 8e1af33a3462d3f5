import { processEnvironment } from '../settings.ts'

/** What a command finds around it: what its process has, or what a program that runs it gives. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Results. */
  readonly out: NodeJS.WritableStream
  /** Progress, remarks and refusals. */
  readonly remarks: NodeJS.WritableStream & { readonly isTTY?: boolean }
}

export const processSurroundings: Surroundings = {
  environment: processEnvironment,
  out: process.stdout,
  remarks: process.stderr,
}
