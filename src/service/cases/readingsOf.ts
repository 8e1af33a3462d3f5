import { z } from 'zod'
import { instant } from '../../contract/basicSchemas.ts'
import type { FolderStore } from '../../ports/folderStore.ts'

const reading = z.object({ at: instant, by: z.string(), filing: z.string() })
type Reading = z.infer<typeof reading>

/** Who opened these filed mails, by the ids of their filings, when, the oldest first; from the month of `since` on. */
export const readingsOf = async (
  folders: FolderStore,
  filings: ReadonlySet<string>,
  since: string,
): Promise<readonly Reading[]> => {
  const found: Reading[] = []
  for await (const name of folders.list('reads')) {
    if (name < `${since.slice(0, 7)}.jsonl`) continue
    const file = await folders.find(`reads/${name}`)
    if (file === null) continue
    const lines = Buffer.concat(await Array.fromAsync(file.bytes()))
      .toString()
      .split('\n')
    for (const line of lines) {
      const one = reading.safeParse(line === '' ? null : parsed(line))
      if (one.success && filings.has(one.data.filing)) found.push(one.data)
    }
  }
  return found
}

/** A line that was cut off says nothing. */
const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
