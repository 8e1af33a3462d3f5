/** What was seen of a mailbox on the platform. */
export const sightings = [
  'accountDeleted',
  'licenceLastSeen',
  'licenceMissing',
  'holdReleasedSeen',
  'holdVerified',
  'restored',
  'convertedToShared',
] as const

/** What its register says happened, but for what the sightings say already. */
export const recorded = [
  'reminderSent',
  'reminderFailed',
  'reminderRefused',
  'decisionRecorded',
  'decisionApproved',
  'decisionDeclined',
  'decisionWithdrawn',
  'executionReported',
  'executionVerified',
  'executionFailed',
  'holdPlaced',
  'holdReleased',
] as const

/** All that can stand on a timeline, with the days that count. */
export const timelineKinds = [
  ...sightings,
  'lastWorkingDay',
  'lastSafeDay',
  'nextReminder',
  ...recorded,
] as const
export type TimelineKind = (typeof timelineKinds)[number]
