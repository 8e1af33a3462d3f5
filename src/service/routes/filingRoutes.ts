import { PassThrough, pipeline } from 'node:stream'
import { Hono } from 'hono'
import { caseId, sha256 } from '../../contract/basicSchemas.ts'
import { routes } from '../../contract/routes.ts'
import { filingRecall, newFiling } from '../../contract/schemas.ts'
import { dateOf } from '../../domain/calendar/calendar.ts'
import { filingId, parseFilingId } from '../../domain/cases/case.ts'
import { summaryOf } from '../../domain/cases/caseState.ts'
import { mailPath } from '../cases/caseRegister.ts'
import { fileInstead } from '../cases/fileInstead.ts'
import { recallFiling } from '../cases/recallFiling.ts'
import { recordReading } from '../cases/recordReading.ts'
import { mayOwn } from '../commitments/mayOwn.ts'
import { noteWithMail } from '../commitments/noteCommitment.ts'
import { seenCases } from '../finding/seenCases.ts'
import type { Asked, Environment } from '../http/environment.ts'
import { answer, demand, readBody, readParameter } from '../http/exchange.ts'
import { fileAnswer } from '../http/fileAnswer.ts'
import { ServiceError } from '../http/serviceError.ts'
import { releasing } from '../releasing.ts'
import type { ServiceParts } from '../serviceParts.ts'
import { commitmentAnswer, filingFor } from './answers.ts'
import { caseActOf, refusal } from './caseActs.ts'
import type { OwnFilings } from './ownFilings.ts'

/** Receiving a mail, filing it, and handing it out again. */
export const filingRoutes = (parts: ServiceParts, filings: OwnFilings): Hono<Environment> => {
  const { organisation, signIn, now } = parts
  const app = new Hono<Environment>()

  app.put(routes.receiveMessage.path, async (c) => {
    demand(c, 'fileMessage')
    const promised = readParameter(c, 'sha256', sha256)
    if (Number(c.req.header('content-length') ?? 0) > parts.messageAtMost) throw tooLarge(parts)
    const limits = { atMost: parts.messageAtMost, sha256: promised }
    const received = await organisation.folders.receive(bodyOf(c), limits)
    const { size, isNew } = received
    return answer(c, routes.receiveMessage, isNew ? 201 : 200, { sha256: promised, size })
  })

  app.post(routes.fileMessage.path, async (c) => {
    demand(c, 'fileMessage')
    const { insteadOf, ...wanted } = await readBody(c, newFiling)
    const caseAct = caseActOf(c, 'fileMessage', wanted.request, now())
    const id = readParameter(c, 'id', caseId)
    const owners = wanted.commitments.flatMap(({ owner }) => (owner === null ? [] : [owner]))
    const people = owners.length > 0 ? await signIn.people() : []
    const filing = await fileInstead(
      organisation,
      caseAct,
      {
        ...{ ...wanted, caseId: id, movedFrom: null, sameBy: 'message' },
        hindrance: (state) =>
          owners.every((owner) => owner === caseAct.act.by || mayOwn(people, owner, state))
            ? null
            : 'personUnknown',
      },
      insteadOf,
    )
    if (filing.kind === 'refused') throw refusal(filing.because)
    const { filed, state } = filing
    const { by } = caseAct.act
    filings.note(by, filing.indexed)
    const commitments = wanted.commitments.map(({ owner, ...promise }) => ({
      ...{ ...promise, owner: owner ?? by },
      ...{ filing: filed.filing.seq, movedFrom: null },
    }))
    const noted = await noteWithMail(organisation, caseAct, id, { wanted: commitments, people })
    return answer(c, routes.fileMessage, filing.kind === 'filed' ? 201 : 200, {
      filing: await filingFor(parts, c.get('person'))(filed.filing),
      case: summaryOf(id, state),
      alreadyFiled: filing.kind === 'alreadyFiled',
      sameMessageIdAs:
        filed.sameMessageIdAs === null ? null : filingId(filed.filing.caseId, filed.sameMessageIdAs),
      commitments: noted.map((one) => {
        if (one.kind === 'refused') throw refusal(one.because)
        filings.note(by, one.indexed)
        const today = dateOf(now(), organisation.zone)
        return commitmentAnswer(one.commitment, summaryOf(id, one.state), { today, names: signIn })
      }),
    })
  })

  app.post(routes.recallFiling.path, async (c) => {
    demand(c, 'fileMessage')
    const { sends } = await readBody(c, filingRecall)
    const { request = '' } = sends.at(-1) ?? {}
    const caseAct = caseActOf(c, 'changeFiling', request, now())
    const { filing, stands, indexed } = await recallFiling(organisation, caseAct, sends)
    filings.note(caseAct.act.by, indexed)
    return answer(c, routes.recallFiling, 200, { filing, stands })
  })

  app.get(routes.downloadMessage.path, async (c) => {
    demand(c, 'downloadMessage')
    const id = parseFilingId(c.req.param('id'))
    const person = c.get('person')
    await filings.found(person.id)
    const isSeen = id !== null && (await seenCases(organisation.index, person)(id.caseId)) !== null
    const filing = isSeen ? await organisation.index.filing(filingId(id.caseId, id.seq)) : null
    const message = filing?.message
    const file =
      filing && message ? await organisation.folders.find(mailPath(filing.caseId, message.file)) : null
    if (!filing || !message || file === null) throw new ServiceError('filingNotFound')
    await recordReading(organisation, { at: now(), by: person.id, filing: filing.id })
    const mediaType = message.file.endsWith('.msg') ? 'application/vnd.ms-outlook' : 'message/rfc822'
    return fileAnswer(c, file, message.file, mediaType)
  })

  return app
}

/** Bytes of a body that is read as it comes; beyond them its memory is watched, which costs a small mail too much. */
const smallBody = 1024 * 1024

/**
 * The body from Node's own request: Hono's web stream costs almost twice the time (docs/performance.md). Of a large one
 * each chunk as it came, for read straight away those that wait are joined, and so held twice.
 */
const bodyOf = (c: Asked): AsyncIterable<Uint8Array> => {
  const { incoming } = c.env
  const isSmall = Number(c.req.header('content-length') ?? Number.NaN) <= smallBody
  return isSmall
    ? incoming
    : releasing(pipeline(incoming, new PassThrough({ highWaterMark: 1 }), () => undefined))
}

const tooLarge = ({ messageAtMost }: ServiceParts): ServiceError =>
  new ServiceError('messageTooLarge', `expected at most ${messageAtMost} bytes`)
