import { answerInTime } from './answerInTime.ts'
import { followDrags } from './followDrags.ts'
import { followSelection } from './followSelection.ts'
import { hostTheme, onForcedColorsChanged } from './hostTheme.ts'
import { sendSettingsKey } from './keptInOutlook.ts'
import { listenersOf } from './listeners.ts'
import { loadedMessages } from './loadedMessages.ts'
import { type HostAbilities, HostError, type HostTheme, ignoreHostError, type MailHost } from './mailHost.ts'
import { openMessage } from './openMessage.ts'
import { selectedMessages } from './selectedMessages.ts'

/** The mail program around the pane, over Office.js. Rejects with `unsupported` when the page is not open in Outlook. */
export const openOfficeHost = async (): Promise<MailHost> => {
  const { host } = await Office.onReady()
  if (host !== Office.HostType.Outlook) throw new HostError('unsupported')
  const can = abilities()
  const selection = await followSelection(can)
  const drags = followDrags()
  const theme = await followTheme()
  return {
    language: Office.context.displayLanguage,
    ownAddress: Office.context.mailbox.userProfile.emailAddress,
    can,
    currentMessage: async () => {
      const item = selectedMessage()
      return item === null ? null : openMessage(item, can, selection.guard())
    },
    onSelectionChanged: selection.onChanged,
    selectedMessages,
    onSeveralChanged: selection.onSeveralChanged,
    onDragged: drags.onDragged,
    withMessage: loadedMessages(can),
    isWriting: isWriting(),
    // Loaded where somebody writes: the first view of whoever reads does without.
    draft: async () => (await import('./draftMessage.ts')).openDraft(),
    keptSettings: () => Office.context.roamingSettings.get(sendSettingsKey),
    keepSettings: (settings) => {
      const { roamingSettings } = Office.context
      roamingSettings.set(sendSettingsKey, settings)
      return answerInTime<void>((callback) => roamingSettings.saveAsync(callback))
    },
    theme: theme.now,
    onThemeChanged: theme.onChanged,
  }
}

const supports = (version: string): boolean => Office.context.requirements.isSetSupported('Mailbox', version)

const abilities = (): HostAbilities => ({
  readMime: supports('1.14'),
  headers: supports('1.8'),
  categories: supports('1.8'),
  selectSeveral: supports('1.13'),
  loadById: supports('1.15'),
})

/** A mail being written has a subject to ask for, in the place of the subject itself. */
const isWriting = (): boolean => {
  const item = Office.context.mailbox.item
  return item?.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject === 'object'
}

/** The mail that is open for reading; null for none, for an appointment and for a mail being written. */
const selectedMessage = (): Office.MessageRead | null => {
  const item = Office.context.mailbox.item
  return item && item.itemType === Office.MailboxEnums.ItemType.Message && typeof item.subject === 'string'
    ? (item as Office.MessageRead)
    : null
}

/** In a client that does not know of it (it is Mailbox 1.14) a change of theme never comes. */
const followTheme = async () => {
  const listeners = listenersOf<HostTheme>()
  let colors = Office.context.officeTheme as Office.OfficeTheme | undefined
  const now = () => hostTheme(colors)
  onForcedColorsChanged(() => listeners.call(now()))
  const changed = (event: Office.OfficeThemeChangedEventArgs) => {
    colors = event.officeTheme
    listeners.call(now())
  }
  await answerInTime<void>((callback) =>
    Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, changed, callback),
  ).catch(ignoreHostError)
  return { now, onChanged: listeners.add }
}
