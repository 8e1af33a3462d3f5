// First: what follows uses it while it loads.
import './olderRuntime.ts'
import { type SendAnswer, whenSent } from '../outlook/sendEvent.ts'
import { askOnSend } from './askOnSend.ts'

/** All that is used here of what a runtime brings besides the language: there is no window in classic Outlook. */
declare const setTimeout: (act: () => void, milliseconds: number) => unknown

/** Milliseconds after which the mail goes: Outlook itself shows a dialog after five seconds. */
const patience = 2000

// A mail never waits for Dossier: whatever fails, and whatever never answers, lets it go.
whenSent((mail, answer) => {
  let isAnswered = false
  // Marked as answered only once Outlook took it: an older one may refuse to ask, and the mail has to go then.
  const answerOnce = (given: SendAnswer) => {
    if (isAnswered) return
    answer(given)
    isAnswered = true
  }
  const letGo = () => answerOnce({ kind: 'send' })
  setTimeout(letGo, patience)
  try {
    askOnSend(mail()).then(answerOnce).catch(letGo)
  } catch {
    letGo()
  }
})
