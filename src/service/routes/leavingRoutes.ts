import { Hono } from 'hono'
import type { z } from 'zod'
import { entryNumber, mailboxId } from '../../contract/basicSchemas.ts'
import { handOverAnswer, newHandOver } from '../../contract/handOverSchemas.ts'
import { lettersQuery } from '../../contract/leavingReportSchemas.ts'
import * as schema from '../../contract/leavingSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { leavingLetters } from '../../domain/leaving/letters/autoReply.ts'
import { lastDayOf } from '../../domain/leaving/plan.ts'
import { isInForce } from '../../domain/leaving/trust.ts'
import { type Action, isOwnMailbox, may, subjectOf } from '../../domain/permissions.ts'
import type { MailboxSituation } from '../../domain/retention/situation.ts'
import { actOf } from '../http/actOf.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter, readQuery } from '../http/exchange.ts'
import { ServiceError } from '../http/serviceError.ts'
import { answerOffer, nameOwner, offerHandOver } from '../leaving/handOvers.ts'
import { answerQuestion, answerTrust, askTrust, recordCopy, sign } from '../leaving/leavingActs.ts'
import { leavingAnswer, planAnswer } from '../leaving/leavingAnswer.ts'
import { leavingStanding } from '../leaving/leavingFacts.ts'
import type { LeavingParts } from '../leaving/leavingParts.ts'
import { leavingReport } from '../leaving/leavingReport.ts'
import { answerRelease, releasePromises } from '../leaving/releases.ts'
import { fetchSignedCopy } from '../leaving/signedCopy.ts'
import { takeOver } from '../leaving/takeOver.ts'
import { offersTo, toHandOver } from '../leaving/toHandOver.ts'
import { askedLeaving, mailboxNow } from '../mailboxes/askedMailbox.ts'
import type { Act } from '../register/registers.ts'

/** How somebody leaves: plan, checks, handing over, signing. */
export const leavingRoutes = (parts: LeavingParts): Hono<Environment> => {
  const { mailboxes, now, signIn, organisation } = parts
  const app = new Hono<Environment>()

  /** What anybody was told is done counts from then on, for all that is shown, handed over and signed here. */
  const asked = async (c: Asked, action: Action): Promise<MailboxSituation> => {
    await organisation.follower.settled()
    return askedLeaving(c, parts, action)
  }

  /** Reads an act about a mailbox, does it, and answers with the leaving after it. */
  const act = async <Schema extends z.ZodType<{ readonly request: string }>>(
    c: Asked,
    action: Action,
    body: Schema,
    run: (act: Act, situation: MailboxSituation, wanted: z.output<Schema>) => Promise<unknown>,
  ) => {
    const situation = await asked(c, action)
    const wanted = await readBody(c, body)
    await run(actOf(c, wanted.request, now()), situation, wanted)
    return leavingAnswer(parts, await mailboxNow(parts, situation.facts.id), c.get('person'))
  }

  app.get(routes.leavers.path, async (c) => {
    const person = c.get('person')
    const { situations } = await mailboxes.all(now())
    const leavers = situations
      .filter((one) => isLeaving(one) || isOwnMailbox(person, one.facts))
      .filter(
        (one) => may(person, 'viewLeaving', subjectOf(one)) && may(person, 'viewMailboxes', subjectOf(one)),
      )
      .map(({ facts: { id, name, address, leavesOn }, record, today }) => {
        const { leaver = null, firm = null } = record.leaving?.signatures ?? {}
        return {
          ...{ id, name, address, own: isOwnMailbox(person, { address }), lastDay: leavesOn },
          entrusted: (record.leaving?.trusts ?? []).some(
            (trust) => trust.person === person.id && isInForce(trust, today),
          ),
          signed: (leaver === null ? 0 : 1) + (firm === null ? 0 : 1),
        }
      })
    return answer(c, routes.leavers, 200, { today: dateOf(now(), organisation.zone), leavers })
  })

  app.get(routes.viewLeaving.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    return answer(c, routes.viewLeaving, 200, await leavingAnswer(parts, situation, c.get('person')))
  })

  app.get(routes.leavingCalendar.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    const { leavingCalendar } = await import('../leaving/leavingCalendar.ts')
    const plan = planAnswer(situation, await leavingStanding(parts, situation))
    const language = /^nl\b/i.test(c.req.header('accept-language') ?? '') ? 'nl' : 'en'
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="leaving-${situation.facts.id}.ics"`)
    c.header('Cache-Control', 'no-store')
    return c.body(leavingCalendar(situation.facts, plan, { now: now(), language }))
  })

  app.get(routes.leavingReport.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    return answer(c, routes.leavingReport, 200, await leavingReport(parts, situation, c.get('person')))
  })

  app.get(routes.leavingLetters.path, async (c) => {
    const situation = await asked(c, 'viewLeaving')
    const { facts, today } = situation
    const lastDay = lastDayOf(situation)
    const { successor, months } = readQuery(c, lettersQuery)
    const person = (await signIn.people()).find(({ id }) => id === successor)
    if (successor !== undefined && (person === undefined || person.address === null))
      throw new ServiceError('personUnknown')
    if (lastDay === null)
      throw new ServiceError('badRequest', 'expected a mailbox with a last day, or whose account was closed')
    const to = person === undefined ? null : { name: person.name, address: person.address ?? '' }
    const leaving = {
      ...{ name: facts.name, firm: parts.organisationName, lastDay },
      successor: to,
    }
    return answer(c, routes.leavingLetters, 200, leavingLetters(leaving, facts.address, { months, today }))
  })

  app.post(routes.answerLeaving.path, async (c) => {
    const changed = await act(c, 'answerLeaving', schema.newAnswer, (by, { facts }, wanted) =>
      answerQuestion(parts, by, facts.id, wanted),
    )
    return answer(c, routes.answerLeaving, 200, changed)
  })

  app.post(routes.recordCopy.path, async (c) => {
    const changed = await act(c, 'answerLeaving', schema.newCopy, (by, { facts }, wanted) =>
      recordCopy(parts, by, facts.id, wanted),
    )
    return answer(c, routes.recordCopy, 200, changed)
  })

  app.post(routes.fetchSignedCopy.path, async (c) => {
    const situation = await asked(c, 'fetchSignedCopy')
    const { request } = await readBody(c, schema.plainAct)
    const path = await fetchSignedCopy(parts, actOf(c, request, now()), situation)
    const after = await leavingAnswer(parts, await mailboxNow(parts, situation.facts.id), c.get('person'))
    return answer(c, routes.fetchSignedCopy, 200, { path, leaving: after })
  })

  app.get(routes.toHandOver.path, async (c) => {
    const situation = await asked(c, 'leave')
    return answer(c, routes.toHandOver, 200, await toHandOver(parts, situation, c.get('person')))
  })

  app.get(routes.promisesLetGo.path, async (c) => {
    const situation = await asked(c, 'leave')
    const found = await parts.promisesLetGo(situation, c.get('person'))
    return answer(c, routes.promisesLetGo, 200, {
      mails: found.map(({ message: { subject, from, sentAt }, ...one }) => ({
        ...{ ...one, subject, sentAt },
        from: from?.name || from?.address || '',
      })),
    })
  })

  app.post(routes.releasePromises.path, async (c) => {
    const changed = await act(c, 'leave', schema.newRelease, (by, situation, wanted) =>
      releasePromises(parts, by, situation, { ...wanted, person: c.get('person') }),
    )
    return answer(c, routes.releasePromises, 200, changed)
  })

  app.post(routes.answerRelease.path, async (c) => {
    const release = readParameter(c, 'seq', entryNumber)
    const changed = await act(c, 'entrust', schema.releaseAnswer, (by, { facts }, wanted) =>
      answerRelease(parts, by, facts.id, { release, answer: wanted.answer }),
    )
    return answer(c, routes.answerRelease, 200, changed)
  })

  app.post(routes.nameOwner.path, async (c) => {
    const changed = await act(c, 'entrust', schema.newOwner, (by, situation, { person }) =>
      nameOwner(parts, by, situation, person),
    )
    return answer(c, routes.nameOwner, 200, changed)
  })

  app.post(routes.offerHandOver.path, async (c) => {
    const changed = await act(c, 'leave', newHandOver, (by, situation, { request: _, ...wanted }) =>
      offerHandOver(parts, by, situation, { ...wanted, person: c.get('person') }),
    )
    return answer(c, routes.offerHandOver, 200, changed)
  })

  app.post(routes.withdrawHandOver.path, async (c) => {
    const handOver = readParameter(c, 'seq', entryNumber)
    const changed = await act(c, 'leave', schema.plainAct, (by, { facts }) =>
      answerOffer(parts, by, facts.id, { handOver, answer: 'withdrawn', note: '' }),
    )
    return answer(c, routes.withdrawHandOver, 200, changed)
  })

  app.get(routes.handOverOffers.path, async (c) => {
    demand(c, 'noteCommitment')
    await organisation.follower.settled()
    return answer(c, routes.handOverOffers, 200, await offersTo(parts, c.get('person')))
  })

  app.post(routes.answerHandOver.path, async (c) => {
    demand(c, 'noteCommitment')
    const person = c.get('person')
    const { request, ...wanted } = await readBody(c, handOverAnswer)
    const seq = readParameter(c, 'seq', entryNumber)
    await organisation.follower.settled()
    const situation = await mailboxes.one(readParameter(c, 'id', mailboxId), now())
    const offered = situation?.record.leaving?.handOvers.find((one) => one.seq === seq)
    // An offer to somebody else is not there: he need not see the mailbox, and learns nothing of it.
    if (situation === null || offered?.to !== person.id) throw new ServiceError('mailboxNotFound')
    const given = actOf(c, request, now())
    const handOver = await answerOffer(parts, given, situation.facts.id, { ...wanted, handOver: seq })
    const taken =
      handOver.state === 'accepted'
        ? await takeOver(parts, given, situation, { handOver, person })
        : { commitments: 0, follows: 0, left: 0 }
    return answer(c, routes.answerHandOver, 200, taken)
  })

  app.post(routes.signAsLeaver.path, async (c) => {
    const changed = await act(c, 'leave', schema.newSignature, (by, situation, { remark }) =>
      sign(parts, by, situation, { side: 'leaver', remark, person: c.get('person') }),
    )
    return answer(c, routes.signAsLeaver, 200, changed)
  })

  app.post(routes.signForFirm.path, async (c) => {
    const changed = await act(c, 'signForFirm', schema.newSignature, (by, situation, { remark }) =>
      sign(parts, by, situation, { side: 'firm', remark, person: c.get('person') }),
    )
    return answer(c, routes.signForFirm, 200, changed)
  })

  app.post(routes.askTrust.path, async (c) => {
    const changed = await act(
      c,
      'entrust',
      schema.newTrust,
      async (by, situation, { request: _, ...wanted }) => {
        const trusted = (await signIn.people()).find(({ id }) => id === wanted.person)
        // Whoever may not work with cases could do nothing with the mail; the leaver himself needs no trust.
        if (trusted === undefined || !may(trusted, 'fileMessage') || isOwnMailbox(trusted, situation.facts))
          throw new ServiceError('personUnknown')
        await askTrust(parts, by, situation, wanted)
      },
    )
    return answer(c, routes.askTrust, 200, changed)
  })

  app.post(routes.answerTrust.path, async (c) => {
    const trust = readParameter(c, 'seq', entryNumber)
    const person = c.get('person')
    const changed = await act(c, 'endTrust', schema.trustAnswer, async (by, situation, wanted) => {
      const { answer: given, reason } = wanted
      // Its owner ends it as well, and whoever has it gives it back; only the firm grants or refuses it.
      if (given !== 'ended' && !may(person, 'entrust', subjectOf(situation)))
        throw new ServiceError('notAllowed')
      await answerTrust(parts, by, situation, { asked: trust, answer: given, reason })
    })
    return answer(c, routes.answerTrust, 200, changed)
  })

  return app
}

const isLeaving = ({ facts, record, countdown }: MailboxSituation): boolean =>
  facts.leavesOn !== null ||
  facts.accountDeletedAt !== null ||
  record.leaving !== null ||
  'clock' in countdown
