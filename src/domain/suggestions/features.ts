import type { Case } from '../cases/case.ts'
import { cutText } from '../cutText.ts'
import type { MessageMetadata } from '../message.ts'
import { searchWords, stemsOf } from '../search/searchWords.ts'
import { subjectKey, threadLinks } from './conversation.ts'
import { type Correspondent, correspondentsOf, domainsOf, isOutside } from './correspondents.ts'
import { isEmptyWord } from './emptyWords.ts'
import { referencesIn } from './references.ts'

/** The kinds of evidence, the more telling first: of equally strong ones the first is the reason shown. */
export const featureKinds = [
  'conversation',
  'reference',
  'subject',
  'sender',
  'person',
  'domain',
  'word',
  'colleague',
  'filer',
  'text',
] as const
export type FeatureKind = (typeof featureKinds)[number]

/** Something a mail has in common with other mails: a person in it, a word of its subject, a Message-ID. */
export interface Feature {
  readonly kind: FeatureKind
  /** Folded, as it is compared: at most 200 UTF-16 units. */
  readonly value: string
}

export interface FeatureContext {
  /** The firm's mail domains: colleagues are in many cases, and are weighed apart from outsiders. */
  readonly ownDomains: readonly string[]
  /** The id of who files. */
  readonly filer: string | null
  /** Words of a text, as stems (textWords.ts). */
  readonly text: readonly string[]
}

/** How many of each kind are looked at: a mail with more is a mailing, and says little by each. */
const limits: Readonly<Record<FeatureKind, number>> = {
  conversation: 20,
  reference: 10,
  subject: 1,
  sender: 1,
  person: 30,
  domain: 20,
  word: 60,
  colleague: 30,
  filer: 1,
  text: 400,
}

const maxValueLength = 200
/** UTF-16 units that are read. */
const maxSubjectLength = 500

/** What a mail offers to compare, each feature once, bounded however large the mail is. */
export const featuresOf = (
  message: MessageMetadata,
  { ownDomains, filer, text }: FeatureContext,
): readonly Feature[] => {
  const people = correspondentsOf(message)
  const outside = people.filter(isOutside(ownDomains))
  const subject = cutText(message.subject, maxSubjectLength)
  const key = subjectKey(subject)
  return [
    ...some('conversation', newestOf(threadLinks(message))),
    ...some('reference', folded(subject)),
    ...some('subject', key === null ? [] : [key]),
    ...some('sender', message.from === null ? [] : [message.from.address.trim().toLowerCase()]),
    ...some('person', addressesOf(outside)),
    ...some('domain', domainsOf(outside)),
    ...some('word', tellingWords(key ?? '')),
    ...some('colleague', addressesOf(people.filter((one) => !outside.includes(one)))),
    ...some('filer', filer === null ? [] : [filer]),
    ...some('text', text),
  ]
}

/** What a case has to compare before anything is filed in it: its reference and the words of its title and client. */
export const featuresOfCase = ({ reference, title, client }: Case): readonly Feature[] => [
  ...some('reference', folded(reference)),
  ...some('word', tellingWords(cutText(`${title} ${client}`, maxSubjectLength))),
]

/** One text for a feature, to look it up by. */
export const featureKey = ({ kind, value }: Feature): string => `${kind} ${value}`

const some = (kind: FeatureKind, values: Iterable<string>): readonly Feature[] => {
  const kept = new Set<string>()
  for (const value of values) {
    if (kept.size === limits[kind]) break
    if (value !== '') kept.add(cutText(value, maxValueLength))
  }
  return [...kept].map((value) => ({ kind, value }))
}

/** The Message-IDs of the mail itself, of the mail that began the conversation, and of the newest ones. */
const newestOf = (links: readonly string[]): readonly string[] =>
  links.length <= limits.conversation
    ? links
    : [...links.slice(0, 2), ...links.slice(2 - limits.conversation)]

const folded = (text: string): readonly string[] => [...referencesIn(text)].map((one) => one.folded)

/** What a word is compared by. The Dutch stem serves for English as well: both of each word were measured to be no better. */
export const wordFeature = (word: string): string => stemsOf(word)[0] ?? word

export function* wordFeatures(text: string): Generator<string> {
  for (const word of searchWords(text)) if (!isEmptyWord(word)) yield wordFeature(word)
}

/** The week, the house and the phase of anything: a small number that two subjects share is chance. */
const smallNumber = /^\d{1,2}$/

function* tellingWords(text: string): Generator<string> {
  for (const word of wordFeatures(text)) if (!smallNumber.test(word)) yield word
}

const addressesOf = (people: readonly Correspondent[]): readonly string[] =>
  people.map(({ address }) => address)
