/** What the pane says of filings that wait to be sent, in one language. Loaded with the outbox. */
export interface OutboxWords {
  readonly waiting: (count: number) => string
  readonly refused: (count: number) => string
  readonly sent: (count: number) => string
  /** Taken out too late, of a case that cannot be opened any more. */
  readonly standing: (count: number) => string
  readonly standingNext: string
  readonly standingSeen: string
  readonly standingSeenNamed: (subject: string) => string
  /** Where a key was refused: under it this many wait. */
  readonly waitsForKey: (count: number) => string
  /** Behind it, where the browser does not keep all of that. */
  readonly keepOpen: string
  readonly show: string
  readonly hide: string
  /** Above the list: what happens by itself, and where it lies until then. */
  readonly explanation: string
  readonly notLasting: string
  readonly into: (reference: string) => string
  readonly intoNew: (title: string) => string
  readonly since: (when: string) => string
  readonly sendNow: string
  readonly sending: string
  readonly remove: string
  readonly removeNamed: (subject: string) => string
  readonly removeAsk: string
  /** It was sent, and no answer said whether it was filed. */
  readonly removeSentAsk: string
  readonly removeYes: string
  readonly removeNo: string
  readonly removed: (subject: string) => string
  /** It is being sent at this moment. */
  readonly notRemoved: (subject: string) => string
  readonly again: string
  readonly otherCase: string
  readonly otherCaseFor: (subject: string) => string
  /** In the place of the form, for the mail on show. */
  readonly card: (destination: string) => string
  readonly cardLasting: string
  /** Above the form, where the service did not answer. */
  readonly offline: string
  readonly offlineNext: string
}
