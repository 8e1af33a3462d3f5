import type { DecidedMails } from '../../contract/cleanUpSchemas.ts'

/** Mails of a mailbox that were chosen in its list, to be copied. */
export interface PickedMails {
  readonly about: DecidedMails
  /** How many they were then. */
  readonly mails: number
}
