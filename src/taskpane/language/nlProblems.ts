import type { Words } from './words.ts'

export const nlProblems: Words['problem'] = {
  badRequest: {
    what: 'Dossier begreep de vraag niet.',
    next: 'Herlaad het paneel. Blijft dit zo, meld het dan aan je beheerder.',
  },
  hashDiffers: { what: 'Het bericht kwam niet heel aan.', next: 'Probeer het opnieuw.' },
  noKey: { what: 'Dossier weet niet wie je bent.', next: 'Voer je sleutel in.' },
  unknownKey: { what: 'Je sleutel is niet bekend.', next: 'Voer je sleutel opnieuw in.' },
  notAllowed: { what: 'Dit mag je niet.', next: 'Vraag het aan wie het dossier beheert.' },
  badOrigin: {
    what: 'Dossier weigert dit venster.',
    next: 'Open Dossier via de knop in Outlook.',
  },
  caseNotFound: { what: 'Dit dossier is er niet meer.', next: 'Kies een ander dossier.' },
  filingNotFound: { what: 'Dit bericht is niet gevonden.', next: 'Open het dossier opnieuw.' },
  agreementNotFound: { what: 'Deze afspraken zijn er niet meer.', next: 'Herlaad de pagina.' },
  cancellationNotFound: { what: 'Deze opzegging is er niet meer.', next: 'Herlaad de pagina.' },
  commitmentNotFound: { what: 'De toezegging is er niet (meer).', next: 'Bekijk het dossier opnieuw.' },
  noteNotFound: { what: 'De notitie is er niet (meer).', next: 'Bekijk het dossier opnieuw.' },
  attachmentNotFound: { what: 'De bijlage is er niet (meer).', next: 'Bekijk het dossier opnieuw.' },
  attachmentUnreadable: {
    what: 'Deze bijlage is niet uit het bericht te halen.',
    next: 'Download het bericht en open de bijlage daarin.',
  },
  personUnknown: {
    what: 'Deze persoon is niet bekend bij het kantoor, of mag dit dossier niet zien.',
    next: 'Kies iemand anders.',
  },
  messageNotFound: {
    what: 'Dit bericht staat niet meer in de mailbox.',
    next: 'Ga terug en open een ander.',
  },
  decisionNotFound: {
    what: 'Deze keuze is er niet meer.',
    next: 'Kijk bij wat er gekozen is: misschien is ze al ongedaan gemaakt.',
  },
  copyNotFound: {
    what: 'Er is geen kopie die klaar is.',
    next: 'Maak een nieuwe kopie, en wacht tot die klaar is.',
  },
  mailNotAtHand: {
    what: 'De e-mail van deze mailbox is hier niet beschikbaar.',
    next: 'Vraag ICT-beheer om hem in Dossier beschikbaar te maken.',
  },
  filingUnderWay: {
    what: 'Er wordt nog opgeborgen uit deze mailbox.',
    next: 'Wacht tot het opbergen klaar is, of pauzeer het.',
  },
  mailboxNotFound: {
    what: 'Deze mailbox is er niet, of je mag hem niet zien.',
    next: 'Ga terug naar de lijst.',
  },
  holdAlready: { what: 'Er is al een bevriezing vastgelegd.', next: 'Je hoeft niets te doen.' },
  holdNone: { what: 'Er is geen bevriezing meer om op te heffen.', next: 'Je hoeft niets te doen.' },
  decisionChanged: {
    what: 'Het besluit is intussen veranderd.',
    next: 'Lees het nieuwe besluit en begin daarmee opnieuw.',
  },
  proofDiffers: {
    what: 'Wat je zag, hoort niet bij dit besluit.',
    next: 'Kijk bij Microsoft naar wat het besluit vraagt, en voer dat in.',
  },
  undecided: {
    what: 'Nog niet over elke mailbox is besloten.',
    next: 'Vraag de contactpersoon eerst om een besluit.',
  },
  postNotSet: {
    what: 'Dossier kan geen mail versturen: er is geen mailserver ingesteld.',
    next: 'Vraag je beheerder om een mailserver in te stellen.',
  },
  tooManyLinks: {
    what: 'Je vroeg het afgelopen uur al vijf links naar deze mailbox.',
    next: 'Open de nieuwste link in je mail, of wacht een uur.',
  },
  postFailed: {
    what: 'De mailserver nam het bericht niet aan.',
    next: 'Probeer het over een minuut opnieuw. Blijft dit zo, meld het dan aan je beheerder.',
  },
  routeNotFound: {
    what: 'Dit kan deze versie van Dossier niet.',
    next: 'Herlaad het paneel.',
  },
  referenceTaken: {
    what: 'Er is al een dossier met dit nummer.',
    next: 'Kies een ander nummer, of laat het leeg voor het volgende.',
  },
  messageNotReceived: { what: 'Het bericht kwam niet aan.', next: 'Probeer het opnieuw.' },
  bodyTooLarge: {
    what: 'Deze vraag was te groot.',
    next: 'Maak de notitie korter en probeer het opnieuw.',
  },
  messageTooLarge: {
    what: 'Dit bericht is groter dan Dossier aanneemt.',
    next: 'Bewaar de bijlagen apart, of vraag je beheerder om een hogere grens.',
  },
  registerDamaged: {
    what: 'Dit register is beschadigd.',
    next: 'Waarschuw je beheerder. Tot dat is uitgezocht, neemt Dossier hier niets bij op.',
  },
  storageFull: {
    what: 'De schijf van Dossier is vol.',
    next: 'Waarschuw je beheerder. Er is niets verloren.',
  },
  storageUnavailable: {
    what: 'De map met dossiers is nu niet bereikbaar.',
    next: 'Probeer het over een minuut opnieuw.',
  },
  stopping: { what: 'Dossier wordt opnieuw gestart.', next: 'Probeer het zo opnieuw.' },
  internal: {
    what: 'Er ging iets mis in Dossier.',
    next: 'Probeer het opnieuw. Blijft dit zo, meld het dan aan je beheerder.',
  },
  offline: {
    what: 'Dossier is niet bereikbaar.',
    next: 'Kijk of je verbinding hebt en probeer het opnieuw.',
  },
  unsupported: {
    what: 'Deze versie van Outlook kan dit niet.',
    next: 'Sla het bericht op als bestand en sleep het hierheen.',
  },
  itemChanged: {
    what: 'Er werd een ander bericht geselecteerd voordat dit gelezen was.',
    next: 'Selecteer het bericht opnieuw en berg het dan op.',
  },
  noItem: {
    what: 'Outlook vindt dit bericht niet meer.',
    next: 'Misschien is het verplaatst of verwijderd. Selecteer het opnieuw.',
  },
  tryAgain: {
    what: 'Outlook gaf het bericht niet.',
    next: 'Probeer het opnieuw, of sleep het bericht naar dit deelvenster.',
  },
  tooLarge: {
    what: 'Outlook geeft zo’n groot bericht niet door.',
    next: 'Sla het op als bestand en sleep het hierheen.',
  },
  failed: {
    what: 'Outlook kon het bericht niet lezen.',
    next: 'Selecteer het opnieuw, of sleep het als bestand hierheen.',
  },
  notInOutlook: {
    what: 'Deze pagina hoort in Outlook.',
    next: 'Open Dossier via de knop in Outlook.',
  },
  notAMail: {
    what: 'Dit bestand is geen bericht dat Dossier kan lezen.',
    next: 'Sla het bericht in Outlook op als .eml of .msg en kies dat bestand.',
  },
  unexpected: {
    what: 'Er ging iets mis in het paneel.',
    next: 'Herlaad het paneel en probeer het opnieuw.',
  },
  changedMeanwhile: { what: 'Dit is intussen veranderd.', next: 'Bekijk hoe het nu is.' },
  needsAnother: { what: 'Dit moet een ander doen dan jij.', next: 'Vraag een collega die het mag.' },
  ownerIsThere: {
    what: 'De vertrekker is er nog en kan het zelf.',
    next: 'Toevertrouwen kan na de laatste werkdag of als het account dicht is. Kan de vertrekker het plotseling niet meer? Zeg dat met een reden.',
  },
  successorMayNotSee: {
    what: 'De opvolger mag een van deze dossiers niet zien: het is afgeschermd.',
    next: 'Laat weg wat bij dat dossier hoort, kies een ander, of maak de opvolger lid van het dossier.',
  },
  stillReading: {
    what: 'De mailbox wordt nog gelezen.',
    next: 'Teken zodra dat klaar is.',
  },
  leaverSigned: {
    what: 'De vertrekker heeft zelf getekend.',
    next: 'Een vertrouwenspersoon kan daar niet overheen tekenen. Wat nog te zeggen is, kan in een opmerking van het kantoor.',
  },
}
