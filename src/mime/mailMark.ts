import { sha256 } from './sha256.ts'

/** By which the service knows a mail that is not filed: it keeps nothing else of it. Of one that is filed it makes the same. */
export const mailMark = async (messageId: string): Promise<string> =>
  (await sha256(new TextEncoder().encode(messageId))).slice(0, 32)
