import { compareInstants, type Instant } from '../../domain/calendar/calendar.ts'
import type { DecisionLink } from '../../domain/decisions/decisionLink.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { codeLetter } from '../letters/codeLetter.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import { codeHash, messageIdOf, newCode } from '../public/personalLink.ts'
import type { PublicParts } from '../public/publicParts.ts'
import { sha256Hex } from '../register/hash.ts'
import { holderOf, type OpenedPage } from './openLink.ts'
import { type Wish, wishText } from './wish.ts'

/** Minutes that a code is good for. */
export const codeMinutes = 10

const codesAnHour = 5

export type CodeMailed =
  /** Also where the same form was sent before: one code, one mail. */
  | { readonly kind: 'mailed' }
  | { readonly kind: 'postNotSet' | 'postFailed' | 'addressRefused' | 'tooMany' | 'closed' }

/**
 * Mails a one-time code for a wish, said in words by `confirms`, to whoever holds the link. Recorded before it is sent,
 * so that ten services together mail five an hour; a mail that then fails asks for another.
 */
export const mailCode = async (
  parts: PublicParts,
  page: OpenedPage,
  { request, wish, confirms }: { readonly request: string; readonly wish: Wish; readonly confirms: string },
): Promise<CodeMailed> => {
  const { postman } = parts
  if (postman === null) return { kind: 'postNotSet' }
  const { mailbox, token, now, holder } = page
  const code = newCode()
  const validUntil = later(now, codeMinutes)
  const act = { request: sha256Hex(`code ${token} ${request}`), by: holder.role, at: now }
  const outcome = await appendToMailbox<CodeMailed>(parts.organisation, mailbox, act, (record) => {
    const current = holderOf(page.situationWith(record), holder.link.link)
    if (current === null) return answer({ kind: 'closed' })
    if (codesMailedSince(current.link, later(now, -60)) >= codesAnHour) return answer({ kind: 'tooMany' })
    const facts = { link: current.link.link, code: codeHash(token, code, wishText(wish)), validUntil }
    return { kind: 'write', draft: mailboxEntry('codeMailed', facts, null) }
  })
  if (outcome.kind === 'answer') return outcome.answer
  if (outcome.kind === 'repeated') return { kind: 'mailed' }
  const letter = codeLetter({
    to: { name: holder.name, address: holder.address },
    language: holder.agreement.agreement.language,
    messageId: messageIdOf(parts.publicUrl, mailbox, outcome.entry.link.seq),
    situation: page.situation,
    code,
    minutes: codeMinutes,
    validUntil,
    confirms,
  })
  const delivery = await postman.send(letter)
  if (delivery.kind === 'accepted') return { kind: 'mailed' }
  return { kind: delivery.kind === 'addressRefused' ? 'addressRefused' : 'postFailed' }
}

const answer = (said: CodeMailed) => ({ kind: 'answer', answer: said }) as const

const codesMailedSince = ({ codesMailedAt }: DecisionLink, since: Instant): number =>
  codesMailedAt.filter((at) => compareInstants(at, since) > 0).length

const later = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()
