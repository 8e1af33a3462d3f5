import type { CaseId, Filing } from '../../domain/cases/case.ts'
import { belongsIn } from '../../domain/cleanUp/belongsIn.ts'
import type { CleanUpSuggestion, Conclusion } from '../../domain/cleanUp/cleanUpMail.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { may, viewerOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { isSameMail } from '../../domain/sameMail.ts'
import { withoutOurs } from '../../domain/suggestions/fits.ts'
import { rankCases } from '../../domain/suggestions/rankCases.ts'
import { shownReason } from '../../domain/suggestions/shownReason.ts'
import { seenCases } from '../finding/seenCases.ts'
import { ourSideOf } from '../organisation.ts'
import type { ServiceParts } from '../serviceParts.ts'
import type { CleanUpOf } from './cleanUpOf.ts'

/** The cases that hold a mail, as far as this person may know of them. */
export const casesHolding = async (
  index: ServiceParts['organisation']['index'],
  person: Person,
  message: MessageMetadata,
): Promise<readonly CaseId[]> => {
  if (!may(person, 'suggest')) return []
  const found = new Set<CaseId>()
  for (const { caseId, message: filed } of await filingsLike(index, message, viewerOf(person)))
    if (filed !== null && isSameMail(filed, message)) found.add(caseId)
  return [...found]
}

const filingsLike = async (
  index: ServiceParts['organisation']['index'],
  { messageId, sentAt }: MessageMetadata,
  viewer: ReturnType<typeof viewerOf>,
): Promise<readonly Filing[]> => {
  if (messageId !== null) return index.filingsWithMessageId(messageId, viewer)
  return sentAt === null ? [] : index.filingsWithoutMessageId(Math.floor(Date.parse(sentAt) / 1000), viewer)
}

/**
 * What the index says of a mail, from its header alone: the cases that hold it and the one it may belong in. For one that
 * looks private no case is looked for.
 */
export const concludeFromIndex = async (
  { organisation, now }: Pick<ServiceParts, 'organisation' | 'now'>,
  { person, mailbox }: Pick<CleanUpOf, 'person' | 'mailbox'>,
  message: MessageMetadata,
  { looksPrivate }: { readonly looksPrivate: boolean },
): Promise<Pick<Conclusion, 'filedIn' | 'suggested'>> => {
  if (!may(person, 'suggest')) return { filedIn: [], suggested: null }
  const { index } = organisation
  const ours = ourSideOf(organisation, mailbox)
  const viewer = viewerOf(person)
  const filedIn = await casesHolding(index, person, message)
  if (filedIn.length > 0 || looksPrivate) return { filedIn, suggested: null }
  const { features, learned } = await index.evidenceFor(message, viewer)
  const seen = seenCases(index, person)
  for (const ranked of rankCases(withoutOurs(features, ours), learned, now())) {
    const { caseId, reason } = ranked
    if (!belongsIn(ranked) || (await seen(caseId)) === null) continue
    const suggested: CleanUpSuggestion = {
      ...{ caseId, reason: reason.kind },
      filings: 'filings' in reason ? reason.filings : 0,
      shared: shownReason(reason, message),
    }
    return { filedIn: [], suggested }
  }
  return { filedIn: [], suggested: null }
}
