import { createHmac, createSecretKey, randomBytes } from 'node:crypto'

/** Bytes of a name: by chance no two of a hundred thousand mails share one. */
const nameLength = 12

export const newOwnerKey = (): string => randomBytes(32).toString('base64')

/**
 * Gives names that only their owner's key makes: whoever holds a mail cannot tell whether it is among those named. When
 * the key is gone, so is what the names meant.
 */
export const namesUnder = (key: string) => {
  // Made once: a key of bytes is looked over at every name, which takes six times as long as the name.
  const secret = createSecretKey(Buffer.from(key, 'base64'))
  return (kind: string, ...parts: readonly (string | number | null)[]): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([kind, ...parts]))
      .digest()
      .subarray(0, nameLength)
      .toString('base64url')
}
