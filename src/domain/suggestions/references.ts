/** Shorter numbers are counts, days and weeks. */
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
 * without what stands between letters and digits, so that `2026/0142` is the same one. A number that says when or how
 * much names nothing.
 */
export function* referencesIn(text: string): Generator<Reference> {
  for (const match of text.matchAll(runs)) {
    const written = withoutEnd(match[0])
    if (written.length > maxReferenceLength) continue
    if ((written.match(digits) ?? []).length < minDigits) continue
    const plain = written.normalize('NFKC').toLowerCase()
    if (namesNothing.some((form) => form.test(plain)) || isPrice(text, match.index, written)) continue
    yield { written, folded: withoutSeparators(plain) }
  }
}

const namesNothing: readonly RegExp[] = [
  // A year, years from one to another, and a quarter of one.
  /^(?:19|20)\d\d(?:[-/](?:19|20)\d\d)?$/,
  /^(?:q[1-4][-/]?(?:19|20)\d\d|(?:19|20)\d\d[-/]?q[1-4])$/,
  // A date, its day or its year first.
  /^(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d\d|\d\d)$/,
  /^(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/,
  // A time, or from one to another.
  /^(?:[01]?\d|2[0-3])[.uh][0-5]\d(?:-(?:[01]?\d|2[0-3])[.uh][0-5]\d)?(?:u|uur|h|am|pm)?$/,
  // An amount: thousands parted by dots, or two decimals.
  /^(?:eur|usd|gbp)?\d{1,3}(?:\.\d{3})+$/,
  /^(?:eur|usd|gbp)?(?!(?:19|20)\d\d\.)\d+\.\d\d$/,
  /^(?:eur|usd|gbp)\d+$/,
]

/** `€ 4500`, `EUR 4500`, `4500 euro`, `4500,-`: the few characters around a plain number tell. */
const isPrice = (text: string, at: number, run: string): boolean =>
  /^\d+$/.test(run) &&
  (/(?:[€$£]|\b(?:eur|euro|usd|gbp)) ?$/i.test(text.slice(Math.max(0, at - 6), at)) ||
    /^(?:,(?:-|\d\d(?!\d))| ?(?:€|eur\b|euro\b))/i.test(text.slice(at + run.length, at + run.length + 6)))

/** Without the stop that ends a sentence. */
const withoutEnd = (run: string): string => {
  let end = run.length
  while (end > 0 && separators.has(run.charAt(end - 1))) end--
  return run.slice(0, end)
}

const withoutSeparators = (run: string): string =>
  [...run].filter((character) => !separators.has(character)).join('')
