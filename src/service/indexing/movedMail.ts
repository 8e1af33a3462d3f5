import { filingId } from '../../domain/case.ts'
import type { CaseIndex, IndexedEntry } from '../../ports/caseIndex.ts'

/** Message-IDs of the mails that these entries put into a case, took out of one or put back. */
export const movedMail = async (
  index: Pick<CaseIndex, 'filing'>,
  entries: readonly IndexedEntry[],
): Promise<ReadonlySet<string>> => {
  const moved = new Set<string>()
  for (const entry of entries) {
    const messageId = await messageIdIn(index, entry)
    if (messageId !== null) moved.add(messageId)
  }
  return moved
}

const messageIdIn = async (
  index: Pick<CaseIndex, 'filing'>,
  { fact }: IndexedEntry,
): Promise<string | null> => {
  if (fact.kind === 'messageFiled') return fact.filed.filing.message?.messageId ?? null
  if (fact.kind !== 'caseChanged') return null
  const { change, caseId } = fact
  if (change.kind !== 'filingWithdrawn' && change.kind !== 'filingRestored') return null
  return (await index.filing(filingId(caseId, change.facts.filing)))?.message?.messageId ?? null
}
