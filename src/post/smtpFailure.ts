import type { Delivery, PostFailure } from '../ports/postman.ts'
import type { SmtpStage } from './smtpSession.ts'

/** What the mail library says of a failure: its own code, the system's behind it, and the server's reply. */
interface SmtpError {
  readonly code?: string
  readonly originalCode?: string
  readonly syscall?: string
  readonly responseCode?: number
  readonly command?: string
}

/** What became of a letter whose sending failed at a stage. A reply is an answer: then nothing was taken on. */
export const failedDelivery = (stage: SmtpStage, error: unknown): Delivery => {
  const { code, command, responseCode } = error as SmtpError
  if (command === 'RCPT TO' && isPermanent(responseCode)) return { kind: 'addressRefused' }
  // No address that can be said in SMTP.
  if (code === 'EENVELOPE' && command === 'API') return { kind: 'addressRefused' }
  const maybeAccepted = stage === 'allHandedOver' && responseCode === undefined
  return { kind: 'failed', because: postFailure(stage, error), maybeAccepted }
}

export const postFailure = (stage: SmtpStage, error: unknown): PostFailure => {
  const known = error as SmtpError
  if (known.responseCode !== undefined && !isPermanent(known.responseCode)) return 'busy'
  if (stage === 'connecting' && isAboutTls(known)) return 'notSecure'
  if (known.code === 'EAUTH') return 'signInRefused'
  // EMESSAGE: larger than the server takes.
  return isPermanent(known.responseCode) || known.code === 'EMESSAGE' ? 'refused' : 'unreachable'
}

const isPermanent = (responseCode: number | undefined): boolean =>
  responseCode !== undefined && responseCode >= 500

/** A certificate that is not trusted comes as an error of the socket, but of no call to the system. */
const isAboutTls = ({ code, originalCode, syscall, responseCode }: SmtpError): boolean =>
  code === 'ETLS' ||
  (code === 'ESOCKET' &&
    originalCode !== undefined &&
    (syscall === undefined || originalCode === 'EPROTO')) ||
  // The server knows no EHLO, and so no STARTTLS.
  (code === 'ECONNECTION' && isPermanent(responseCode))
