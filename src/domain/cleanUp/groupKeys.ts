/** What mails are grouped by, as numbers: those that share it share the number. */
export interface GroupKeys {
  /** By number of the mail. */
  readonly keys: Int32Array
  /** By key. */
  readonly values: readonly string[]
}

interface Numbered {
  readonly number: number
}

/** Told once for many questions. `numbers`: more than the highest of a row. */
export const groupKeysOf = <Row extends Numbered>(
  rows: readonly Row[],
  numbers: number,
  sharedBy: (row: Row) => string,
): GroupKeys => {
  const keys = new Int32Array(numbers)
  const known = new Map<string, number>()
  for (const row of rows) {
    const value = sharedBy(row)
    const key = known.get(value) ?? known.size
    if (key === known.size) known.set(value, key)
    keys[row.number] = key
  }
  return { keys, values: [...known.keys()] }
}
