/** All that a stream gives, in order. */
export const gathered = async <Item>(stream: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const items: Item[] = []
  for await (const item of stream) items.push(item)
  return items
}
