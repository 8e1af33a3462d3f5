const largest = 128

/** Rows in chunks whose lengths are powers of two, so that a few texts of statements serve for any number of rows. */
export function* evenChunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; ) {
    let length = largest
    while (length > rows.length - start) length /= 2
    yield rows.slice(start, start + length)
    start += length
  }
}
