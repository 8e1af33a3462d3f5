/** Is not read, or turns the direction of reading around, so that a name can pose as something else. */
const notRead = String.raw`\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069`

const spaces = new RegExp(String.raw`[\s\u2028\u2029${notRead}]+`, 'gu')
const notReadInLines = new RegExp(String.raw`(?![\n\t])[${notRead}]`, 'gu')

/** Somebody's words on one line. */
export const oneLine = (text: string): string => text.replace(spaces, ' ').trim()

/** Somebody's words on as many lines as he wrote. */
export const severalLines = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(notReadInLines, '')
    .trim()
