import type { CaseFact } from './caseEntries.ts'

type Fact = CaseFact | { readonly kind: 'mailboxEntry' | 'agreementEntry' } | null

/** Filings of a case that were erased, and the commitments that stood in them, by their numbers. */
export interface Erased {
  readonly filings: ReadonlySet<number>
  readonly commitments: ReadonlySet<number>
}

/** What the entries of a case, all of them, say was erased. */
export const erasedIn = (facts: readonly Fact[]): Erased => {
  const filings = new Set<number>()
  for (const fact of facts)
    if (fact?.kind === 'caseChanged' && fact.change.kind === 'filingErased')
      filings.add(fact.change.facts.filing)
  return { filings, commitments: commitmentsIn(facts, filings) }
}

const commitmentsIn = (facts: readonly Fact[], filings: ReadonlySet<number>): ReadonlySet<number> => {
  const commitments = new Set<number>()
  for (const fact of facts)
    if (fact?.kind === 'caseChanged' && fact.change.kind === 'commitmentNoted') {
      const { filing } = fact.change.facts
      if (filing !== null && filings.has(filing)) commitments.add(fact.seq)
    }
  return commitments
}

/** Tells of an entry whether it is about one of these filings, as if they were erased. */
export const entriesAbout = (
  facts: readonly Fact[],
  filings: ReadonlySet<number>,
): ((fact: Fact) => boolean) => {
  const erased = { filings, commitments: commitmentsIn(facts, filings) }
  return (fact) => isAboutErased(erased, fact)
}

/**
 * Whether the second line of an entry goes with what was erased: of the filing itself, of what became of it, of what was
 * saved from it, and of what was promised in it. To whom a reminder went is no word of the mail.
 */
export const isAboutErased = ({ filings, commitments }: Erased, fact: Fact): boolean => {
  if (fact?.kind === 'messageFiled') return filings.has(fact.filed.filing.seq)
  if (fact?.kind !== 'caseChanged') return false
  const { kind, facts } = fact.change
  if (kind === 'commitmentNoted') return commitments.has(fact.seq)
  if (kind === 'commitmentChanged' || kind === 'commitmentSettled' || kind === 'commitmentHandedOver')
    return commitments.has(facts.commitment)
  return 'filing' in facts && facts.filing !== null && filings.has(facts.filing)
}
