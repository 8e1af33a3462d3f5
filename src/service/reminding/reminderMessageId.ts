/** The Message-ID of a reminder: of its first claim, so that every attempt to send it carries the same. */
export const reminderMessageId = (mailbox: string, first: number, domain: string): string =>
  `<reminder.${mailbox}.${first}@${domain}>`

const pattern = /^<?reminder\.([a-z0-9-]{1,64})\.(\d{1,8})@[^\s<>@]{1,255}>?$/

/** Which reminder a Message-ID was made of; null for any other mail. */
export const reminderOfMessageId = (
  messageId: string,
): { readonly mailbox: string; readonly first: number } | null => {
  const [, mailbox, first] = pattern.exec(messageId) ?? []
  return mailbox === undefined || first === undefined ? null : { mailbox, first: Number(first) }
}

/** Likewise of a reminder of a commitment. */
export const commitmentMessageId = (caseId: string, first: number, domain: string): string =>
  `<commitment.${caseId}.${first}@${domain}>`

const ofCommitment = /^<?commitment\.([a-z0-9-]{1,64})\.(\d{1,8})@[^\s<>@]{1,255}>?$/

export const commitmentOfMessageId = (
  messageId: string,
): { readonly caseId: string; readonly first: number } | null => {
  const [, caseId, first] = ofCommitment.exec(messageId) ?? []
  return caseId === undefined || first === undefined ? null : { caseId, first: Number(first) }
}
