/** Those with the most first, else in the order in which they stand; none has less than 0. In time linear in both. */
export const mostFirst = (order: Int32Array, much: Int32Array): Int32Array => {
  let most = 0
  for (const one of order) most = Math.max(most, much[one] ?? 0)
  const places = new Int32Array(most + 2)
  const rankOf = (one: number): number => most - (much[one] ?? 0)
  for (const one of order) places[rankOf(one) + 1] = (places[rankOf(one) + 1] ?? 0) + 1
  for (let rank = 1; rank <= most; rank++) places[rank] = (places[rank] ?? 0) + (places[rank - 1] ?? 0)
  const sorted = new Int32Array(order.length)
  for (const one of order) {
    const place = places[rankOf(one)] ?? 0
    sorted[place] = one
    places[rankOf(one)] = place + 1
  }
  return sorted
}
