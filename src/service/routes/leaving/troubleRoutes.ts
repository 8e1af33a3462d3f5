import { Hono } from 'hono'
import { entryNumber } from '../../../contract/basicSchemas.ts'
import { newOpening, newShowing, plainAct } from '../../../contract/leavingSchemas.ts'
import { routes } from '../../../contract/routes.ts'
import { ownMail } from '../../../contract/troubleSchemas.ts'
import type { MailboxSituation } from '../../../domain/retention/situation.ts'
import { actOf } from '../../http/actOf.ts'
import type { Asked, Environment } from '../../http/environment.ts'
import { answer, readBody, readParameter } from '../../http/exchange.ts'
import { leavingAnswer } from '../../leaving/leavingAnswer.ts'
import type { LeavingParts } from '../../leaving/leavingParts.ts'
import { openEntrusted } from '../../leaving/openedMail.ts'
import { hideMail, readShown, showMail } from '../../leaving/shownMail.ts'
import { askedLeaving, mailboxNow } from '../../mailboxes/askedMailbox.ts'

/** What troubles a mailbox without reading mail, and the mails of it that others may see one by one. */
export const troubleRoutes = (parts: LeavingParts): Hono<Environment> => {
  const { now } = parts
  const app = new Hono<Environment>()

  const after = async (c: Asked, { facts }: MailboxSituation) =>
    leavingAnswer(parts, await mailboxNow(parts, facts.id), c.get('person'))

  app.get(routes.viewTrouble.path, async (c) => {
    const situation = await askedLeaving(c, parts, 'viewTrouble')
    const { mailboxTrouble } = await import('../../leaving/mailboxTrouble.ts')
    return answer(c, routes.viewTrouble, 200, await mailboxTrouble(parts, situation, c.get('person')))
  })

  app.post(routes.openMail.path, async (c) => {
    const situation = await askedLeaving(c, parts, 'leave')
    const { request, ...wanted } = await readBody(c, newOpening)
    return answer(
      c,
      routes.openMail,
      200,
      await openEntrusted(parts, actOf(c, request, now()), situation, wanted),
    )
  })

  app.post(routes.findOwnMails.path, async (c) => {
    const situation = await askedLeaving(c, parts, 'showMail')
    const wanted = await readBody(c, ownMail)
    const { ownMails } = await import('../../leaving/ownMails.ts')
    return answer(c, routes.findOwnMails, 200, await ownMails(parts, situation, wanted, c.get('person')))
  })

  app.post(routes.showMail.path, async (c) => {
    const situation = await askedLeaving(c, parts, 'showMail')
    const { request, ...wanted } = await readBody(c, newShowing)
    await showMail(parts, actOf(c, request, now()), situation, wanted)
    return answer(c, routes.showMail, 200, await after(c, situation))
  })

  app.post(routes.hideMail.path, async (c) => {
    const situation = await askedLeaving(c, parts, 'showMail')
    const { request } = await readBody(c, plainAct)
    await hideMail(parts, actOf(c, request, now()), situation, readParameter(c, 'seq', entryNumber))
    return answer(c, routes.hideMail, 200, await after(c, situation))
  })

  app.post(routes.readShownMail.path, async (c) => {
    const situation = await askedLeaving(c, parts, 'viewTrouble')
    const { request } = await readBody(c, plainAct)
    const shown = readParameter(c, 'seq', entryNumber)
    return answer(
      c,
      routes.readShownMail,
      200,
      await readShown(parts, actOf(c, request, now()), situation, shown),
    )
  })

  return app
}
