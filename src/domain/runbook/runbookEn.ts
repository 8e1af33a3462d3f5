import type { RunbookWords } from './runbookStep.ts'

export const runbookEn: RunbookWords = {
  prepare: 'Sign in to Exchange Online and Microsoft Graph as administrator of this customer.',
  findDeletedAccount: 'Find the deleted account. Exactly one must be found.',
  restoreAccount:
    'Restore the account, so that its mailbox comes back. Give it its licence back if the restore did not; this can take some hours.',
  findMailbox: 'Find the mailbox. Exactly one must be found; from here on its GUID is used.',
  inspectMailbox: 'See size, archive and holds.',
  inspectAccount: 'See whether the account can sign in, and which licences give it a mailbox.',
  inspectForwarding: 'See whether mail is forwarded, by the mailbox or by its rules.',
  demandFitting: 'Without a licence a mailbox over 50 GB stops receiving. Stops if it is larger.',
  demandNoArchive: 'Without account or licence an archive is lost. Stops if there is one.',
  demandUnheld: 'A hold keeps the mailbox, so it would not lapse. Stops where there is one.',
  pass: 'Read what was shown. All checks that can be made by script have passed.',
  undecided: 'Nothing is decided yet, or a second person has to approve: there is nothing to carry out.',
  inactive:
    'This mailbox is inactive: its account is gone for good. Recover it first into a new mailbox (New-Mailbox -InactiveMailbox), or copy it into another (New-MailboxRestoreRequest). Then go on with the new mailbox, by hand.',
  findRecipient: 'Find the person who gets the mailbox. Exactly one must be found.',
  convert: 'Convert to a shared mailbox. Do not delete the account behind it.',
  blockSignIn: 'Block signing in with the account: nobody signs in to a shared mailbox.',
  giveAccess: 'Give the person full access to the mailbox.',
  searchMailbox: 'Search everything in the mailbox, and wait until the search is completed.',
  exportCopy:
    'By hand: open the search in the Microsoft Purview portal, export it as PST, download it, and note its SHA-256 (Get-FileHash). There is no command for this since 26 May 2025.',
  confirmCopy: 'Confirm that the copy opens, that its item count fits, and that the recipient has it.',
  confirmTaken:
    'Confirm that the recipient has taken over all that he needs: he loses access when the account goes.',
  placeHold:
    'Place the litigation hold, without an end date. This needs Exchange Online Plan 2 or the archiving add-on, and can take up to four hours.',
  nothingToRun: 'Nothing to run: the mailbox ends by itself when its clock does. Dossier deletes nothing.',
  removeLicence: 'Remove the licences that give a mailbox, after it was seen that it can do without.',
  deleteAccount: 'Delete the account, as was decided. First see what would happen, then confirm.',
  seeShared: 'Must be seen: RecipientTypeDetails is SharedMailbox.',
  seeLicenceGone: 'Must be seen: no licence that gives a mailbox.',
  seeAccess: 'Must be seen: FullAccess for the recipient, and Deny is False.',
  seeCopy: 'Must be seen: the search is Completed, and Items fits the copy.',
  seeHold: 'Must be seen: LitigationHoldEnabled is True, with the date of today or later than the decision.',
  seeDeleted: 'Must be seen: the account among the deleted ones. Enter its DeletedDateTime in Dossier.',
  seeLapsing: 'Must be seen: the mailbox is soft-deleted; after its last day nothing is found any more.',
  stop: {
    encoding: 'This file was not read as UTF-8. Save it as UTF-8 with BOM, or run it with PowerShell 7.',
    notChecked: 'The checks did not pass. Run them first.',
    notOneAccount: 'Expected exactly one deleted account.',
    notOneMailbox: 'Expected exactly one mailbox.',
    tooLarge: 'The mailbox is over 50 GB: keep the licence, or make it smaller.',
    archive:
      'The mailbox has an archive, which would be lost: keep account and licence, or copy the archive first.',
    held: 'There is a hold on the mailbox.',
    noRecipient: 'The decision names no e-mail address. Ask who is meant, and fill in $recipient.',
    notOneRecipient: 'Expected exactly one person with a mailbox.',
    notShared: 'The mailbox was not seen to be shared yet. Wait some minutes, and run this step again.',
    groupLicence: 'A licence comes from a group. Remove the account from that group instead.',
    notConfirmed: 'This is not confirmed. Nothing was removed.',
  },
  confirmWord: 'YES',
  askConfirmed: 'Type YES when this is so',
}
