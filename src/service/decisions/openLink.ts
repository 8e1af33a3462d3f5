import type { PublishedAgreement } from '../../domain/agreement/agreement.ts'
import type { Instant } from '../../domain/calendar/calendar.ts'
import type { DecisionMaker } from '../../domain/decisions/decision.ts'
import type { DecisionLink } from '../../domain/decisions/decisionLink.ts'
import { linkHolder } from '../../domain/decisions/linkHolder.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { isSameHash, linkOf } from '../public/personalLink.ts'
import type { PublicParts } from '../public/publicParts.ts'
import { recordNow, type SituationWith, situationWith } from './currentSituation.ts'

/** A decision page, opened by somebody's link. */
export interface OpenedPage {
  readonly mailbox: string
  readonly token: string
  readonly situation: MailboxSituation
  readonly situationWith: SituationWith
  readonly now: Instant
  readonly holder: LinkHolder
}

export interface LinkHolder extends DecisionMaker {
  readonly link: DecisionLink
  readonly agreement: PublishedAgreement
}

const idPattern = /^[a-z0-9-]{1,64}$/
const tokenPattern = /^[A-Za-z0-9_-]{43}$/

/** Null for a link that is unknown, revoked, ended or somebody else's by now: nobody learns which. */
export const openLink = async (
  parts: PublicParts,
  mailbox: string,
  token: string,
): Promise<OpenedPage | null> => {
  if (!idPattern.test(mailbox) || !tokenPattern.test(token)) return null
  const now = parts.now()
  const make = await situationWith(parts, mailbox, now)
  if (make === null) return null
  const situation = make(await recordNow(parts, mailbox, now))
  const holder = holderOf(situation, linkOf(token))
  return holder && { mailbox, token, situation, situationWith: make, now, holder }
}

/** Every link is compared, each in constant time: how long it takes says nothing of a hash. */
export const holderOf = (situation: MailboxSituation, hash: string): LinkHolder | null => {
  const [link] = situation.record.links.filter((one) => isSameHash(one.link, hash))
  const { agreement } = situation
  const person = link && linkHolder(link, situation)
  return link && person && agreement ? { ...person, link, agreement } : null
}
