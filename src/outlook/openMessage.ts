import { cutText } from '../domain/cutText.ts'
import { isFromList } from '../domain/listMail.ts'
import type { MessageMetadata, Participant } from '../domain/message.ts'
import type { Sensitivity } from '../domain/privateSigns.ts'
import { answerInTime, mayAskAgain } from './answerInTime.ts'
import { fromBase64 } from './fromBase64.ts'
import { type InternetHeaders, readInternetHeaders, referencesOf, sentAtOf } from './internetHeaders.ts'
import { chosenCaseKey } from './keptInOutlook.ts'
import { mailboxAddress } from './mailboxAddress.ts'
import {
  type FiledMark,
  type HostAbilities,
  HostError,
  ignoreHostError,
  type OpenMessage,
} from './mailHost.ts'

/** Throws `itemChanged` once another mail is selected. To be asked after every await: Office calls go to whatever is selected. */
export type StillSelected = () => void

export const openMessage = async (
  item: Office.MessageRead,
  can: HostAbilities,
  stillSelected: StillSelected,
): Promise<OpenMessage> => {
  const mailbox = await mailboxAddress(item, Office.context.mailbox.userProfile.emailAddress)
  stillSelected()
  const block = await headerBlock(item, can, stillSelected)
  stillSelected()
  const headers = readInternetHeaders(block ?? '')
  const created = item.dateTimeCreated?.toISOString() ?? null
  const metadata = metadataOf(item, headers, block === null ? created : sentAtOf(headers))
  return {
    itemId: item.itemId,
    metadata,
    mailbox,
    isFromList: isFromList(headers.value),
    sensitivity: sensitivityOf(headers, block !== null || !can.headers),
    readMime: () => readMime(item, can, metadata.messageId, stillSelected),
    readText: () => readText(item, stillSelected),
    chosenCase: () => chosenCase(item, stillSelected),
    markFiled: (mark) => markFiled(item, can, mark, stillSelected),
    unmarkFiled: (category) => unmarkFiled(item, can, category, stillSelected),
  }
}

/** Null where Outlook has none to give or fails to: the mail has no references then, and its sensitivity is not told. */
const headerBlock = async (
  item: Office.MessageRead,
  can: HostAbilities,
  stillSelected: StillSelected,
): Promise<string | null> => {
  if (!can.headers) return null
  const ask = () => answerInTime<string>((callback) => item.getAllInternetHeadersAsync(callback))
  try {
    return await onceMore(ask, stillSelected)
  } catch (error) {
    stillSelected()
    ignoreHostError(error)
    return null
  }
}

const sensitivityOf = (headers: InternetHeaders, isTold: boolean): Sensitivity =>
  isTold ? { kind: 'told', value: headers.value('Sensitivity') } : { kind: 'notTold' }

/** Asks again, once, where Outlook says that it may: its 5001 comes and goes. */
const onceMore = (ask: () => Promise<string>, stillSelected: StillSelected): Promise<string> =>
  ask().catch((error: unknown) => {
    stillSelected()
    if (mayAskAgain(error)) return ask()
    throw error
  })

const metadataOf = (
  item: Office.MessageRead,
  headers: InternetHeaders,
  sentAt: string | null,
): MessageMetadata => ({
  // Outlook leaves it empty for a mail that was not opened before (OfficeDev/office-js#6497).
  messageId: item.internetMessageId || headers.value('Message-ID') || null,
  subject: item.subject ?? '',
  from: item.from ? participant(item.from) : null,
  to: (item.to ?? []).map(participant),
  cc: (item.cc ?? []).map(participant),
  sentAt,
  references: referencesOf(headers),
})

const participant = (person: Office.EmailAddressDetails): Participant => ({
  name: person.displayName ?? '',
  address: person.emailAddress ?? '',
})

/** Milliseconds: the largest mails, over a slow line, take a minute and more. */
const wholeMail = 180_000

const readMime = async (
  item: Office.MessageRead,
  can: HostAbilities,
  messageId: string | null,
  stillSelected: StillSelected,
): Promise<Uint8Array> => {
  if (!can.readMime) throw new HostError('unsupported')
  stillSelected()
  const asFile = () => answerInTime<string>((callback) => item.getAsFileAsync(callback), wholeMail)
  const base64 = await onceMore(asFile, stillSelected)
  stillSelected()
  const bytes = decoded(base64)
  if (!carriesMessageId(bytes, messageId)) throw new HostError('itemChanged')
  return bytes
}

const decoded = (base64: string): Uint8Array => {
  try {
    return fromBase64(base64)
  } catch (cause) {
    throw new HostError('failed', null, { cause })
  }
}

/** Outlook may run a call on a mail selected a moment later, before it says so: bytes with another Message-ID are another mail's. */
const carriesMessageId = (bytes: Uint8Array, messageId: string | null): boolean => {
  if (messageId === null) return true
  const headers = readInternetHeaders(new TextDecoder().decode(bytes.subarray(0, 256 * 1024)))
  const found = headers.value('Message-ID')
  return found === null || found.replaceAll(/\s/g, '') === messageId.replaceAll(/\s/g, '')
}

const readText = async (item: Office.MessageRead, stillSelected: StillSelected): Promise<string> => {
  stillSelected()
  const asText = () =>
    answerInTime<string>((callback) => item.body.getAsync(Office.CoercionType.Text, callback))
  const text = await onceMore(asText, stillSelected)
  stillSelected()
  return text
}

/** A mail that was loaded by its id has no custom properties to give. */
const chosenCase = async (item: Office.MessageRead, stillSelected: StillSelected): Promise<string | null> => {
  stillSelected()
  const { loadCustomPropertiesAsync }: Partial<Pick<Office.MessageRead, 'loadCustomPropertiesAsync'>> = item
  if (loadCustomPropertiesAsync === undefined) return null
  const kept = await answerInTime<Office.CustomProperties>((callback) =>
    item.loadCustomPropertiesAsync(callback),
  )
  stillSelected()
  const text: unknown = kept.get(chosenCaseKey)
  return typeof text === 'string' ? text : null
}

/** Key of our notification: a mail carries one bar of ours, whatever the number of cases it is in. */
const notificationKey = 'dossier'
/** An image of the manifest, by its resource id. */
const notificationIcon = 'icon16'

/** The mail is filed whether or not Outlook shows it, so what Outlook cannot show is passed over. */
const markFiled = async (
  item: Office.MessageRead,
  can: HostAbilities,
  mark: FiledMark,
  stillSelected: StillSelected,
): Promise<void> => {
  stillSelected()
  await showNotification(item, mark.sentence).catch(ignoreHostError)
  stillSelected()
  if (!can.categories) return
  await knowCategory(mark.category).catch(ignoreHostError)
  stillSelected()
  await addCategory(item, mark.category).catch(ignoreHostError)
}

const unmarkFiled = async (
  item: Office.MessageRead,
  can: HostAbilities,
  category: string,
  stillSelected: StillSelected,
): Promise<void> => {
  stillSelected()
  await answerInTime<void>((callback) =>
    item.notificationMessages.removeAsync(notificationKey, callback),
  ).catch(ignoreHostError)
  stillSelected()
  if (!can.categories) return
  await answerInTime<void>((callback) => item.categories.removeAsync([category], callback)).catch(
    ignoreHostError,
  )
}

const showNotification = (item: Office.MessageRead, sentence: string): Promise<void> =>
  answerInTime<void>((callback) =>
    item.notificationMessages.replaceAsync(
      notificationKey,
      {
        type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
        message: cutText(sentence, 150),
        icon: notificationIcon,
        persistent: true,
      },
      callback,
    ),
  )

/** A category can only be given when the mailbox's master list has it; that it has it already is an error to Outlook. */
const knowCategory = (category: string): Promise<void> =>
  answerInTime<void>((callback) =>
    Office.context.mailbox.masterCategories.addAsync(
      [{ displayName: category, color: Office.MailboxEnums.CategoryColor.Preset4 }],
      callback,
    ),
  )

const addCategory = (item: Office.MessageRead, category: string): Promise<void> =>
  answerInTime<void>((callback) => item.categories.addAsync([category], callback))
