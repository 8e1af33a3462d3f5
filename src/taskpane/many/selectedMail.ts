import type { MailHost, OpenMessage } from '../../outlook/mailHost.ts'
import type { MailToFile } from '../filing/mailToFile.ts'

/** A mail that is selected beside others: Outlook gives it anew, in its turn, for each thing that is done with it. */
export const selectedMail = (
  { withMessage }: Pick<MailHost, 'withMessage'>,
  { itemId, metadata, sensitivity, isFromList, mailbox }: OpenMessage,
): MailToFile => ({
  ...{ key: itemId, source: 'outlook', fileName: null, metadata, sensitivity, isFromList, mailbox },
  // Outlook's bytes never lie in shared memory.
  read: () => withMessage(itemId, async (message) => (await message.readMime()) as Uint8Array<ArrayBuffer>),
  // Outlook gives no custom properties of a mail that is not open: the choice is offered when it is.
  chosenCase: async () => null,
  readText: () => withMessage(itemId, (message) => message.readText()),
  mark: (mark) => withMessage(itemId, (message) => message.markFiled(mark)),
  unmark: (category) => withMessage(itemId, (message) => message.unmarkFiled(category)),
})
