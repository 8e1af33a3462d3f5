/** Chance that can be had again: the same seed gives the same year. */
export interface Chance {
  /** True once in so many times. */
  oneIn(times: number): boolean
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number
  pick<T>(of: readonly T[]): T
}

/** Mulberry32: 32 bits of state, even enough for a test. */
export const chanceOf = (seed: number): Chance => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return {
    oneIn: (times) => between(1, times) === 1,
    between,
    pick: (of) => {
      const picked = of[between(0, of.length - 1)]
      if (picked === undefined) throw new RangeError('pick: expected at least one')
      return picked
    },
  }
}
