/**
 * Rows in the order of the key they are kept by: a batch then reads and writes each page of a large table once, where rows as
 * they come would have it fetched over and over.
 */
export const inKeyOrder = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] =>
  rows.toSorted((one, other) => {
    const [key, next] = [keyOf(one), keyOf(other)]
    return key < next ? -1 : key > next ? 1 : 0
  })
