import { domainOf } from '../mailDomain.ts'
import type { MailContext, Promisor } from './commitment.ts'
import { isActing } from './dutchVerbs.ts'
import { includesPhrase, wordList } from './wordList.ts'
import type { Word } from './words.ts'

/**
 * Who is bound. Mostly whoever wrote: us, or an outsider, who is taken for a client until a person says otherwise. A
 * lawyer's `namens cliënt` binds the client; a third person named as the one who acts is somebody else.
 */
export const promisorOf = (words: readonly Word[], writer: Promisor): Promisor => {
  const texts = words.map(({ text }) => text)
  if (clients.some((phrase) => includesPhrase(texts, phrase))) return writer === 'us' ? 'client' : 'other'
  if (texts.some((text) => selves.has(text))) return writer
  return isOfAnother(words, texts) ? 'other' : writer
}

/** The writer of the mail, as seen from the firm. */
export const writerOf = ({ from, us }: MailContext): Promisor => {
  if (from === null) return 'other'
  const address = from.toLowerCase()
  const isOurs = us.some((own) => own.toLowerCase() === address || own.toLowerCase() === domainOf(address))
  return isOurs ? 'us' : 'client'
}

/** `De gemeente reserveert`, `he will send`. A colleague or a department of the writer's is his own side. */
const isOfAnother = (words: readonly Word[], texts: readonly string[]): boolean => {
  if (texts.some((text) => ownSide.has(text))) return false
  const at = texts.findIndex((text, index) => index > 0 && isActing(text))
  if (at > 0 && at < 4 && words[0]?.isCapital === true && !readers.has(texts[0] ?? '')) return true
  const will = texts.indexOf('will')
  return will > 0 && ['he', 'she', 'they'].includes(texts[will - 1] ?? '')
}

const clients = [
  'namens client',
  'namens mijn client',
  'namens clienten',
  'on behalf of my client',
  'on behalf of our client',
]
const selves = wordList('ik wij we i our ons onze mijn my us')
const ownSide = wordList('collega colleague team afdeling department kantoor office')
const readers = wordList('u je jij jullie')
