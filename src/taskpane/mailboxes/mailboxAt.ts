import type { MailboxAnswer } from '../../contract/mailboxSchemas.ts'

/** The mailbox with this address. The person's own may stand in the roster under another of their addresses. */
export const mailboxAt = (
  address: string,
  mailboxes: readonly MailboxAnswer[],
  ownAddress: string,
): MailboxAnswer | null => {
  const isSame = (other: string) => other.toLowerCase() === address.toLowerCase()
  const found = mailboxes.find((mailbox) => isSame(mailbox.address))
  return found ?? (isSame(ownAddress) ? (mailboxes.find((mailbox) => mailbox.own) ?? null) : null)
}
