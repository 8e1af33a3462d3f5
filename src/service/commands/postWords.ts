import type { PostFailure } from '../../ports/postman.ts'

/** Why the mail server took nothing, for the person at the terminal. */
export const postWords: Readonly<Record<PostFailure | 'notSet', string>> = {
  notSet: 'no mail server is set (DOSSIER_SMTP_HOST; docs/reminders.md)',
  unreachable: 'the mail server cannot be reached',
  notSecure:
    'the line to the mail server cannot be secured: it offers no TLS, or a certificate that is not trusted',
  signInRefused: 'the mail server refused the user name or the password',
  busy: 'the mail server asks to try again later',
  refused: 'the mail server refused the mail',
}
