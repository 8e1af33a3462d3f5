/** Resolves when the index knows of every part of an act; rejects with the first that it could not take in. */
export const allIndexed = (parts: readonly Promise<void>[]): Promise<void> => {
  const all = Promise.all(parts).then(() => undefined)
  // Whoever does not wait for the index is not ended by its failure, as Node would end a process.
  all.catch(() => undefined)
  return all
}
