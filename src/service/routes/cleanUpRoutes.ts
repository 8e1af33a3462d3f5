import { Readable } from 'node:stream'
import { Hono } from 'hono'
import {
  cleanUpDecision,
  decidedMails,
  filingStepOfCleanUp,
  groupsQuery,
  mailsQuery,
  newLooking,
  privateMailQuery,
} from '../../contract/cleanUpSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { questionCounts } from '../../domain/cleanUp/decideMails.ts'
import { mailboxEntry } from '../../domain/register/mailboxEntries.ts'
import { askedCleanUp, cleanUpMailboxesOf } from '../cleanUp/askedCleanUp.ts'
import type { CleanUp } from '../cleanUp/cleanUp.ts'
import { decisionAnswer, groupAnswer, mailAnswer, pictureAnswer } from '../cleanUp/cleanUpAnswers.ts'
import type { CleanUps } from '../cleanUp/cleanUps.ts'
import { mailsInQuestion, partsOf } from '../cleanUp/mailsInQuestion.ts'
import { calledPrivateIn } from '../cleanUp/private/calledPrivate.ts'
import { privateMail } from '../cleanUp/private/privateMail.ts'
import { enterPrivateTaken } from '../cleanUp/registerEntries.ts'
import type { CopyJobs } from '../copies/copyJobs.ts'
import { mayHaveBeenCopied } from '../copies/firmSelection.ts'
import { withholdCopies } from '../copies/mailboxCopies.ts'
import { recordUnderGrant } from '../entrusted/underGrant.ts'
import { seenCases } from '../finding/seenCases.ts'
import { actOf } from '../http/actOf.ts'
import { download } from '../http/download.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, readBody, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import type { ServiceParts } from '../serviceParts.ts'

const samplesShown = 5

/** A copy that was made before may hold it. */
const isPerhapsCopied =
  ({ table }: CleanUp) =>
  (mail: string): boolean => {
    const row = table.row(mail)
    return row !== undefined && mayHaveBeenCopied(row.standing)
  }

/** A mailbox's owner works through it; nothing of it is for anybody else. */
export const cleanUpRoutes = (
  parts: ServiceParts,
  cleanUps: CleanUps,
  copies: CopyJobs,
): Hono<Environment> => {
  const { organisation, now } = parts
  const app = new Hono<Environment>()

  const opened = async (c: Asked) => {
    const asked = await askedCleanUp(c, parts)
    return { asked, cleanUp: await cleanUps.of(asked.of), seen: seenOf(c) }
  }
  /** Each case is looked up once for an answer. */
  const seenOf = (c: Asked) => {
    const seen = seenCases(organisation.index, c.get('person'))
    const kept = new Map<string, ReturnType<typeof seen>>()
    return (id: string) => {
      const known = kept.get(id) ?? seen(id)
      kept.set(id, known)
      return known
    }
  }
  const picture = async (c: Asked) => {
    const { asked, cleanUp } = await opened(c)
    return pictureAnswer(cleanUp, asked, { now: now(), zone: organisation.zone })
  }

  app.get(routes.listCleanUpMailboxes.path, async (c) => {
    const person = c.get('person')
    const mailboxes = await cleanUpMailboxesOf(parts, person)
    return answer(c, routes.listCleanUpMailboxes, 200, {
      mailboxes: await Promise.all(
        mailboxes.map(async ({ mailbox, isOwn }) => ({
          ...{ name: mailbox.name, address: mailbox.address, isOwn },
          id: isOwn ? 'own' : (mailbox.id ?? 'own'),
          isEnded: await cleanUps.isEnded({ mailbox, person }),
        })),
      ),
    })
  })

  app.get(routes.viewCleanUp.path, async (c) => answer(c, routes.viewCleanUp, 200, await picture(c)))

  app.get(routes.listGroups.path, async (c) => {
    const { by, within, standing, words = '', offset, limit } = readQuery(c, groupsQuery)
    const { cleanUp, seen } = await opened(c)
    const outer = partsOf(within)
    const groups = cleanUp.groups(by, { within: outer, standing, words })
    const shown = groups.slice(offset, offset + limit)
    return answer(c, routes.listGroups, 200, {
      groups: await Promise.all(shown.map((group) => groupAnswer(cleanUp, group, outer, seen))),
      total: groups.length,
    })
  })

  app.get(routes.listCleanUpMails.path, async (c) => {
    const { group, standing, words = '', offset, limit } = readQuery(c, mailsQuery)
    const { cleanUp, seen } = await opened(c)
    const rows = cleanUp.mails({ within: partsOf(group), standing, words })
    const shown = rows.slice(offset, offset + limit)
    return answer(c, routes.listCleanUpMails, 200, {
      mails: await Promise.all(shown.map((row) => mailAnswer(cleanUp, row, seen))),
      total: rows.length,
    })
  })

  app.get(routes.readCleanUpMail.path, async (c) => {
    const { asked, cleanUp } = await opened(c)
    // Whoever a mailbox is entrusted to works on what its headers say.
    if (!asked.isOwn) throw new ServiceError('notAllowed')
    const row = cleanUp.table.row(c.req.param('id'))
    if (row === undefined) throw new ServiceError('messageNotFound')
    return download(c, 'message/rfc822', 'message.eml', Readable.from(await cleanUp.bytes(row)))
  })

  app.post(routes.previewDecision.path, async (c) => {
    const { cleanUp, seen } = await opened(c)
    const about = await readBody(c, decidedMails)
    const question = mailsInQuestion(cleanUp, about)
    const samples = await Promise.all(
      question.rows.slice(0, samplesShown).map((row) => mailAnswer(cleanUp, row, seen)),
    )
    const calledPrivate = await calledPrivateIn(parts, cleanUp, question)
    return answer(c, routes.previewDecision, 200, { ...questionCounts(question), samples, calledPrivate })
  })

  app.post(routes.decideCleanUp.path, async (c) => {
    const { asked, cleanUp, seen } = await opened(c)
    const { request, decision, about, case: caseId = null } = await readBody(c, cleanUpDecision)
    if ((decision === 'file') !== (caseId !== null))
      throw new ServiceError('badRequest', 'case: expected one with `file`, and with nothing else')
    if (caseId !== null && (await seen(caseId)) === null) throw new ServiceError('caseNotFound')
    const question = () => mailsInQuestion(cleanUp, about)
    // Before it is decided: asked again after a stop, it would not be known what the copies hold.
    if (decision === 'private' && cleanUp.decidedMails(question(), decision).some(isPerhapsCopied(cleanUp)))
      await withholdCopies(copies, cleanUp.of, asked.situation?.record.leaving ?? null)
    const decide = () => cleanUp.decide({ request, decision, caseId, question })
    const made =
      cleanUp.isOwn && decision === 'private'
        ? await cleanUps.withoutEntrusted(cleanUp.of, decide)
        : await decide()
    return answer(c, routes.decideCleanUp, 200, await decisionAnswer(cleanUp, made, seen))
  })

  app.get(routes.listDecisions.path, async (c) => {
    const { cleanUp, seen } = await opened(c)
    const decisions = cleanUp.table.decisions.toReversed()
    return answer(c, routes.listDecisions, 200, {
      decisions: await Promise.all(decisions.map((made) => decisionAnswer(cleanUp, made, seen))),
    })
  })

  app.post(routes.undoDecision.path, async (c) => {
    const { asked, cleanUp, seen } = await opened(c)
    const of = cleanUp.table.decisions.find(({ id }) => id === c.req.param('id'))
    // What looks private and was copied because of this decision looks private again.
    const looksSo = (mail: string): boolean => (cleanUp.table.row(mail)?.mail.privateSigns.length ?? 0) > 0
    if (of?.mails.some((mail) => looksSo(mail) && isPerhapsCopied(cleanUp)(mail)))
      await withholdCopies(copies, cleanUp.of, asked.situation?.record.leaving ?? null)
    const undone = await cleanUp.undo(c.req.param('id'))
    if (undone === null) throw new ServiceError('decisionNotFound')
    return answer(c, routes.undoDecision, 200, await decisionAnswer(cleanUp, undone, seen))
  })

  app.post(routes.stepFiling.path, async (c) => {
    const { cleanUp } = await opened(c)
    const { step } = await readBody(c, filingStepOfCleanUp)
    await cleanUp.filing.step(step)
    return answer(c, routes.stepFiling, 200, await picture(c))
  })

  app.get(routes.takePrivateMail.path, async (c) => {
    const { form } = readQuery(c, privateMailQuery)
    const { asked, cleanUp } = await opened(c)
    if (!asked.isOwn) throw new ServiceError('notAllowed')
    const wanted = await privateMail(cleanUp, form, organisation.zone)
    const handedOut = async function* () {
      yield* parts.packMails(wanted)
      await enterPrivateTaken(parts, asked.of, wanted.mails.length)
    }
    return download(
      c,
      'application/zip',
      'private-mail.zip',
      Readable.from(handedOut(), { objectMode: false }),
    )
  })

  app.post(routes.showPrivateLooking.path, async (c) => {
    const { isOwn, situation } = await askedCleanUp(c, parts)
    const { request, reason } = await readBody(c, newLooking)
    if (isOwn || situation === null) throw new ServiceError('badRequest', 'expected a mailbox of another')
    const isLet = await recordUnderGrant(organisation, actOf(c, request, now()), situation, (under) =>
      mailboxEntry('privateLookingShown', { under }, { reason }),
    )
    if (!isLet) throw new ServiceError('notAllowed')
    return answer(c, routes.showPrivateLooking, 200, { isShown: true })
  })

  app.post(routes.endCleanUp.path, async (c) => {
    const { asked, cleanUp } = await opened(c)
    const counted = () => pictureAnswer(cleanUp, asked, { now: now(), zone: organisation.zone }).standings
    // Of one that was just opened no mail is known yet, and nothing would seem to be left.
    await cleanUp.filing.begun
    if (cleanUp.reading.isBroken) throw new ServiceError('mailNotAtHand')
    if (counted().toFile === 0) await cleanUp.filing.atRest
    const standings = counted()
    const { isBusy, hasToTakeBack } = cleanUp.filing
    if (standings.toFile > 0 || isBusy || hasToTakeBack) throw new ServiceError('filingUnderWay')
    await cleanUps.end(asked.of)
    return answer(c, routes.endCleanUp, 200, { standings })
  })

  return app
}
