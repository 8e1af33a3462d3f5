import type { FoundCommitment, Promisor } from '../../domain/commitments/commitment.ts'
import { cutText } from '../../domain/cutText.ts'
import { isOurs, type OurSide } from '../../domain/mailDomain.ts'
import type { MessageMetadata, Participant } from '../../domain/message.ts'
import { type CommitmentDraft, type CommitmentWording, longest, type QuoteInMail } from './draft.ts'

/** From here on a found one is sure enough to be taken along, where it binds us or the client. */
const surelyOne = 0.7

/** Whose mail it is in which a commitment was found. */
export interface MailOfDrafts extends OurSide {
  readonly metadata: Pick<MessageMetadata, 'from' | 'to' | 'cc'>
}

export const draftOf = (found: FoundCommitment, body: string, mail: MailOfDrafts): CommitmentDraft => ({
  key: `${found.quote.start}`,
  quote: quoteIn(body, found.quote),
  isSure: found.confidence >= surelyOne,
  choice: found.confidence >= surelyOne && found.promisor !== 'other' ? 'taken' : 'left',
  owner: null,
  what: cutText(found.sentence, longest.what),
  ...partiesOf(found.promisor, mail),
  due: found.due?.date ?? null,
  dueWords: cutText(found.due?.expression ?? '', longest.words),
})

/** As an empty form for one written by hand: mostly a promise of whoever wrote the mail. */
export const draftByHand = (key: string, mail: MailOfDrafts): CommitmentDraft => {
  const { from } = mail.metadata
  const parties = partiesOf(from === null || isOurs(from.address, mail) ? 'us' : 'client', mail)
  const nothing = { quote: null, owner: null, what: '', due: null, dueWords: '' } as const
  return { key, isSure: true, choice: 'taken', ...nothing, ...parties }
}

/** UTF-16 units of the mail shown on either side of a sentence. */
const around = 80

const quoteIn = (
  body: string,
  { start, end }: { readonly start: number; readonly end: number },
): QuoteInMail => {
  const before = body.slice(Math.max(0, start - around), start)
  const after = body.slice(end, end + around)
  return {
    before: cutAtWord(before.slice(before.lastIndexOf('\n\n') + 1), start > around ? 'start' : null),
    text: body.slice(start, end),
    after: cutAtWord(after.split(/\n\s*\n/, 1)[0] ?? '', end + around < body.length ? 'end' : null),
  }
}

/** No half word where the mail goes on. */
const cutAtWord = (text: string, side: 'start' | 'end' | null): string => {
  const line = text.replace(/\s+/g, ' ')
  if (side === null || line.length < around - 2) return line
  return side === 'start' ? `…${line.slice(line.indexOf(' '))}` : `${line.slice(0, line.lastIndexOf(' '))} …`
}

/** Who is bound to whom, by name: an outsider on the one side, and us on the other. */
const partiesOf = (
  promisor: Promisor,
  mail: MailOfDrafts,
): Pick<CommitmentWording, 'promisor' | 'promisorName' | 'promisee'> => {
  const { from, to, cc } = mail.metadata
  const isColleague = (person: Participant) => isOurs(person.address, mail)
  const people = [...(from ? [from] : []), ...to, ...cc]
  const outsider = nameOf(people.find((person) => !isColleague(person)))
  const ours = nameOf(people.find(isColleague))
  switch (promisor) {
    case 'us':
      return { promisor, promisorName: ours, promisee: outsider }
    case 'client':
      return { promisor, promisorName: outsider, promisee: ours }
    case 'other':
      return { promisor, promisorName: '', promisee: from !== null && isColleague(from) ? outsider : ours }
  }
}

const nameOf = (person: Participant | undefined): string =>
  cutText(person?.name || person?.address || '', longest.name)
