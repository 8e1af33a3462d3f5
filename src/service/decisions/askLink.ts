import { compareInstants } from '../../domain/calendar/calendar.ts'
import type { DecisionMaker } from '../../domain/decisions/decision.ts'
import { sameAddress } from '../../domain/decisions/decisionRules.ts'
import { linkHolder, personIn } from '../../domain/decisions/linkHolder.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { MailboxRecord } from '../../domain/retention/mailboxRecord.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { linkLetter } from '../letters/linkLetter.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import { decisionUrl, linkOf, messageIdOf, newToken } from '../public/personalLink.ts'
import type { PublicParts } from '../public/publicParts.ts'
import { situationWith } from './currentSituation.ts'

const linksAnHour = 5

export type LinkAsked =
  | { readonly kind: 'mailed'; readonly address: string }
  | { readonly kind: 'unknownMailbox' | 'notAllowed' | 'postNotSet' | 'postFailed' | 'tooMany' }

/** Mails somebody a link of his own, to the address that the agreement in force names him by. */
export const askLink = async (
  parts: Omit<PublicParts, 'publicUrl'> & { readonly publicUrl: string | null },
  mailbox: string,
  { request, by, address }: { readonly request: string; readonly by: string; readonly address: string },
): Promise<LinkAsked> => {
  const { postman, publicUrl } = parts
  const now = parts.now()
  const make = await situationWith(parts, mailbox, now)
  if (make === null) return { kind: 'unknownMailbox' }
  if (postman === null || publicUrl === null) return { kind: 'postNotSet' }
  const token = newToken()
  const link = linkOf(token)
  const act = { request: `link-${request}`, by, at: now }
  const outcome = await appendToMailbox<LinkAsked>(parts.organisation, mailbox, act, (record) => {
    const situation = make(record)
    const person = roleOf(situation, address)
    if (person === null) return { kind: 'answer', answer: { kind: 'notAllowed' } }
    const { role, name } = person
    const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString()
    const recent = record.links.filter(
      (one) => one.role === role && compareInstants(one.issuedAt, hourAgo) > 0,
    )
    if (recent.length >= linksAnHour) return { kind: 'answer', answer: { kind: 'tooMany' } }
    const details = { name, address: person.address }
    return { kind: 'write', draft: mailboxEntry('linkIssued', { link, role }, details) }
  })
  if (outcome.kind === 'answer') return outcome.answer
  const situation = make(outcome.state)
  const to = roleOf(situation, address)
  if (to === null) return { kind: 'notAllowed' }
  if (outcome.kind === 'repeated')
    return wasRevoked(outcome.state, outcome.entry.facts['link'])
      ? { kind: 'postFailed' }
      : { kind: 'mailed', address: to.address }
  const delivery = await postman.send(
    linkLetter({
      to: { name: to.name, address: to.address },
      language: situation.agreement?.agreement.language ?? 'nl',
      messageId: messageIdOf(publicUrl, mailbox, outcome.entry.link.seq),
      situation,
      url: decisionUrl(publicUrl, mailbox, token),
    }),
  )
  if (delivery.kind === 'accepted') return { kind: 'mailed', address: to.address }
  const revoked = mailboxEntry('linkRevoked', { link }, null)
  await appendToMailbox(parts.organisation, mailbox, { ...act, request: `unsent-${request}` }, () => ({
    kind: 'write',
    draft: revoked,
  }))
  return { kind: 'postFailed' }
}

/** A link that could not be mailed is revoked: the same act again is told so, and not that it was mailed. */
const wasRevoked = ({ links }: MailboxRecord, link: unknown): boolean =>
  links.some((one) => one.link === link && one.isRevoked)

const rolesWithPage = ['contact', 'standIn', 'secondPerson'] as const

/** The role in which a link would let this person in; the contact's before the stand-in's. */
const roleOf = (situation: MailboxSituation, address: string): DecisionMaker | null => {
  for (const role of rolesWithPage) {
    const person = situation.agreement && personIn(situation.agreement.agreement, role)
    if (person === null || !sameAddress(person.address, address)) continue
    return linkHolder({ role, address: person.address, isRevoked: false }, situation)
  }
  return null
}
