import type { CleanUpMail } from './cleanUpMail.ts'

/** A mail to more is a mailing. */
const correspondentsRead = 20

/** What stands in a mail's header, as it is looked through: lower case, without accents. */
export const foldedWords = ({
  subject,
  from,
  to,
  folder,
}: Pick<CleanUpMail, 'subject' | 'from' | 'to' | 'folder'>): string => {
  const people = (from === null ? to : [from, ...to]).slice(0, correspondentsRead)
  return folded([subject, ...people.map(({ name, address }) => `${name} ${address}`), folder].join('\n'))
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** What was typed, word by word, as it is looked for: each also inside another word. */
export const typedWords = (typed: string): readonly string[] =>
  folded(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
