import { areColleagues, domainOf, isMailProvider } from '../mailDomain.ts'
import type { MessageMetadata, Participant } from '../message.ts'
import { type PrivateSign, privateSigns } from '../privateSigns.ts'
import type { CleanUpSign } from './cleanUpMail.ts'
import { mailboxWords, privateFolders } from './mailboxWords.ts'

/** A mail as it lies in its owner's mailbox. */
export interface MailInMailbox {
  readonly metadata: MessageMetadata
  readonly folder: string
  /** Its Sensitivity field; null where it has none. */
  readonly sensitivity: string | null
  readonly ownAddress: string
}

/**
 * The signs that a mail of a mailbox is its owner's own business, from its header and folder alone; none where it looks like
 * work. Words are taken broadly: a private mail among the firm's is the worse mistake, and its owner decides anyway.
 */
export const mailboxSigns = (mail: MailInMailbox): readonly CleanUpSign[] => {
  const { metadata, folder, sensitivity, ownAddress } = mail
  const ofMail = privateSigns({ metadata, sensitivity: { kind: 'told', value: sensitivity }, ownAddress })
  const outside = correspondents(mail)
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

/** Who wrote, when that is an outsider, or else the outsiders it was written to. */
const correspondents = ({
  metadata: { from, to, cc },
  ownAddress,
}: MailInMailbox): readonly Participant[] => {
  const isOutside = ({ address }: Participant) => !areColleagues(address, ownAddress)
  return from !== null && isOutside(from) ? [from] : [...to, ...cc].filter(isOutside).slice(0, 20)
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

const isAmong = (patterns: readonly string[], word: string): boolean =>
  patterns.some((pattern) => {
    if (pattern.endsWith('*')) return word.startsWith(pattern.slice(0, -1))
    return pattern.startsWith('*') ? word.endsWith(pattern.slice(1)) : word === pattern
  })

/** UTF-16 units of a subject or a name that are read. */
const longestRead = 1000

const wordsOf = (text: string): readonly string[] =>
  plain(text.slice(0, longestRead)).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
