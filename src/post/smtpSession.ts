import { Readable } from 'node:stream'
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'

/** How far a conversation with the mail server had come; what a failure means depends on it. */
export type SmtpStage = 'connecting' | 'signingIn' | 'envelope' | 'content' | 'allHandedOver'

export interface SmtpEnvelope {
  readonly from: string
  readonly to: string
}

/** One conversation with a mail server. Each step rejects with the mail library's error, or when the line is lost. */
export class SmtpSession {
  readonly #connection: SMTPConnection
  #stage: SmtpStage = 'connecting'
  #fail: (error: Error) => void = () => undefined

  constructor(options: SMTPConnectionOptions) {
    this.#connection = new SMTPConnection(options)
    // An error between two steps has nobody who waits for it, and the next step fails anyway.
    this.#connection.on('error', () => undefined)
  }

  get stage(): SmtpStage {
    return this.#stage
  }

  /** Connects, and secures the line where that is demanded. */
  connect(): Promise<void> {
    return this.#step((done) => this.#connection.connect(done))
  }

  signIn(user: string, pass: string): Promise<void> {
    this.#stage = 'signingIn'
    return this.#step((done) => this.#connection.login({ user, credentials: { user, pass } }, done))
  }

  /** Resolves when the server has taken the mail on. */
  send({ from, to }: SmtpEnvelope, mail: Uint8Array): Promise<void> {
    this.#stage = 'envelope'
    return this.#step((done) => {
      // Read only once the server has asked for it (354), and to its end only when all of it went out.
      const content = Readable.from(this.#contentOf(mail))
      this.#connection.send({ from, to: [to], size: mail.length }, content, (error) => done(error))
    })
  }

  /** Says goodbye; nobody waits for the answer. */
  quit(): void {
    this.#connection.quit()
  }

  /** Cuts the line; the step under way fails. */
  close(): void {
    this.#connection.close()
    this.#fail(new Error('the line was cut'))
  }

  *#contentOf(mail: Uint8Array): Generator<Buffer> {
    this.#stage = 'content'
    yield Buffer.from(mail)
    // The end of the mail goes out when this has ended: from here on the server may have all of it.
    this.#stage = 'allHandedOver'
  }

  #step(run: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#fail = reject
      this.#connection.once('error', reject)
      // A reply that ends the line is told just after the line's end, and says more.
      this.#connection.once('end', () => setImmediate(reject, new Error('the line was lost')))
      run((error) => (error ? reject(error) : resolve()))
    })
  }
}
