import type { SuggestionsAnswer } from '../../contract/schemas.ts'
import type { Filing } from '../../domain/cases/case.ts'
import type { Viewer } from '../../domain/cases/caseAccess.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import { viewerOf } from '../../domain/permissions.ts'
import type { Person } from '../../domain/person.ts'
import { isSameMail } from '../../domain/sameMail.ts'
import { fits, withoutOurs } from '../../domain/suggestions/fits.ts'
import { type Follow, followOf } from '../../domain/suggestions/follows.ts'
import { rankCases } from '../../domain/suggestions/rankCases.ts'
import { shownReason } from '../../domain/suggestions/shownReason.ts'
import type { CaseIndex } from '../../ports/caseIndex.ts'
import { ourSideOf } from '../organisation.ts'
import { filingFor } from '../routes/answers.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { seenCases } from './seenCases.ts'

const suggestionsOffered = 5

/** Whoever asks, and the conversations he follows. */
export interface Asker {
  readonly person: Person
  readonly follows: readonly Follow[]
}

/** Where a mail is filed already and which cases it may belong to, as far as this person may see them. */
export const suggestFor = async (
  parts: Pick<ServiceParts, 'organisation' | 'signIn' | 'now'>,
  { person, follows }: Asker,
  message: MessageMetadata,
): Promise<SuggestionsAnswer> => {
  const { index } = parts.organisation
  const seen = seenCases(index, person)
  const answered = filingFor(parts, person)
  const { features, learned } = await index.evidenceFor(message, viewerOf(person))
  const followed = followOf(follows, message)
  const followedCase = followed && (await seen(followed.caseId))
  const answers: SuggestionsAnswer = {
    follow: followed && followedCase && { case: followedCase, mode: followed.mode },
    filed: [],
    wasWithdrawn: await wasWithdrawn(index, message, viewerOf(person)),
    suggestions: [],
  }
  for (const filing of await alreadyFiled(index, message, viewerOf(person))) {
    const found = await seen(filing.caseId)
    if (found !== null) answers.filed.push({ filing: await answered(filing), case: found })
  }
  const ours = ourSideOf(parts.organisation, { address: person.address ?? '' })
  for (const ranked of rankCases(withoutOurs(features, ours), learned, parts.now())) {
    if (answers.suggestions.length === suggestionsOffered) break
    if (!fits(ranked)) continue
    const { caseId, confidence, reason } = ranked
    const found = await seen(caseId)
    if (found === null) continue
    answers.suggestions.push({
      ...{ case: found, confidence, reason: reason.kind },
      filings: 'filings' in reason ? reason.filings : 0,
      shared: shownReason(reason, message),
    })
  }
  return answers
}

/** Filings of this very mail that stand, from whichever mailbox it was filed. */
const alreadyFiled = async (
  index: CaseIndex,
  open: MessageMetadata,
  viewer: Viewer,
): Promise<readonly Filing[]> =>
  open.messageId === null ? [] : (await index.filingsWithMessageId(open.messageId, viewer)).filter(isOf(open))

/** Filings of one Message-ID that are looked at; senders choose it, and may repeat it. */
const withdrawnAtMost = 50

const wasWithdrawn = async (index: CaseIndex, open: MessageMetadata, viewer: Viewer): Promise<boolean> => {
  const { messageId } = open
  if (messageId === null) return false
  return (await index.bin({ viewer, messageId, limit: withdrawnAtMost })).some(isOf(open))
}

const isOf =
  (open: MessageMetadata) =>
  ({ message }: Filing): boolean =>
    message !== null && isSameMail(message, open)
