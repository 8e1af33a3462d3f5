import type { EntryDraft } from '../../../src/domain/register/entry.ts'
import type { Act, Decision, RegisterOf } from '../../../src/service/register/registers.ts'

interface Names {
  readonly taken: ReadonlySet<string>
}

/** A register of names in which each name may stand once. */
export const names: RegisterOf<Names> = {
  folder: 'cases/2026-0142/register',
  start: () => {
    const taken = new Set<string>()
    return { state: { taken }, take: (entry) => void taken.add(String(entry.facts['name'])) }
  },
}

export const named = (name: string): EntryDraft => ({
  kind: 'named',
  facts: { name },
  details: { note: `is ${name}` },
})

export const takeOnce =
  (name: string) =>
  ({ taken }: Names): Decision<'taken'> =>
    taken.has(name) ? { kind: 'answer', answer: 'taken' } : { kind: 'write', draft: named(name) }

export const act = (request: string): Act => ({ request, by: 'anouk', at: '2026-11-21T10:00:00.000Z' })
