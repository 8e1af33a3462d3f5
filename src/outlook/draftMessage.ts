import type { Participant } from '../domain/message.ts'
import { answerInTime } from './answerInTime.ts'
import { chosenCaseKey } from './keptInOutlook.ts'
import { type DraftContent, type DraftMessage, HostError } from './mailHost.ts'

/** The mail that is being written where the pane was opened. The pane closes with it, so it never comes to mean another. */
const draftMessage = (item: Office.MessageCompose): DraftMessage => ({
  read: () => readDraft(item),
  chosenCase: async () => {
    const kept: unknown = (await customProperties(item)).get(chosenCaseKey)
    return typeof kept === 'string' ? kept : null
  },
  keepChosenCase: async (text) => {
    const kept = await customProperties(item)
    if (text === null) kept.remove(chosenCaseKey)
    else kept.set(chosenCaseKey, text)
    await answerInTime<void>((callback) => kept.saveAsync(callback))
  },
  onRecipientsChanged: (callback) => {
    // Mailbox 1.7; without it the pane sees a new recipient a little later.
    if (Office.context.requirements.isSetSupported('Mailbox', '1.7'))
      item.addHandlerAsync(Office.EventType.RecipientsChanged, callback, () => undefined)
  },
})

const readDraft = async (item: Office.MessageCompose): Promise<DraftContent> => {
  const [to, cc, bcc, subject, body] = await Promise.all([
    people(item.to),
    people(item.cc),
    people(item.bcc),
    answerInTime<string>((callback) => item.subject.getAsync(callback)),
    answerInTime<string>((callback) => item.body.getAsync(Office.CoercionType.Text, callback)),
  ])
  return { inReplyTo: inReplyTo(item), to, cc, bcc, subject, body }
}

/** With its angle brackets, of which Microsoft says nothing. */
const inReplyTo = (item: Office.MessageCompose): string | null => {
  if (!Office.context.requirements.isSetSupported('Mailbox', '1.14')) return null
  const id = item.inReplyTo?.trim()
  if (!id) return null
  return id.startsWith('<') ? id : `<${id}>`
}

const people = async (field: Office.Recipients): Promise<readonly Participant[]> => {
  const found = await answerInTime<Office.EmailAddressDetails[]>((callback) => field.getAsync(callback))
  return found.map(({ displayName, emailAddress }) => ({
    name: displayName ?? '',
    address: emailAddress ?? '',
  }))
}

const customProperties = (item: Office.MessageCompose): Promise<Office.CustomProperties> =>
  answerInTime<Office.CustomProperties>((callback) => item.loadCustomPropertiesAsync(callback))

/** The mail being written beside this pane. Throws a HostError where there is none. */
export const openDraft = (): DraftMessage => {
  const { item } = Office.context.mailbox
  if (!item) throw new HostError('noItem')
  return draftMessage(item as unknown as Office.MessageCompose)
}
