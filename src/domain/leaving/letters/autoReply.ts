import { type CalendarDate, compareDates, plusDays, plusMonths } from '../../calendar/calendar.ts'
import { stopIf } from '../../runbook/checkSteps.ts'
import { quotedOrEmpty } from '../../runbook/quote.ts'
import { enLetter } from './enLetter.ts'
import type { Leaving, LeavingLetter } from './letter.ts'
import { nlLetter } from './nlLetter.ts'

/** Months for which an out-of-office text may stand: one as a rule, three at most (Belgian data protection authority). */
export const replyMonths = [1, 2, 3] as const
export type ReplyMonths = (typeof replyMonths)[number]
const mostMonths = 3

export interface LeavingLetters {
  readonly letter: Readonly<Record<'nl' | 'en', LeavingLetter>>
  /** Null: the longest time for which one may stand after the last day is over. */
  readonly reply: AutoReply | null
}

export interface AutoReply {
  readonly text: Readonly<Record<'nl' | 'en', string>>
  /** Its first and its last day. */
  readonly from: CalendarDate
  readonly until: CalendarDate
  /** Sets it, and shows what is set and that nothing is forwarded. */
  readonly script: string
}

/**
 * The texts for clients, and the PowerShell that sets the reply; `address` is the leaver's. When he has gone the firm writes
 * in his place, and the reply begins today.
 */
export const leavingLetters = (
  leaving: Leaving,
  address: string,
  { months, today }: { readonly months: ReplyMonths; readonly today: CalendarDate },
): LeavingLetters => {
  const isGone = compareDates(today, leaving.lastDay) > 0
  const letter = isGone ? ('letterOfFirm' as const) : ('letter' as const)
  return {
    letter: { nl: nlLetter[letter](leaving), en: enLetter[letter](leaving) },
    reply: replyOf(leaving, address, { months, before: isGone ? plusDays(today, -1) : leaving.lastDay }),
  }
}

/** `before`: the day before its first. */
const replyOf = (
  leaving: Leaving,
  address: string,
  { months, before }: { readonly months: ReplyMonths; readonly before: CalendarDate },
): AutoReply | null => {
  const from = plusDays(before, 1)
  const [wanted, latest] = [plusMonths(before, months), plusMonths(leaving.lastDay, mostMonths)]
  const until = compareDates(wanted, latest) > 0 ? latest : wanted
  if (compareDates(until, from) < 0) return null
  const text = { nl: nlLetter.reply(leaving, until), en: enLetter.reply(leaving, until) }
  const script = scriptOf(address, htmlOf(`${text.nl}\n\n${text.en}`), { from, until })
  return { text, from, until, script }
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
