import type { Participant } from '../../../domain/message.ts'
import type { ShownMailbox, ShownMessage } from '../../shownMailbox.ts'
import { type Circumstances, locales } from '../circumstances.ts'
import type { Draft } from '../compose/draft.ts'

/** `ReadWriteMailbox` in office.js's numbering, the permission that Dossier's manifest asks. */
const readWriteMailbox = 2
const itemTypes = { message: 1, messageCompose: 4, none: 6 } as const

/** What office.js is told of the program and of the selected mail; null is none. */
export const initialData = (mailbox: ShownMailbox, message: ShownMessage | null): object => ({
  ...profile(mailbox),
  ...(message === null
    ? { itemType: itemTypes.none }
    : { ...itemData(message), isFromSharedFolder: Object.hasOwn(mailbox.sharedFolders, message.folder) }),
})

/** The same beside a mail that is being written. Its text is asked for when it is wanted. */
export const draftData = (mailbox: ShownMailbox, draft: Draft): object => ({
  ...profile(mailbox),
  itemType: itemTypes.messageCompose,
  conversationId: draft.answers?.conversationId ?? null,
  isFromSharedFolder: false,
})

const profile = ({ owner }: ShownMailbox): object => ({
  permissionLevel: readWriteMailbox,
  hostVersion: '20.0.0.0',
  owaView: 'ThreeColumns',
  userProfileType: 'office365',
  userDisplayName: owner.name,
  userEmailAddress: owner.address,
  userTimeZone: 'W. Europe Standard Time',
  timeZoneOffsets: [],
  ewsUrl: '',
  restUrl: '',
})

const itemData = (message: ShownMessage): object => {
  const sent = message.sentAt === null ? Date.now() : Date.parse(message.sentAt)
  return {
    itemType: itemTypes.message,
    id: message.id,
    itemClass: 'IPM.Note',
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^((re|fw|fwd|antw)\s*:\s*)+/i, ''),
    internetMessageId: message.messageId ?? '',
    conversationId: message.conversationId,
    dateTimeCreated: sent,
    dateTimeModified: sent,
    dateTimeSent: sent,
    from: message.from && emailAddress(message.from),
    sender: message.from && emailAddress(message.from),
    to: message.to.map(emailAddress),
    cc: message.cc.map(emailAddress),
    attachments: message.attachments.map((attachment, place) => ({
      attachmentType: 0,
      id: `${message.id}-${place}`,
      name: attachment.name,
      contentType: attachment.mediaType,
      size: attachment.size,
      isInline: false,
    })),
    isRead: true,
  }
}

const emailAddress = (person: Participant): object => ({
  name: person.name,
  address: person.address,
  appointmentResponse: 0,
  recipientType: 0,
})

/** The answer to the library's first question. `isSetSupported` goes by the requirement matrix. */
export const appContext = (appId: string, circumstances: Circumstances, settings: object): object => ({
  _id: appId,
  _appName: 64,
  _appVersion: '16.01',
  _appUILocale: locales[circumstances.language],
  _dataLocale: locales[circumstances.language],
  _docUrl: location.href,
  _clientMode: 0,
  _settings: settings,
  _reason: 1,
  _osfControlType: 0,
  _eToken: '',
  _correlationId: 'local',
  _requirementMatrix: JSON.stringify({ Mailbox: circumstances.client }),
  _hostFullVersion: '20',
  _addinName: 'Dossier',
  _appDomains: [],
})

/** Colours as Outlook on the web gives them. */
export const officeThemes = {
  light: {
    bodyBackgroundColor: '#ffffff',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#ffffff',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#1f1f1f',
    bodyForegroundColor: '#f5f5f5',
    controlBackgroundColor: '#292929',
    controlForegroundColor: '#f5f5f5',
  },
} as const

/** The theme as OfficeThemeChanged carries it: a list with one JSON string, colours as numbers. */
export const themeEvent = (theme: Circumstances['theme']): readonly string[] => [
  JSON.stringify(
    Object.fromEntries(
      Object.entries(officeThemes[theme]).map(([name, color]) => [name, Number.parseInt(color.slice(1), 16)]),
    ),
  ),
]
