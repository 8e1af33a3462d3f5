import type { MailSource } from './mailSource.ts'

/** Which mailboxes can be read, and how: the service knows a mailbox by its owner's address. */
export interface MailSources {
  /**
   * Null: nobody has said where the mail of this mailbox lies. The same source while it lies there; whoever asks does not
   * close it. Each time it is asked, a look for changes may begin.
   */
  sourceOf(address: string): Promise<MailSource | null>
  close(): Promise<void>
}
