import { chosenCaseKey, sendSettingsKey } from './keptInOutlook.ts'
import { officeCall } from './officeCall.ts'

/** A mail that is being sent, as its handler may ask after it. Every call may fail, and may never come back. */
export interface MailBeingSent {
  /** Display language as BCP 47, such as `nl-NL`. */
  readonly language: string
  /** Address of the mailbox it is sent from. */
  readonly from: string
  /** What `keepSettings` kept, as it was kept. */
  readonly settings: unknown
  /** The case chosen for it, as it was kept; undefined where none was. */
  chosenCase(): Promise<unknown>
  /** Addresses of everybody it goes to. */
  recipients(): Promise<readonly string[]>
  subject(): Promise<string>
  /** Plain text, quoted words included. */
  body(): Promise<string>
}

export type SendAnswer =
  | { readonly kind: 'send' }
  /** Outlook shows the sentence and offers to send anyway. `open`: the words on the button that opens the pane instead. */
  | { readonly kind: 'ask'; readonly sentence: string; readonly open: string }

/** Names in manifest.xml: of the handler, and of the button that opens the pane while writing. */
const handlerName = 'onMessageSend'
const composeButton = 'composeOpenPane'

/** Has Outlook call this whenever a mail is sent. To be called while the script loads: there is no `onReady` in classic Outlook. */
export const whenSent = (handle: (mail: () => MailBeingSent, answer: (given: SendAnswer) => void) => void) =>
  Office.actions.associate(handlerName, (event: Office.MailboxEvent) =>
    handle(mailBeingSent, (given) => event.completed(officeAnswer(given))),
  )

const officeAnswer = (given: SendAnswer): Office.SmartAlertsEventCompletedOptions => {
  if (given.kind === 'send') return { allowEvent: true }
  const refused = { allowEvent: false, errorMessage: given.sentence }
  // Before Mailbox 1.14 the button only goes back to the mail.
  return Office.context.requirements.isSetSupported('Mailbox', '1.14')
    ? { ...refused, cancelLabel: given.open, commandId: composeButton }
    : refused
}

const mailBeingSent = (): MailBeingSent => {
  const { mailbox, roamingSettings, displayLanguage } = Office.context
  const item = mailbox.item as Office.MessageCompose
  const addresses = (field: Office.Recipients) =>
    officeCall<Office.EmailAddressDetails[]>((callback) => field.getAsync(callback)).then((people) =>
      // A group of one's own contacts has a name alone.
      people.map(({ emailAddress }) => emailAddress ?? ''),
    )
  return {
    language: displayLanguage,
    from: mailbox.userProfile.emailAddress,
    settings: roamingSettings.get(sendSettingsKey),
    chosenCase: () =>
      officeCall<Office.CustomProperties>((callback) => item.loadCustomPropertiesAsync(callback)).then(
        (kept) => kept.get(chosenCaseKey),
      ),
    recipients: () =>
      Promise.all([item.to, item.cc, item.bcc].map(addresses)).then(([to = [], cc = [], bcc = []]) => [
        ...to,
        ...cc,
        ...bcc,
      ]),
    subject: () => officeCall<string>((callback) => item.subject.getAsync(callback)),
    body: () => officeCall<string>((callback) => item.body.getAsync(Office.CoercionType.Text, callback)),
  }
}
