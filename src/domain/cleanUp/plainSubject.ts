/** What mailers put before the subject of an answer or a forwarded mail. */
const answerMark = /^\s*(?:re|fwd?|antw|aw|doorst|wg)\s*:/i

/** A subject without its marks of an answer, however many. */
export const plainSubject = (subject: string): string => {
  let plain = subject
  for (let mark = answerMark.exec(plain); mark !== null; mark = answerMark.exec(plain))
    plain = plain.slice(mark[0].length)
  return plain.trim()
}
