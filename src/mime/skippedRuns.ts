/** A long run of body that was left out of a mail's skeleton. */
export interface SkippedRun {
  /** Bytes, as the run stands in the mail. */
  readonly size: number
  /** SHA-256 in lower-case hex; of base64 without its white space, so that other line lengths name the same content. */
  readonly sha256: string
}

/**
 * What was left out of a mail. In each run's place stands a mark that holds `nonce`, which no sender can know, and
 * the run's number: so a mail cannot claim a run that is not its own.
 */
export interface Skipped {
  readonly nonce: string
  readonly runs: readonly SkippedRun[]
}

export const nothingSkipped: Skipped = { nonce: '', runs: [] }

export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

// Lengths are multiples of three, so that the base64 of a mark begins with the base64 of its head.
const markHead = (nonce: string): string => `~skipped~~${nonce}`
const markTail = (number: number): string => `${String(number).padStart(8, '0')}~`
const markLength = 10 + 32 + 9

/**
 * The line that stands for a run: the base64 of its mark. Found as it is where the part was not encoded or quoted-
 * printable, as the mark itself where the part was base64; there the equals sign ends the unit before it.
 */
export const markLine = (nonce: string, number: number): string =>
  `=${btoa(markHead(nonce) + markTail(number))}`

export interface FoundMark {
  readonly start: number
  readonly end: number
  /** Number of the run, from 0. */
  readonly number: number
  /** Whether the part around it was base64, and so is decoded here. */
  readonly isDecoded: boolean
}

/** The marks in a part's decoded text, or in its bytes read as Latin-1. */
export const findMarks = (text: string, { nonce, runs }: Skipped): readonly FoundMark[] => {
  if (runs.length === 0) return []
  const encodedHead = `=${btoa(markHead(nonce))}`
  const decoded = marksWith(text, markHead(nonce), markLength, (tail) => tail)
  const asTheyAre = marksWith(text, encodedHead, 1 + (markLength / 3) * 4, atob)
  return [
    ...decoded.map((mark) => ({ ...mark, isDecoded: true })),
    ...asTheyAre.map((mark) => ({ ...mark, isDecoded: false })),
  ]
    .filter(({ number }) => number < runs.length)
    .sort((one, other) => one.start - other.start)
}

const marksWith = (
  text: string,
  head: string,
  length: number,
  decode: (tail: string) => string,
): readonly Omit<FoundMark, 'isDecoded'>[] => {
  const found: Omit<FoundMark, 'isDecoded'>[] = []
  for (let start = text.indexOf(head); start !== -1; start = text.indexOf(head, start + length)) {
    const tail = decode(text.slice(start + head.length, start + length))
    found.push({ start, end: start + length, number: Number.parseInt(tail, 10) })
  }
  return found
}

/** What stands between the marks, and in each mark's place its run. */
export const partsAround = (text: string, skipped: Skipped): readonly (string | SkippedRun)[] => {
  const parts: (string | SkippedRun)[] = []
  let at = 0
  for (const { start, end, number } of findMarks(text, skipped)) {
    const run = skipped.runs[number]
    parts.push(text.slice(at, start))
    if (run) parts.push(run)
    at = end
  }
  return [...parts, text.slice(at)]
}

export const isRun = (part: string | SkippedRun): part is SkippedRun => typeof part !== 'string'
