import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { sha256Hex } from '../register/hash.ts'

/** 256 bits by chance, as 43 characters of an address: what a personal link is known by. Kept nowhere. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What a register keeps of a token. */
export const linkOf = (token: string): string => sha256Hex(token)

/** Six digits by chance. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/**
 * What a register keeps of a code: without the token nobody finds six digits from it. `confirms` is what it was asked
 * for, so that a code that was mailed for one choice confirms no other.
 */
export const codeHash = (token: string, code: string, confirms: string): string =>
  sha256Hex(`${token}.${code}.${confirms}`)

/** The address of somebody's own decision page; made of the setting and never of a request's Host. */
export const decisionUrl = (publicUrl: string, mailbox: string, token: string): string =>
  `${publicUrl}/decision/${mailbox}/${token}`

/** Compares two hashes in a time that says nothing of where they differ. */
export const isSameHash = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The Message-ID of the letter that an entry of a mailbox's register stands for, with its angle brackets. */
export const messageIdOf = (publicUrl: string, mailbox: string, seq: number): string =>
  `<${mailbox}.${seq}.page@${new URL(publicUrl).hostname.replace(/^\[.*\]$/, 'localhost')}>`
