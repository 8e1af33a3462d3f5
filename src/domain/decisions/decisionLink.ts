import type { Instant } from '../calendar/calendar.ts'
import type { StoredEntry } from '../register/entry.ts'
import type { MailboxFact } from '../register/mailboxEntries.ts'
import type { DecisionRole } from './decision.ts'

/** A personal link to the decision page, known by the hash of its token, and the one-time code asked for with it. */
export interface DecisionLink {
  readonly link: string
  readonly role: DecisionRole
  /** To whom it was mailed; null after a purge: it then opens nothing. */
  readonly name: string | null
  readonly address: string | null
  readonly issuedAt: Instant
  readonly isRevoked: boolean
  /** The newest code, unless it was used. */
  readonly code: IssuedCode | null
  /** When codes were mailed, the newest last. */
  readonly codesMailedAt: readonly Instant[]
}

interface IssuedCode {
  /** SHA-256 of token and code together: without the token nobody finds six digits from it. */
  readonly hash: string
  readonly validUntil: Instant
  readonly refusals: number
}

/** Only the contact's side decides: what a provider or a leaver is sent has no link. */
export const linksAfter = (
  links: readonly DecisionLink[],
  entry: StoredEntry,
  fact: MailboxFact,
): readonly DecisionLink[] => {
  switch (fact.kind) {
    case 'reminderClaimed': {
      const { link, role } = fact.facts
      return link === null || role === 'provider' || role === 'leaver'
        ? links
        : [...links, issued(link, role, entry, fact.details)]
    }
    case 'linkIssued':
      return [...links, issued(fact.facts.link, fact.facts.role, entry, fact.details)]
    case 'linkRevoked':
      return changed(links, fact.facts.link, (link) => ({ ...link, isRevoked: true }))
    case 'codeMailed':
      return changed(links, fact.facts.link, (link) => ({
        ...link,
        code: { hash: fact.facts.code, validUntil: fact.facts.validUntil, refusals: 0 },
        codesMailedAt: [...link.codesMailedAt, entry.link.at],
      }))
    case 'codeRefused':
      return changed(links, fact.facts.link, (link) => ({
        ...link,
        code: link.code && { ...link.code, refusals: link.code.refusals + 1 },
      }))
    case 'decisionRecorded':
    case 'decisionApproved':
    case 'decisionDeclined':
    case 'decisionWithdrawn':
      return links.map((link) => (link.code?.hash === fact.facts.code ? { ...link, code: null } : link))
    default:
      return links
  }
}

const issued = (
  link: string,
  role: DecisionRole,
  entry: StoredEntry,
  person: { readonly name: string; readonly address: string } | null,
): DecisionLink => ({
  link,
  role,
  name: person?.name ?? null,
  address: person?.address ?? null,
  issuedAt: entry.link.at,
  isRevoked: false,
  code: null,
  codesMailedAt: [],
})

const changed = (
  links: readonly DecisionLink[],
  hash: string,
  change: (link: DecisionLink) => DecisionLink,
): readonly DecisionLink[] => links.map((link) => (link.link === hash ? change(link) : link))
