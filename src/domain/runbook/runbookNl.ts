import type { RunbookWords } from './runbookStep.ts'

export const runbookNl: RunbookWords = {
  prepare: 'Meld je aan bij Exchange Online en Microsoft Graph als beheerder van deze klant.',
  findDeletedAccount: 'Zoek het verwijderde account. Er moet er precies een gevonden worden.',
  restoreAccount:
    'Herstel het account, zodat de mailbox terugkomt. Geef het zijn licentie terug als dat niet vanzelf ging; dit kan enkele uren duren.',
  findMailbox:
    'Zoek de mailbox. Er moet er precies een gevonden worden; vanaf hier wordt zijn GUID gebruikt.',
  inspectMailbox: 'Bekijk grootte, archief en bevriezingen.',
  inspectAccount: 'Bekijk of het account kan aanmelden, en welke licenties het een mailbox geven.',
  inspectForwarding: 'Bekijk of mail wordt doorgestuurd, door de mailbox of door regels.',
  demandFitting: 'Zonder licentie ontvangt een mailbox boven 50 GB niets meer. Stopt als hij groter is.',
  demandNoArchive: 'Zonder account of licentie gaat een archief verloren. Stopt als er een is.',
  demandUnheld: 'Een bevriezing bewaart de mailbox, zodat die niet vervalt. Stopt als er een is.',
  pass: 'Lees wat er getoond is. Alle controles die een script kan doen zijn geslaagd.',
  undecided: 'Er is nog niets besloten, of een tweede persoon moet instemmen: er valt niets uit te voeren.',
  inactive:
    'Deze mailbox is inactief: zijn account is definitief weg. Haal hem eerst terug in een nieuwe mailbox (New-Mailbox -InactiveMailbox), of kopieer hem naar een andere (New-MailboxRestoreRequest). Ga daarna met de hand verder met de nieuwe mailbox.',
  findRecipient: 'Zoek wie de mailbox krijgt. Er moet er precies een gevonden worden.',
  convert: 'Zet om naar een gedeelde mailbox. Verwijder het account erachter niet.',
  blockSignIn: 'Blokkeer aanmelden met het account: bij een gedeelde mailbox meldt niemand zich aan.',
  giveAccess: 'Geef de ontvanger volledige toegang tot de mailbox.',
  searchMailbox: 'Doorzoek alles in de mailbox, en wacht tot de zoekopdracht voltooid is.',
  exportCopy:
    'Met de hand: open de zoekopdracht in de Microsoft Purview-portal, exporteer als PST, download, en noteer de SHA-256 (Get-FileHash). Hiervoor is er sinds 26 mei 2025 geen opdracht meer.',
  confirmCopy: 'Bevestig dat de kopie opent, dat het aantal items klopt, en dat de ontvanger hem heeft.',
  confirmTaken:
    'Bevestig dat de ontvanger alles heeft overgenomen wat nodig is: de toegang vervalt als het account weg is.',
  placeHold:
    'Plaats de bevriezing (litigation hold), zonder einddatum. Dit vraagt Exchange Online Plan 2 of de archiveringsuitbreiding, en kan tot vier uur duren.',
  nothingToRun: 'Niets uit te voeren: de mailbox eindigt vanzelf met zijn klok. Dossier verwijdert niets.',
  removeLicence: 'Verwijder de licenties die een mailbox geven, nadat gezien is dat het zonder kan.',
  deleteAccount: 'Verwijder het account, zoals besloten. Bekijk eerst wat er zou gebeuren, bevestig dan.',
  seeShared: 'Dit moet te zien zijn: RecipientTypeDetails is SharedMailbox.',
  seeLicenceGone: 'Dit moet te zien zijn: geen licentie die een mailbox geeft.',
  seeAccess: 'Dit moet te zien zijn: FullAccess voor de ontvanger, en Deny is False.',
  seeCopy: 'Dit moet te zien zijn: de zoekopdracht is Completed, en Items past bij de kopie.',
  seeHold: 'Dit moet te zien zijn: LitigationHoldEnabled is True, met een datum na het besluit.',
  seeDeleted:
    'Dit moet te zien zijn: het account tussen de verwijderde. Voer de DeletedDateTime in Dossier in.',
  seeLapsing:
    'Dit moet te zien zijn: de mailbox is voorlopig verwijderd; na de laatste dag wordt niets meer gevonden.',
  stop: {
    encoding: 'Dit bestand is niet als UTF-8 gelezen. Bewaar het als UTF-8 met BOM, of gebruik PowerShell 7.',
    notChecked: 'De controles zijn niet geslaagd. Voer die eerst uit.',
    notOneAccount: 'Verwacht werd precies een verwijderd account.',
    notOneMailbox: 'Verwacht werd precies een mailbox.',
    tooLarge: 'De mailbox is groter dan 50 GB: houd de licentie, of maak hem kleiner.',
    archive:
      'De mailbox heeft een archief, dat verloren zou gaan: houd account en licentie, of kopieer het archief eerst.',
    held: 'Er ligt een bevriezing op de mailbox.',
    noRecipient: 'Het besluit noemt geen e-mailadres. Vraag wie bedoeld is, en vul $recipient in.',
    notOneRecipient: 'Verwacht werd precies een persoon met een mailbox.',
    notShared:
      'De mailbox is nog niet als gedeeld gezien. Wacht enkele minuten, en voer deze stap opnieuw uit.',
    groupLicence: 'Een licentie komt van een groep. Haal het account in plaats daarvan uit die groep.',
    notConfirmed: 'Dit is niet bevestigd. Er is niets verwijderd.',
  },
  confirmWord: 'JA',
  askConfirmed: 'Typ JA als dit zo is',
}
