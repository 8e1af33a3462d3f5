import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Where the key of an index lies: beside it, with its owner's working state, and not in it. */
const indexKeyFile = (indexFile: string): string => `${indexFile}.key`

const keyLength = 32

/** Made where there is none. Of several who make one at once all have the same. */
const indexKey = (indexFile: string): KeyObject => {
  const file = indexKeyFile(indexFile)
  const known = readKey(file)
  if (known !== null) return createSecretKey(known)
  mkdirSync(path.dirname(file), { recursive: true })
  const begun = `${file}.${randomBytes(8).toString('hex')}`
  writeFileSync(begun, randomBytes(keyLength), { mode: 0o600, flush: true })
  try {
    linkSync(begun, file)
  } catch (error) {
    if (!isThere(error)) throw error
  } finally {
    rmSync(begun, { force: true })
  }
  return createSecretKey(readFileSync(file))
}

const readKey = (file: string): Buffer | null => {
  try {
    const key = readFileSync(file)
    if (key.length === keyLength) return key
    rmSync(file, { force: true })
    return null
  } catch {
    return null
  }
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST'

export type NameUnderKey = (digest: string) => string

/** Names mails as only this index's key does: whoever guesses what a mail said cannot tell whether it is among them. */
export const namesOfIndex = (indexFile: string): NameUnderKey => {
  const key = indexKey(indexFile)
  return (digest) => createHmac('sha256', key).update(digest).digest('base64url').slice(0, 20)
}
