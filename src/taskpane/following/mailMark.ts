import { sha256 } from '../../mime/sha256.ts'

/** By which the service knows a mail that is not filed: it keeps nothing else of it. */
export const mailMark = async (messageId: string): Promise<string> =>
  (await sha256(new TextEncoder().encode(messageId))).slice(0, 32)
