/** Middle value; of an even number the lower of the two. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const rounded = (value: number, digits = 2): string => value.toFixed(digits)

/** Prints one line of the table in docs/performance.md. */
export const row = (...cells: readonly string[]): void =>
  void process.stdout.write(`| ${cells.join(' | ')} |\n`)
