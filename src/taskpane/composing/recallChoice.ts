import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import type { MessageMetadata } from '../../domain/message.ts'
import {
  type ChosenCase,
  isDismissed,
  readChosenCase,
  readDismissed,
} from '../../domain/sending/chosenCase.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import { ServiceError } from '../problem.ts'
import type { ServiceClient } from '../serviceClient.ts'
import { knownBy, type RememberedChoice, rememberedChoices } from './rememberedChoices.ts'

/** What was chosen for a sent mail while it was written, with its case as it is now. */
export interface RecalledChoice extends Pick<ChosenCase, 'kind'> {
  readonly case: CaseSummaryAnswer
  /** False where Outlook has the mail and kept no choice with it: one for the same recipients under the same subject. */
  readonly isOfThisMail: boolean
  /** Whether its writer took a sentence, on one line, for no promise. */
  readonly isDismissed: (sentence: string) => boolean
}

/** Null where nothing was chosen, or its case is there for this person no more: then it is suggested like any mail. */
export const recallChoice = async (
  mail: Pick<MailToFile, 'metadata' | 'source' | 'chosenCase'>,
  client: Pick<ServiceClient, 'viewCase'>,
  signal: AbortSignal,
): Promise<RecalledChoice | null> => {
  const text = await mail.chosenCase().catch(() => null)
  const chosen = text === null ? await remembered(mail.metadata) : readChosenCase(text)
  if (chosen === null) return null
  const found = await client.viewCase(chosen.caseId, null, signal).catch(noneWhereUnknown)
  const dismissed = readDismissed(text)
  return (
    found && {
      ...{ kind: chosen.kind, case: found.case, isOfThisMail: text !== null || mail.source !== 'outlook' },
      isDismissed: (sentence) => isDismissed(dismissed, sentence),
    }
  )
}

/** As this pane remembers it: a dropped file carries nothing that Outlook kept. */
const remembered = async (metadata: MessageMetadata): Promise<RememberedChoice | null> => {
  const sentAt = Date.parse(metadata.sentAt ?? '')
  return Number.isNaN(sentAt) ? null : rememberedChoices(localStorage).recall(knownBy(metadata), sentAt)
}

const noneWhereUnknown = (error: unknown): null => {
  if (error instanceof ServiceError && error.code === 'caseNotFound') return null
  throw error
}
