/** By their code units, for a sort: negative where the first comes first, 0 where they are the same. */
export const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
