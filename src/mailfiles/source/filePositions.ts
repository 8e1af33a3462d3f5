/** Room between two files, so that those that come between them later move no other. */
const room = 1024

/** Positions stay below it, so that the number of a mail fits in 64 bits. */
const positionsBelow = 2 ** 36

/** What comes newly between two files lies near the one before it: mail comes in the order of its time. */
const nearness = 64

/**
 * The positions of files in their order, given those that they had (null: it is new). Files keep theirs where they can;
 * where the order is another, or no room is left, all get new ones.
 */
export const filePositions = (held: readonly (number | null)[]): readonly number[] => {
  const positions: number[] = []
  for (let start = 0; start < held.length; ) {
    const end = nextHeld(held, start)
    const last = positions.at(-1) ?? 0
    const next = held[end] ?? null
    const step = next === null ? room : stepWithin(next - last, end - start)
    if (step < 1) return anew(held.length)
    for (let at = start; at < end; at += 1) positions.push(last + step * (at - start + 1))
    if (next !== null) positions.push(next)
    start = end + 1
  }
  return (positions.at(-1) ?? 0) < positionsBelow ? positions : anew(held.length)
}

const nextHeld = (held: readonly (number | null)[], start: number): number => {
  let at = start
  while (at < held.length && held[at] === null) at += 1
  return at
}

/** Below 1 where so many do not fit between two. */
const stepWithin = (gap: number, many: number): number => {
  if (many === 0) return gap
  const most = Math.floor(gap / (many + 1))
  return Math.min(most, Math.max(1, Math.floor(most / nearness)))
}

const anew = (many: number): readonly number[] => {
  const step = Math.min(room, Math.floor(positionsBelow / (many + 1)))
  return Array.from({ length: many }, (_, at) => step * (at + 1))
}
