import type { Decision } from '../decisions/decision.ts'
import { mailboxLicences } from './checkSteps.ts'
import type { RunbookStep, RunbookWords } from './runbookStep.ts'
import { type TakenAway, takenAway } from './takenAway.ts'

const verify = (what: string, ...lines: readonly string[]): RunbookStep => ({ part: 'verify', what, lines })

/** What must be seen before a decision counts as carried out. */
export const verification = (
  decision: Decision,
  isDeleted: boolean,
  words: RunbookWords,
): readonly RunbookStep[] => {
  const taken = takenAway(decision)
  const isGone = taken.account || (decision.choice === 'letLapse' && isDeleted)
  return [
    ...seenOf(decision.choice, taken, words),
    ...(taken.licence ? [licenceGone(words)] : []),
    ...(isGone ? [accountGone(words)] : []),
  ]
}

const seenOf = (
  choice: Decision['choice'],
  taken: TakenAway,
  words: RunbookWords,
): readonly RunbookStep[] => {
  switch (choice) {
    case 'keepAsShared':
      return [shared(words)]
    case 'handOver':
      // With the account gone nobody has access any more: it was shown before.
      return taken.account ? [] : [...(taken.licence ? [shared(words)] : []), accessGiven(words)]
    case 'staticCopy':
      return [copied(words)]
    case 'legalHold':
      return [held(words)]
    case 'letLapse':
      return [lapsing(words)]
  }
}

const shared = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeShared,
    'Get-Mailbox -Identity $exchangeGuid | Format-List ExchangeGuid, RecipientTypeDetails, PrimarySmtpAddress',
  )

const accessGiven = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeAccess,
    'Get-MailboxPermission -Identity $exchangeGuid -User $recipientGuid | Format-List User, AccessRights, Deny',
  )

const copied = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeCopy,
    'Get-ComplianceSearch -Identity $search | Format-List Status, Items, Size',
    '$statistics | Format-List ItemCount, TotalItemSize',
  )

const held = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeHold,
    'Get-Mailbox -Identity $exchangeGuid | Format-List ExchangeGuid, LitigationHoldEnabled, LitigationHoldDate, InPlaceHolds',
  )

/** Asks for it by its account: a mailbox that is gone was found by nothing else. */
const lapsing = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeLapsing,
    'Get-EXOMailbox -ExternalDirectoryObjectId $userId -SoftDeletedMailbox -Properties WhenSoftDeleted | Format-List ExternalDirectoryObjectId, WhenSoftDeleted',
  )

const licenceGone = (words: RunbookWords): RunbookStep =>
  verify(words.seeLicenceGone, mailboxLicences, '$licences | Format-Table SkuPartNumber, SkuId')

const accountGone = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeDeleted,
    "Get-MgDirectoryDeletedItemAsUser -DirectoryObjectId $userId -Property 'Id', 'Mail', 'DeletedDateTime' | Format-List Id, Mail, DeletedDateTime",
  )
