import type { ComposingWords } from './composingWords.ts'

export const enComposing: ComposingWords = {
  heading: 'Case of this message',
  choose: 'Choose a case',
  chooseThis: (reference) => `Choose ${reference}`,
  makeAndChoose: 'Make and choose the case',
  chosen: (reference) => `${reference} is chosen`,
  afterSending:
    'After sending, the message is filed in this case as soon as you open it in Sent Items. The recipient does not see your choice.',
  anotherOrNone: 'Another case, or none',
  noneChosen: 'No case is chosen any more.',
  promises: {
    heading: 'What you promise',
    found: (count) =>
      count === 1 ? 'You make a promise in this message.' : `You make ${count} promises in this message.`,
    nothing: 'What you have written so far holds no promise.',
    keep: 'This is a promise',
    due: (day) => `By ${day}`,
    noDay: 'Without a date',
  },
  asking: {
    heading: 'Questions before sending',
    explanation:
      'Outlook asks for a case when you promise something to a client and have chosen none. You can always send the message anyway.',
    ever: 'Ask me before sending',
    about: (domain) => `Also for mail to ${domain}`,
    quiet: 'Outlook no longer asks about these:',
    again: (domain) => `Ask again about mail to ${domain}`,
    askAgain: 'Ask again',
    saved: 'Saved.',
  },
}
