import { answerInTime } from './answerInTime.ts'
import { ignoreHostError } from './mailHost.ts'

/**
 * Address of the mailbox that the item lies in: its owner's in a shared folder, else the reader's own; null where Outlook
 * does not say. Only a shared item has the call (Microsoft's page on shared folders; Mailbox 1.8).
 */
export const mailboxAddress = async (
  item: Office.MessageRead,
  ownAddress: string,
): Promise<string | null> => {
  const { getSharedPropertiesAsync }: Partial<Pick<Office.MessageRead, 'getSharedPropertiesAsync'>> = item
  if (getSharedPropertiesAsync === undefined) return ownAddress
  try {
    const { owner } = await answerInTime<Office.SharedProperties>((callback) =>
      item.getSharedPropertiesAsync(callback),
    )
    return owner || null
  } catch (error) {
    ignoreHostError(error)
    return null
  }
}
