import { compareInstants } from '../../domain/calendar/calendar.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { appendToMailbox } from '../mailboxes/mailboxRegister.ts'
import { codeHash, isSameHash } from '../public/personalLink.ts'
import type { PublicParts } from '../public/publicParts.ts'
import { sha256Hex } from '../register/hash.ts'
import type { Decision as Judgement } from '../register/registers.ts'
import { holderOf, type LinkHolder, type OpenedPage } from './openLink.ts'
import { type Wish, type WishRefusal, wishDraft, wishRefusal, wishText } from './wish.ts'

/** Wrong codes that a code survives. */
const triesAtMost = 5

export type Confirmed =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'wrongCode'; readonly triesLeft: number }
  /** It was used, has expired or was tried too often: only another one helps. */
  | { readonly kind: 'codeSpent' }
  | { readonly kind: 'refused'; readonly because: WishRefusal }
  | { readonly kind: 'closed' }

/**
 * Records a wish by its one-time code. All is judged on the state of the register at the very number that is written:
 * two who decide at once, a sixth try or an agreement changed meanwhile cannot slip in between.
 */
export const confirmWish = async (
  parts: PublicParts,
  page: OpenedPage,
  { request, code, wish }: { readonly request: string; readonly code: string; readonly wish: Wish },
): Promise<Confirmed> => {
  const { mailbox, token, now } = page
  const given = codeHash(token, code, wishText(wish))
  const { link, role } = page.holder
  // The same try of the same form is one try, however often it is sent; `given` tells nothing without the token.
  const act = { request: sha256Hex(`confirm ${token} ${request} ${given}`), by: role, at: now }
  const outcome = await appendToMailbox<Confirmed>(parts.organisation, mailbox, act, (record) => {
    const situation = page.situationWith(record)
    const holder = holderOf(situation, link.link)
    if (holder === null) return answer({ kind: 'closed' })
    const refusal = wishRefusal(situation, holder, wish)
    if (refusal !== null) return answer({ kind: 'refused', because: refusal })
    if (isCodeSpent(holder, now)) return answer({ kind: 'codeSpent' })
    return isSameHash(holder.link.code?.hash ?? '', given)
      ? { kind: 'write', draft: wishDraft(situation, holder, wish, given) }
      : { kind: 'write', draft: mailboxEntry('codeRefused', { link: link.link }, null) }
  })
  if (outcome.kind === 'answer') return outcome.answer
  if (outcome.entry.link.kind !== 'codeRefused') return { kind: 'recorded' }
  const used = outcome.state.links.find((one) => one.link === link.link)?.code?.refusals ?? triesAtMost
  return used >= triesAtMost ? { kind: 'codeSpent' } : { kind: 'wrongCode', triesLeft: triesAtMost - used }
}

const answer = (said: Confirmed): Judgement<Confirmed> => ({ kind: 'answer', answer: said })

const isCodeSpent = ({ link: { code } }: LinkHolder, now: string): boolean =>
  code === null || code.refusals >= triesAtMost || compareInstants(code.validUntil, now) <= 0
