import { agreementFact } from '../../domain/register/agreementEntries.ts'
import { type CaseFact, caseFact } from '../../domain/register/caseEntries.ts'
import type { StoredEntry } from '../../domain/register/entry.ts'
import { mailboxFact } from '../../domain/register/mailboxEntries.ts'
import type { Subject } from './subject.ts'

/** What an entry says, whatever keeps the register. */
export type SubjectFact =
  | CaseFact
  | { readonly kind: 'mailboxEntry'; readonly mailbox: string; readonly entry: StoredEntry }
  | { readonly kind: 'agreementEntry'; readonly agreement: string; readonly entry: StoredEntry }

/** Null when a known kind lacks what it must have: a damaged entry. A kind this version does not know is `unknown`. */
export const subjectFact = ({ kind, id }: Subject, entry: StoredEntry): SubjectFact | null => {
  switch (kind) {
    case 'case':
      return caseFact(id, entry)
    case 'mailbox':
      return knownOr(mailboxFact(entry), { kind: 'mailboxEntry', mailbox: id, entry })
    case 'agreement':
      return knownOr(agreementFact(entry), { kind: 'agreementEntry', agreement: id, entry })
  }
}

const knownOr = (fact: { readonly kind: string } | null, known: SubjectFact): SubjectFact | null => {
  if (fact === null) return null
  return fact.kind === 'unknown' ? { kind: 'unknown' } : known
}
