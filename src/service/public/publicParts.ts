import type { ServiceParts } from '../serviceParts.ts'

/** What the pages for people who do not sign in are made of; without a postman no code can be mailed, and nothing decided. */
export interface PublicParts
  extends Pick<ServiceParts, 'organisation' | 'agreements' | 'mailboxes' | 'postman' | 'log' | 'now'> {
  /** Origin under which the pages are reached, without a slash at the end. Links are made of it, never of a request. */
  readonly publicUrl: string
}
