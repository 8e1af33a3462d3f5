/** What an operator may know: never a subject, an address, a file name or a word of a mail. */
export interface LogEvent {
  readonly event: string
  readonly [field: string]: string | number | boolean | null
}

export type Log = (event: LogEvent) => void

/** A line of JSON per event, with its time. */
export const jsonLog =
  (write: (line: string) => void): Log =>
  (event) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`)
