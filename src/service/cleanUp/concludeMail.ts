import type { CaseId } from '../../domain/case.ts'
import { belongsIn } from '../../domain/cleanUp/belongsIn.ts'
import type { CleanUpSuggestion, Conclusion } from '../../domain/cleanUp/cleanUpMail.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { may, viewerOf } from '../../domain/permissions.ts'
import { isSameMail } from '../../domain/sameMail.ts'
import { rankCases } from '../../domain/suggestions/rankCases.ts'
import { shownReason } from '../../domain/suggestions/shownReason.ts'
import { seenCases } from '../finding/seenCases.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { CleanUpOf } from './cleanUpOf.ts'

/** What the index says of a mail, from its header alone: the cases that hold it and the one it may belong in. */
export const concludeFromIndex = async (
  { organisation: { index }, now }: Pick<ServiceParts, 'organisation' | 'now'>,
  { person, mailbox }: Pick<CleanUpOf, 'person' | 'mailbox'>,
  message: MessageMetadata,
): Promise<Pick<Conclusion, 'filedIn' | 'suggested'>> => {
  if (!may(person, 'suggest')) return { filedIn: [], suggested: null }
  const viewer = viewerOf(person)
  const filedIn = new Set<CaseId>()
  if (message.messageId !== null)
    for (const { caseId, message: filed } of await index.filingsWithMessageId(message.messageId, viewer))
      if (filed !== null && isSameMail(filed, message)) filedIn.add(caseId)
  if (filedIn.size > 0) return { filedIn: [...filedIn], suggested: null }
  const { features, learned } = await index.evidenceFor(message, viewer)
  const seen = seenCases(index, person)
  for (const ranked of rankCases(features, learned, now())) {
    const { caseId, reason } = ranked
    if (!belongsIn(ranked, mailbox.address) || (await seen(caseId)) === null) continue
    const suggested: CleanUpSuggestion = {
      ...{ caseId, reason: reason.kind },
      filings: 'filings' in reason ? reason.filings : 0,
      shared: shownReason(reason, message),
    }
    return { filedIn: [], suggested }
  }
  return { filedIn: [], suggested: null }
}
