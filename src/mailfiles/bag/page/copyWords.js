/** What the page says, in Dutch and English. */
const copyWords = {
  nl: {
    other: 'English',
    made: (/** @type {string} */ date, /** @type {string} */ organisation) =>
      `Statische kopie van ${date}${organisation === '' ? '' : `, ${organisation}`}`,
    search: 'Zoeken in afzender, ontvanger, onderwerp en map',
    folder: 'Map',
    allFolders: 'Alle mappen',
    uppermost: '(bovenste map)',
    otherFolders: '(mappen waarvan niets is gekopieerd)',
    sort: 'Sorteren op',
    columns: { date: 'Datum', from: 'Van', to: 'Aan', subject: 'Onderwerp', folder: 'Map', size: 'Grootte' },
    newest: 'Nieuwste eerst',
    oldest: 'Oudste eerst',
    largest: 'Grootste eerst',
    smallest: 'Kleinste eerst',
    ascending: (/** @type {string} */ column) => `${column}, A tot Z`,
    descending: (/** @type {string} */ column) => `${column}, Z tot A`,
    count: (/** @type {string} */ shown, /** @type {string} */ all, /** @type {boolean} */ isAll) =>
      isAll ? `${all} berichten` : `${shown} van ${all} berichten`,
    nothing: 'Geen bericht past hierbij. Zoek met minder woorden of in alle mappen.',
    noSubject: '(geen onderwerp)',
    noDate: 'geen datum',
    attachments: (/** @type {number} */ count) => (count === 1 ? '1 bijlage' : `${count} bijlagen`),
    table: 'Berichten in deze kopie',
    opens: 'opent het bestand van het bericht',
    opening:
      'Deze browser kan het bestand van een bericht niet openen. Houd Alt ingedrukt terwijl je klikt: dan wordt het bericht bewaard, en opent het in je mailprogramma. Of open zelf in de map van deze kopie:',
    about: 'Over deze kopie',
    folders: 'Aantallen per map',
    lay: (/** @type {boolean} */ isOfCase) => (isOfCase ? 'In het dossier' : 'In de mailbox'),
    copied: 'In deze kopie',
    leftOut: 'Weggelaten',
    reasons: {
      private: 'privé',
      notNeeded: 'niet nodig',
      notChosen: 'niet gekozen',
      unreadable: 'niet te lezen',
    },
    complete: (/** @type {boolean} */ isOfCase) =>
      `Alle berichten van ${isOfCase ? 'het dossier' : 'de mailbox'} zijn hier, of staan hieronder als weggelaten.`,
    chosenFolders: (/** @type {string} */ count) =>
      `Dit is niet de hele mailbox: gekozen mappen: ${count}. De andere berichten staan hieronder als niet gekozen.`,
    chosenMails: (/** @type {string} */ count) =>
      `Dit is niet de hele mailbox: gekozen berichten: ${count}. De andere staan hieronder als niet gekozen.`,
    withdrawn: 'eruit gehaald',
    withdrawnWhy: 'uit het dossier gehaald',
    withdrawnCount: (/** @type {number} */ count) =>
      count === 1
        ? '1 bericht is uit het dossier gehaald. Het is hier nog; het register zegt door wie en waarom.'
        : `${count} berichten zijn uit het dossier gehaald. Ze zijn hier nog; het register zegt door wie en waarom.`,
    incomplete: (/** @type {string} */ folders) =>
      `De aantallen kloppen niet in: ${folders}. Er kwamen of gingen berichten terwijl de kopie werd gemaakt. Maak een nieuwe kopie.`,
    damage: (/** @type {number} */ places, /** @type {boolean} */ isOfCase) =>
      `Op ${places} ${places === 1 ? 'plaats' : 'plaatsen'} was ${isOfCase ? 'het dossier' : 'de mailbox'} niet of niet tot het eind te lezen. Deze kopie heeft wat wel te lezen was.`,
    check:
      'De kopie is een BagIt-map (RFC 8493). Of elk bestand nog is zoals het was, controleer je in deze map met:',
  },
  en: {
    other: 'Nederlands',
    made: (/** @type {string} */ date, /** @type {string} */ organisation) =>
      `Static copy of ${date}${organisation === '' ? '' : `, ${organisation}`}`,
    search: 'Search sender, recipient, subject and folder',
    folder: 'Folder',
    allFolders: 'All folders',
    uppermost: '(uppermost folder)',
    otherFolders: '(folders of which nothing was copied)',
    sort: 'Sort by',
    columns: { date: 'Date', from: 'From', to: 'To', subject: 'Subject', folder: 'Folder', size: 'Size' },
    newest: 'Newest first',
    oldest: 'Oldest first',
    largest: 'Largest first',
    smallest: 'Smallest first',
    ascending: (/** @type {string} */ column) => `${column}, A to Z`,
    descending: (/** @type {string} */ column) => `${column}, Z to A`,
    count: (/** @type {string} */ shown, /** @type {string} */ all, /** @type {boolean} */ isAll) =>
      isAll ? `${all} messages` : `${shown} of ${all} messages`,
    nothing: 'No message fits. Search with fewer words, or in all folders.',
    noSubject: '(no subject)',
    noDate: 'no date',
    attachments: (/** @type {number} */ count) => (count === 1 ? '1 attachment' : `${count} attachments`),
    table: 'Messages in this copy',
    opens: 'opens the message’s file',
    opening:
      'This browser cannot open a message’s file. Hold Alt while you click: the message is saved then, and opens in your mail program. Or open it yourself in the folder of this copy:',
    about: 'About this copy',
    folders: 'Numbers per folder',
    lay: (/** @type {boolean} */ isOfCase) => (isOfCase ? 'In the case' : 'In the mailbox'),
    copied: 'In this copy',
    leftOut: 'Left out',
    reasons: {
      private: 'private',
      notNeeded: 'not needed',
      notChosen: 'not chosen',
      unreadable: 'unreadable',
    },
    complete: (/** @type {boolean} */ isOfCase) =>
      `All messages of the ${isOfCase ? 'case' : 'mailbox'} are here, or are named below as left out.`,
    chosenFolders: (/** @type {string} */ count) =>
      `This is not the whole mailbox: folders chosen: ${count}. The other messages are named below as not chosen.`,
    chosenMails: (/** @type {string} */ count) =>
      `This is not the whole mailbox: messages chosen: ${count}. The others are named below as not chosen.`,
    withdrawn: 'taken out',
    withdrawnWhy: 'taken out of the case',
    withdrawnCount: (/** @type {number} */ count) =>
      count === 1
        ? '1 message was taken out of the case. It is still here; the register says by whom and why.'
        : `${count} messages were taken out of the case. They are still here; the register says by whom and why.`,
    incomplete: (/** @type {string} */ folders) =>
      `The numbers do not add up in: ${folders}. Messages came or went while the copy was made. Make a new copy.`,
    damage: (/** @type {number} */ places, /** @type {boolean} */ isOfCase) =>
      `In ${places} ${places === 1 ? 'place' : 'places'} the ${isOfCase ? 'case' : 'mailbox'} could not be read, or not to the end. This copy holds what could be.`,
    check:
      'The copy is a BagIt bag (RFC 8493). Whether every file is still as it was, you check in this folder with:',
  },
}
