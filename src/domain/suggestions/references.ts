/** Shorter numbers are amounts, days and years. */
const minDigits = 4
/** UTF-16 units: of a longer run nobody types the whole. */
const maxReferenceLength = 40

const runs = /[\p{L}\p{N}][\p{L}\p{N}./_-]*/gu
const digits = /\p{Nd}/gu
const separators = new Set(['.', '/', '-', '_'])

/** A number as it stands there, and as it is compared. */
export interface Reference {
  readonly written: string
  readonly folded: string
}

/**
 * The numbers by which firms name their work, in a line of text: `2026-0142`, `PO45-7781`, `4500123`. Folded: lower case,
 * without what stands between letters and digits, so that `2026/0142` is the same one.
 */
export function* referencesIn(text: string): Generator<Reference> {
  for (const [run] of text.matchAll(runs)) {
    if (run.length > maxReferenceLength) continue
    if ((run.match(digits) ?? []).length < minDigits) continue
    yield { written: run, folded: withoutSeparators(run.normalize('NFKC').toLowerCase()) }
  }
}

const withoutSeparators = (run: string): string =>
  [...run].filter((character) => !separators.has(character)).join('')
