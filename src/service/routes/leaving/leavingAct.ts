import type { z } from 'zod'
import type { LeavingAnswer } from '../../../contract/leavingSchemas.ts'
import type { Action } from '../../../domain/permissions.ts'
import type { MailboxSituation } from '../../../domain/retention/situation.ts'
import { actOf } from '../../http/actOf.ts'
import type { Asked } from '../../http/environment.ts'
import { readBody } from '../../http/exchange.ts'
import { leavingAnswer } from '../../leaving/leavingAnswer.ts'
import type { LeavingParts } from '../../leaving/leavingParts.ts'
import { askedLeaving, mailboxNow } from '../../mailboxes/askedMailbox.ts'
import type { Act } from '../../register/registers.ts'

/** What anybody was told is done counts from then on, for all that is shown, handed over and signed here. */
export const askedSettled =
  (parts: LeavingParts) =>
  async (c: Asked, action: Action): Promise<MailboxSituation> => {
    await parts.organisation.follower.settled()
    return askedLeaving(c, parts, action)
  }

/** Reads an act about a mailbox, does it, and gives the leaving after it. */
export const leavingAct =
  (parts: LeavingParts) =>
  async <Schema extends z.ZodType<{ readonly request: string }>>(
    c: Asked,
    action: Action,
    body: Schema,
    run: (act: Act, situation: MailboxSituation, wanted: z.output<Schema>) => Promise<unknown>,
  ): Promise<LeavingAnswer> => {
    const situation = await askedSettled(parts)(c, action)
    const wanted = await readBody(c, body)
    await run(actOf(c, wanted.request, parts.now()), situation, wanted)
    return leavingAnswer(parts, await mailboxNow(parts, situation.facts.id), c.get('person'))
  }
