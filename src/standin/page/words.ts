import type { Circumstances, Weather } from './circumstances.ts'

export interface Words {
  readonly title: string
  readonly mailOf: (name: string) => string
  readonly folders: string
  /** Name of a container's uppermost folder, which has none. */
  readonly inbox: string
  readonly messages: string
  readonly noMessages: string
  readonly readingPane: string
  readonly nothingSelected: string
  readonly severalSelected: (count: number) => string
  readonly to: string
  readonly cc: string
  readonly noSubject: string
  readonly unknownSender: string
  readonly attachments: string
  readonly attachmentSize: (bytes: number) => string
  readonly hasAttachments: string
  readonly categories: string
  readonly notifications: string
  readonly bodyOf: string
  readonly picturesLeftOut: string
  readonly ribbon: string
  readonly pane: string
  readonly pin: string
  readonly unpin: string
  readonly closePane: string
  readonly paneWidth: string
  readonly circumstances: string
  readonly language: string
  readonly theme: string
  readonly themes: Readonly<Record<Circumstances['theme'], string>>
  readonly client: string
  readonly clients: Readonly<Record<Circumstances['client'], string>>
  readonly view: string
  readonly views: Readonly<Record<Circumstances['view'], string>>
  readonly conversationOf: (subject: string, count: number) => string
  readonly weather: string
  readonly weathers: Readonly<Record<Weather, string>>
  readonly answers: string
  readonly answerTimes: Readonly<Record<Circumstances['answers'], string>>
  readonly letThrough: string
  readonly deselect: string
  readonly compose: {
    readonly newMail: string
    readonly reply: string
    readonly from: string
    readonly sent: string
    readonly to: string
    readonly cc: string
    readonly bcc: string
    readonly subject: string
    readonly body: string
    readonly send: string
    readonly discard: string
    /** Title of Outlook's question for an add-in. */
    readonly alert: string
    readonly slow: string
    readonly sendAnyway: string
    readonly dontSend: string
  }
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`

const nl: Words = {
  title: 'De lokale Outlook',
  mailOf: (name) => `Mail van ${name}`,
  folders: 'Mappen',
  inbox: 'Postvak IN',
  messages: 'Berichten',
  noMessages: 'Deze map is leeg.',
  readingPane: 'Leesvenster',
  nothingSelected: 'Selecteer een bericht om het te lezen',
  severalSelected: (count) => `${count} berichten geselecteerd`,
  to: 'Aan',
  cc: 'Cc',
  noSubject: '(geen onderwerp)',
  unknownSender: '(onbekende afzender)',
  attachments: 'Bijlagen',
  attachmentSize: kilobytes,
  hasAttachments: 'met bijlage',
  categories: 'Categorieën',
  notifications: 'Meldingen',
  bodyOf: 'Tekst van het bericht',
  picturesLeftOut: 'Afbeeldingen van buiten zijn weggelaten.',
  ribbon: 'Lint',
  pane: 'Dossier',
  pin: 'Deelvenster vastmaken',
  unpin: 'Deelvenster losmaken',
  closePane: 'Deelvenster sluiten',
  paneWidth: 'Breedte van het deelvenster',
  circumstances: 'Omstandigheden',
  language: 'Taal',
  theme: 'Thema',
  themes: { light: 'Licht', dark: 'Donker' },
  client: 'Deze Outlook kent',
  clients: {
    '1.15': 'Mailbox 1.15 (nieuw)',
    '1.14': 'Mailbox 1.14 (Mac: alleen het open bericht)',
    '1.13': 'Mailbox 1.13 (oud: geen MIME)',
    '1.7': 'Mailbox 1.7 (oud: ook geen categorieën)',
    '1.5': 'Mailbox 1.5 (telefoon: het minste)',
  },
  view: 'Berichten tonen',
  views: { messages: 'Los van elkaar', conversations: 'Als gesprekken' },
  conversationOf: (subject, count) => `Gesprek: ${subject}, ${count} berichten`,
  weather: 'Wat er misgaat',
  weathers: {
    fair: 'Niets',
    headersFailOnce: 'Kopregels lezen mislukt één keer (5001)',
    headersFail: 'Kopregels lezen mislukt steeds (5001)',
    mimeFailsOnce: 'Bericht lezen mislukt één keer (5001)',
    mimeFails: 'Bericht lezen mislukt steeds (5001)',
    marksFail: 'Melding en categorie mislukken',
    wrongMail: 'Antwoordt met een ander bericht',
    selectionFails: 'Zegt niet welke berichten geselecteerd zijn (5001)',
    selectionUntold: 'Meldt niet dat de selectie verandert',
    loadFailsOnce: 'Een geselecteerd bericht laden mislukt één keer (5001)',
    loadFails: 'Elk tweede geselecteerde bericht laden mislukt (5001)',
    unloadFails: 'Een geladen bericht loslaten mislukt één keer',
    noMessageId: 'Geen Message-ID van berichten die niet open waren',
    sendCallsFail: 'Bij verzenden mislukt elke vraag (5001)',
    sendCallsAreLost: 'Bij verzenden blijft elk antwoord uit',
    noNetwork: 'Geen netwerk: Dossier is niet te bereiken',
  },
  answers: 'Antwoorden',
  answerTimes: { atOnce: 'Meteen', held: 'Vasthouden' },
  letThrough: 'Antwoorden doorlaten',
  deselect: 'Niets selecteren',
  compose: {
    newMail: 'Nieuw bericht',
    reply: 'Beantwoorden',
    from: 'Van',
    sent: 'Verzonden',
    to: 'Aan',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: 'Onderwerp',
    body: 'Tekst',
    send: 'Verzenden',
    discard: 'Weggooien',
    alert: 'Dossier vraagt iets',
    slow: 'Dossier doet er langer over dan verwacht om je bericht te bekijken.',
    sendAnyway: 'Toch verzenden',
    dontSend: 'Niet verzenden',
  },
}

const en: Words = {
  title: 'The local Outlook',
  mailOf: (name) => `Mail of ${name}`,
  folders: 'Folders',
  inbox: 'Inbox',
  messages: 'Messages',
  noMessages: 'This folder is empty.',
  readingPane: 'Reading pane',
  nothingSelected: 'Select a message to read it',
  severalSelected: (count) => `${count} messages selected`,
  to: 'To',
  cc: 'Cc',
  noSubject: '(no subject)',
  unknownSender: '(unknown sender)',
  attachments: 'Attachments',
  attachmentSize: kilobytes,
  hasAttachments: 'with attachment',
  categories: 'Categories',
  notifications: 'Notifications',
  bodyOf: 'Text of the message',
  picturesLeftOut: 'Pictures from elsewhere were left out.',
  ribbon: 'Ribbon',
  pane: 'Dossier',
  pin: 'Pin the pane',
  unpin: 'Unpin the pane',
  closePane: 'Close the pane',
  paneWidth: 'Width of the pane',
  circumstances: 'Circumstances',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark' },
  client: 'This Outlook knows',
  clients: {
    '1.15': 'Mailbox 1.15 (new)',
    '1.14': 'Mailbox 1.14 (Mac: the open message alone)',
    '1.13': 'Mailbox 1.13 (old: no MIME)',
    '1.7': 'Mailbox 1.7 (old: no categories either)',
    '1.5': 'Mailbox 1.5 (phone: the least)',
  },
  view: 'Show messages',
  views: { messages: 'One by one', conversations: 'As conversations' },
  conversationOf: (subject, count) => `Conversation: ${subject}, ${count} messages`,
  weather: 'What goes wrong',
  weathers: {
    fair: 'Nothing',
    headersFailOnce: 'Reading the headers fails once (5001)',
    headersFail: 'Reading the headers always fails (5001)',
    mimeFailsOnce: 'Reading the message fails once (5001)',
    mimeFails: 'Reading the message always fails (5001)',
    marksFail: 'Notification and category fail',
    wrongMail: 'Answers with another message',
    selectionFails: 'Does not say which messages are selected (5001)',
    selectionUntold: 'Does not tell that the selection changes',
    loadFailsOnce: 'Loading a selected message fails once (5001)',
    loadFails: 'Loading every other selected message fails (5001)',
    unloadFails: 'Letting go of a loaded message fails once',
    noMessageId: 'No Message-ID of messages that were not open',
    sendCallsFail: 'While sending, every call fails (5001)',
    sendCallsAreLost: 'While sending, no call is answered',
    noNetwork: 'No network: Dossier cannot be reached',
  },
  answers: 'Answers',
  answerTimes: { atOnce: 'At once', held: 'Held back' },
  letThrough: 'Let answers through',
  deselect: 'Select nothing',
  compose: {
    newMail: 'New mail',
    reply: 'Reply',
    from: 'From',
    sent: 'Sent',
    to: 'To',
    cc: 'Cc',
    bcc: 'Bcc',
    subject: 'Subject',
    body: 'Text',
    send: 'Send',
    discard: 'Discard',
    alert: 'Dossier has a question',
    slow: 'Dossier is taking longer than expected to look at your message.',
    sendAnyway: 'Send anyway',
    dontSend: "Don't send",
  },
}

export const words = { nl, en } as const
