/**
 * Works through a list, so many at a time, and gives the results in the order of the list. Of what fails the first is
 * thrown, once nothing is under way any more.
 */
export const atMost = async <Item, Result>(
  count: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  const queue = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  const ended = await Promise.allSettled(Array.from({ length: count }, worker))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  return results
}
