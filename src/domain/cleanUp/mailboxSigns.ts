import { domainOf, isMailProvider, type OurSide } from '../mailDomain.ts'
import type { MessageMetadata, Participant } from '../message.ts'
import { outsideCorrespondents } from '../outsideCorrespondents.ts'
import { type PrivateSign, privateSigns } from '../privateSigns.ts'
import { privateKinds } from '../privateWords.ts'
import { amongWords } from '../wordPatterns.ts'
import type { CleanUpSign } from './cleanUpMail.ts'
import { mailboxWords, privateFolders, workCorrespondents, workSubjects } from './mailboxWords.ts'
import { spokenToOwner } from './spokenToOwner.ts'

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
  let isAboutWorkKnown: boolean | null = null
  const isAboutWork = () => (isAboutWorkKnown ??= isWork(metadata.subject, outside))
  const signs = [
    ...folderSigns(folder),
    ...ofMail.filter(isTold),
    ...ownAddressSigns(outside, ownAddress),
    ...(outside.length === 0 ? [] : wordSigns(metadata.subject, outside)),
    ...spokenSigns(mail, outside),
  ].filter(({ kind }) => !walksOfLife.has(kind) || !isAboutWork())
  return signs.filter(({ kind }, at) => signs.findIndex((sign) => sign.kind === kind) === at)
}

/** What a firm may have for a client as well. */
const walksOfLife: ReadonlySet<string> = new Set([...privateKinds, 'home', 'career', 'leisure', 'toYou'])

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

const spokenSigns = (mail: MailInMailbox, outside: readonly Participant[]): readonly CleanUpSign[] => {
  const word = spokenToOwner(mail, outside, wordsOf(mail.metadata.subject))
  return word === null ? [] : [{ kind: 'toYou', evidence: word }]
}

const signsOfWords = mailboxWords.map(({ kind, correspondent, subject, betweenPeople, domains }) => ({
  ...{ kind, domains: new Set(domains) },
  ...{ isCorrespondent: amongWords(correspondent), isInSubject: amongWords(subject) },
  isBetweenPeople: amongWords(betweenPeople),
}))

const wordSigns = (subject: string, outside: readonly Participant[]): readonly CleanUpSign[] => {
  const subjectWords = wordsOf(subject)
  const people = outside.flatMap(({ name, address }) => wordsOf(`${name} ${address}`))
  const areAllPeople = outside.every(({ address }) => isMailProvider(domainOf(address)))
  const hosts = outside.map(({ address }) => address.trim().toLowerCase())
  return signsOfWords.flatMap(({ kind, isCorrespondent, isInSubject, isBetweenPeople, domains }) => {
    const found =
      people.find(isCorrespondent) ??
      subjectWords.find((word) => isInSubject(word) || (areAllPeople && isBetweenPeople(word))) ??
      hosts.find((host) => isUnder(host, domains))
    return found === undefined ? [] : [{ kind, evidence: found }]
  })
}

/** Mail of the customers of a provider is not the provider's own. */
const serviceName =
  /^(?:no-?reply|service|klantenservice|info|factuur|facturen|nieuws(?:brief)?|hello|support)\b/

const isUnder = (address: string, domains: ReadonlySet<string>): boolean => {
  if (domains.has(address)) return true
  const domain = domainOf(address)
  if (isMailProvider(domain) && !serviceName.test(address)) return false
  const labels = domain.split('.')
  return labels.some(
    (label, at) =>
      domains.has(labels.slice(at).join('.')) ||
      (at >= labels.length - 3 && isInAnyCountry(label, labels.slice(at + 1), domains)),
  )
}

const isInAnyCountry = (label: string, rest: readonly string[], domains: ReadonlySet<string>): boolean =>
  (rest.length === 1 || (rest.length === 2 && /^(?:com?|org)$/.test(rest[0] ?? ''))) &&
  domains.has(`${label}.*`)

const isWorkName = amongWords(workCorrespondents)
const isWorkWord = amongWords(workSubjects.filter((words) => !words.includes(' ')))
const workPhrases = workSubjects.filter((words) => words.includes(' '))

/**
 * A school that buys, a bank for firms: a walk of life is no sign there. Only by words that private persons do not meet: an
 * offer or an invoice may be for one's own kitchen.
 */
const isWork = (subject: string, outside: readonly Participant[]): boolean => {
  const text = wordsOf(subject)
  const joined = ` ${text.join(' ')} `
  return (
    text.some(isWorkWord) ||
    workPhrases.some((phrase) => joined.includes(` ${phrase} `)) ||
    outside.some(({ name, address }) => wordsOf(`${name} ${address}`).some(isWorkName))
  )
}

/** UTF-16 units of a subject or a name that are read. */
const longestRead = 1000

const wordsOf = (text: string): readonly string[] =>
  plain(text.slice(0, longestRead)).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
