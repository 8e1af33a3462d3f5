import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import type { Postman } from '../ports/postman.ts'
import { mailOf } from './mailOf.ts'
import { failedDelivery, postFailure } from './smtpFailure.ts'
import { SmtpSession } from './smtpSession.ts'

export interface SmtpSettings {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly user: string | null
  readonly password: string | null
  /** Certificates (PEM) trusted in the place of the system's; null: the system's. */
  readonly ca: string | null
  readonly sender: { readonly name: string; readonly address: string }
  /** Where what cannot be delivered comes back; null: to the sender. */
  readonly bounces: string | null
  /** Milliseconds one letter may take in all; less than a claim's lease, or another would send it meanwhile. */
  readonly patience?: number
}

const connectingAtMost = 15_000
const silenceAtMost = 120_000
const usualPatience = 240_000

const loopback = ['localhost', '127.0.0.1', '::1']

/** Hands letters to a mail server by SMTP, each over a line of its own. */
export const smtpPostman = (settings: SmtpSettings): Postman => {
  if (settings.security === 'none' && !loopback.includes(settings.host))
    throw new RangeError('a line that is not secured is for a mail server on this machine')
  const { user, password, sender, bounces, patience = usualPatience } = settings
  const options = connectionOptions(settings)
  const open = new Set<SmtpSession>()

  const converse = async <T>(
    work: (session: SmtpSession) => Promise<T>,
    failed: (stage: SmtpSession['stage'], error: unknown) => T,
  ): Promise<T> => {
    const session = new SmtpSession(options)
    open.add(session)
    const timer = setTimeout(() => session.close(), patience)
    try {
      await session.connect()
      if (user !== null && password !== null) await session.signIn(user, password)
      const result = await work(session)
      session.quit()
      return result
    } catch (error) {
      session.close()
      return failed(session.stage, error)
    } finally {
      clearTimeout(timer)
      open.delete(session)
    }
  }

  return {
    ready: () => converse(async () => 'ready' as const, postFailure),
    send: async (letter) => {
      const mail = await mailOf(letter, sender)
      const envelope = { from: bounces ?? sender.address, to: letter.to.address }
      return converse(async (session) => {
        await session.send(envelope, mail)
        return { kind: 'accepted' }
      }, failedDelivery)
    },
    close: () => {
      for (const session of open) session.close()
    },
  }
}

const connectionOptions = ({ host, port, security, ca }: SmtpSettings): SMTPConnectionOptions => ({
  host,
  port,
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'none',
  tls: { minVersion: 'TLSv1.2', ...(ca !== null && { ca }) },
  connectionTimeout: connectingAtMost,
  greetingTimeout: connectingAtMost,
  socketTimeout: silenceAtMost,
  allowInternalNetworkInterfaces: true,
})
