/** Hands mails to a mail server. */
export interface Postman {
  /** Whether the server answers and lets us in; nothing is sent. */
  ready(): Promise<'ready' | PostFailure>
  send(letter: Letter): Promise<Delivery>
  close(): void
}

export interface Letter {
  /** With its angle brackets; the same for every attempt to send the same letter. */
  readonly messageId: string
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: 'nl' | 'en'
  /** An iCalendar file to attach, without a request to answer it; null for none. */
  readonly calendar: string | null
}

export type PostFailure = 'unreachable' | 'notSecure' | 'signInRefused' | 'busy' | 'refused'

export type Delivery =
  /** The server took it on: what becomes of it from there comes back as a bounce. */
  | { readonly kind: 'accepted' }
  /** The server will have nothing for this address (SMTP 5yz on RCPT TO). */
  | { readonly kind: 'addressRefused' }
  /** `maybeAccepted`: the whole mail was sent, and the line broke before the answer. */
  | { readonly kind: 'failed'; readonly because: PostFailure; readonly maybeAccepted: boolean }
