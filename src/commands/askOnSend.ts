import { askedClients, promisesIn } from '../domain/sending/askBeforeSending.ts'
import { isDismissed, readChosenCase, readDismissed } from '../domain/sending/chosenCase.ts'
import { readSendSettings } from '../domain/sending/sendSettings.ts'
import type { MailBeingSent, SendAnswer } from '../outlook/sendEvent.ts'
import { sendWordsIn } from './sendWords.ts'

const send: SendAnswer = { kind: 'send' }

/**
 * Whether the person is asked about a mail he sends: only when it goes to a client, promises something and has no case.
 * What costs least is asked first. Written with `then`: the script runtime of older Outlooks knows no `await`.
 */
export const askOnSend = (mail: MailBeingSent): Promise<SendAnswer> =>
  mail.recipients().then((recipients) => {
    const domains = askedClients(recipients, readSendSettings(mail.settings))
    if (domains.length === 0) return send
    return mail
      .chosenCase()
      .then((kept) => (readChosenCase(kept) === null ? askAbout(mail, readDismissed(kept)) : send))
  })

const askAbout = (mail: MailBeingSent, dismissed: readonly string[]): Promise<SendAnswer> =>
  Promise.all([mail.subject(), mail.body()]).then(([subject, body]) => {
    const promise = promisesIn({ subject, body, from: mail.from }).find(
      ({ sentence }) => !isDismissed(dismissed, sentence),
    )
    if (promise === undefined) return send
    const words = sendWordsIn(mail.language)
    return { kind: 'ask', sentence: words.ask(promise.sentence), open: words.chooseCase }
  })
