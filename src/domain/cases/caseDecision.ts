import type { EntryDraft } from '../register/entry.ts'

/** What a rule makes of an act on a case: an entry, nothing where it is so already, or a refusal. */
export type CaseDecision<Refusal extends string> =
  | { readonly kind: 'write'; readonly draft: EntryDraft }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly because: Refusal }

export const nothing = { kind: 'nothing' } as const

export const write = (draft: EntryDraft) => ({ kind: 'write', draft }) as const

export const refused = <Refusal extends string>(because: Refusal) => ({ kind: 'refused', because }) as const
