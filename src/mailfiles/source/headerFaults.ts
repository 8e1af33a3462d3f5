import type { MessageMetadata } from '../../domain/message.ts'
import type { HeaderFault } from '../../ports/mailSource.ts'

/** RFC 5322 section 2.1.1, without the line end. */
const longestLine = 998

/** What is wrong with a mail's header, given its lines with a character for each byte, and what was read of them. */
export const headerFaultsOf = (
  lines: readonly string[],
  { messageId, sentAt, from }: Pick<MessageMetadata, 'messageId' | 'sentAt' | 'from'>,
): readonly HeaderFault[] => {
  const fields = lines.filter((line) => line !== '' && !/^[ \t]/.test(line))
  const named = fields.filter((line) => /^[!-9;-~]+[ \t]*:/.test(line))
  if (named.length === 0) return ['noHeaders']
  const found: readonly (readonly [boolean, HeaderFault])[] = [
    [sentAt === null, 'noDate'],
    [from === null, 'noSender'],
    [messageId === null, 'noMessageId'],
    [named.filter((line) => /^from[ \t]*:/i.test(line)).length > 1, 'severalSenders'],
    [lines.some((line) => /[\x80-\xff]/.test(line)), 'rawEightBit'],
    [lines.some((line) => line.length > longestLine), 'overlongLine'],
    [named.length < fields.length, 'noColon'],
  ]
  return found.filter(([isSo]) => isSo).map(([, fault]) => fault)
}
