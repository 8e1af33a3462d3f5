import { answerInTime } from './answerInTime.ts'
import { HostError, type SelectedMessage } from './mailHost.ts'

/**
 * The mails that are selected in the list, in the order of their selection; appointments are left out. Rejects with a
 * HostError: on the web Outlook fails in its conversation view (OfficeDev/office-js#4278).
 */
export const selectedMessages = async (): Promise<readonly SelectedMessage[]> => {
  const { getSelectedItemsAsync }: Partial<Pick<Office.Mailbox, 'getSelectedItemsAsync'>> =
    Office.context.mailbox
  if (getSelectedItemsAsync === undefined) throw new HostError('unsupported')
  const items = await answerInTime<Office.SelectedItemDetails[]>((callback) =>
    Office.context.mailbox.getSelectedItemsAsync(callback),
  )
  return items
    .filter(({ itemType }) => itemType === Office.MailboxEnums.ItemType.Message)
    .map(({ itemId, subject, conversationId, internetMessageId }) => ({
      itemId,
      subject: subject ?? '',
      conversationId: conversationId || null,
      // Empty where the mail was never opened (OfficeDev/office-js#6497): its header has it.
      messageId: internetMessageId || null,
    }))
}
