import { isOurs } from '../mailDomain.ts'
import type { MailContext, Promisor } from './commitment.ts'
import { isActing } from './signs/dutchVerbs.ts'
import { groupsIn, wordGroups, wordList } from './wordList.ts'
import type { Word } from './words.ts'

/**
 * Who is bound. Mostly whoever wrote: us, or an outsider, who is taken for a client until a person says otherwise. A
 * lawyer's `namens cliënt` binds the client; a third person named as the one who acts is somebody else.
 */
export const promisorOf = (words: readonly Word[], writer: Promisor): Promisor => {
  const texts = words.map(({ text }) => text)
  const said = groupsIn(texts, groups)
  if (said.has('client')) return writer === 'us' ? 'client' : 'other'
  if (said.has('self') || said.has('ownSide')) return writer
  return isOfAnother(words, texts) ? 'other' : writer
}

/** The writer of the mail, as seen from the firm. */
export const writerOf = ({ from, us }: Omit<MailContext, 'writtenOn'>): Promisor =>
  from === null ? 'other' : isOurs(from, us) ? 'us' : 'client'

/** `De gemeente reserveert`, `he will send`. A colleague or a department of the writer's is his own side. */
const isOfAnother = (words: readonly Word[], texts: readonly string[]): boolean => {
  const at = texts.findIndex((text, index) => index > 0 && isActing(text))
  if (at > 0 && at < 4 && words[0]?.isCapital === true && !readers.has(texts[0] ?? '')) return true
  const will = texts.indexOf('will')
  return will > 0 && ['he', 'she', 'they'].includes(texts[will - 1] ?? '')
}

const readers = wordList('u je jij jullie')
const groups = wordGroups({
  client: `namens_client namens_mijn_client namens_onze_client namens_clienten on_behalf_of_my_client
    on_behalf_of_our_client`,
  self: 'ik wij we i our ons onze mijn my us',
  ownSide: 'collega colleague team afdeling department kantoor office',
})
