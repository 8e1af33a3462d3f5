import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import type { Organisation } from '../organisation.ts'
import type { Act } from '../register/registers.ts'
import { appendToMailbox } from './mailboxRegister.ts'

/** Revokes every link to the decision page of a mailbox that is not revoked yet, one entry each. */
export const revokeLinks = async (organisation: Organisation, act: Act, mailbox: string): Promise<void> => {
  for (let number = 1; ; number++) {
    const each = { ...act, request: `${act.request}-${number}` }
    const outcome = await appendToMailbox(organisation, mailbox, each, ({ links }) => {
      const open = links.find(({ isRevoked }) => !isRevoked)
      return open === undefined
        ? { kind: 'answer', answer: null }
        : { kind: 'write', draft: mailboxEntry('linkRevoked', { link: open.link }, null) }
    })
    if (outcome.kind === 'answer') return
  }
}
