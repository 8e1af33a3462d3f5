import type { Writing } from './writing.ts'

/** Copies what goes along with the mails: a register, saved attachments. */
export const copyFiles = async (writing: Writing): Promise<void> => {
  for await (const { path, bytes } of writing.content.files()) await copyFile(writing, path, bytes)
}

/** One file of the payload, unless the journal has it as done. */
export const copyFile = async (
  { journal, payload, watch }: Writing,
  path: string,
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<void> => {
  watch.signal?.throwIfAborted()
  const line = await journal.peek()
  if (line?.what === 'file' && line.path === path && payload.has(path, line.size)) return journal.take()
  for (const left of await journal.cut()) payload.remove(left)
  const { sha256, size } = await payload.fill(bytes())
  payload.place(path)
  journal.append({ what: 'file', path, sha256, size })
}
