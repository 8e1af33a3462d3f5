import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '../ports/postman.ts'

/** A letter as the bytes of a mail: text, HTML, and the calendar as a file and not as an invitation. */
export const mailOf = (
  letter: Letter,
  sender: { readonly name: string; readonly address: string },
): Promise<Buffer> =>
  new MailComposer({
    from: sender,
    to: letter.to,
    subject: letter.subject,
    messageId: letter.messageId,
    headers: {
      // RFC 3834: nobody's holiday notice answers this; Exchange goes by the second.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF',
      'Content-Language': letter.language,
    },
    text: letter.text,
    html: letter.html,
    textEncoding: 'quoted-printable',
    attachments:
      letter.calendar === null
        ? []
        : [
            {
              filename: 'dossier.ics',
              content: letter.calendar,
              contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
              contentDisposition: 'attachment',
            },
          ],
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
