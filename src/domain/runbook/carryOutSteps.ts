import { mailboxLicences, stopIf } from './checkSteps.ts'
import { quotedOrEmpty } from './quote.ts'
import type { RunbookStep, RunbookWords } from './runbookStep.ts'

/** Whoever pastes step by step meets no `throw` of an earlier one: each step that changes something asks for itself. */
const carryOut = (words: RunbookWords, what: string, ...lines: readonly string[]): RunbookStep => ({
  part: 'carryOut',
  what,
  lines: [stopIf('-not $checked', words.stop.notChecked), ...lines],
})

export const byHand = (what: string): RunbookStep => ({ part: 'carryOut', what, lines: [] })

/** Runs before the checks of a mailbox, which is not there until its account is. */
export const restoredAccount = (words: RunbookWords): RunbookStep => ({
  part: 'carryOut',
  what: words.restoreAccount,
  lines: [
    stopIf('-not $deleted -or $deleted.Count -ne 1', words.stop.notOneAccount),
    'Restore-MgDirectoryDeletedItem -DirectoryObjectId $userId -Confirm',
    'Get-MgUserLicenseDetail -UserId $userId | Format-Table SkuPartNumber, SkuId',
  ],
})

export const conversion = (words: RunbookWords): readonly RunbookStep[] => [
  carryOut(words, words.convert, 'Set-Mailbox -Identity $exchangeGuid -Type Shared -Confirm'),
  carryOut(words, words.blockSignIn, 'Update-MgUser -UserId $userId -AccountEnabled:$false -Confirm'),
]

export const access = (words: RunbookWords): RunbookStep =>
  carryOut(
    words,
    words.giveAccess,
    'Add-MailboxPermission -Identity $exchangeGuid -User $recipientGuid -AccessRights FullAccess -InheritanceType All -Confirm',
  )

/** `recipient` is what a person wrote: it is looked up, and used no further than to find exactly one mailbox. */
export const recipientFound = (recipient: string | null, words: RunbookWords): RunbookStep => ({
  part: 'check',
  what: words.findRecipient,
  lines: [
    '$recipientGuid = $null',
    `$recipient = ${quotedOrEmpty(addressIn(recipient ?? '') ?? '')}`,
    stopIf("$recipient -eq ''", words.stop.noRecipient),
    '$recipients = @(Get-EXOMailbox -PrimarySmtpAddress $recipient)',
    stopIf('$recipients.Count -ne 1', words.stop.notOneRecipient),
    '$recipients | Format-List DisplayName, PrimarySmtpAddress, Guid',
    '$recipientGuid = $recipients[0].Guid.ToString()',
  ],
})

/** The one e-mail address in a text; null where there is none, or more than one. */
export const addressIn = (text: string): string | null => {
  const [only, ...others] = text
    .split(/[\s<>()[\],;:"]+/)
    .map((word) => word.replace(/\.+$/, ''))
    .filter((word) => /^[^@]{1,64}@[^@]{1,255}$/.test(word))
  return only !== undefined && others.length === 0 ? only : null
}

/** A search is found again by its name, so that the same one is used when the step is run twice. */
export const staticCopy = (words: RunbookWords): readonly RunbookStep[] => [
  carryOut(
    words,
    words.searchMailbox,
    'Connect-IPPSSession -EnableSearchOnlySession',
    "$search = 'Dossier ' + $exchangeGuid",
    'if (-not (Get-ComplianceSearch | Where-Object { $_.Name -eq $search })) { New-ComplianceSearch -Name $search -ExchangeLocation $mailbox.PrimarySmtpAddress.ToString() | Out-Null }',
    'Start-ComplianceSearch -Identity $search',
    "while ((Get-ComplianceSearch -Identity $search).Status -ne 'Completed') { Start-Sleep -Seconds 30 }",
    'Get-ComplianceSearch -Identity $search | Format-List Status, Items, Size',
  ),
  byHand(words.exportCopy),
  confirmation(words.confirmCopy, words),
]

/** The recipient can be looked up only while the account is there, so his access is shown before he is asked about. */
export const takenOver = (words: RunbookWords): RunbookStep =>
  confirmation(
    words.confirmTaken,
    words,
    'Get-MailboxPermission -Identity $exchangeGuid -User $recipientGuid | Format-List User, AccessRights, Deny',
  )

/** What no command can see, a person says. */
const confirmation = (what: string, words: RunbookWords, ...shown: readonly string[]): RunbookStep =>
  carryOut(
    words,
    what,
    ...shown,
    '$confirmed = $false',
    stopIf(
      `(Read-Host ${quotedOrEmpty(words.askConfirmed)}) -ne ${quotedOrEmpty(words.confirmWord)}`,
      words.stop.notConfirmed,
    ),
    '$confirmed = $true',
  )

export const hold = (words: RunbookWords): RunbookStep =>
  carryOut(
    words,
    words.placeHold,
    'Set-Mailbox -Identity $exchangeGuid -LitigationHoldEnabled $true -Confirm',
  )

/** What must have been seen before something is taken away. */
export type Safeguard = 'shared' | 'confirmed' | 'none'

export const licenceRemoval = (safeguard: Safeguard, words: RunbookWords): RunbookStep =>
  carryOut(
    words,
    words.removeLicence,
    ...safeguardLines(safeguard, words),
    mailboxLicences,
    stopIf(
      '@($user.LicenseAssignmentStates | Where-Object { $_.AssignedByGroup -and $_.SkuId -in $licences.SkuId }).Count -gt 0',
      words.stop.groupLicence,
    ),
    'if ($licences.Count -gt 0) { Set-MgUserLicense -UserId $userId -AddLicenses @() -RemoveLicenses @($licences.SkuId) -Confirm }',
  )

export const accountDeletion = (safeguard: Safeguard, words: RunbookWords): RunbookStep =>
  carryOut(
    words,
    words.deleteAccount,
    ...safeguardLines(safeguard, words),
    'Remove-MgUser -UserId $userId -WhatIf',
    'Remove-MgUser -UserId $userId -Confirm',
  )

const safeguardLines = (safeguard: Safeguard, { stop }: RunbookWords): readonly string[] => {
  switch (safeguard) {
    case 'shared':
      return [
        stopIf(
          "(Get-Mailbox -Identity $exchangeGuid).RecipientTypeDetails -ne 'SharedMailbox'",
          stop.notShared,
        ),
      ]
    case 'confirmed':
      return [stopIf('-not $confirmed', stop.notConfirmed)]
    case 'none':
      return []
  }
}
