import { type CalendarDate, plusDays, plusMonths } from '../../calendar.ts'
import { stopIf } from '../../runbook/checkSteps.ts'
import { quotedOrEmpty } from '../../runbook/quote.ts'
import { enLetter } from './enLetter.ts'
import type { Leaving, LeavingLetter } from './letter.ts'
import { nlLetter } from './nlLetter.ts'

/** Months for which an out-of-office text may stand: one as a rule, three at most (Belgian data protection authority). */
export const replyMonths = [1, 2, 3] as const
export type ReplyMonths = (typeof replyMonths)[number]

export interface LeavingLetters {
  readonly letter: Readonly<Record<'nl' | 'en', LeavingLetter>>
  readonly reply: Readonly<Record<'nl' | 'en', string>>
  /** The first and the last day of the reply. */
  readonly from: CalendarDate
  readonly until: CalendarDate
  /** Sets the reply, and shows what is set and that nothing is forwarded. */
  readonly script: string
}

/** The texts for clients, and the PowerShell that sets the reply; `address` is the leaver's. */
export const leavingLetters = (leaving: Leaving, address: string, months: ReplyMonths): LeavingLetters => {
  const from = plusDays(leaving.lastDay, 1)
  const until = plusMonths(leaving.lastDay, months)
  const reply = { nl: nlLetter.reply(leaving, until), en: enLetter.reply(leaving, until) }
  return {
    letter: { nl: nlLetter.letter(leaving), en: enLetter.letter(leaving) },
    reply,
    ...{ from, until },
    script: scriptOf(address, htmlOf(`${reply.nl}\n\n${reply.en}`), { from, until }),
  }
}

/** Exchange takes the reply as HTML; on one line, since a literal cannot hold another. */
const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('')

/** Times without a zone are those of the machine on which the script runs; an end at midnight is the day after the last. */
const scriptOf = (
  address: string,
  message: string,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): string =>
  [
    '# Sets the out-of-office text of a mailbox. It forwards nothing.',
    stopIf("'é' -cne [string][char]233", 'Save this file as UTF-8 with BOM, or use PowerShell 7.'),
    "$ErrorActionPreference = 'Stop'",
    `$address = ${quotedOrEmpty(address)}`,
    `$message = ${quotedOrEmpty(message)}`,
    stopIf(
      "$address -eq '' -or $message -eq ''",
      'The address or the text holds a character that no script can carry.',
    ),
    'Connect-ExchangeOnline -ShowBanner:$false',
    `Set-MailboxAutoReplyConfiguration -Identity $address -AutoReplyState Scheduled -StartTime ([datetime]'${from}T00:00:00') -EndTime ([datetime]'${plusDays(until, 1)}T00:00:00') -InternalMessage $message -ExternalMessage $message -ExternalAudience All -Confirm`,
    '# What must be seen: Scheduled, with these days; and nothing after the names that speak of forwarding.',
    'Get-MailboxAutoReplyConfiguration -Identity $address | Format-List AutoReplyState, StartTime, EndTime, ExternalAudience',
    'Get-Mailbox -Identity $address | Format-List ForwardingAddress, ForwardingSmtpAddress, DeliverToMailboxAndForward',
    '',
  ].join('\n')
