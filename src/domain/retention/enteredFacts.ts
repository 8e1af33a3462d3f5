/** What a person with access to the platform saw there, or knows from the firm; each sets one fact of the mailbox. */
export const enteredFacts = [
  'leavesOn',
  'accountDeletedAt',
  'licenceLastSeenAt',
  'licenceMissingSince',
  'holdReleasedAt',
  'holdVerifiedAt',
  'restoredAt',
  'convertedToSharedAt',
] as const
export type EnteredFact = (typeof enteredFacts)[number]
