import { createHash } from 'node:crypto'
import { releasing } from '../releasing.ts'

/** SHA-256 of bytes, or of text as UTF-8, in lower-case hex. */
export const sha256Hex = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

export const sha256OfStream = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of releasing(bytes)) hash.update(chunk)
  return hash.digest('hex')
}
