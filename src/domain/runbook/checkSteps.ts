import { quotedOrEmpty } from './quote.ts'
import type { RunbookStep, RunbookWords } from './runbookStep.ts'

/** Whom a runbook is about. */
export interface RunbookTarget {
  /** The account's object id in Entra; null where the roster knows none. */
  readonly userId: string | null
  /** For display only. */
  readonly name: string
  readonly address: string
  /** The account lies among the deleted ones. */
  readonly isDeleted: boolean
  /** Its account is gone for good, and a hold kept the mailbox. */
  readonly isInactive: boolean
}

const check = (what: string, ...lines: readonly string[]): RunbookStep => ({ part: 'check', what, lines })

/** Says why and stops, when a condition holds. */
export const stopIf = (condition: string, why: string): string =>
  `if (${condition}) { throw ${quotedOrEmpty(why)} }`

/**
 * The start of every runbook. A file without BOM is read by Windows PowerShell as ANSI, in which a byte of a letter such
 * as Ñ is a quotation mark and would end a name: so the first thing that runs is a look at how this very file was read.
 */
export const preparation = (target: RunbookTarget, words: RunbookWords): RunbookStep =>
  check(
    words.prepare,
    stopIf("'é' -cne [string][char]233", words.stop.encoding),
    "$ErrorActionPreference = 'Stop'",
    '$checked = $false',
    '$exchangeGuid = $null',
    `$userId = ${quotedOrEmpty(target.userId ?? '')}`,
    `$name = ${quotedOrEmpty(target.name)}`,
    `$address = ${quotedOrEmpty(target.address)}`,
    'Write-Host $name $address',
    'Connect-ExchangeOnline -ShowBanner:$false',
    "Connect-MgGraph -Scopes 'User.ReadWrite.All', 'LicenseAssignment.ReadWrite.All' -NoWelcome",
  )

/** A deleted account loses its name, so it is found by its address where its id is not known. */
export const deletedAccount = (target: RunbookTarget, words: RunbookWords): RunbookStep =>
  check(
    words.findDeletedAccount,
    target.userId === null
      ? "$deleted = @(Get-MgDirectoryDeletedItemAsUser -All -Property 'Id', 'Mail', 'DeletedDateTime' | Where-Object { $_.Mail -eq $address })"
      : "$deleted = @(Get-MgDirectoryDeletedItemAsUser -DirectoryObjectId $userId -Property 'Id', 'Mail', 'DeletedDateTime')",
    stopIf('$deleted.Count -ne 1', words.stop.notOneAccount),
    '$userId = $deleted[0].Id',
    '$deleted | Format-List Id, Mail, DeletedDateTime',
  )

export const foundMailbox = (target: RunbookTarget, words: RunbookWords): RunbookStep => {
  const kind = target.isInactive ? ' -InactiveMailboxOnly' : ''
  return check(
    words.findMailbox,
    target.userId === null && !target.isDeleted
      ? `$found = @(Get-EXOMailbox -PrimarySmtpAddress $address${kind})`
      : `$found = @(Get-EXOMailbox -ExternalDirectoryObjectId $userId${kind})`,
    stopIf('$found.Count -ne 1', words.stop.notOneMailbox),
    `$mailbox = Get-Mailbox -Identity $found[0].Guid.ToString()${kind}`,
    '$exchangeGuid = $mailbox.ExchangeGuid.ToString()',
    '$userId = $mailbox.ExternalDirectoryObjectId',
  )
}

export const inspection = (words: RunbookWords): readonly RunbookStep[] => [
  check(
    words.inspectMailbox,
    '$mailbox | Format-List ExchangeGuid, RecipientTypeDetails, ArchiveStatus, ArchiveGuid',
    '$mailbox | Format-List LitigationHoldEnabled, LitigationHoldDate, InPlaceHolds, ComplianceTagHoldApplied, DelayHoldApplied, DelayReleaseHoldApplied',
    '(Get-OrganizationConfig).InPlaceHolds',
    '$statistics = Get-MailboxStatistics -Identity $exchangeGuid',
    '$statistics | Format-List ItemCount, TotalItemSize, TotalDeletedItemSize',
  ),
  check(
    words.inspectAccount,
    "$user = Get-MgUser -UserId $userId -Property 'Id', 'UserPrincipalName', 'AccountEnabled', 'LicenseAssignmentStates'",
    '$user | Format-List Id, UserPrincipalName, AccountEnabled',
    mailboxLicences,
    '$licences | Format-Table SkuPartNumber, SkuId',
  ),
  check(
    words.inspectForwarding,
    '$mailbox | Format-List ForwardingAddress, ForwardingSmtpAddress, DeliverToMailboxAndForward',
    'Get-InboxRule -Mailbox $exchangeGuid | Where-Object { $_.ForwardTo -or $_.RedirectTo -or $_.ForwardAsAttachmentTo } | Format-List Enabled, ForwardTo, RedirectTo, ForwardAsAttachmentTo',
  ),
]

/** Many licences carry the foundation plan, which gives no mailbox. */
export const mailboxLicences =
  "$licences = @(Get-MgUserLicenseDetail -UserId $userId | Where-Object { @($_.ServicePlans | Where-Object { $_.ServicePlanName -like 'EXCHANGE_*' -and $_.ServicePlanName -ne 'EXCHANGE_S_FOUNDATION' }).Count -gt 0 })"

/** The size stands as `1.2 GB (1,288,490,188 bytes)`, grouped as the machine's language does. */
export const fitting = (words: RunbookWords): RunbookStep =>
  check(
    words.demandFitting,
    "$bytes = [long](($statistics.TotalItemSize.ToString() -split '[(]')[1] -replace '[^0-9]', '')",
    stopIf('$bytes -gt 50GB', words.stop.tooLarge),
  )

export const withoutArchive = (words: RunbookWords): RunbookStep =>
  check(words.demandNoArchive, stopIf('[guid]$mailbox.ArchiveGuid -ne [guid]::Empty', words.stop.archive))

/** An entry that begins with -mbx leaves the mailbox out of a policy. */
export const unheld = (words: RunbookWords): RunbookStep =>
  check(
    words.demandUnheld,
    "$held = @($mailbox.InPlaceHolds | Where-Object { $_ -and $_ -notlike '-mbx*' }).Count -gt 0",
    stopIf(
      '$held -or $mailbox.LitigationHoldEnabled -or $mailbox.ComplianceTagHoldApplied -or $mailbox.DelayHoldApplied -or $mailbox.DelayReleaseHoldApplied',
      words.stop.held,
    ),
  )

export const passed = (words: RunbookWords): RunbookStep => check(words.pass, '$checked = $true')
