import type { Agreement, NamedPerson } from '../../domain/agreement/agreement.ts'
import type { AgreementRecord } from '../../domain/agreement/agreementRecord.ts'
import { agreementEntry } from '../../domain/register/agreementEntries.ts'
import type { Delivery, Postman } from '../../ports/postman.ts'
import type { Organisation } from '../organisation.ts'
import { linkOf, newToken } from '../public/personalLink.ts'
import type { Act } from '../register/registers.ts'
import { agreementLetter } from './agreementLetter.ts'
import { appendToAgreement } from './agreementRegister.ts'

/** Somebody who is told of a version. */
export interface ToInform {
  readonly id: string
  readonly version: number
  readonly agreement: Agreement
  readonly person: NamedPerson
}

/** Records that somebody was told in another way than by Dossier. Gives the record after it. */
export const enterInformed = async (
  organisation: Organisation,
  act: Act,
  { id, version, person }: ToInform,
): Promise<AgreementRecord> => {
  const { name, address } = person
  const draft = agreementEntry(
    'agreementInformed',
    { version, link: null, how: 'entered' },
    { name, address },
  )
  const { state } = await appendToAgreement(organisation, id, act, () => ({ kind: 'write', draft }))
  return state
}

/**
 * Mails somebody a link of his own, and records it once the mail server has taken the letter: a person counts as
 * informed only then. Only the hash of the token is kept.
 */
export const mailInformed = async (
  { organisation, postman, publicUrl }: MailParts,
  act: Act,
  { id, version, agreement, person }: ToInform,
): Promise<AgreementRecord | 'postFailed'> => {
  const { name, address } = person
  const token = newToken()
  const draft = agreementEntry(
    'agreementInformed',
    { version, link: linkOf(token), how: 'mail' },
    { name, address },
  )
  const letter = agreementLetter({
    agreement,
    person,
    version,
    url: `${publicUrl}/agreement/${id}/${token}`,
    messageId: messageIdOf(publicUrl, id, linkOf(token)),
  })
  // Whoever loses the race for a number is asked again; the letter is sent once.
  let delivery: Promise<Delivery> | null = null
  const outcome = await appendToAgreement<'postFailed'>(organisation, id, act, () => ({
    kind: 'write',
    draft,
    prepare: async () => {
      delivery ??= postman.send(letter)
      return (await delivery).kind === 'accepted' ? null : 'postFailed'
    },
  }))
  return outcome.kind === 'answer' ? outcome.answer : outcome.state
}

export interface MailParts {
  readonly organisation: Organisation
  readonly postman: Postman
  /** Origin of the pages for people who do not sign in. */
  readonly publicUrl: string
}

/** Made of the link's hash: it says nothing of the token, and no other letter has it. */
const messageIdOf = (publicUrl: string, id: string, link: string): string =>
  `<${id}.${link.slice(0, 32)}.agreement@${new URL(publicUrl).hostname.replace(/^\[.*\]$/, 'localhost')}>`
