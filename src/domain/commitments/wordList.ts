/** A list of words, written as a line or paragraph so that it stays readable. */
export const wordList = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Whether a phrase stands in a run of words, whole words only. */
export const includesPhrase = (texts: readonly string[], phrase: string): boolean => {
  const parts = phrase.split(' ')
  return texts.some((_text, at) => parts.every((part, offset) => texts[at + offset] === part))
}
