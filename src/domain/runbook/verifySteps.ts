import type { Decision } from '../retention/decision.ts'
import { mailboxLicences } from './checkSteps.ts'
import type { RunbookStep, RunbookWords } from './runbookStep.ts'

const verify = (what: string, ...lines: readonly string[]): RunbookStep => ({ part: 'verify', what, lines })

/** What must be seen before a decision counts as carried out. */
export const verification = (
  { choice, account, licence }: Decision,
  isDeleted: boolean,
  words: RunbookWords,
): readonly RunbookStep[] => [
  ...seenOfChoice(choice, account, licence, words),
  ...(licence === 'removed' && account === 'kept' ? [licenceGone(words)] : []),
  ...(account === 'deleted' || (choice === 'letLapse' && isDeleted) ? [accountGone(words)] : []),
]

const seenOfChoice = (
  choice: Decision['choice'],
  account: Decision['account'],
  licence: Decision['licence'],
  words: RunbookWords,
): readonly RunbookStep[] => {
  switch (choice) {
    case 'keepAsShared':
      return [shared(words)]
    case 'handOver':
      return [...(licence === 'removed' ? [shared(words)] : []), accessGiven(words)]
    case 'staticCopy':
      return [copy(words)]
    case 'legalHold':
      return [account === 'deleted' ? inactive(words) : held(words)]
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

const copy = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeCopy,
    'Get-ComplianceSearch -Identity $search | Format-List Status, Items, Size',
    '$statistics | Format-List ItemCount, TotalItemSize',
  )

const holdFields = 'ExchangeGuid, LitigationHoldEnabled, LitigationHoldDate, InPlaceHolds'

const held = (words: RunbookWords): RunbookStep =>
  verify(words.seeHold, `Get-Mailbox -Identity $exchangeGuid | Format-List ${holdFields}`)

const inactive = (words: RunbookWords): RunbookStep =>
  verify(
    words.seeInactive,
    `Get-Mailbox -Identity $exchangeGuid -InactiveMailboxOnly | Format-List IsInactiveMailbox, ${holdFields}`,
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
