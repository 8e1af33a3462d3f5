import { domainOf, type OurSide } from './mailDomain.ts'
import type { MessageMetadata, Participant } from './message.ts'
import { outsideCorrespondents } from './outsideCorrespondents.ts'
import { type PrivateKind, privateKinds, privateWords } from './privateWords.ts'
import { isAmong } from './wordPatterns.ts'

/** Why a mail may be private, with the word that says so, for the pane to show. */
export interface PrivateSign {
  readonly kind: 'sensitivity' | 'notTold' | 'subject' | 'family' | PrivateKind
  /** Empty where nothing was told. */
  readonly evidence: string
}

/**
 * What a mail says in its Sensitivity field (RFC 2156), null when it has none: personal and private are the reader's
 * own, company-confidential is not. `notTold` where the mail program could have said, and did not.
 */
export type Sensitivity =
  | { readonly kind: 'told'; readonly value: string | null }
  | { readonly kind: 'notTold' }

export interface PrivateQuestion extends OurSide {
  readonly metadata: MessageMetadata
  readonly sensitivity: Sensitivity
}

/**
 * The signs that a mail is its reader's own business, from its header alone; none where it looks like work. A sign
 * too many costs a question, one too few sends a private mail's header to the firm, so the words are taken broadly.
 */
export const privateSigns = (question: PrivateQuestion): readonly PrivateSign[] => {
  const { metadata, sensitivity } = question
  const outside = outsideCorrespondents(question)
  const signs = [
    ...sensitivitySigns(sensitivity),
    ...subjectSigns(metadata.subject),
    // Colleagues among themselves plan holidays and order paper.
    ...(outside.length > 0 ? kindSigns(metadata.subject, outside) : []),
    ...familySigns(outside, ownNames(question)),
  ]
  return signs.filter(({ kind }, at) => signs.findIndex((sign) => sign.kind === kind) === at)
}

const sensitivitySigns = (sensitivity: Sensitivity): readonly PrivateSign[] => {
  if (sensitivity.kind === 'notTold') return [{ kind: 'notTold', evidence: '' }]
  const value = sensitivity.value?.trim().toLowerCase() ?? ''
  return value === 'personal' || value === 'private' ? [{ kind: 'sensitivity', evidence: value }] : []
}

/** Words that mark a subject wherever they stand, and those that may begin `private equity` or `personal data`. */
const marks = new Set(['prive', 'privemail', 'privebericht'])
const marksAtAStop = new Set(['private', 'personal', 'persoonlijk'])

const subjectSigns = (subject: string): readonly PrivateSign[] => {
  for (const { word, plain, next } of wordsOf(subject)) {
    const isMark = marks.has(plain) || (marksAtAStop.has(plain) && /^\s*(?:[^\s\p{L}\p{N}]|$)/u.test(next))
    if (isMark) return [{ kind: 'subject', evidence: word }]
  }
  return []
}

const kindSigns = (subject: string, outside: readonly Participant[]): readonly PrivateSign[] => {
  const subjectWords = [...wordsOf(subject), ...phrasesIn(subject)]
  const outsideWords = outside.flatMap(correspondentWords)
  return privateKinds.flatMap((kind) => {
    const { anywhere, correspondent } = privateWords[kind]
    const found =
      subjectWords.find(({ plain }) => isAmong(anywhere, plain)) ??
      outsideWords.find(({ plain }) => isAmong(anywhere, plain) || isAmong(correspondent, plain))
    return found ? [{ kind, evidence: found.word }] : []
  })
}

/** `order confirmation` is a shop's; either word alone is anybody's. */
const phrasesIn = (subject: string): readonly Word[] =>
  /\border confirmation\b/i.test(subject)
    ? [{ word: 'order confirmation', plain: 'bestelling', next: '' }]
    : []

const correspondentWords = ({ name, address }: Participant): readonly Word[] => {
  const domain = domainOf(address)
  return [...wordsOf(`${name} ${address}`), { word: domain, plain: `.${domain}`, next: '' }]
}

const familySigns = (outside: readonly Participant[], own: ReadonlySet<string>): readonly PrivateSign[] =>
  outside.flatMap((participant) => {
    const name = familyNames(participant).find((family) => own.has(family))
    return name === undefined ? [] : [{ kind: 'family', evidence: name }]
  })

const ownNames = ({ metadata, ownAddress }: PrivateQuestion): ReadonlySet<string> => {
  const { from, to, cc } = metadata
  const isOwn = ({ address }: Participant) => address.toLowerCase() === ownAddress.toLowerCase()
  const named = [...(from ? [from] : []), ...to, ...cc].filter(isOwn)
  return new Set([{ name: '', address: ownAddress }, ...named].flatMap(familyNames))
}

/** What may be a person's family name, written together: of `Linden, Marijke van der` as of `m.vanderlinden@`. */
const familyNames = ({ name, address }: Participant): readonly string[] => {
  const [family, given] = name.split(',')
  const words = plainWords(given === undefined ? name : `x ${given.replace(/^\s*\S+/, '')} ${family}`)
  const local = plainWords(address.slice(0, Math.max(0, address.lastIndexOf('@'))))
  return [words.slice(1).join(''), words.slice(1).at(-1) ?? '', local.slice(1).join('')].filter(
    (candidate) => candidate.length >= shortestName,
  )
}

/** Shorter ones are as often initials. */
const shortestName = 4

interface Word {
  readonly word: string
  /** Lower case, without accents. */
  readonly plain: string
  /** The few characters behind it. */
  readonly next: string
}

const wordsOf = (text: string): readonly Word[] =>
  [
    ...text
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map((match) => {
    const end = match.index + match[0].length
    return { word: match[0], plain: plainOf(match[0]), next: match.input.slice(end, end + 3) }
  })

const plainWords = (text: string): readonly string[] => wordsOf(text).map(({ plain }) => plain)

const plainOf = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
