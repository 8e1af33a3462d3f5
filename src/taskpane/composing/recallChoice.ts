import type { CaseSummaryAnswer } from '../../contract/schemas.ts'
import { type ChosenCase, readChosenCase } from '../../domain/sending/chosenCase.ts'
import type { MailToFile } from '../filing/mailToFile.ts'
import type { ServiceClient } from '../serviceClient.ts'
import { knownBy, rememberedChoices } from './rememberedChoices.ts'

/** What was chosen for a sent mail while it was written, with its case as it is now. */
export interface RecalledChoice extends Pick<ChosenCase, 'kind' | 'dismissed'> {
  readonly case: CaseSummaryAnswer
}

/** Null where nothing was chosen, or its case is there for this person no more: then it is suggested like any mail. */
export const recallChoice = async (
  mail: Pick<MailToFile, 'metadata' | 'chosenCase'>,
  client: Pick<ServiceClient, 'viewCase'>,
  signal: AbortSignal,
): Promise<RecalledChoice | null> => {
  const chosen = readChosenCase(await keptWith(mail))
  if (chosen === null) return null
  const found = await client.viewCase(chosen.caseId, null, signal).catch(() => null)
  return found && { kind: chosen.kind, dismissed: chosen.dismissed, case: found.case }
}

/** As Outlook kept it with the mail, else as this pane remembers it: a dropped file carries nothing. */
const keptWith = async ({
  metadata,
  chosenCase,
}: Pick<MailToFile, 'metadata' | 'chosenCase'>): Promise<string | null> => {
  const kept = await chosenCase().catch(() => null)
  const sentAt = Date.parse(metadata.sentAt ?? '')
  if (kept !== null || Number.isNaN(sentAt)) return kept
  return rememberedChoices(localStorage).recall(knownBy(metadata), sentAt)
}
