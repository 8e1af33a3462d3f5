import type { LetterContent, LetterPart } from './letterContent.ts'

/** A letter as plain text, its parts apart by an empty line. */
export const letterText = ({ parts, footer }: LetterContent): string =>
  `${[...parts.map(textOf), `-- \n${footer}`].join('\n\n')}\n`

const textOf = (part: LetterPart): string => {
  switch (part.kind) {
    case 'heading':
      return `${part.text.toUpperCase()}`
    case 'paragraph':
      return part.text
    case 'facts':
      return part.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'list':
      return part.items.map((item) => `* ${item}`).join('\n')
    case 'link':
      return `${part.label}:\n${part.url}`
    case 'code':
      return `    ${part.code}`
  }
}
