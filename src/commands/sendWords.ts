import { cutText } from '../domain/cutText.ts'

/** What Outlook's question before sending says, in one language. */
interface SendWords {
  readonly ask: (promise: string) => string
  readonly chooseCase: string
}

const nl: SendWords = {
  ask: (promise) =>
    `Je zegt iets toe: ${quoted(promise)} Voor dit bericht is nog geen dossier gekozen. Kies er een in het deelvenster Dossier, of verzend het bericht zo.`,
  chooseCase: 'Dossier kiezen',
}

const en: SendWords = {
  ask: (promise) =>
    `You make a promise: ${quoted(promise)} No case has been chosen for this message yet. Choose one in the Dossier pane, or send the message as it is.`,
  chooseCase: 'Choose a case',
}

/** Dutch for Dutch, English for all others. */
export const sendWordsIn = (language: string): SendWords => (/^nl\b/i.test(language) ? nl : en)

/** Outlook shows a few lines. */
const longest = 120

/** With a full stop behind it where it has none of its own, as the first of two promises in a sentence. */
const quoted = (sentence: string): string =>
  sentence.length > longest
    ? `“${cutText(sentence, longest)}…”`
    : `“${sentence}”${/[.!?…]$/.test(sentence) ? '' : '.'}`
