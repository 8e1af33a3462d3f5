import { type ErasureBar, erasureBars } from '../cases/case.ts'
import type { CaseFact } from '../register/caseEntries.ts'
import { entriesAbout } from '../register/erasedEntries.ts'

export interface FiledByOwner {
  /** The owner's id. */
  readonly owner: string
  /** What the register says of each case in which the mail was filed, and the filing's number there. */
  readonly filings: readonly { readonly facts: readonly (CaseFact | null)[]; readonly seq: number }[]
  /** Ids of those who opened the filed mail. */
  readonly readBy: readonly string[]
  /** Either side signed. */
  readonly isSigned: boolean
  readonly isHeld: boolean
  /** Its text was found to promise something to or by somebody outside. */
  readonly hasPromise: boolean
  /** More than a day ago, and it does not look private. */
  readonly isLongFiled: boolean
}

export const barsToErasing = (filed: FiledByOwner): readonly ErasureBar[] => {
  const { owner, readBy, isSigned, isHeld, hasPromise, isLongFiled } = filed
  const facts = filed.filings.flatMap(({ facts: all, seq }) => {
    const isAbout = entriesAbout(all, new Set([seq]))
    return all.filter((fact) => fact !== null).filter(isAbout)
  })
  const is: Readonly<Record<ErasureBar, boolean>> = {
    othersWork: readBy.some((reader) => reader !== owner) || facts.some((fact) => isOthers(fact, owner)),
    signed: isSigned,
    hold: isHeld,
    promise: hasPromise || facts.some(isFoundPromise),
    longFiled: isLongFiled,
  }
  return erasureBars.filter((bar) => is[bar])
}

/** Written by somebody else, or handed to him. */
const isOthers = (fact: CaseFact, owner: string): boolean => {
  if (fact.kind === 'messageFiled') return fact.filed.filing.filedBy !== owner
  if (fact.kind !== 'caseChanged') return false
  const { kind, facts } = fact.change
  const isHanded = (kind === 'commitmentNoted' || kind === 'commitmentHandedOver') && facts.owner !== owner
  return isHanded || fact.by !== owner
}

const isFoundPromise = (fact: CaseFact): boolean =>
  fact.kind === 'caseChanged' &&
  fact.change.kind === 'commitmentNoted' &&
  fact.change.facts.origin === 'found' &&
  fact.change.facts.promisor !== 'other'
