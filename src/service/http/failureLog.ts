import type { Log } from '../log.ts'
import type { ServiceError } from './serviceError.ts'

/**
 * Logs of what a request failed: the chain of causes by name and code, and where in our code the first was made. What
 * they say stays out, for it may hold a path or a word of a mail.
 */
export const logFailure = (log: Log, { code, cause }: ServiceError): void => {
  const causes = causesOf(cause)
  log({ event: 'failed', code, causes: causes.map(nameAndCode).join(', '), where: placeOf(causes[0]) })
}

const causesOf = (cause: unknown): readonly Error[] =>
  cause instanceof Error ? [cause, ...causesOf(cause.cause)] : []

const nameAndCode = (error: Error): string =>
  'code' in error ? `${error.name} ${String(error.code)}` : error.name

/** The first of our own files on the stack, with its line. */
const placeOf = (error: Error | undefined): string | null => {
  const frames = error?.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return frames.map((frame) => /\bsrc[\\/][\w\\/]+\.ts:\d+/.exec(frame)?.[0]).find(Boolean) ?? null
}
