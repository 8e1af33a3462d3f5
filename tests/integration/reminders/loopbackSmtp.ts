import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What the server answers a letter, or does instead: each makes the sender know less than the one before. */
export type SmtpBehaviour =
  | 'accept'
  /** 550 on RCPT TO. */
  | 'refuseAddress'
  /** 450 on RCPT TO. */
  | 'deferAddress'
  /** 554 after the content. */
  | 'refuseContent'
  /** 451 after the content. */
  | 'deferContent'
  /** Takes the letter on and keeps it, but the line breaks before its answer. */
  | 'acceptAndDrop'
  /** The line breaks in the middle of the content; nothing is kept. */
  | 'dropWithinContent'

export interface AcceptedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly source: string
}

export interface LoopbackSmtp {
  readonly port: number
  /** What it took on, oldest first. */
  readonly accepted: readonly AcceptedMail[]
  /** Decides what becomes of a letter to an address; replaced at will. */
  behave(behaviour: (to: string) => SmtpBehaviour): void
  /** Called when a letter was taken on, before the answer goes out; the answer waits for it. */
  onAccepted(waitFor: () => Promise<void>): void
  close(): Promise<void>
}

export interface LoopbackOptions {
  /** Takes only this person in; without, nobody needs to sign in. */
  readonly account?: { readonly user: string; readonly password: string }
  readonly tls?: { readonly key: string; readonly cert: string; readonly security: 'tls' | 'starttls' }
  /** 0: any that is free. */
  readonly port?: number
}

/** A real mail server on loopback that can be told to refuse, to fail and to fall silent. */
export const startLoopbackSmtp = async ({
  account,
  tls,
  port = 0,
}: LoopbackOptions = {}): Promise<LoopbackSmtp> => {
  const accepted: AcceptedMail[] = []
  let behaviour: (to: string) => SmtpBehaviour = () => 'accept'
  let waitFor: () => Promise<void> = async () => undefined
  const server = new SMTPServer({
    ...(tls && { key: tls.key, cert: tls.cert, secure: tls.security === 'tls' }),
    authOptional: account === undefined,
    disabledCommands: [...(account ? [] : ['AUTH']), ...(tls?.security === 'starttls' ? [] : ['STARTTLS'])],
    disableReverseLookup: true,
    onAuth: ({ username, password }, _session, done) => {
      const isKnown = username === account?.user && password === account?.password
      done(isKnown ? null : reply(535, 'wrong'), isKnown ? { user: username } : undefined)
    },
    onRcptTo: ({ address }, _session, done) => {
      const answers: Partial<Record<SmtpBehaviour, Error>> = {
        refuseAddress: reply(550, 'no such user'),
        deferAddress: reply(450, 'try again'),
      }
      done(answers[behaviour(address)])
    },
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      const what = behaviour(to[0] ?? '')
      const chunks: Buffer[] = []
      const drop = () => cutLine(server, session)
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        if (what === 'dropWithinContent') drop()
      })
      stream.on('end', () => {
        if (what === 'refuseContent') return done(reply(554, 'not wanted'))
        if (what === 'deferContent') return done(reply(451, 'try again'))
        if (what === 'dropWithinContent') return undefined
        accepted.push({ from: senderOf(session), to, source: Buffer.concat(chunks).toString() })
        return void waitFor().then(() => (what === 'acceptAndDrop' ? drop() : done()))
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    accepted,
    behave: (next) => {
      behaviour = next
    },
    onAccepted: (next) => {
      waitFor = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const cutLine = (server: SMTPServer, { id }: SMTPServerSession): void => {
  for (const connection of server.connections) if (connection.session.id === id) connection._socket.destroy()
}

const senderOf = ({ envelope }: SMTPServerSession): string =>
  envelope.mailFrom === false ? '' : envelope.mailFrom.address

const reply = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })
