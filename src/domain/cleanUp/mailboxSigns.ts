import { domainOf, isMailProvider, type OurSide } from '../mailDomain.ts'
import type { MessageMetadata, Participant } from '../message.ts'
import { outsideCorrespondents } from '../outsideCorrespondents.ts'
import { type PrivateSign, privateSigns } from '../privateSigns.ts'
import { isAmong } from '../wordPatterns.ts'
import type { CleanUpSign } from './cleanUpMail.ts'
import { mailboxWords, privateFolders } from './mailboxWords.ts'

/** A mail as it lies in its owner's mailbox. */
export interface MailInMailbox extends OurSide {
  readonly metadata: MessageMetadata
  readonly folder: string
  /** Its Sensitivity field; null where it has none. */
  readonly sensitivity: string | null
}

const outsidersAtMost = 20

/**
 * The signs that a mail of a mailbox is its owner's own business, from its header and folder alone; none where it looks like
 * work. Words are taken broadly: a private mail among the firm's is the worse mistake, and its owner decides anyway.
 */
export const mailboxSigns = (mail: MailInMailbox): readonly CleanUpSign[] => {
  const { metadata, folder, sensitivity, ownAddress } = mail
  const ofMail = privateSigns({ ...mail, sensitivity: { kind: 'told', value: sensitivity } })
  // Of a mailing to hundreds no more is looked at: a mailbox has many mails.
  const outside = outsideCorrespondents(mail).slice(0, outsidersAtMost)
  const signs = [
    ...folderSigns(folder),
    ...ofMail.filter(isTold),
    ...ownAddressSigns(outside, ownAddress),
    ...(outside.length === 0 ? [] : wordSigns(metadata.subject, outside)),
  ]
  return signs.filter(({ kind }, at) => signs.findIndex((sign) => sign.kind === kind) === at)
}

const isTold = (sign: PrivateSign): sign is PrivateSign & CleanUpSign => sign.kind !== 'notTold'

const folderSigns = (folder: string): readonly CleanUpSign[] => {
  const part = folder.split('/').find((name) => isPrivateFolder(plain(name).trim()))
  return part === undefined ? [] : [{ kind: 'folder', evidence: part }]
}

/** `Privé 2026` and `Privé (oud)` too, but not `Private clients`: that is work. */
const isPrivateFolder = (name: string): boolean => {
  const [first = '', ...others] = name.split(/[\s_-]+/)
  return (
    privateFolders.has(name) || (privateFolders.has(first) && others.every((word) => /^[\d(]/.test(word)))
  )
}

/** The owner himself at a mail provider's: his whole name in another address. */
const ownAddressSigns = (outside: readonly Participant[], ownAddress: string): readonly CleanUpSign[] => {
  const [initial = '', ...family] = localParts(ownAddress)
  const familyName = family.join('')
  const own = outside.find(({ address }) => {
    if (!isMailProvider(domainOf(address)) || familyName.length < 4) return false
    const other = localParts(address).join('')
    return other.includes(familyName) && other.replace(familyName, '').startsWith(initial)
  })
  return own === undefined ? [] : [{ kind: 'ownAddress', evidence: own.address }]
}

const localParts = (address: string): readonly string[] =>
  plain(address.slice(0, Math.max(0, address.lastIndexOf('@'))))
    .replace(/\d+/g, '')
    .split(/[._-]+/)

const wordSigns = (subject: string, outside: readonly Participant[]): readonly CleanUpSign[] => {
  const subjectWords = wordsOf(subject)
  const people = outside.flatMap(({ name, address }) => wordsOf(`${name} ${address}`))
  const hosts = outside.map(({ address }) => address.trim().toLowerCase())
  return mailboxWords.flatMap(({ kind, correspondent, subject: inSubject, domains }) => {
    const found =
      people.find((word) => isAmong(correspondent, word)) ??
      subjectWords.find((word) => isAmong(inSubject, word)) ??
      hosts.find((host) => domains.some((domain) => isUnder(host, domain)))
    return found === undefined ? [] : [{ kind, evidence: found }]
  })
}

const isUnder = (address: string, domain: string): boolean =>
  address === domain || address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`)

/** UTF-16 units of a subject or a name that are read. */
const longestRead = 1000

const wordsOf = (text: string): readonly string[] =>
  plain(text.slice(0, longestRead)).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
