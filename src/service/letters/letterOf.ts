import type { Letter } from '../../ports/postman.ts'
import type { LetterContent } from './letterContent.ts'
import { letterHtml } from './letterHtml.ts'
import { letterText } from './letterText.ts'
import { plainLine } from './plainLine.ts'

export interface LetterEnvelope {
  readonly messageId: string
  readonly to: Letter['to']
  readonly calendar: string | null
}

/** No line break of a name gets into a header. */
export const letterOf = (content: LetterContent, { messageId, to, calendar }: LetterEnvelope): Letter => ({
  messageId,
  to: { name: plainLine(to.name), address: to.address },
  subject: plainLine(content.subject),
  text: letterText(content),
  html: letterHtml(content),
  language: content.language,
  calendar,
})
